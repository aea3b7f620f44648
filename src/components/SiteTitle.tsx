/** The title of the site in the masthead: its logo where the theme has one, whose name is the title. */
import type { Address } from '../archive/address.ts';
import type { Children } from '../jsx/html.ts';
import type { Context } from './context.ts';

interface Props {
  context: Context;
  /** The page that it leads to. */
  home: Address;
  /** The title as a plain text, and the language of it. */
  title: string;
  lang?: string | undefined;
  /** The title as it is shown where there is no logo. */
  children: Children;
}

export function SiteTitle({ context, home, title, lang, children }: Props) {
  const { logo } = context.assets;
  return (
    <a class="site-title" href={context.href(home)}>
      {logo ? (
        <img
          src={context.href(logo.address)}
          width={logo.width}
          height={logo.height}
          alt={title}
          lang={lang === context.lang ? undefined : lang}
        />
      ) : (
        children
      )}
    </a>
  );
}
