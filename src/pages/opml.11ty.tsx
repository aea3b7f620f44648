/** Renders `/id/feeds.opml`, a list of all feeds of an edition. */
import { feedTitle } from '../components/feed-names.ts';
import { sectionName } from '../components/names.ts';
import { opml } from '../feeds/opml.ts';
import {
  addedFeedAddress,
  correctionsFeedAddress,
  feedAddress,
  homeAddress,
} from '../map/addresses.ts';
import { opmlKind } from '../map/kinds/opml.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(opmlKind, ({ view, context }) => {
  const { edition, t } = context;
  const page = context.absolute(homeAddress(edition));
  const own = [
    ['latest', feedAddress(edition)],
    ['added', addedFeedAddress(edition)],
    ['corrections', correctionsFeedAddress(edition)],
  ] as const;
  return opml(edition.title, edition.lang, [
    {
      feeds: own.map(([kind, address]) => ({
        title: feedTitle(context, { kind }),
        feed: context.absolute(address),
        page,
      })),
    },
    ...view.groups.map(({ kind, feeds }) => ({
      name: sectionName(t, kind),
      feeds: feeds.map((one) => ({
        title: one.label,
        feed: context.absolute(one.address),
        page: context.absolute(one.page),
      })),
    })),
  ]);
});
