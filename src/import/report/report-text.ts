/** Says a report of an import in a few lines of a terminal. */
import { REVIEW_LIST } from '../review/review-list.ts';
import { showAmount } from './amounts.ts';
import type { ImportReport } from './import-report.ts';

/** Characters of a text that would command the terminal. */
const CONTROLS = /\p{Cc}/gu;

/** Most reasons, shapes, gaps and names that are said: the page has the others. */
const MOST = 5;

/** @returns lines without an end; nothing that the import did not find */
export function reportText(report: ImportReport): string {
  const { outcomes, review, noArticles, problemKinds, shapes, repeated, dates, names } = report;
  const uncut = repeated.filter(({ isCut }) => !isCut);
  const near = names.flatMap(({ kind, near }) => near.map((one) => ({ kind, ...one })));
  return [
    ...outcomeLines(report),
    ...part(
      'To review',
      review,
      ({ count, field, reason, example }) => `${count}  ${field}: ${reason} (${example})`,
    ),
    ...(review.length > 0 ? [`  All in one list: ${REVIEW_LIST}`] : []),
    ...part(
      'No articles',
      noArticles,
      ({ count, reason, example }) => `${count}  ${reason} (${example})`,
    ),
    ...part(
      'Problems',
      problemKinds,
      ({ count, reason, example }) => `${count}  ${reason} (${example})`,
    ),
    ...(outcomes.texts > 1
      ? part(
          'Texts begin with',
          shapes,
          ({ count, shape }) => `${count}  ${shape}`,
          report.shapesInAll,
        )
      : []),
    ...part('Last sentences that articles share', uncut, ({ count, text }) => `${count}  ${text}`),
    ...part('Months without articles', dates.gaps, ({ from, to }) =>
      from === to ? from : `${from} to ${to}`,
    ),
    ...part(
      'More articles than usual',
      dates.spikes,
      ({ period, count, usual }) => `${period}: ${count}, usually ${usual}`,
    ),
    ...part(
      'Rare names that resemble others',
      near,
      ({ kind, name, near: [other] }) =>
        `${kind} ${name}${other ? `: ${other.name} (${other.count})` : ''}`,
    ),
  ]
    .map((line) => line.replace(CONTROLS, '\u{fffd}'))
    .join('\n');
}

function outcomeLines({ outcomes, dates, fetchAgain }: ImportReport): string[] {
  const { texts, imported, drafts, inReview, versions, sameElsewhere, near } = outcomes;
  const { reprints, known, noArticles, problems } = outcomes;
  const say = (count: number, words: string) =>
    count > 0 ? [`${showAmount(count)} ${words}`] : [];
  const articles = [
    ...say(drafts, 'drafts'),
    ...say(inReview, 'with something to review'),
    ...say(versions, 'later versions'),
    ...say(sameElsewhere, 'in other outlets too'),
    ...say(near, 'much like another'),
    ...say(dates.undated, 'undated'),
    ...say(dates.future, 'of days to come'),
  ];
  const others = [
    ...say(reprints, 'printed again'),
    ...say(known, 'here before'),
    ...say(noArticles, 'no articles'),
    ...say(problems, 'with a problem'),
  ];
  return [
    `${showAmount(texts)} ${texts === 1 ? 'text' : 'texts'}, ${showAmount(imported)} imported${articles.length > 0 ? `: ${articles.join(', ')}` : ''}.`,
    ...(others.length > 0 ? [`Not imported: ${others.join(', ')}.`] : []),
    ...(fetchAgain.length > 0
      ? [`${showAmount(fetchAgain.length)} to fetch again: see _data/fetch-again.yaml.`]
      : []),
  ];
}

/** A heading with the first of a list; nothing for an empty one. */
function part<One>(
  heading: string,
  all: readonly One[],
  say: (one: One) => string,
  inAll = all.length,
): string[] {
  if (all.length === 0) return [];
  const lines = all.slice(0, MOST).map((one) => `  ${say(one)}`);
  const rest = inAll - lines.length;
  return ['', `${heading}:`, ...lines, ...(rest > 0 ? [`  and ${showAmount(rest)} more`] : [])];
}
