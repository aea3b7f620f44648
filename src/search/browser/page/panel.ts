/** Shows the filters (period, languages, sources, tags and other terms), each value with its number of stories. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { capitalize } from '../../../text/capitalize.ts';
import { byId } from '../by-id.ts';
import {
  type DateLimit,
  type Engine,
  FACET_KINDS,
  type SearchRequest,
  type SearchResponse,
} from '../protocol.ts';
import { hasFilters, withPeriod } from './address.ts';
import { calendarChoice } from './calendar-choice.ts';
import { optionList } from './options.ts';
import { timeline } from './timeline.ts';

/** The value of `Engine.facets`. */
type FacetCounts = Awaited<ReturnType<Engine['facets']>>;

export interface Panel {
  readonly show: (response: SearchResponse) => void;
  readonly showTerms: (terms: FacetCounts) => void;
}

interface PanelOptions {
  readonly t: SearchStrings;
  /** All languages, those without results included. */
  readonly langs: readonly string[];
  readonly nameOf: (lang: string) => string;
  readonly request: () => SearchRequest;
  readonly change: (request: SearchRequest) => void;
  /** Whether terms are on their way; if not, a button loads them. */
  readonly hasTerms: boolean;
  /** Loads the terms and shows them. */
  readonly showTerms: () => Promise<void>;
}

/** Starts the panel. @param details has the filters */
export function startPanel(details: HTMLDetailsElement, options: PanelOptions): Panel {
  const { t, langs, nameOf, request, change } = options;
  const summary = details.querySelector('summary') as HTMLElement;
  const fieldsetOfPeriod = byId('search-period');
  const choosePeriod = (from: DateLimit | undefined, to: DateLimit | undefined) =>
    change(withPeriod(request(), from, to));
  const calendar = fieldsetOfPeriod.querySelector('.calendar') as HTMLElement;
  const periods = [
    timeline(fieldsetOfPeriod, t, choosePeriod),
    calendarChoice(calendar, t, choosePeriod),
  ];
  const fieldset = document.getElementById('search-lang');
  const languages =
    fieldset && optionList(fieldset, t, (chosen) => change({ ...request(), langs: chosen }));
  const lists = FACET_KINDS.map((kind) => ({
    kind,
    list: optionList(byId(`search-${kind}`), t, (chosen) =>
      change({ ...request(), terms: { ...request().terms, [kind]: chosen } }),
    ),
  }));

  const terms = byId('search-terms');
  terms.hidden = options.hasTerms;
  terms.addEventListener('click', async () => {
    const hadFocus = terms.contains(document.activeElement);
    await options.showTerms();
    if (!terms.hidden || !hadFocus) return;
    const first = lists.map(({ kind }) => byId(`search-${kind}`)).find(({ hidden }) => !hidden);
    first?.querySelector<HTMLElement>('input:not([hidden])')?.focus();
  });

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
    show(response) {
      const { query, from, to, langs: chosen } = request();
      for (const period of periods) period.show(response.months, from, to);
      const counts = new Map(response.langs.map(({ lang, count }) => [lang, count]));
      const counted = langs.map((lang) => ({
        value: lang,
        label: capitalize(nameOf(lang)),
        count: counts.get(lang) ?? 0,
      }));
      languages?.show(counted, chosen);
      done.hidden = response.count === 0 || (query === '' && !hasFilters(request()));
      done.textContent = t.showResults(t.results(response.count));
    },
    showTerms(found) {
      terms.hidden = true;
      for (const { kind, list } of lists) {
        const counted = found[kind].map(({ id, label, lang, count }) => ({
          value: id,
          label,
          lang,
          count,
        }));
        list.show(counted, request().terms[kind]);
      }
    },
  };
}
