/** Frames the pages of an edition: masthead, the page's own content, footer. */
import type { ComponentChildren } from 'preact';
import type { Section } from '../locales/locale.ts';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import type { Alternates } from '../map/alternates.ts';
import { Head, type HeadProps } from './Head.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { sectionName } from './names.ts';
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
  children: ComponentChildren;
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
          <SiteTitle
            context={context}
            home={homeAddress(edition)}
            title={edition.title}
            lang={edition.titleLang}
          >
            <Words context={context} text={edition.title} lang={edition.titleLang} />
          </SiteTitle>
          <LanguageSwitch
            context={context}
            alternates={alternates}
            missing={missing ?? t.missingPage}
          />
          <nav class="sections" aria-label={t.mainNavigation}>
            <ul>
              {SECTIONS.map((section) => {
                const address = sectionAddress(edition, section);
                return (
                  <li>
                    <a
                      href={context.href(address)}
                      {...(address === head.address ? { 'aria-current': 'page' } : {})}
                    >
                      {sectionName(t, section)}
                    </a>
                  </li>
                );
              })}
            </ul>
          </nav>
          {noSearchBox ? null : <SearchBox context={context} />}
          <Slot context={context} name="header" />
        </header>
        <main id="content">{children}</main>
        <footer>
          <Slot context={context} name="footer" />
          <p>
            {/* Whom these are for looks for them on the home page, and every other page is the smaller. */}
            {head.title ? null : (
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
            )}
            <a href={context.href(sectionAddress(edition, 'accessibility'))}>{t.accessibility}</a> ·{' '}
            {t.madeWith}
            <SchemeButton context={context} />
          </p>
        </footer>
      </body>
    </html>
  );
}
