/** Links to another site, which is not told where its reader comes from. */
import type { ComponentChildren } from 'preact';

interface Props {
  url: string;
  id?: string | undefined;
  class?: string;
  /** The host where it is left out. */
  children?: ComponentChildren;
}

/** Says so in the link itself, too: browsers that know no policy of pages about it know this. */
export function OutsideLink({ url, children, ...rest }: Props) {
  return (
    <a {...rest} href={url} rel="noreferrer">
      {children ?? new URL(url).host}
    </a>
  );
}
