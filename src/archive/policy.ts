/** Policy: what a browser may load and run on the site's pages, and what `site.yaml` adds to it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SCHEME_SCRIPT } from './color-scheme.ts';
import { text, webAddress } from './schema-parts.ts';
import type { Slots } from './slots.ts';

/**
 * The directives of every page, of CSP level 3: everything comes from the site itself, and nothing is inline but the one
 * script that has to run before a page is painted.
 * A worker may be started from what `script-src` allows.
 */
const OWN = {
  'default-src': "'none'",
  'script-src': `'self' ${hashOf(SCHEME_SCRIPT)}`,
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
} as const;

/** What home pages need besides: they alone name a web manifest. */
const OF_HOMES = { 'manifest-src': "'self'" } as const;

/**
 * What the header needs besides, as it reaches the search's worker, which no `<meta>` of a page does: the worker starts
 * Pagefind's WebAssembly by `'wasm-unsafe-eval'`, which allows no other code.
 */
const OF_HEADER = {
  ...OF_HOMES,
  'script-src': "'wasm-unsafe-eval'",
  'worker-src': "'self'",
} as const;

/** The policy of a page that leads to another: it has a script of the site, and nothing that an owner could add to. */
export const MOVED_POLICY =
  "default-src 'none';script-src 'self';base-uri 'none';form-action 'none'";

/** The directives that an owner may widen. Those that are not in `OWN` allow nothing until then. */
const WIDENED = [
  'script-src',
  'style-src',
  'img-src',
  'font-src',
  'connect-src',
  'frame-src',
  'media-src',
  'form-action',
] as const;

type Widened = (typeof WIDENED)[number];

/** A host without a path: `https://example.org`, `https://*.example.org:8443`, `wss://example.org`. */
const HOST = /^(?:https|wss):\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/;

/** The same without a wildcard. */
const ONE_HOST = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/;

/** The hash of an inline script or style, as browsers name it in their consoles. */
const HASH = /^'?(sha256-[A-Za-z0-9+/]{43}=)'?$/;

const source = text
  .refine(
    (value) => HOST.test(value) || HASH.test(value),
    'a host such as https://stats.example.org, without a path, or a hash such as sha256-…',
  )
  .transform((value) => value.replace(HASH, "'$1'"));

/** Checks `policy:` of `site.yaml`: hosts that the owner's own HTML needs, by directive. */
export const policySchema = z.strictObject(
  Object.fromEntries(
    WIDENED.map((name) => [name, z.array(source, 'a list of hosts').optional()]),
  ) as Record<Widened, z.ZodOptional<z.ZodArray<typeof source>>>,
);

/** What an archive adds to the policy. */
export type AddedPolicy = z.infer<typeof policySchema>;

/** Checks `filesBase:` of `site.yaml`: the folder on another host, the archive's own, that has its scans. */
export const filesBaseSchema = webAddress
  .refine(
    (url) =>
      /^https:\/\/[^?#@]+\/$/.test(url) &&
      new URL(url).href === url &&
      ONE_HOST.test(new URL(url).origin),
    'a folder such as https://files.example.org/scans/, with https and a slash at the end',
  )
  .optional();

/** The policy of a site's pages, in the forms in which a browser takes it. */
export interface Policy {
  /** The content of the `<meta>` of every page but the homes. */
  readonly meta: string;
  /** The same of the homes of editions, and of the page of all of them. */
  readonly home: string;
  /** The value of the HTTP header, which can say more: see `headersFile`. */
  readonly header: string;
}

interface PolicyParts {
  readonly added: AddedPolicy | undefined;
  /** The folder of scans, if it is on another host: see `filesBaseSchema`. */
  readonly filesBase: string | undefined;
  /** The slots of all editions. */
  readonly slots: readonly Slots[];
}

/**
 * Makes the policy. Inline scripts and styles of slots are allowed by their hashes, since their owner has put them
 * there; scripts that slots load from elsewhere need a host in `site.yaml`.
 */
export function policyOf({ added = {}, filesBase, slots }: PolicyParts): Policy {
  const html = [...new Set(slots.flatMap((one) => Object.values(one)).map((slot) => slot.html))];
  const extra: Partial<Record<string, readonly string[]>> = {
    ...added,
    'script-src': [...hashesIn(html, 'script'), ...(added['script-src'] ?? [])],
    'style-src': [...hashesIn(html, 'style'), ...(added['style-src'] ?? [])],
    'img-src': [
      ...(filesBase === undefined ? [] : [new URL(filesBase).origin]),
      ...(added['img-src'] ?? []),
    ],
  };
  // A script of somebody else may write HTML as it likes: nobody could make it use Trusted Types.
  const isOwnCode = extra['script-src']?.length === 0;
  const typed = isOwnCode ? [TRUSTED_TYPES] : [];
  const withMore = (more: Directives) => [...directivesOf([OWN, more, extra]), ...typed].join(';');
  return {
    meta: withMore({}),
    home: withMore(OF_HOMES),
    header: `${withMore(OF_HEADER)};frame-ancestors 'self'`,
  };
}

/** Sources of directives, one or several each. */
type Directives = Readonly<Partial<Record<string, string | readonly string[]>>>;

/** Joins what several say of the same directives, each source once. */
function directivesOf(parts: readonly Directives[]): string[] {
  const names = [...new Set([...parts.flatMap((one) => Object.keys(one)), ...WIDENED])];
  return names.flatMap((name) => {
    const sources = [...new Set(parts.flatMap((one) => one[name] ?? []))];
    return sources.length > 0 ? [`${name} ${sources.join(' ')}`] : [];
  });
}

/**
 * Whether pages may load something from another host.
 * @param directive such as `img-src`
 * @param origin `https://example.org`
 */
export function allowsHost({ meta }: Policy, directive: string, origin: string): boolean {
  const [, ...sources] =
    meta
      .split(';')
      .find((one) => one.startsWith(`${directive} `))
      ?.split(' ') ?? [];
  return sources.some((one) => {
    const [scheme = '', below] = one.split('*');
    return below === undefined
      ? one === origin
      : origin.startsWith(scheme) && origin.endsWith(below);
  });
}

/** No script writes HTML or starts a script by a plain text; the one policy by that name starts the search's worker. */
const TRUSTED_TYPES = "require-trusted-types-for 'script';trusted-types kliping";

/** The hashes of the inline elements of a name, as CSP writes them. */
function hashesIn(html: readonly string[], name: 'script' | 'style'): string[] {
  return html.flatMap((text) => inlineIn(text, name)).map(hashOf);
}

/** The contents of the inline elements of a name in HTML, as a browser's parser sees them. */
function inlineIn(html: string, name: 'script' | 'style'): string[] {
  const found: string[] = [];
  const lower = html.toLowerCase();
  for (let from = lower.indexOf(`<${name}`); from >= 0; from = lower.indexOf(`<${name}`, from)) {
    const start = lower.indexOf('>', from);
    const end = lower.indexOf(`</${name}`, start);
    if (start < 0 || end < 0) break;
    const content = html.slice(start + 1, end);
    if (content.trim() !== '') found.push(content);
    from = end;
  }
  return found;
}

function hashOf(content: string): string {
  // Parsers of HTML read every end of a line as `\n`.
  const digest = createHash('sha256').update(content.replace(/\r\n?/g, '\n')).digest('base64');
  return `'sha256-${digest}'`;
}
