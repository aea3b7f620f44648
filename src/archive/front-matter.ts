/** Schema of front matter: defines all keys that an article may have, and their values. */
import { z } from 'zod';
import {
  type ArticleDate,
  type ExactDate,
  parseArticleDate,
  parseExactDate,
} from '../dates/article-date.ts';
import { EXPECTED_EXACT_DATE, expectedDate } from '../dates/expected-date.ts';
import { access } from './access.ts';
import type { Address } from './address.ts';
import { print } from './print.ts';
import { rights } from './rights.ts';
import { SITE_ADDRESS, siteAddress, text, webAddress, yesOrNo } from './schema-parts.ts';
import { textState } from './text-state.ts';

/** A date as far as it is known. */
export const date = z
  .string(
    'a date such as 2021-02-15; `1965-02` or `1965` where no more is known, `unknown` where nothing is',
  )
  .transform((value, context): ArticleDate => {
    const written = value.trim();
    const parsed = parseArticleDate(written);
    if (parsed) return parsed;
    context.addIssue({ code: 'custom', message: expectedDate(written) });
    return z.NEVER;
  });

/** The date of something that the archive or the outlet did: known to the day. */
export const exactDate = z
  .string('a date such as 2021-02-15')
  .transform((value, context): ExactDate => {
    const parsed = parseExactDate(value.trim());
    if (parsed) return parsed;
    context.addIssue({ code: 'custom', message: EXPECTED_EXACT_DATE });
    return z.NEVER;
  });

const siteAddresses = z.union(
  [siteAddress.transform((one): readonly Address[] => [one]), z.array(siteAddress).min(1)],
  `${SITE_ADDRESS}, or a list of them`,
);

/** A source of an article, with the URL of the text that was used, if any. */
export interface SourceCredit {
  readonly name: string;
  readonly url?: string | undefined;
}

const sourceEntry = z.union(
  [
    text.transform((name): SourceCredit => ({ name })),
    z.strictObject({ name: text, url: webAddress.optional() }).transform((s): SourceCredit => s),
  ],
  'a name, or `name:` with `url:`',
);

const sources = z.union(
  [
    text.transform((line): readonly SourceCredit[] => splitNames(line).map((name) => ({ name }))),
    z.strictObject({ name: text, url: webAddress.optional() }).transform((s) => [s]),
    z.array(sourceEntry).min(1),
  ],
  'a name, a list of names, or `name:` with `url:`',
);

/** Splits a line of names, such as `Business Insider,CNBC`. A name with a comma has to be an entry of a list. */
export function splitNames(line: string): string[] {
  return line
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A name, or several. */
export const names = z.union(
  [text.transform((name): readonly string[] => [name]), z.array(text).min(1)],
  'a name, or a list of names',
);

/** A dateline of several places is kept as print has it, `Moskwa / Jakarta`: see `datelineParts`. */
const places = z.union(
  [
    text,
    z
      .array(text)
      .min(1)
      .transform((all) => all.join(' / ')),
  ],
  'a place, or a list of places',
);

const tags = z.union(
  [text.transform((line): readonly string[] => splitNames(line)), z.array(text)],
  'a list of tags',
);

const sha256 = text.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');

const id = text.regex(/^[\w-]{1,64}$/, 'letters, digits, `-` and `_`, at most 64');

const WITHDRAWAL = '`date:` with `level:` unlisted, text or erased, and a `reason:`';

/** What every withdrawal says. */
const withdrawal = { date: exactDate, reason: text.optional() };

/** Takes a text from the lists (`unlisted`), or off its page (`text`). `erased` has a schema of its own. */
const withdrawn = z.strictObject(
  { ...withdrawal, level: z.enum(['unlisted', 'text'], 'unlisted, text or erased') },
  { error: (issue) => (issue.code === 'invalid_type' ? WITHDRAWAL : undefined) },
);

const RETRACTED = '`date:`, and `by:` and `url:` where they are known';

const review = z.union(
  [
    z
      .array(text)
      .transform((fields) => fields.map((field): Unconfirmed => ({ field, reason: undefined }))),
    z
      .record(z.string(), text)
      .transform((reasons) =>
        Object.entries(reasons).map(([field, reason]): Unconfirmed => ({ field, reason })),
      ),
  ],
  'keys, each with a reason, such as `date: from the name of the file`; or a list of keys',
);

/** A field that nobody has confirmed yet. */
export interface Unconfirmed {
  readonly field: string;
  readonly reason: string | undefined;
}

/** Checks front matter, and turns its texts into values. Unknown keys are errors. */
export const frontMatterSchema = z.strictObject({
  title: text.refine((title) => !/[\n\r\u2028\u2029]/.test(title), 'a title on one line'),
  /** When it was printed. */
  date,
  /** When it happened, where that is another date. */
  event: date.optional(),
  /** The date in the words of the paper: of an old calendar, or misprinted. */
  dateAsPrinted: text.optional(),
  source: sources.optional(),
  editor: names.optional(),
  reporter: names.optional(),
  outlet: text.optional(),
  dateline: places.optional(),
  tags: tags.optional(),
  description: text.optional(),
  translationKey: text.optional(),
  translator: text.optional(),
  translated: exactDate.optional(),
  original: siteAddress.optional(),
  /** The words hash of the original when the translation was made: see `wordsHashOf`. */
  originalSha256: sha256.optional(),
  /** Articles that have the same text, from other outlets. */
  sameTextAs: siteAddresses.optional(),
  /** The version of the article before this one. */
  versionOf: siteAddress.optional(),
  sourceUrl: webAddress.optional(),
  retrieved: exactDate.optional(),
  archivedUrl: webAddress.optional(),
  sha256: sha256.optional(),
  corrections: z
    .array(
      z.strictObject({
        date: exactDate,
        text,
        by: z.enum(['outlet', 'archive'], 'outlet, archive').optional(),
      }),
      'a list of `date:` with `text:`',
    )
    .optional(),
  retracted: z
    .strictObject(
      { date: exactDate, by: text.optional(), url: webAddress.optional() },
      { error: (issue) => (issue.code === 'invalid_type' ? RETRACTED : undefined) },
    )
    .optional(),
  /** Where it stood in a paper, and where the archive keeps that. */
  print: print.optional(),
  callNumber: text.optional(),
  /** How the words came into the file. */
  text: textState.optional(),
  /** Whether it is in the spelling from before the reform of its language; the date says so, too. */
  orthography: z.enum(['old', 'new'], '`old` or `new`').optional(),
  /** Scans and other files of the original, beside the article. */
  files: z
    .array(
      z.strictObject({
        file: text,
        title: text.optional(),
        /** Of the file as it is kept: a build refuses another one. */
        sha256: sha256.optional(),
      }),
      'a list of `file:` with `title:`',
    )
    .optional(),
  /** The same text as its outlet published it again, under another title, address or date. */
  reprints: z
    .array(
      z.strictObject({
        title: text.optional(),
        date: date.optional(),
        sourceUrl: webAddress.optional(),
      }),
      'a list of `title:`, `date:` and `sourceUrl:`',
    )
    .optional(),
  aliases: z.array(siteAddress, 'a list of addresses').optional(),
  image: z
    .strictObject(
      {
        src: text,
        // Empty where a picture shows nothing that has to be said.
        alt: z.union([z.literal(''), text], 'a text that says what the picture shows'),
        caption: text.optional(),
        credit: text.optional(),
      },
      { error: (issue) => (issue.code === 'invalid_type' ? '`src:` with `alt:`' : undefined) },
    )
    .optional(),
  draft: yesOrNo.optional(),
  /** Names the article for good, whatever its address becomes. */
  id: id.optional(),
  /** The day on which it came into the archive. */
  added: exactDate.optional(),
  /** How much of the text the public may see. */
  access: access.optional(),
  /** What others may do with the text. */
  rights: rights.optional(),
  withdrawn: withdrawn.optional(),
  /** The file that the article was made from, from the archive's folder on; of a table, with its row: `rows.csv#128`. */
  raw: text.optional(),
  /** Words that the publisher filed the text under: searched, without pages of their own. */
  keywords: tags.optional(),
  /** The fields that the importer proposed and nobody has confirmed yet, each with a reason if it is known. */
  review: review.optional(),
});

/** A value of a field of the archive's own. */
export type OwnValue = string | ArticleDate | readonly string[];

/** The values of such fields, by their keys. */
export type OwnValues = Readonly<Record<string, OwnValue>>;

/** Checked front matter. */
export type FrontMatter = z.infer<typeof frontMatterSchema> & {
  /** See `own-fields.ts`. */
  readonly own?: OwnValues | undefined;
};

/**
 * Checks the front matter of an erased record, which has no title and no text: only what keeps its address. The
 * hash of its title lets references to it be recognized that name it by nothing else.
 */
export const erasedSchema = z
  .object({
    date,
    id: id.optional(),
    aliases: z.array(siteAddress, 'a list of addresses').optional(),
    withdrawn: z.strictObject({
      ...withdrawal,
      level: z.literal('erased'),
      titleSha256: sha256.optional(),
    }),
  })
  .catchall(
    z.custom<never>(
      () => false,
      'nothing: an erased record keeps `date`, `id`, `aliases` and `withdrawn` alone',
    ),
  );

/** Checked front matter of an erased record. */
export type ErasedFrontMatter = z.infer<typeof erasedSchema>;
