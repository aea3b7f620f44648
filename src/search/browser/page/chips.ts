/** The filters in use, each with a button that takes it off. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { button, type Child, make, refill, within, words } from '../element.ts';
import { FACET_KINDS, type FacetKind, type Month, type Question } from '../protocol.ts';
import { without, withoutFilters, withPeriod } from './address.ts';
import { periodName } from './months.ts';

/** What a filter is called. */
export interface Label {
  readonly text: string;
  readonly lang?: string | undefined;
}

interface Parts {
  readonly t: SearchStrings;
  readonly nameOf: (lang: string) => string;
  /** Of terms, as far as they are known. */
  readonly labelOf: (kind: FacetKind, id: string) => Label;
  /** The archive's first and last month, once they are known. */
  readonly ends: readonly [Month | undefined, Month | undefined];
  readonly change: (question: Question) => void;
}

interface Chip {
  readonly key: string;
  readonly text: readonly Child[];
  readonly without: Question;
}

/** @param otherwise what gets the focus when the last filter is taken off */
export function showChips(
  list: HTMLElement,
  question: Question,
  parts: Parts,
  otherwise: HTMLElement,
): void {
  const { t, change } = parts;
  const chips = chipsOf(question, parts);
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
    const all = button('', () => change(withoutFilters(question)), t.removeFilters);
    all.className = 'plain';
    items.push(make('li', {}, all));
  }
  list.hidden = chips.length === 0;
  refill(list, items, otherwise);
}

/** Seen, but not read aloud: the button's name says what it does. */
function sign(): HTMLElement {
  const made = make('span', { className: 'sign' }, '×');
  made.setAttribute('aria-hidden', 'true');
  return made;
}

/** A range with the archive's end at its open one, unless that lies on the other side. */
function closed(
  from: Month | undefined,
  to: Month | undefined,
  [first, last]: Parts['ends'],
): [Month | undefined, Month | undefined] {
  return [
    from ?? (first && to && first <= to ? first : undefined),
    to ?? (last && from && from <= last ? last : undefined),
  ];
}

function chipsOf(question: Question, { t, nameOf, labelOf, ends }: Parts): Chip[] {
  const { langs, from, to, terms } = question;
  const titles = { source: t.sourceTitle, tag: t.tagTitle, editor: t.editorTitle };
  return [
    ...langs.map((lang) => ({
      key: `lang:${lang}`,
      text: within(t.languageTitle, words(nameOf(lang), lang)),
      without: { ...question, langs: langs.filter((one) => one !== lang) },
    })),
    ...(from || to
      ? [
          {
            key: 'period',
            text: [t.periodTitle(periodName(...closed(from, to, ends)))],
            without: withPeriod(question, undefined, undefined),
          },
        ]
      : []),
    ...FACET_KINDS.flatMap((kind) =>
      terms[kind].map((id) => {
        const { text, lang } = labelOf(kind, id);
        return {
          key: `${kind}:${id}`,
          text: within(titles[kind], words(text, lang)),
          without: without(question, [{ kind, id }]),
        };
      }),
    ),
  ];
}
