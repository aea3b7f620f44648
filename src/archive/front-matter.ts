/** Schema of front matter: defines all keys that an article may have, and their values. */
import { z } from 'zod';
import { type ArticleDate, parseArticleDate } from '../dates/article-date.ts';
import type { Address } from './address.ts';
import { readSiteAddress } from './address.ts';
import { text, webAddress } from './schema-parts.ts';

const date = z.string('a date such as 2021-02-15').transform((value, context): ArticleDate => {
  const parsed = parseArticleDate(value.trim());
  if (parsed) return parsed;
  context.addIssue({
    code: 'custom',
    message:
      'a date that exists, such as 2021-02-15, or with a time and its offset 2021-02-15T14:05:00+07:00',
  });
  return z.NEVER;
});

const siteAddress = text.transform((value, context): Address => {
  const address = readSiteAddress(value);
  if (address) return address;
  context.addIssue({
    code: 'custom',
    message: 'an address of this site such as /id/2021/02/15/judul/',
  });
  return z.NEVER;
});

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

const names = z.union(
  [text.transform((name): readonly string[] => [name]), z.array(text).min(1)],
  'a name, or a list of names',
);

const tags = z.union(
  [text.transform((line): readonly string[] => splitNames(line)), z.array(text)],
  'a list of tags',
);

const sha256 = text.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');

const yesOrNo = z
  .enum(['true', 'false'], 'true or false')
  .transform((value): boolean => value === 'true');

/** Checks front matter, and turns its texts into values. Unknown keys are errors. */
export const frontMatterSchema = z.strictObject({
  title: text.refine((title) => !/[\n\r\u2028\u2029]/.test(title), 'a title on one line'),
  date,
  source: sources.optional(),
  editor: names.optional(),
  reporter: names.optional(),
  outlet: text.optional(),
  dateline: text.optional(),
  tags: tags.optional(),
  description: text.optional(),
  translationKey: text.optional(),
  translator: text.optional(),
  translated: date.optional(),
  original: siteAddress.optional(),
  /** The words hash of the original when the translation was made: see `wordsHashOf`. */
  originalSha256: sha256.optional(),
  sourceUrl: webAddress.optional(),
  retrieved: date.optional(),
  archivedUrl: webAddress.optional(),
  sha256: sha256.optional(),
  corrections: z.array(z.strictObject({ date, text }), 'a list of `date:` with `text:`').optional(),
  aliases: z.array(siteAddress, 'a list of addresses').optional(),
  image: z
    .strictObject(
      {
        src: text,
        alt: z.string('a text that says what the picture shows'),
        caption: text.optional(),
        credit: text.optional(),
      },
      { error: (issue) => (issue.code === 'invalid_type' ? '`src:` with `alt:`' : undefined) },
    )
    .optional(),
  draft: yesOrNo.optional(),
  /** The fields that the importer proposed and nobody has confirmed yet. */
  review: z.array(text, 'a list of keys').optional(),
});

/** Checked front matter. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;
