/** Lets requests to a host wait for one another: one at a time, with a pause between them. */
import { setTimeout } from 'node:timers/promises';

interface Host {
  /** When the last request has ended. */
  turn: Promise<unknown>;
  /** Milliseconds since 1970 before which the host is left alone. */
  free: number;
  /** Requests in a row that it did not answer. */
  silent: number;
}

/** Requests that a host may leave unanswered before it is left alone for the run. */
const MOST_SILENT = 3;

export class Hosts {
  readonly #hosts = new Map<string, Host>();
  readonly #pause: number;

  /** @param pause milliseconds between the end of a request to a host and the next one */
  constructor(pause: number) {
    this.#pause = pause;
  }

  /** Does something when it is a host's turn. */
  async inTurn<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    const host = this.#of(name);
    const before = host.turn;
    let end = (): void => undefined;
    host.turn = new Promise<void>((resolve) => {
      end = resolve;
    });
    await before;
    try {
      const wait = host.free - Date.now();
      if (wait > 0) await setTimeout(wait);
      return await work();
    } finally {
      host.free = Math.max(host.free, Date.now() + this.#pause);
      end();
    }
  }

  /** Leaves a host alone for some milliseconds. */
  rest(name: string, time: number): void {
    const host = this.#of(name);
    host.free = Math.max(host.free, Date.now() + time);
  }

  /** Notes whether a host has answered. */
  note(name: string, hasAnswered: boolean): void {
    const host = this.#of(name);
    host.silent = hasAnswered ? 0 : host.silent + 1;
  }

  isSilent(name: string): boolean {
    return this.#of(name).silent >= MOST_SILENT;
  }

  #of(name: string): Host {
    const known = this.#hosts.get(name);
    if (known) return known;
    const made: Host = { turn: Promise.resolve(), free: 0, silent: 0 };
    this.#hosts.set(name, made);
    return made;
  }
}
