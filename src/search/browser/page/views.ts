/** Switches between the list of results and the concordance, whose script is loaded when a reader asks for it. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { byId } from '../by-id.ts';
import type { Engine } from '../protocol.ts';
import type { Concordance } from './concordance.ts';

/** Pause after which the concordance of a query that is being typed is read, in milliseconds. */
const PAUSE = 800;

interface ViewOptions {
  readonly t: SearchStrings;
  readonly engine: Engine;
  readonly query: () => string;
  /** Called if the script cannot be loaded. */
  readonly onMissing: () => void;
}

interface Views {
  /** Notes that another search has begun. */
  readonly begin: () => void;
  /**
   * Notes that the search is over.
   * @param hasResults without any, there is no concordance
   * @param isTyping whether the query may not be whole
   */
  readonly settle: (hasResults: boolean, isTyping: boolean) => void;
}

/** Starts the button that switches. */
export function startViews(options: ViewOptions): Views {
  const button = byId<HTMLButtonElement>('search-concordance');
  const element = byId('search-lines');
  let loading: Promise<Concordance> | undefined;
  let concordance: Concordance | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** Number of the reading: one that waits for the script is forgotten when another search begins. */
  let turn = 0;

  const isOpen = () => !element.hidden;
  const setOpen = (open: boolean) => {
    element.hidden = !open;
    button.ariaPressed = String(open);
    element.parentElement?.classList.toggle('as-lines', open);
  };
  const read = async () => {
    const own = ++turn;
    try {
      loading ??= import('./concordance.ts').then(({ startConcordance }) =>
        startConcordance(element, options),
      );
      concordance = await loading;
      if (own === turn && isOpen()) concordance.restart();
    } catch {
      // The next click tries again.
      loading = undefined;
      if (own !== turn) return;
      setOpen(false);
      options.onMissing();
    }
  };
  const stop = () => {
    turn++;
    clearTimeout(pause);
    concordance?.clear();
  };
  button.addEventListener('click', () => {
    stop();
    setOpen(!isOpen());
    if (isOpen()) void read();
  });

  return {
    begin: stop,
    settle(hasResults, isTyping) {
      // Without words, nothing occurs anywhere.
      button.hidden = options.query() === '';
      if (!hasResults || button.hidden) setOpen(false);
      else if (isOpen()) pause = setTimeout(read, isTyping ? PAUSE : 0);
    },
  };
}
