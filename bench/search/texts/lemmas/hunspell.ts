/** Reads dictionaries of hunspell, as far as Russian needs it: entries with flags of one letter, and suffixes. */

export interface Entry {
  readonly word: string;
  readonly flags: string;
}

interface Suffix {
  readonly strip: string;
  readonly add: string;
  readonly after: RegExp;
}

/** The suffixes of each flag. */
export type Suffixes = ReadonlyMap<string, readonly Suffix[]>;

/** Reads the suffixes of an affix file (`.aff`): `SFX A ый ая [^ц]ый`. */
export function readSuffixes(aff: string): Suffixes {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of aff.split(/\r?\n/)) {
    const [kind, flag = '', strip = '', add = '', after] = line.trim().split(/\s+/);
    if (kind !== 'SFX' || after === undefined) continue;
    const suffix = {
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      after: new RegExp(after === '.' ? '' : `${after}$`, 'u'),
    };
    suffixes.set(flag, [...(suffixes.get(flag) ?? []), suffix]);
  }
  return suffixes;
}

/** Reads the entries of a word list (`.dic`), whose first line is their number. */
export function readEntries(dic: string): Entry[] {
  return dic
    .split(/\r?\n/)
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [word = '', flags = ''] = line.trim().split('/');
      return { word, flags };
    });
}

/** Lists the forms of an entry, itself the first. */
export function formsOf({ word, flags }: Entry, suffixes: Suffixes): string[] {
  const forms = new Set([word]);
  for (const flag of flags) {
    for (const { strip, add, after } of suffixes.get(flag) ?? []) {
      if (!word.endsWith(strip) || !after.test(word)) continue;
      forms.add(word.slice(0, word.length - strip.length) + add);
    }
  }
  return [...forms];
}
