/** Renders the accessibility statement: `/id/aksesibilitas/`. */
import type { Context } from '../components/context.ts';
import { EditorHint, EmptyArchive } from '../components/Empty.tsx';
import { Layout } from '../components/Layout.tsx';
import { OutsideLink } from '../components/OutsideLink.tsx';
import { Slot } from '../components/Slot.tsx';
import { Around, Within } from '../components/Words.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { hasNoArticles } from '../map/emptiness.ts';
import { accessibilityKind } from '../map/kinds/accessibility.ts';
import { templateOf } from './page.ts';

/** The standard that the pages are made by. */
const STANDARD = { name: 'WCAG 2.2', url: 'https://www.w3.org/TR/WCAG22/' };

/** Where faults of the program are reported. */
const REPORTS = 'https://github.com/kliping/kliping/issues';

export const { data, render } = templateOf(accessibilityKind, ({ view, context }) => {
  const { t, edition } = context;
  return (
    <Layout
      context={context}
      title={t.statementTitle}
      address={sectionAddress(edition, 'accessibility')}
      alternates={view.alternates}
      noSearchBox={hasNoArticles(view.empty)}
    >
      <article>
        <h1>{t.statementTitle}</h1>
        <p>
          <Within
            context={context}
            say={t.statementAim}
            text={edition.title}
            lang={edition.titleLang}
          />
        </p>
        <h2>{t.statementStandard}</h2>
        <p>
          <Around say={t.meetsStandard}>
            <OutsideLink url={STANDARD.url}>{STANDARD.name}</OutsideLink>
          </Around>
        </p>
        <h2>{t.statementTested}</h2>
        <p>{t.testedHow(context.site.generator.replace(' ', '\u00A0'))}</p>
        <List
          lines={[t.testedRules, t.testedKeyboard, t.testedZoom, t.testedColours, t.testedSpoken]}
        />
        <p>{t.notTested}</p>
        <h2>{t.statementLimits}</h2>
        <List
          lines={[
            t.limitScans,
            t.limitRecognized,
            t.limitFiles,
            t.limitOriginals,
            t.limitPictures,
            t.limitScript,
          ]}
        />
        <h2>{t.statementParts}</h2>
        <p>
          {t.partOfProgram} <OutsideLink url={REPORTS} />
        </p>
        <p>{t.partOfArchive}</p>
        <h2>{t.statementContact}</h2>
        <Contact context={context} />
        <EmptyArchive context={context} empty={view.empty} />
      </article>
    </Layout>
  );
});

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

/** Whom readers can write to, and whatever else the owner says: only he knows. */
function Contact({ context }: { context: Context }) {
  const { t, edition, lang } = context;
  if (edition.slots.accessibility) return <Slot context={context} name="accessibility" />;
  return (
    <>
      <p>{t.noContact}</p>
      <EditorHint
        context={context}
        words={t.writeContact}
        place={`theme/accessibility.${lang}.md`}
      />
    </>
  );
}
