/** The panel of filters and the names of terms: loaded once somebody wants to see them. */
import type { SearchStrings } from '../../../locales/locale.ts';
import {
  type Answer,
  type Engine,
  FACET_KINDS,
  type FacetKind,
  type Question,
} from '../protocol.ts';
import type { Label } from './chips.ts';
import type { Panel } from './panel.ts';

export interface Facets {
  /** What a term is called, as far as it has been seen. */
  readonly labelOf: (kind: FacetKind, id: string) => Label;
  /** Shows what the stories found have in common, where somebody sees it. */
  readonly show: (answer: Answer) => Promise<void>;
}

interface Parts {
  readonly t: SearchStrings;
  readonly langs: readonly string[];
  readonly nameOf: (lang: string) => string;
  readonly question: () => Question;
  readonly change: (question: Question) => void;
  readonly facets: Engine['facets'];
  /** Called when the panel is opened and wants an answer. */
  readonly onOpen: () => void;
  /** Called when terms have got names. */
  readonly onLabels: () => void;
  readonly onFailed: () => void;
  /** Called when the panel itself cannot be loaded. */
  readonly onMissing: () => void;
}

export function startFacets(details: HTMLDetailsElement, parts: Parts): Facets {
  const { question, facets, onOpen, onLabels, onFailed, onMissing } = parts;
  const labels = new Map<string, Label>();
  const keyOf = (kind: FacetKind, id: string) => `${kind}:${id}`;
  let panel: Panel | undefined;
  /** Counts the answers: terms of an earlier one are dropped. */
  let latest = 0;

  const open = async () => {
    if (!details.open) return;
    try {
      const { startPanel } = await import('./panel.ts');
      panel ??= startPanel(details, parts);
    } catch {
      return onMissing();
    }
    onOpen();
  };
  details.addEventListener('toggle', open);
  // A browser opens again what was open when the reader left.
  void open();

  return {
    labelOf: (kind, id) => labels.get(keyOf(kind, id)) ?? { text: id },
    async show(answer) {
      const turn = ++latest;
      panel?.show(answer);
      const isNameless = FACET_KINDS.some((kind) =>
        question().terms[kind].some((id) => !labels.has(keyOf(kind, id))),
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
