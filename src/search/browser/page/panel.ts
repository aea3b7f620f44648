/** The filters: months, languages, sources, tags, editors, each with what it would leave. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { byId } from '../by-id.ts';
import { type Answer, type Engine, FACET_KINDS, type Question } from '../protocol.ts';
import { hasFilters, withPeriod } from './address.ts';
import { optionList } from './options.ts';
import { timeline } from './timeline.ts';

/** What `Engine.facets` answers. */
export type Terms = Awaited<ReturnType<Engine['facets']>>;

export interface Panel {
  readonly show: (answer: Answer) => void;
  readonly showTerms: (terms: Terms) => void;
}

interface Parts {
  readonly t: SearchStrings;
  /** All of them, also those in which nothing was found. */
  readonly langs: readonly string[];
  readonly nameOf: (lang: string) => string;
  readonly question: () => Question;
  readonly change: (question: Question) => void;
}

/** @param details holds the filters */
export function startPanel(details: HTMLDetailsElement, parts: Parts): Panel {
  const { t, langs, nameOf, question, change } = parts;
  const summary = details.querySelector('summary') as HTMLElement;
  const period = timeline(byId('search-period'), (from, to) =>
    change(withPeriod(question(), from, to)),
  );
  const fieldset = document.getElementById('search-lang');
  const languages =
    fieldset && optionList(fieldset, t, (chosen) => change({ ...question(), langs: chosen }));
  const lists = FACET_KINDS.map((kind) => ({
    kind,
    list: optionList(byId(`search-${kind}`), t, (chosen) =>
      change({ ...question(), terms: { ...question().terms, [kind]: chosen } }),
    ),
  }));

  const close = (focus: HTMLElement) => {
    details.open = false;
    focus.focus();
  };
  const done = byId<HTMLButtonElement>('search-show');
  done.addEventListener('click', () => {
    close(document.querySelector<HTMLElement>('#search-results a') ?? summary);
  });
  details.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && details.open && !event.defaultPrevented) {
      event.preventDefault();
      close(summary);
    }
  });

  return {
    show(answer) {
      const { query, from, to, langs: chosen } = question();
      period.show(answer.months, from, to);
      const counts = new Map(answer.langs.map(({ lang, count }) => [lang, count]));
      const options = langs.map((lang) => ({
        value: lang,
        label: nameOf(lang),
        lang,
        count: counts.get(lang) ?? 0,
      }));
      languages?.show(options, chosen);
      done.hidden = answer.count === 0 || (query === '' && !hasFilters(question()));
      done.textContent = t.showResults(t.results(answer.count));
    },
    showTerms(terms) {
      for (const { kind, list } of lists) {
        const options = terms[kind].map(({ id, label, lang, count }) => ({
          value: id,
          label,
          lang,
          count,
        }));
        list.show(options, question().terms[kind]);
      }
    },
  };
}
