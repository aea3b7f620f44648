/** Knows by which names a server on this machine may be called: any other name is somebody's trick. */
import { isIP } from 'node:net';

/** What a person asked for by `--host`: an address or a name of this machine, or all of them. */
export type SharedHost = string | true;

/** What this machine is called by others on its networks. */
export interface Machine {
  readonly name: string;
  /** Its addresses, IPv4 and IPv6, but for those that only it can reach. */
  readonly addresses: readonly string[];
}

/** A request as far as it says where it comes from. */
interface Caller {
  readonly method: string | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

/** Why a request is refused. */
export interface Refusal {
  readonly status: 403 | 405;
  readonly reason: string;
}

const OWN = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The names that a request may call the server by, as URLs write hosts.
 * @param shared none where only this machine is served
 */
export function knownHosts(shared: SharedHost | undefined, machine: Machine): ReadonlySet<string> {
  return new Set([...OWN, ...sharedHosts(shared, machine), ...namesOf(shared, machine)]);
}

/** The hosts that a person on another device can type, the shortest first. */
export function sharedHosts(shared: SharedHost | undefined, machine: Machine): string[] {
  if (shared === undefined) return [];
  const asked = isEverywhere(shared) ? machine.addresses : [shared];
  return asked.map(inUrl).toSorted((a, b) => a.length - b.length);
}

/** The address to listen at: all of the machine's where it was not told one of them. */
export function listenAt(shared: SharedHost | undefined): string | undefined {
  if (shared === undefined) return '127.0.0.1';
  return shared !== true && isIP(shared) !== 0 ? shared : undefined;
}

/**
 * Why a request is not answered. A page of another site can make a browser send requests here, and by a name of its
 * own that leads to this machine it could read the answers: so the name, and the page that asks, must be known.
 */
export function refusalOf(caller: Caller, hosts: ReadonlySet<string>): Refusal | undefined {
  const { method, host, origin } = caller;
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, reason: `found ${method}; expected GET or HEAD` };
  }
  const called = host !== undefined && /^[\w.:[\]-]+$/.test(host) && hostIn(`http://${host}`);
  if (!called || !hosts.has(called.hostname)) {
    const expected = `${OWN[0]}, or the name given by --host`;
    return { status: 403, reason: `found the host ${host ?? ''}; expected ${expected}` };
  }
  if (origin !== undefined && hostIn(origin)?.host !== called.host) {
    return { status: 403, reason: `found a request from ${origin}; expected one from this site` };
  }
  return undefined;
}

function namesOf(shared: SharedHost | undefined, { name }: Machine): string[] {
  return shared !== undefined && isEverywhere(shared) ? [name, `${name}.local`].map(inUrl) : [];
}

/** The addresses that mean all of a machine's. */
function isEverywhere(shared: SharedHost): shared is true | '0.0.0.0' | '::' {
  return shared === true || shared === '0.0.0.0' || shared === '::';
}

/** A host as URLs have it: in small letters, IPv6 in brackets. */
function inUrl(host: string): string {
  // Without the zone of a link-local address: `fe80::1%eth0`.
  const [address = host] = host.split('%', 1);
  return (isIP(host) === 6 ? `[${address}]` : host).toLowerCase();
}

function hostIn(url: string): URL | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  // Nothing but a host: no path, no name of a user.
  return parsed?.pathname === '/' && parsed.username === '' && parsed.search === ''
    ? parsed
    : undefined;
}
