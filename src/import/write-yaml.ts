/** Writes front matter as YAML: plain texts quickly, the rest by the library. */
import { Document } from 'yaml';

/*
 * The library takes longer for the dozen lines of an article than the disk takes for its file, and nearly all of them are
 * plain. A text is plain here only where the library writes it as it is (test/import/write-yaml.test.ts).
 */

/** Text without quotation marks that is no other YAML: no line ends and controls, no key, no comment. */
const PLAIN =
  /^[/\w\xC0-\u024F\u0400-\u052F](?!.*(?:: | #|[ :]$))[ -~\xA1-\u052F\u2010-\u2027\u2030-\u203F№]*$/u;

/** What is no text without quotation marks: a number, nothing, yes and no. */
const NO_TEXT =
  /^(?:\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\dA-Fa-f]+|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/;

/** No folding: a long title stays on its line. */
const OPTIONS = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * Writes a map.
 * @param values by keys that are plain words; those that are `undefined` are left out
 * @returns a line for each key, or several
 */
export function writeYaml(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([key, value]) => (value === undefined ? '' : writeEntry(key, value)))
    .join('');
}

function writeEntry(key: string, value: unknown): string {
  if (isPlain(value)) return `${key}: ${value}\n`;
  if (Array.isArray(value) && value.length > 0 && value.every(isPlain)) {
    return `${key}:\n${value.map((one) => `  - ${one}\n`).join('')}`;
  }
  return new Document({ [key]: value }, { keepUndefined: false }).toString(OPTIONS);
}

function isPlain(value: unknown): value is string | boolean {
  return value === true || (typeof value === 'string' && PLAIN.test(value) && !NO_TEXT.test(value));
}
