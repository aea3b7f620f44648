/** Print: where an article stood in a paper. */
import { z } from 'zod';
import { text } from './schema-parts.ts';

/** All of it is as the paper has it: a page may be `A4` or `4–5`, an issue `No. 45 (1234)`. */
const place = {
  edition: text.optional(),
  issue: text.optional(),
  section: text.optional(),
  page: text.optional(),
  column: text.optional(),
};

const KEYS = Object.keys(place) as (keyof typeof place)[];
const EXPECTED = `at least one of ${KEYS.map((key) => `\`${key}:\``).join(', ')}`;

/** Checks the key `print` of front matter. */
export const print = z
  .strictObject(place, {
    error: (issue) => (issue.code === 'invalid_type' ? EXPECTED : undefined),
  })
  .refine((value) => KEYS.some((key) => value[key] !== undefined), {
    error: EXPECTED,
    // A key that is misspelled is told alone.
    when: ({ issues }) => issues.length === 0,
  });

type Print = z.infer<typeof print>;

/** The words of a place in print, in the order in which pages show them. */
export function wordsOfPrint(value: Print | undefined): string[] {
  return KEYS.flatMap((key) => value?.[key] ?? []);
}
