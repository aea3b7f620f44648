/** Links to another site, which is not told where its reader comes from. */
import type { Children } from '../jsx/html.ts';

interface Props {
  url: string;
  id?: string | undefined;
  class?: string;
  /** Whether it is the licence of the page. */
  license?: boolean;
  /** The host where it is left out. */
  children?: Children;
}

/** Says so in the link itself, too: browsers that know no policy of pages about it know this. */
export function OutsideLink({ url, children, license, ...rest }: Props) {
  return (
    <a {...rest} href={url} rel={license ? 'license noreferrer' : 'noreferrer'}>
      {children ?? new URL(url).host}
    </a>
  );
}
