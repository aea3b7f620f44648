/** Makes the head of a page: for browsers, and for search engines and other machines. */
import type { Thing } from 'schema-dts';
import type { Address } from '../archive/address.ts';
import { SCHEME_SCRIPT } from '../archive/color-scheme.ts';
import type { Edition } from '../archive/site.ts';
import type { Citation } from '../citations/citation.ts';
import { Html } from '../jsx/html.ts';
import { openSearchAddress, webManifestAddress } from '../map/addresses.ts';
import { type Alternates, hreflangs } from '../map/alternates.ts';
import type { Context } from './context.ts';
import { JsonData } from './JsonData.tsx';
import { ReferenceMetadata } from './ReferenceMetadata.tsx';
import { type Share, ShareMetadata } from './ShareMetadata.tsx';

/** The parts of a page that its head shows. */
export interface HeadProps {
  context: Context;
  /** The title of the page; none for a home page, whose title is the site's. */
  title?: string | undefined;
  description?: string | undefined;
  /** The address of the page; none for the 404 page, which is shown at any address. */
  address?: Address | undefined;
  alternates?: Alternates | undefined;
  /** The address that a search engine should show instead, if the page only repeats other pages. */
  canonical?: Address | undefined;
  script?: Address | undefined;
  /** The fonts that its text needs, where it is not in the language of the page alone. */
  fonts?: readonly Address[];
  /** Whether the page offers the search to browsers. Pages where readers do not look for it can stay smaller. */
  offersSearch?: boolean;
  /** The feed of the list that the page is, or is in: programs that read feeds find it here. */
  feed?: Address | undefined;
  /** Whether the page is beside the same text as Markdown. */
  hasMarkdown?: boolean;
  /** Structured data of the page: JSON-LD. */
  data?: Thing | undefined;
  /** What those see who are sent a link to the page; left out for pages of which programs find out enough themselves. */
  share?: Share | undefined;
  /** Of an article: what programs that keep references take it for. */
  citation?: Citation | undefined;
}

/** The fonts of a page in several languages, each once. */
export function fontsOf(contexts: readonly Context[]): Address[] {
  return [
    ...new Set(contexts.flatMap(({ assets, edition }) => assets.fonts[edition.locale.script])),
  ];
}

export function Head(props: HeadProps) {
  const { context, title } = props;
  const { edition, assets } = context;
  const { head } = edition.slots;
  const isHome = !title && props.address !== undefined;
  const scripts = [assets.box, props.script, assets.reload].filter(
    (script) => script !== undefined,
  );
  return (
    <head>
      <meta charset="utf-8" />
      <SafetyMetadata policy={isHome ? context.site.policy.home : context.site.policy.meta} />
      <title>{title ? `${title} · ${edition.title}` : edition.title}</title>
      <meta name="viewport" content="width=device-width" />
      {/* On home pages only: it is the same for the whole site. */}
      {title ? null : <meta name="generator" content={context.site.generator} />}
      <MachineMetadata {...props} />
      <link rel="icon" href={context.href(assets.icon)} />
      {/* Where readers put the site on their screens, and search engines look for its icon. */}
      {isHome ? <Icons context={context} /> : null}
      {props.feed ? (
        <link rel="alternate" type="application/atom+xml" href={context.href(props.feed)} />
      ) : null}
      {props.hasMarkdown ? <link rel="alternate" type="text/markdown" href="index.md" /> : null}
      {props.offersSearch ? <OpenSearchLink context={context} /> : null}
      {/* Before the style sheet: a script after it would wait for it. */}
      {assets.hasSchemes ? <script>{SCHEME_SCRIPT}</script> : null}
      <link rel="stylesheet" href={context.href(assets.style)} />
      {(props.fonts ?? assets.fonts[edition.locale.script]).map((font) => (
        <link rel="preload" as="font" crossorigin="" href={context.href(font)} />
      ))}
      {scripts.map((script) => (
        <script type="module" src={context.href(script)} />
      ))}
      {/* Writes the HTML as it is: an element with it inside would end the head. */}
      {head ? new Html(head.html) : null}
    </head>
  );
}

/**
 * What the browser may load and run, and what it tells other sites: before anything that it could load. Other sites
 * are not told which page a reader comes from.
 */
function SafetyMetadata({ policy }: { policy: string }) {
  return (
    <>
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="referrer" content="same-origin" />
    </>
  );
}

/** Metadata for machines: the canonical address of the page, and its translations. */
function MachineMetadata({
  context,
  description,
  address,
  alternates,
  canonical,
  data,
  share,
  citation,
}: HeadProps) {
  if (!address) return <meta name="robots" content="noindex" />;
  const isOwn = canonical === undefined;
  const translations = isOwn && alternates ? hreflangs(alternates) : [];
  return (
    <>
      {description ? (
        <meta
          name="description"
          {...(share ? { property: 'og:description' } : {})}
          content={description}
        />
      ) : null}
      <link rel="canonical" href={context.absolute(canonical ?? address)} />
      {translations.map((one) => (
        <link rel="alternate" hreflang={one.lang} href={context.absolute(one.address)} />
      ))}
      {share ? (
        <>
          <meta property="og:locale" content={context.edition.openGraph} />
          {context.site.editions
            .filter((edition) => edition !== context.edition && has(translations, edition))
            .map(({ openGraph }) => (
              <meta property="og:locale:alternate" content={openGraph} />
            ))}
          <ShareMetadata context={context} share={share} />
        </>
      ) : null}
      {citation ? <ReferenceMetadata citation={citation} /> : null}
      {data ? <JsonData type="application/ld+json" data={data} /> : null}
    </>
  );
}

function Icons({ context }: { context: Context }) {
  const { icons } = context.assets;
  return (
    <>
      <link rel="manifest" href={context.href(webManifestAddress(context.edition))} />
      {([192, 512] as const).map((size) => (
        <link rel="icon" sizes={`${size}x${size}`} href={context.href(icons[size])} />
      ))}
      <link rel="apple-touch-icon" href={context.href(icons[180])} />
    </>
  );
}

/** Offers the edition's search to browsers, for their own search fields. */
function OpenSearchLink({ context }: { context: Context }) {
  const { edition } = context;
  return (
    <link
      rel="search"
      type="application/opensearchdescription+xml"
      title={edition.title}
      href={context.href(openSearchAddress(edition))}
    />
  );
}

function has(translations: ReturnType<typeof hreflangs>, { lang }: Edition): boolean {
  return translations.some((one) => one.lang === lang);
}
