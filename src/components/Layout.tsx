/** Frames the pages of an edition: masthead, the page's own content, footer. */
import type { Address } from '../archive/address.ts';
import type { Edition } from '../archive/site.ts';
import type { Children } from '../jsx/html.ts';
import type { Section } from '../locales/locale.ts';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import type { Alternates } from '../map/alternates.ts';
import { Head, type HeadProps } from './Head.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { sectionName } from './names.ts';
import { remembered } from './remembered.ts';
import { SchemeButton } from './SchemeButton.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SiteTitle } from './SiteTitle.tsx';
import { Slot } from './Slot.tsx';
import { Words } from './Words.tsx';

/** The sections of the masthead; its title leads home. */
const SECTIONS = ['tag', 'dates', 'source', 'about'] as const satisfies readonly Section[];

interface Props extends HeadProps {
  alternates: Alternates;
  /** Says that the page does not exist in a language. */
  missing?: (inLanguage: string) => string;
  /** Whether the masthead has no search box: the page has one itself, or there is nothing to search. */
  noSearchBox?: boolean;
  children: Children;
}

export function Layout({ missing, noSearchBox, children, ...head }: Props) {
  const { context, alternates } = head;
  const { t, edition } = context;
  return (
    <html lang={context.lang}>
      <Head {...head} />
      <body>
        <a class="skip" href="#content">
          {t.skipToContent}
        </a>
        <header class="masthead">
          {titleOf(context)}
          <LanguageSwitch
            context={context}
            alternates={alternates}
            missing={missing ?? t.missingPage}
          />
          {sectionsOf(context, sectionAt(edition, head.address))}
          {noSearchBox ? null : searchBoxOf(context)}
          <Slot context={context} name="header" />
        </header>
        <main id="content">{children}</main>
        {footerOf(context, !head.title)}
      </body>
    </html>
  );
}

const titleOf = remembered((context) => {
  const { title, titleLang } = context.edition;
  return (
    <SiteTitle context={context} home={homeAddress(context.edition)} title={title} lang={titleLang}>
      <Words context={context} text={title} lang={titleLang} />
    </SiteTitle>
  );
});

/** The section whose page has an address. */
function sectionAt(edition: Edition, address: Address | undefined) {
  return SECTIONS.find((section) => sectionAddress(edition, section) === address);
}

/** Links to the sections, one of which can be the page itself. */
const sectionsOf = remembered((context, current: Section | undefined) => (
  <nav class="sections" aria-label={context.t.mainNavigation}>
    <ul>
      {SECTIONS.map((section) => (
        <li>
          <a
            href={context.href(sectionAddress(context.edition, section))}
            {...(section === current ? { 'aria-current': 'page' } : {})}
          >
            {sectionName(context.t, section)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
));

const searchBoxOf = remembered((context) => <SearchBox context={context} />);

/** The footer of a home page, or of another one. */
const footerOf = remembered((context, isHome: boolean) => {
  const { t, edition } = context;
  return (
    <footer>
      <Slot context={context} name="footer" />
      <p>
        {/* Few readers need these links, and look for them on the home page: other pages are smaller without them. */}
        {isHome ? (
          <>
            <a href={context.href(sectionAddress(edition, 'editor'))}>{t.editors}</a> ·{' '}
            <a href={context.href(sectionAddress(edition, 'wanted'))}>{t.wanted}</a> ·{' '}
            <a href={context.href(sectionAddress(edition, 'feeds'))}>{t.feeds}</a> ·{' '}
            <a href={context.href(sectionAddress(edition, 'corrections'))}>{t.corrections}</a> ·{' '}
            <a href={context.href(sectionAddress(edition, 'figures'))}>{t.figures}</a> ·{' '}
            {context.site.data ? (
              <>
                <a href={context.href(sectionAddress(edition, 'data'))}>{t.dataTitle}</a> ·{' '}
              </>
            ) : null}
          </>
        ) : null}
        <a href={context.href(sectionAddress(edition, 'accessibility'))}>{t.accessibility}</a> ·{' '}
        {t.madeWith}
        <SchemeButton context={context} />
      </p>
    </footer>
  );
});
