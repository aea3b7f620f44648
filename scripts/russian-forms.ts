/**
 * Makes `src/locales/forms/ru.bin`, the table of Russian word forms, of the dictionary of OpenCorpora that the package
 * `az` brings. To be run when the rules of `src/locales/words/ru.ts` change: `npx tsx scripts/russian-forms.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ru from '../src/locales/words/ru.ts';
import { type Change, type FormClass, packForms } from '../src/search/form-table.ts';
import type { WordKind } from '../src/search/index-terms.ts';

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('az/package.json')), 'dicts');

/** A word of the dictionary with its forms, each with what it is: `NOUN,inan,femn sing,gent`. */
interface Lexeme {
  readonly lemma: string;
  readonly kind: WordKind;
  readonly forms: ReadonlyMap<string, string>;
}

/** Reads a file as numbers of one size. */
function numbersOf<Numbers>(
  name: string,
  make: new (buffer: ArrayBuffer, from: number, count?: number) => Numbers,
  from: number,
  count?: number,
): Numbers {
  return new make(new Uint8Array(readFileSync(join(FOLDER, name))).buffer, from, count);
}

function json<Value>(name: string): Value {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
}

const fold = (word: string) => word.toLowerCase().replaceAll('ё', 'е');

/** What may precede the beginning of a form: `побыстрее`, `наибыстрейший`. */
const PREFIXES = ['', 'по', 'наи'];

/** In the automaton, separates a word from the numbers of its paradigm and of its form there. */
const SEPARATOR = 1;

/** Reads the words of the automaton in which pymorphy2 keeps them, with the numbers of their paradigms. */
function* firstForms(): Generator<readonly [word: string, paradigm: number]> {
  const count = numbersOf('words.dawg', Uint32Array, 0, 1)[0] ?? 0;
  const units = numbersOf('words.dawg', Uint32Array, 4, count);
  const decoder = new TextDecoder('windows-1251');
  const key: number[] = [];
  const sixBits = (high = 0, low = 0) => ((high ^ 1) << 6) + (low >> 1);
  function* from(index: number): Generator<readonly [string, number]> {
    const unit = units[index] ?? 0;
    const offset = ((unit >>> 10) << ((unit & 0x200) >>> 6)) >>> 0;
    for (let label = 1; label < 256; label++) {
      const next = (index ^ offset ^ label) >>> 0;
      const there = units[next];
      if (there === undefined || (there & 0x800000ff) >>> 0 !== label) continue;
      key.push(label);
      if (there & 0x100) {
        const end = key.indexOf(SEPARATOR);
        const [a, b, c, d] = key.slice(end + 1);
        const word = decoder.decode(Uint8Array.from(key.slice(0, end)));
        if (sixBits(c, d) === 0) yield [word, sixBits(a, b)];
      }
      yield* from(next);
      key.pop();
    }
  }
  yield* from(0);
}

/** Paradigms: for each form its ending, then what it is, then its prefix, as numbers. */
function paradigmsOf(): Uint16Array[] {
  const all = numbersOf('paradigms.array', Uint16Array, 0);
  const paradigms: Uint16Array[] = [];
  for (let at = 1; paradigms.length < (all[0] ?? 0); ) {
    const size = all[at] ?? 0;
    paradigms.push(all.subarray(at + 1, at + 1 + size));
    at += 1 + size;
  }
  return paradigms;
}

function* lexemes(): Generator<Lexeme> {
  const paradigms = paradigmsOf();
  const endings = json<string[]>('suffixes.json');
  const kinds = json<string[]>('gramtab-opencorpora-int.json');
  for (const [word, number] of firstForms()) {
    const paradigm = paradigms[number] ?? new Uint16Array();
    const count = paradigm.length / 3;
    const at = (form: number) => ({
      ending: endings[paradigm[form] ?? 0] ?? '',
      kind: kinds[paradigm[count + form] ?? 0] ?? '',
      prefix: PREFIXES[paradigm[2 * count + form] ?? 0] ?? '',
    });
    const first = at(0);
    const start = word.slice(first.prefix.length, word.length - first.ending.length);
    /** Patronymics stand with the first name that they are made of: they are words of their own. */
    const groups = new Map<string, Map<string, string>>();
    for (let form = 0; form < count; form++) {
      const { ending, kind, prefix } = at(form);
      // Several Алексеи are rarely written of, but the surname Алексеев is, which is their genitive.
      if (kind.includes('Name') && kind.includes('plur')) continue;
      const sex = kind.includes('femn') ? 'femn' : '';
      const group = kind.includes('Patr') && !first.kind.includes('Patr') ? `Patr${sex}` : '';
      const forms = groups.get(group) ?? new Map<string, string>();
      groups.set(group, forms);
      const written = fold(prefix + start + ending);
      if (!forms.has(written)) forms.set(written, kind);
    }
    for (const forms of groups.values()) {
      const [lemma = ''] = forms.keys();
      if (!/^[а-я]{2,}$/.test(lemma)) continue;
      yield { lemma: masculine(lemma, first.kind), kind: kindOf(lemma, first.kind), forms };
    }
  }
}

function kindOf(lemma: string, kind: string): WordKind {
  if (/^(?:ADJ|PRT|NUMR)|Apro|Anum/.test(kind)) return 1;
  if (!/^(?:INFN|VERB|GRND)/.test(kind)) return 0;
  return /с[яь]$/.test(lemma) ? 3 : 2;
}

/** The surname of a woman is that of a man: one word. */
function masculine(lemma: string, kind: string): string {
  if (!kind.includes('Surn')) return lemma;
  return lemma.replace(/([оеё]в|[иы]н)а$/, '$1').replace(/([сц]к)ая$/, '$1ий');
}

/** Kinds of forms whose stem a reader will hardly arrive at: `вдаримте`, `побыстрее`; and what nobody writes. */
const RARE = /incl|Cmp2|Arch|Erro|Dist|V-oy|Prdx|voct/;

function commonStart(words: readonly string[]): string {
  const [first = '', ...others] = words;
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length--;
  }
  return first.slice(0, length);
}

/** Letters of a common beginning below which each form is a beginning of its own: `идти`, `шел`. */
const SHORTEST = 3;

/** Divides the forms of a word into those with one beginning, whose class is then like that of other words. */
function byStart(lemma: string, forms: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  const isShort = commonStart(forms).length < SHORTEST;
  for (const form of forms) {
    const prefix = PREFIXES.find(
      (one) => one !== '' && form.startsWith(one + lemma.slice(0, 3)) && !lemma.startsWith(one),
    );
    const key = prefix ?? (isShort ? form : '');
    const group = groups.get(key) ?? [];
    group.push(form);
    groups.set(key, group);
  }
  // Without the forms with a prefix, the others may have a common beginning.
  if (groups.has('') || ![...groups.keys()].some((key) => PREFIXES.includes(key)))
    return [...groups.values()];
  const others = [...groups].filter(([key]) => !PREFIXES.includes(key)).flatMap(([, all]) => all);
  const prefixed = [...groups].filter(([key]) => PREFIXES.includes(key)).map(([, all]) => all);
  return [...prefixed, ...(others.length > 0 ? byStart(lemma, others) : [])];
}

/** The change that makes a text of a beginning. */
function changeTo(text: string, start: string): Change {
  const drop = [0, 2, 3].find((count) => text.startsWith(start.slice(count, count + 3))) ?? 0;
  let common = 0;
  while (drop + common < start.length && start[drop + common] === text[common]) common++;
  if (common === 0) return [0, start.length, text];
  return [drop, start.length - drop - common, text.slice(common)];
}

class Numbers {
  readonly all: string[] = [];
  readonly #known = new Map<string, number>();

  of(text: string): number {
    const number = this.#known.get(text) ?? this.all.push(text) - 1;
    this.#known.set(text, number);
    return number;
  }
}

function makeTable(): { readonly bytes: Uint8Array; readonly report: string } {
  const endings = new Numbers();
  const classes = new Numbers();
  const entries = new Map<string, readonly [string, number]>();
  for (const { lemma, kind: wordKind, forms } of lexemes()) {
    const stems = new Map<string, boolean>();
    for (const [form, kind] of forms) {
      const stem = ru.stem(form);
      stems.set(stem, stems.get(stem) === true || !RARE.test(kind));
    }
    const usual = [...stems].filter(([, isUsual]) => isUsual).map(([stem]) => stem);
    for (const some of byStart(lemma, [...forms.keys()])) {
      const start = commonStart(some);
      const list = [...new Set(some.map((form) => form.slice(start.length)))].toSorted();
      const changes = stems.size > 1 ? usual.map((stem) => changeTo(stem, start)) : [];
      const own: FormClass = [
        endings.of(list.join(' ')),
        wordKind,
        changeTo(lemma, start),
        ...changes,
      ];
      const number = classes.of(JSON.stringify(own)) + 1;
      entries.set(`${start} ${number}`, [start, number]);
    }
  }
  const bytes = packForms(
    { endings: endings.all, classes: classes.all.map((one) => JSON.parse(one)) },
    [...entries.values()],
  );
  const report = `${entries.size} beginnings, ${classes.all.length} classes, ${bytes.length} bytes`;
  return { bytes, report };
}

const { bytes, report } = makeTable();
writeFileSync(new URL('../src/locales/forms/ru.bin', import.meta.url), bytes);
console.log(report);
