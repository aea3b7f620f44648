/** Controls the panel of filters, which is loaded when it is opened first, and knows the names of terms. */
import type { TermKind } from '../../../archive/term-kinds.ts';
import type { SearchStrings } from '../../../locales/locale.ts';
import { type Engine, FACET_KINDS, type SearchRequest, type SearchResponse } from '../protocol.ts';
import type { FilterLabel } from './chips.ts';
import type { Panel } from './panel.ts';

interface FacetControl {
  /** The name of a term; its identity if the name has not been loaded. */
  readonly labelOf: (kind: TermKind, id: string) => FilterLabel;
  /** Shows the counts of a response if the panel is open, and loads names that are needed. */
  readonly show: (response: SearchResponse) => Promise<void>;
  /** Opens the panel where it stands beside the list, with what needs no further files, unless a reader closed it. */
  readonly unfold: () => void;
}

interface FacetControlOptions {
  readonly t: SearchStrings;
  readonly langs: readonly string[];
  readonly nameOf: (lang: string) => string;
  readonly request: () => SearchRequest;
  readonly change: (request: SearchRequest) => void;
  readonly facets: Engine['facets'];
  /** Called when the panel needs a response. @returns when it shows it */
  readonly onOpen: () => Promise<void>;
  /** Called when names of terms have been loaded. */
  readonly onLabels: () => void;
  /** Called if the counts of terms cannot be loaded. */
  readonly onFailed: () => void;
  /** Called if the panel's script cannot be loaded. */
  readonly onMissing: () => void;
}

/** Where the panel stands beside the list: as in `search.css`. */
const WIDE = '(min-width: 60rem)';

/** Starts the control. @param details has the panel */
export function startFacets(
  details: HTMLDetailsElement,
  options: FacetControlOptions,
): FacetControl {
  const { request, facets, onOpen, onLabels, onFailed, onMissing } = options;
  const labels = new Map<string, FilterLabel>();
  const keyOf = (kind: TermKind, id: string) => `${kind}:${id}`;
  let panel: Panel | undefined;
  /** Number of the last response: terms of an earlier one are ignored. */
  let latest = 0;
  /** Whether the reader has asked for the terms, whose files are large. */
  let wantsTerms = details.open;
  /** Whether the panel was opened by itself, or closed by the reader. */
  let state: 'unfolded' | 'closed' | undefined;
  const wide = matchMedia(WIDE);

  const open = async () => {
    if (!details.open) return;
    try {
      const { startPanel } = await import('./panel.ts');
      panel ??= startPanel(details, { ...options, showTerms, hasTerms: wantsTerms });
    } catch {
      return onMissing();
    }
    void onOpen();
  };
  details.addEventListener('toggle', () => {
    if (!details.open) state = wide.matches ? 'closed' : undefined;
    return open();
  });
  details.querySelector('summary')?.addEventListener('click', () => {
    wantsTerms ||= !details.open;
  });
  wide.addEventListener('change', () => {
    // Above the list, it would hide that.
    if (state === 'unfolded' && !wide.matches) details.open = false;
  });
  // A browser opens it again if it was open when the reader left.
  void open();

  /** Shows the terms, too. */
  const showTerms = async () => {
    wantsTerms = true;
    await onOpen();
  };

  return {
    labelOf: (kind, id) => labels.get(keyOf(kind, id)) ?? { text: id },
    async show(response) {
      const turn = ++latest;
      panel?.show(response);
      const isNameless = FACET_KINDS.some((kind) =>
        request().terms[kind].some((id) => !labels.has(keyOf(kind, id))),
      );
      if (!isNameless && !(details.open && wantsTerms)) return;
      try {
        const found = await facets();
        if (turn !== latest) return;
        for (const kind of FACET_KINDS) {
          for (const { id, label, lang } of found[kind]) {
            labels.set(keyOf(kind, id), { text: label, lang });
          }
        }
        panel?.showTerms(found);
        onLabels();
      } catch {
        if (turn === latest && details.open) onFailed();
      }
    },
    unfold() {
      if (details.open || state === 'closed' || !wide.matches) return;
      state = 'unfolded';
      details.open = true;
    },
  };
}
