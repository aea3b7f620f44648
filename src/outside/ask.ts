/** Asks hosts for addresses, politely, and says what became of each. */
import robotsParser, { type Robot } from 'robots-parser';
import { isWebAddress } from '../text/url.ts';
import { Hosts } from './hosts.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type Answer, PrivateHost, type RequestOptions, send } from './request.ts';

export interface AskOptions extends RequestOptions {
  /** Milliseconds between two requests to a host. */
  readonly pause: number;
  /** Longest time, in milliseconds, that is waited where a host says when to ask again. */
  readonly longestWait: number;
}

/** As many hosts are asked at the same time. */
const AT_ONCE = 8;
/** Redirects that are followed. */
const MOST_REDIRECTS = 10;
/** How often an address is asked where the host has no time or does not answer. */
const MOST_TRIES = 2;
const FOR_GOOD = [301, 308];
const REDIRECTS = [301, 302, 303, 307, 308];
const BUSY = [429, 503];

/**
 * Asks for addresses, hosts beside one another and one at a time of each.
 * @param urls of the web, each once
 * @param onAnswer is called after each, in no order
 */
export async function askAll(
  urls: readonly string[],
  options: AskOptions,
  onAnswer: (url: string, outcome: Outcome) => void,
): Promise<void> {
  const asker = new Asker(options);
  const groups = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    const group = groups.get(host) ?? [];
    group.push(url);
    groups.set(host, group);
  }
  const waiting = [...groups.values()];
  const work = async () => {
    for (let own = waiting.pop(); own; own = waiting.pop()) {
      for (const url of own) onAnswer(url, await asker.ask(url));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

class Asker {
  readonly #options: AskOptions;
  readonly #hosts: Hosts;
  /** By origin; undefined where a host has no rules for robots. */
  readonly #rules = new Map<string, Promise<Robot | undefined>>();

  constructor(options: AskOptions) {
    this.#options = options;
    this.#hosts = new Hosts(options.pause);
  }

  /** Follows an address to its end. */
  async ask(url: string): Promise<Outcome> {
    let at = new URL(url);
    let isForGood = true;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      at.hash = '';
      const answer = await this.#askOnce(at);
      if ('kind' in answer) return answer;
      const { status, location } = answer;
      if (!REDIRECTS.includes(status) || location === undefined) {
        const outcome = outcomeOf(status);
        const isMoved = hops > 0 && isForGood && outcome.kind === 'there';
        return isMoved ? { kind: 'moved', to: at.href } : outcome;
      }
      if (!URL.canParse(location, at.href) || !isWebAddress(new URL(location, at).href)) {
        return { kind: 'no answer', why: `a redirect to ${location.slice(0, 100)}` };
      }
      isForGood &&= FOR_GOOD.includes(status);
      at = new URL(location, at);
    }
    return { kind: 'no answer', why: 'redirects without end' };
  }

  async #askOnce(at: URL): Promise<Answer | Outcome> {
    if (this.#hosts.isSilent(at.host)) {
      return { kind: 'no answer', why: 'the host has left three requests unanswered' };
    }
    try {
      const rules = await this.#rulesOf(at);
      if (rules?.isDisallowed(at.href, this.#options.userAgent)) {
        return { kind: 'refused', why: 'robots.txt' };
      }
      return await this.#tryTwice(at);
    } catch (error) {
      if (error instanceof PrivateHost) {
        return { kind: 'refused', why: `no public host: ${error.message}` };
      }
      return { kind: 'no answer', why: reasonOf(error) };
    }
  }

  /** The rules for robots of a host, which are asked for once. */
  #rulesOf({ origin, host }: URL): Promise<Robot | undefined> {
    const address = new URL('/robots.txt', origin);
    const rules =
      this.#rules.get(origin) ??
      this.#send(host, address, 'READ').then(
        ({ status, body }) => (status === 200 ? robotsParser(address.href, body) : undefined),
        (error: unknown) => {
          if (error instanceof PrivateHost) throw error;
          return undefined;
        },
      );
    this.#rules.set(origin, rules);
    return rules;
  }

  async #tryTwice(at: URL): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      const isLast = tries >= MOST_TRIES;
      try {
        const answer = await this.#headOrGet(at);
        const wait = BUSY.includes(answer.status) ? this.#waitFor(answer) : undefined;
        if (wait !== undefined) this.#hosts.rest(at.host, wait);
        if (isLast || wait === undefined) return answer;
      } catch (error) {
        if (isLast || error instanceof PrivateHost || this.#hosts.isSilent(at.host)) throw error;
      }
    }
  }

  /** Servers that do not know HEAD, or answer it in another way than GET, are asked again. */
  async #headOrGet(at: URL): Promise<Answer> {
    const head = await this.#send(at.host, at, 'HEAD');
    const isSure = head.status < 400 || BUSY.includes(head.status);
    return isSure ? head : this.#send(at.host, at, 'GET');
  }

  #send(host: string, url: URL, method: 'HEAD' | 'GET' | 'READ'): Promise<Answer> {
    return this.#hosts.inTurn(host, async () => {
      try {
        const answer = await send(url, method, this.#options);
        this.#hosts.note(host, true);
        return answer;
      } catch (error) {
        this.#hosts.note(host, error instanceof PrivateHost);
        throw error;
      }
    });
  }

  /** Milliseconds until a host wants to be asked again; undefined where that is too long, or it does not say. */
  #waitFor({ retryAfter = '' }: Answer): number | undefined {
    const seconds = Number(retryAfter);
    const wait = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
    const isShort = retryAfter !== '' && wait <= this.#options.longestWait;
    return isShort ? Math.max(0, wait) : undefined;
  }
}

/** Why there is no answer, for a person. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'the host took too long';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code !== undefined && Object.hasOwn(REASONS, code)) return REASONS[code] ?? code;
  return code ?? error.message;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'no such host, or no network',
  ECONNREFUSED: 'the host takes no connection',
  ECONNRESET: 'the host has ended the connection',
  ETIMEDOUT: 'the host was silent',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody else',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody else',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};
