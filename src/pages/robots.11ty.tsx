/** Renders `/robots.txt`. */
import { robotsTxt } from '../feeds/robots.ts';
import { robotsKind } from '../map/kinds/robots.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(robotsKind, ({ context }) => robotsTxt(context.site));
