/** Keeps the requests of the page in the browser's history. */
import type { SearchRequest } from '../protocol.ts';
import { type ParsedAddress, readAddress, writeAddress } from './address.ts';

/** State of the list of results when the reader left it. */
interface ScrollState {
  /** Results that were shown. */
  readonly shown: number;
  /** Pixels that the page was scrolled by. */
  readonly top: number;
}

interface SearchHistory {
  /** Reads the request of the current entry. */
  readonly read: () => ParsedAddress;
  /**
   * Writes a request into the address, as a new entry. It replaces the current entry if it corrects it, or as
   * long as the query is being typed.
   */
  readonly write: (request: SearchRequest, how: 'next' | 'typed' | 'corrected') => void;
  /** The query of the current address, to be put into links to other editions. */
  readonly address: () => string;
  /** The state of the list when the reader left the current entry; given once. */
  readonly leftState: () => ScrollState | undefined;
}

/**
 * Starts to follow the browser's history.
 * @param langs the languages that can be searched
 * @param currentState gives the state of the list
 * @param onReturn called when the browser has gone to another entry
 */
export function searchHistory(
  langs: readonly string[],
  currentState: () => ScrollState,
  onReturn: () => void,
): SearchHistory {
  /** The address as this page writes it; a reader may have typed the same request in another way. */
  let address = '';
  /** Whether the current entry is that of a query which is being typed. */
  let typing = false;

  /** The states of entries that the browser left for others of this page, by their addresses. */
  const states = new Map<string, ScrollState>();
  /** That of the entry which the browser has gone to. */
  let returned: ScrollState | undefined;

  const leave = () => history.replaceState(currentState(), '');
  const read = () => {
    const parsed = readAddress(location.search, langs);
    address = writeAddress(parsed.request);
    typing = false;
    return parsed;
  };
  addEventListener('pagehide', leave);
  addEventListener('popstate', () => {
    // A link within the page makes an entry, too.
    const next = writeAddress(readAddress(location.search, langs).request);
    if (next === address) return;
    // The browser has left the entry already: nothing can be written into it any more.
    states.set(address, currentState());
    returned = states.get(next);
    onReturn();
  });

  return {
    read,
    write(request, how) {
      const next = writeAddress(request);
      const isSame = next === address;
      address = next;
      const target = next || location.pathname;
      if (how === 'corrected' || (how === 'typed' && typing)) {
        history.replaceState(null, '', target);
      } else if (!isSame) {
        leave();
        history.pushState(null, '', target);
      }
      if (how !== 'corrected') typing = how === 'typed';
    },
    address: () => address,
    leftState() {
      const left: ScrollState | undefined = history.state ?? returned;
      returned = undefined;
      history.replaceState(null, '');
      return left;
    },
  };
}
