/** Shows the filters in use, each with a button that removes it. */
import type { TermKind } from '../../../archive/term-kinds.ts';
import type { SearchStrings } from '../../../locales/locale.ts';
import { button, type Child, make, refill, sentenceAround, textIn } from '../element.ts';
import {
  type DateLimit,
  FACET_KINDS,
  type Month,
  type QueryPart,
  type SearchRequest,
} from '../protocol.ts';
import { without, withoutFilters, withPeriod, withQuery } from './address.ts';
import { periodsName } from './months.ts';

/** Name of a filter. */
export interface FilterLabel {
  readonly text: string;
  readonly lang?: string | undefined;
}

interface ChipOptions {
  readonly t: SearchStrings;
  readonly nameOf: (lang: string) => string;
  /** The name of a term; its identity if the name is not known yet. */
  readonly labelOf: (kind: TermKind, id: string) => FilterLabel;
  /** The archive's first and last month, if they are known. */
  readonly ends: readonly [Month | undefined, Month | undefined];
  /** The parts of the query that have an operator, as far as they are known. */
  readonly parts: readonly QueryPart[];
  readonly change: (request: SearchRequest) => void;
}

/** A filter, or a part of the query that has an operator. */
export interface Chip {
  readonly key: string;
  readonly text: readonly Child[];
  /** The request without it. */
  readonly without: SearchRequest;
}

/**
 * Fills the list of filters.
 * @param fallback gets the focus when the last filter is removed
 */
export function showChips(
  list: HTMLElement,
  request: SearchRequest,
  options: ChipOptions,
  fallback: HTMLElement,
): void {
  const { t, change } = options;
  const chips = chipsOf(request, options);
  const items = chips.map(({ key, text, without }) =>
    make(
      'li',
      {},
      button(
        key,
        () => change(without),
        make('span', { className: 'unseen' }, `${t.removeFilter} `),
        make('span', {}, ...text),
        sign(),
      ),
    ),
  );
  if (chips.length > 1) {
    const all = button('', () => change(withoutFilters(request)), t.removeFilters);
    all.className = 'plain';
    items.push(make('li', {}, all));
  }
  list.hidden = chips.length === 0;
  refill(list, items, fallback);
}

/** Makes a sign that is not read aloud, as the button's name says what it does. */
function sign(): HTMLElement {
  const made = make('span', { className: 'sign' }, '×');
  made.setAttribute('aria-hidden', 'true');
  return made;
}

/** Closes an open period by the archive's first or last month, unless that is beyond its other end. */
function closed(
  from: DateLimit | undefined,
  to: DateLimit | undefined,
  [first, last]: ChipOptions['ends'],
): [DateLimit | undefined, DateLimit | undefined] {
  return [
    from ?? (first && to && first <= to ? first : undefined),
    to ?? (last && from && from.slice(0, last.length) <= last ? last : undefined),
  ];
}

function termTitles(t: SearchStrings): Readonly<Record<TermKind, (name: string) => string>> {
  return {
    source: t.sourceTitle,
    tag: t.tagTitle,
    editor: t.editorTitle,
    outlet: t.outletTitle,
    place: t.placeTitle,
    reporter: t.reporterTitle,
    translator: t.translatorTitle,
  };
}

/** Says what a part of the query asks for. */
function partText({ kind, negated, values }: QueryPart, { t, nameOf }: ChipOptions): string {
  const titles: Readonly<Record<QueryPart['kind'], (text: string) => string>> = {
    ...termTitles(t),
    phrase: t.phraseTitle,
    any: t.anyTitle,
    prefix: t.beginningTitle,
    title: t.inTitleTitle,
    required: t.mustInclude,
    word: (word) => word,
    lang: t.languageTitle,
    date: t.periodTitle,
  };
  const text = titles[kind](values.map(kind === 'lang' ? nameOf : (value) => value).join(', '));
  return negated ? t.exceptTitle(text) : text;
}

/** Lists what a request has that can be removed. */
export function chipsOf(request: SearchRequest, options: ChipOptions): Chip[] {
  const { t, nameOf, labelOf, ends, parts } = options;
  const { langs, from, to, terms } = request;
  const titles = termTitles(t);
  return [
    ...parts.map((part) => ({
      key: `part:${part.without}`,
      text: [make('bdi', {}, partText(part, options))],
      without: withQuery(request, part.without),
    })),
    ...langs.map((lang) => ({
      key: `lang:${lang}`,
      text: [t.languageTitle(nameOf(lang))],
      without: { ...request, langs: langs.filter((one) => one !== lang) },
    })),
    ...(from || to
      ? [
          {
            key: 'period',
            text: [t.periodTitle(periodsName(...closed(from, to, ends), t))],
            without: withPeriod(request, undefined, undefined),
          },
        ]
      : []),
    ...FACET_KINDS.flatMap((kind) =>
      terms[kind].map((id) => {
        const { text, lang } = labelOf(kind, id);
        return {
          key: `${kind}:${id}`,
          text: sentenceAround(titles[kind], textIn(text, lang)),
          without: without(request, [{ kind, id }]),
        };
      }),
    ),
  ];
}
