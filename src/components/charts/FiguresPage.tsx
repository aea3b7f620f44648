/** The archive in figures. In a file of its own, since it brings the packages of the charts, which few builds need. */

import type { Year } from '../../dates/period.ts';
import { periodAddress, sectionAddress } from '../../map/addresses.ts';
import type { Alternates } from '../../map/alternates.ts';
import { hasNoArticles } from '../../map/emptiness.ts';
import type { Ranking } from '../../map/figures/by-term.ts';
import type { Figures } from '../../map/figures/figures.ts';
import type { FiguresView } from '../../map/kinds/figures.ts';
import type { Context } from '../context.ts';
import { inRows } from '../decades.ts';
import { EmptyArchive } from '../Empty.tsx';
import { Layout } from '../Layout.tsx';
import { languageIn, numberIn } from '../languages.ts';
import { sectionName } from '../names.ts';
import { TermLink } from '../TermLinks.tsx';
import { Bars, Key, Patterns } from './Bars.tsx';
import { MonthCharts } from './MonthCharts.tsx';
import { NumberTable } from './NumberTable.tsx';
import { TagCharts } from './TagCharts.tsx';
import { TranslationCharts } from './TranslationCharts.tsx';

/** The page of the archive's figures. */
export function FiguresPage({
  context,
  view,
}: {
  context: Context;
  view: FiguresView & { readonly alternates: Alternates };
}) {
  const { t, edition } = context;
  const { figures } = view;
  const isEmpty = figures.languages.every(({ count }) => count === 0);
  return (
    <Layout
      context={context}
      title={t.figures}
      address={sectionAddress(edition, 'figures')}
      alternates={view.alternates}
      noSearchBox={hasNoArticles(view.empty)}
    >
      <h1>{t.figures}</h1>
      <EmptyArchive context={context} empty={view.empty} />
      {isEmpty ? null : (
        <div class="figures">
          <Languages context={context} figures={figures} />
          <Months context={context} figures={figures} />
          {figures.rankings.length > 0 ? <Rankings context={context} figures={figures} /> : null}
          {figures.tags ? (
            <section>
              <h2>{t.tagsByYear}</h2>
              <TagCharts context={context} tags={figures.tags} />
            </section>
          ) : null}
          {figures.translations ? (
            <section>
              <h2>{t.translationsByYear}</h2>
              <TranslationCharts context={context} translations={figures.translations} />
              <LeftOut
                articles={figures.translations.withoutOriginal}
                say={t.withoutOriginal}
                context={context}
              />
            </section>
          ) : null}
        </div>
      )}
    </Layout>
  );
}

interface Props {
  context: Context;
  figures: Figures;
}

/** How many articles there are, in each language and in all of them. */
function Languages({ context, figures: { languages } }: Props) {
  const { t } = context;
  const all = languages.reduce((sum, { count }) => sum + count, 0);
  return (
    <dl class="sums">
      {languages.length > 1
        ? languages.map(({ lang, count }) => (
            <div>
              <dt>{languageIn(context, lang)}</dt>
              <dd>{t.articles(count)}</dd>
            </div>
          ))
        : null}
      <div>
        <dt>{t.total}</dt>
        <dd>{t.articles(all)}</dd>
      </div>
    </dl>
  );
}

function Months({ context, figures: { languages, timeline, years } }: Props) {
  const { t, edition } = context;
  const sumOf = (key: 'undated' | 'withoutMonth') =>
    languages.reduce((sum, language) => sum + language[key], 0);
  if (years.length === 0 && sumOf('undated') === 0) return null;
  const { rows, areYears } = inRows(context, years);
  const linked = new Set<string>(years.filter(({ hasPage }) => hasPage).map(({ year }) => year));
  return (
    <section>
      <h2>{t.articlesByMonth}</h2>
      {timeline ? <MonthCharts context={context} timeline={timeline} /> : null}
      <LeftOut context={context} articles={sumOf('withoutMonth')} say={t.withoutMonth} />
      <LeftOut context={context} articles={sumOf('undated')} say={t.withoutDate} />
      {years.length > 0 ? (
        <NumberTable
          summary={t.asTable}
          head={[
            t.year,
            ...languages.map(({ lang }) => languageIn(context, lang)),
            ...(languages.length > 1 ? [t.total] : []),
          ]}
          rows={rows.map(({ year, counts }) => [
            areYears && linked.has(year) ? (
              <a href={context.href(periodAddress(edition, year as Year))}>{year}</a>
            ) : (
              year
            ),
            ...withTotal(context, counts),
          ])}
        />
      ) : null}
    </section>
  );
}

/** Numbers with their sum behind them, where there are several. */
function withTotal(context: Context, counts: readonly number[]): string[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return [...counts, ...(counts.length > 1 ? [total] : [])].map((count) =>
    numberIn(context, count),
  );
}

function Rankings({ context, figures: { languages, rankings } }: Props) {
  const names = languages.map(({ lang }) => languageIn(context, lang));
  return (
    <>
      <Patterns />
      <div class="multiples">
        {rankings.map((ranking) => (
          <RankingSection context={context} ranking={ranking} names={names} />
        ))}
      </div>
    </>
  );
}

function RankingSection({
  context,
  ranking: { kind, hasIndex, terms, more },
  names,
}: {
  context: Context;
  ranking: Ranking;
  /** Of the languages, in the order of the counts. */
  names: readonly string[];
}) {
  const { t, edition } = context;
  return (
    <section>
      <h2>
        {hasIndex ? (
          <a href={context.href(sectionAddress(edition, kind))}>{sectionName(t, kind)}</a>
        ) : (
          sectionName(t, kind)
        )}
      </h2>
      {names.length > 1 ? <Key names={names} /> : null}
      <Bars context={context} terms={terms} />
      {more > 0 ? <p class="meta">{t.more(more)}</p> : null}
      {names.length > 1 ? (
        <NumberTable
          summary={t.asTable}
          head={[sectionName(t, kind), ...names, t.total]}
          rows={terms.map(({ term, counts }) => [
            <TermLink context={context} term={term} />,
            ...withTotal(context, counts),
          ])}
        />
      ) : null}
    </section>
  );
}

/** What a chart does not show, and how many. */
function LeftOut({
  context,
  articles,
  say,
}: {
  context: Context;
  articles: number;
  say: (articles: string) => string;
}) {
  return articles > 0 ? <p class="meta">{say(context.t.articles(articles))}</p> : null;
}
