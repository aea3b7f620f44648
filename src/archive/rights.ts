/** Rights: what others may do with a text, as front matter, a registry or the site says it. */
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { perLanguage, text, webAddress, yesOrNo } from './schema-parts.ts';

/** A statement of rights: one of a kept list, or in the archive's own words. */
export type Rights =
  | {
      readonly kind: 'known';
      /** As SPDX or rightsstatements.org have it: `CC-BY-4.0`, `InC`. */
      readonly id: string;
      /** The page of the statement, which machines know it by. */
      readonly url: string;
      /** Whether whoever likes may publish the whole text again. */
      readonly reuse: boolean;
    }
  | {
      readonly kind: 'own words';
      /** By language; under `ANY_TONGUE` where one text stands for all. */
      readonly words: Readonly<Record<string, string>>;
      readonly url: string | undefined;
      readonly reuse: boolean;
    };

/** Key of words that are the same in all languages. */
const ANY_TONGUE = '*';

/**
 * The conditions of Creative Commons licences, from the narrowest to the widest. All of them permit to publish the
 * unchanged text again with its credits, if not for money.
 */
const CONDITIONS = ['BY-NC-ND', 'BY-NC-SA', 'BY-NC', 'BY-ND', 'BY-SA', 'BY'] as const;

/** Versions of the licences, the newest first, which a misspelt name is taken for: https://creativecommons.org/licenses/list.en */
const VERSIONS = ['4.0', '3.0', '2.5', '2.0', '1.0'] as const;

/**
 * The twelve statements of https://rightsstatements.org/page/1.0/, from the narrowest to the widest. Those that say that
 * there is no copyright permit reuse, unless a contract or a law is in the way.
 */
export const STATEMENTS = {
  InC: false,
  'InC-OW-EU': false,
  'InC-RUU': false,
  'InC-EDU': false,
  'InC-NC': false,
  UND: false,
  CNE: false,
  NKC: false,
  'NoC-CR': false,
  'NoC-OKLR': false,
  'NoC-NC': true,
  'NoC-US': true,
} as const satisfies Record<string, boolean>;

/** An identity of a statement of rightsstatements.org, whose name the locales have. */
export type StatementId = keyof typeof STATEMENTS;

/** Own words as they are written. */
export interface OwnWords {
  readonly text: string | Readonly<Record<string, string>>;
  readonly url?: string;
  readonly reuse: boolean;
}

type Known = Extract<Rights, { kind: 'known' }>;

/** All statements of the list, from the narrowest to the widest. */
export const KNOWN_RIGHTS: readonly Known[] = [
  ...Object.entries(STATEMENTS).map(([id, reuse]) => ({
    kind: 'known' as const,
    id,
    url: `https://rightsstatements.org/vocab/${id}/1.0/`,
    reuse,
  })),
  ...CONDITIONS.flatMap((conditions) =>
    VERSIONS.map((version) => ({
      kind: 'known' as const,
      id: `CC-${conditions}-${version}`,
      url: `https://creativecommons.org/licenses/${conditions.toLowerCase()}/${version}/`,
      reuse: true,
    })),
  ),
  {
    kind: 'known',
    id: 'PDM-1.0',
    url: 'https://creativecommons.org/publicdomain/mark/1.0/',
    reuse: true,
  },
  {
    kind: 'known',
    id: 'CC0-1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    reuse: true,
  },
];

const BY_NAME: ReadonlyMap<string, Known> = new Map(
  KNOWN_RIGHTS.flatMap((one) => [one.id, one.url].map((name) => [keyOf(name), one] as const)),
);
const IDS = KNOWN_RIGHTS.map(({ id }) => id);

/** Identities by what people may write of them, in capitals: a name without its version is that of the newest. */
const NAMED: ReadonlyMap<string, string> = new Map(
  [
    // The newest is the last of its name that is set; of names as near, the first is taken.
    ...IDS.map((id) => [id, id] as const),
    ...IDS.toReversed().map((id) => [id.replace(/-\d\.\d$/, ''), id] as const),
  ].map(([name, id]) => [name.toUpperCase(), id]),
);

/** A name that differs from a known one by more than this share of its letters is none of them. */
const MOST_DIFFERENT = 0.4;

const EXPECTED =
  'a licence such as `CC-BY-4.0`, a statement of rightsstatements.org such as `InC`, or `text:` with `reuse:`';

/** `cc by 4.0` as `ccby4.0`; addresses without their scheme and what ends them. */
function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/(?:deed|legalcode)(?:\.[a-z-]{2,7})?\/?$/, '')
    .replace(/[\s_/-]/g, '');
}

const known = text.transform((name, context): Rights => {
  const found = BY_NAME.get(keyOf(name));
  if (found) return found;
  context.addIssue({ code: 'custom', message: EXPECTED });
  return z.NEVER;
});

/** What would be right, with the statement that a misspelt name is likely to mean. */
function expectedInsteadOf(name: string): string {
  const written = name.toUpperCase();
  const near = closest(written, [...NAMED.keys()]);
  const isNear = distance(written, near) <= near.length * MOST_DIFFERENT;
  return isNear ? `${EXPECTED}: did you mean \`${NAMED.get(near)}\`?` : EXPECTED;
}

const ownWords = z
  .strictObject({
    text: z.union([text, perLanguage], 'a text, or one per language (`id: …`)'),
    url: webAddress.optional(),
    reuse: yesOrNo.default(false),
  })
  .transform(
    ({ text: words, url, reuse }): Rights => ({
      kind: 'own words',
      words: typeof words === 'string' ? { [ANY_TONGUE]: words } : words,
      url,
      reuse,
    }),
  );

/** Checks `rights:`, a name of a statement or own words. */
export const rights = z.union([known, ownWords], {
  error: ({ input }) => (typeof input === 'string' ? expectedInsteadOf(input) : EXPECTED),
});

/** How much a statement permits: more for the wider ones. Own words stand beside what permits as much as they do. */
function widthOf(one: Rights): number {
  if (one.kind === 'known') return IDS.indexOf(one.id);
  return one.reuse ? IDS.indexOf('NoC-US') : IDS.indexOf('InC-NC');
}

/**
 * Joins what several places say of one text: the narrowest of them stands.
 * @param said from the nearest to the text to the farthest; of two as narrow, the nearer stands
 * @returns nothing where nobody says anything
 */
export function narrowestRights(said: readonly (Rights | undefined)[]): Rights | undefined {
  return said.reduce<Rights | undefined>(
    (sofar, one) => (one && (!sofar || widthOf(one) < widthOf(sofar)) ? one : sofar),
    undefined,
  );
}

/** The own words of a statement in a language, else in any that it has them in. */
export function wordsOfRights(
  { words }: Extract<Rights, { kind: 'own words' }>,
  lang: string,
): { readonly text: string; readonly lang: string | undefined } {
  const own = words[lang];
  if (own !== undefined) return { text: own, lang };
  const [[first, other] = [ANY_TONGUE, '']] = Object.entries(words);
  return { text: other, lang: first === ANY_TONGUE ? undefined : first };
}

/** What names a statement in a line: its identity, or its own words in a language. */
export function nameOfRights(rights: Rights, lang: string): string {
  return rights.kind === 'known' ? rights.id : wordsOfRights(rights, lang).text;
}

/** Whether a statement is a licence, or the waiver of one: those of Creative Commons are. */
export function isLicence(one: Rights): boolean {
  return one.kind === 'known' && one.url.startsWith('https://creativecommons.org/');
}

/** A statement as front matter and registries write it, for exports. */
export function writtenRights(one: Rights): string | OwnWords {
  if (one.kind === 'known') return one.id;
  const { words, url, reuse } = one;
  const { [ANY_TONGUE]: same } = words;
  return { text: same ?? words, ...(url === undefined ? {} : { url }), reuse };
}
