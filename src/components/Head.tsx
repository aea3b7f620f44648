/** The head of a page: for browsers, and for the machines that read the page elsewhere. */
import type { Address } from '../archive/article.ts';
import type { Alternates } from './alternates.ts';
import type { Context } from './context.ts';

export interface HeadProps {
  context: Context;
  /** The page's own title; none for a home page, whose title is the site's. */
  title?: string | undefined;
  description?: string | undefined;
  /** The page's address; none for a page that stands at any, such as 404. */
  address?: Address | undefined;
  alternates?: Alternates | undefined;
  script?: Address | undefined;
}

export function Head(props: HeadProps) {
  const { context, title } = props;
  const { edition, assets } = context;
  const scripts = [props.script, assets.reload].filter((script) => script !== undefined);
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title ? `${title} · ${edition.title}` : edition.title}</title>
      <meta name="viewport" content="width=device-width" />
      <MachineSide {...props} />
      <link rel="icon" href={context.href(assets.icon)} />
      <link rel="stylesheet" href={context.href(assets.style)} />
      {scripts.map((script) => (
        <script type="module" src={context.href(script)} />
      ))}
    </head>
  );
}

/** The one address of the page, and its real translations. */
function MachineSide({ context, description, address, alternates }: HeadProps) {
  if (!address) return <meta name="robots" content="noindex" />;
  const translations = alternates?.list.filter(({ exact }) => exact) ?? [];
  return (
    <>
      {description ? <meta name="description" content={description} /> : null}
      <link rel="canonical" href={context.absolute(address)} />
      {alternates && translations.length > 1 ? (
        <>
          {translations.map((alternate) => (
            <link
              rel="alternate"
              hreflang={alternate.edition.lang}
              href={context.absolute(alternate.address)}
            />
          ))}
          <link rel="alternate" hreflang="x-default" href={context.absolute(alternates.fallback)} />
        </>
      ) : null}
    </>
  );
}
