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
}

interface FacetControlOptions {
  readonly t: SearchStrings;
  readonly langs: readonly string[];
  readonly nameOf: (lang: string) => string;
  readonly request: () => SearchRequest;
  readonly change: (request: SearchRequest) => void;
  readonly facets: Engine['facets'];
  /** Called when the panel is opened and needs a response. */
  readonly onOpen: () => void;
  /** Called when names of terms have been loaded. */
  readonly onLabels: () => void;
  /** Called if the counts of terms cannot be loaded. */
  readonly onFailed: () => void;
  /** Called if the panel's script cannot be loaded. */
  readonly onMissing: () => void;
}

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

  const open = async () => {
    if (!details.open) return;
    try {
      const { startPanel } = await import('./panel.ts');
      panel ??= startPanel(details, options);
    } catch {
      return onMissing();
    }
    onOpen();
  };
  details.addEventListener('toggle', open);
  // A browser opens it again if it was open when the reader left.
  void open();

  return {
    labelOf: (kind, id) => labels.get(keyOf(kind, id)) ?? { text: id },
    async show(response) {
      const turn = ++latest;
      panel?.show(response);
      const isNameless = FACET_KINDS.some((kind) =>
        request().terms[kind].some((id) => !labels.has(keyOf(kind, id))),
      );
      if (!isNameless && !details.open) return;
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
  };
}
