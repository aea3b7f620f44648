/** The questions of the page as steps of the browser's history. */
import type { Question } from '../protocol.ts';
import { type Asked, readAddress, writeAddress } from './address.ts';

/** Where a reader was in the results of a step. */
export interface Place {
  readonly shown: number;
  readonly top: number;
}

export interface Steps {
  /** The question of the step that the browser is at. */
  readonly read: () => Asked;
  /**
   * Writes a question into the address: as the next step, unless it is still being typed, or mends the
   * one before.
   */
  readonly write: (question: Question, how: 'next' | 'typed' | 'mended') => void;
  /** The query of the step's address, to be put into other ones. */
  readonly address: () => string;
  /** Where the reader was when they left this step; told once. */
  readonly placeLeft: () => Place | undefined;
}

/**
 * @param langs the languages that can be asked for
 * @param place where the reader is, when they leave a step
 * @param onReturn is called when the browser has gone to another step
 */
export function stepsOf(langs: readonly string[], place: () => Place, onReturn: () => void): Steps {
  /** The address as this page writes it: a reader may have written it in another way. */
  let address = '';
  /** Whether the last step is that of a query which is still being typed. */
  let typing = false;

  /** Where the reader was in steps from which the browser went on or back, by their addresses. */
  const places = new Map<string, Place>();
  /** Where they were in the step that the browser has come to. */
  let returned: Place | undefined;

  const leave = () => history.replaceState(place(), '');
  const read = () => {
    const asked = readAddress(location.search, langs);
    address = writeAddress(asked.question);
    typing = false;
    return asked;
  };
  addEventListener('pagehide', leave);
  addEventListener('popstate', () => {
    // A link within the page is a step, too.
    const next = writeAddress(readAddress(location.search, langs).question);
    if (next === address) return;
    // The browser is gone from the step already: nothing can be written into it any more.
    places.set(address, place());
    returned = places.get(next);
    onReturn();
  });

  return {
    read,
    write(question, how) {
      const next = writeAddress(question);
      const isSame = next === address;
      address = next;
      const target = next || location.pathname;
      if (how === 'mended' || (how === 'typed' && typing)) {
        history.replaceState(null, '', target);
      } else if (!isSame) {
        leave();
        history.pushState(null, '', target);
      }
      if (how !== 'mended') typing = how === 'typed';
    },
    address: () => address,
    placeLeft() {
      const left: Place | undefined = history.state ?? returned;
      returned = undefined;
      history.replaceState(null, '');
      return left;
    },
  };
}
