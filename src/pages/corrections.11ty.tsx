/** Renders the list of all corrections in an edition's language: `/id/ralat/`. */
import { Day } from '../components/ArticleDate.tsx';
import { ArticleLink, DateAndLanguage } from '../components/ArticleLink.tsx';
import type { Context } from '../components/context.ts';
import { EmptyArchive } from '../components/Empty.tsx';
import { Layout } from '../components/Layout.tsx';
import { inLanguage, numberIn } from '../components/languages.ts';
import { Pager, type Step } from '../components/Pager.tsx';
import { RetractedNotice } from '../components/TextState.tsx';
import { Words } from '../components/Words.tsx';
import { correctionsAddress } from '../map/addresses.ts';
import { hasNoArticles } from '../map/emptiness.ts';
import {
  type CorrectionsView,
  type CorrectionView,
  correctionsKind,
} from '../map/kinds/corrections.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(correctionsKind, ({ view, context }) => {
  const { t } = context;
  const { number, corrections } = view;
  return (
    <Layout
      context={context}
      title={number === undefined ? t.corrections : `${t.corrections} · ${t.page(number)}`}
      description={t.correctionsHelp}
      address={view.address}
      alternates={view.alternates}
      noSearchBox={hasNoArticles(view.empty)}
    >
      <h1>{t.corrections}</h1>
      <EmptyArchive context={context} empty={view.empty} />
      {hasNoArticles(view.empty) ? null : <p class="lead">{t.correctionsHelp}</p>}
      {corrections.length === 0 && !hasNoArticles(view.empty) ? <p>{t.noCorrections}</p> : null}
      {corrections.length > 0 ? (
        <ul class="entries">
          {corrections.map((one) => (
            <Correction context={context} correction={one} />
          ))}
        </ul>
      ) : null}
      <InOtherEditions context={context} view={view} />
      <Pager context={context} {...stepsFrom(view, context)} />
    </Layout>
  );
});

function Correction({ context, correction }: { context: Context; correction: CorrectionView }) {
  const { t } = context;
  const { article, date, text, by } = correction;
  const whose = { outlet: t.correctionByOutlet, archive: t.correctionByArchive };
  return (
    <li>
      <h2>
        <ArticleLink context={context} article={article} />
      </h2>
      <p>
        <DateAndLanguage context={context} article={article} />
        {article.outlet ? (
          <>
            {' · '}
            <Words context={context} text={article.outlet} lang={article.lang} />
          </>
        ) : null}
      </p>
      {text === undefined ? (
        <RetractedNotice context={context} head={article} />
      ) : (
        <p>
          <strong>
            <Day context={context} date={date} />
            {by ? `, ${whose[by]}` : null}:
          </strong>{' '}
          <Words context={context} text={text} lang={article.lang} />
        </p>
      )}
    </li>
  );
}

/** Links to the lists of the other editions: a correction is of one text, not of its translations. */
function InOtherEditions({ context, view }: { context: Context; view: CorrectionsView }) {
  if (view.others.length === 0) return null;
  return (
    <ul class="terms">
      {view.others.map(({ lang, count }) => (
        <li>
          <a
            href={context.href(correctionsAddress(context.inEdition(lang).edition))}
            hreflang={lang}
          >
            {context.t.moreInLanguage(numberIn(context, count), inLanguage(context, lang))}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The pages before and after: the numbered ones are older than the one without a number. */
function stepsFrom({ number, numbered }: CorrectionsView, { edition, t, lang }: Context) {
  const step = (page: number | undefined): Step => ({
    address: correctionsAddress(edition, page),
    label: { text: page === undefined ? t.newest : t.page(page), lang },
  });
  const older = number === undefined ? numbered : number - 1;
  const newer = number === numbered ? undefined : Number(number) + 1;
  return {
    older: older > 0 ? step(older) : undefined,
    newer: number === undefined ? undefined : step(newer),
  };
}
