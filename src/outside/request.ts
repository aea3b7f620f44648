/** Sends one request, to a public address only, and reads of the answer what a check of links needs. */
import { lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

export interface RequestOptions {
  readonly userAgent: string;
  /** Milliseconds for the whole of it. */
  readonly timeout: number;
  /** Whether addresses of this machine and its network may be asked: for tests. */
  readonly allowLocal: boolean;
}

export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
  /** Only where it was asked for. */
  readonly body: string;
}

/** The error of a host that is, or leads to, a machine which the public cannot reach. */
export class PrivateHost extends Error {}

/** Longest body that is read, in bytes. */
const LONGEST_BODY = 200_000;

/**
 * @param method of which only `READ` reads the body, by GET
 * @throws PrivateHost before anything is sent; the error of the network; of a body that is too long
 */
export function send(
  url: URL,
  method: 'HEAD' | 'GET' | 'READ',
  { userAgent, timeout, allowLocal }: RequestOptions,
): Promise<Answer> {
  const host = url.hostname.replace('[', '').replace(']', '');
  return new Promise((resolve, reject) => {
    // No name is looked up where an address is given.
    if (isIP(host) !== 0 && !allowLocal && isPrivateAddress(host)) {
      reject(new PrivateHost(host));
      return;
    }
    const request = url.protocol === 'https:' ? requestSecure : requestPlain;
    const sent = request(
      {
        protocol: url.protocol,
        hostname: host,
        port: url.port === '' ? undefined : Number(url.port),
        // Names and passwords in the address stay here.
        path: url.pathname + url.search,
        method: method === 'READ' ? 'GET' : method,
        headers: { 'user-agent': userAgent, accept: '*/*' },
        agent: false,
        lookup: allowLocal ? undefined : lookUpPublic,
        signal: AbortSignal.timeout(timeout),
      },
      (response) => {
        const { statusCode: status = 0, headers } = response;
        const answer = { status, location: headers.location, retryAfter: headers['retry-after'] };
        if (method === 'READ') {
          bodyOf(response).then((body) => resolve({ ...answer, body }), reject);
          return;
        }
        // Of a page nothing but its first line is wanted.
        response.on('error', () => undefined);
        response.destroy();
        resolve({ ...answer, body: '' });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LONGEST_BODY) throw new Error('a body that is too long');
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Looks a name up; what is connected to is what was checked, whatever the name leads to a moment later. */
const lookUpPublic: LookupFunction = (name, options, done) => {
  lookUp(name, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, []);
    const found = addresses.find(({ address }) => isPrivateAddress(address));
    if (found) return done(new PrivateHost(`${name} is ${found.address}`), []);
    const [first] = addresses;
    if (options.all || !first) return done(null, addresses);
    return done(null, first.address, first.family);
  });
};
