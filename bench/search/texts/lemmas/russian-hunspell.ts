/** The Russian dictionary of hunspell, as the judge's truth. */
import dictionary from 'dictionary-ru';
import { fold } from '../words.ts';
import { type Entry, formsOf, readEntries, readSuffixes, type Suffixes } from './hunspell.ts';
import type { Lemma, Lemmas, Part } from './lemma.ts';
import { participlesOf } from './participles.ts';

/** Flags of finite forms, and of the forms of nouns. */
const VERB_FLAGS = /[LMUVWY]/;
const NOUN_FLAGS = /[FGHIJKNO]/;

/** The files of the dictionary. */
export function dictionaryOfRussian(): { readonly affixes: string; readonly words: string } {
  const decoder = new TextDecoder();
  return { affixes: decoder.decode(dictionary.aff), words: decoder.decode(dictionary.dic) };
}

/**
 * Loads the lemmas of words. The dictionary lists participles apart from their verbs: they are joined by
 * `participlesOf`. Aspects stay apart, and so do irregular forms that are entries of their own.
 * @param vocabulary the words that will be asked for, folded
 */
export function russianByHunspell(vocabulary: readonly string[]): Lemmas {
  const { affixes, words } = dictionaryOfRussian();
  const suffixes = readSuffixes(affixes);
  const entries = readEntries(words);
  const byWord = new Map(entries.map((entry) => [fold(entry.word), entry]));
  const verbOf = new Map<Entry, Entry>();
  for (const entry of entries) {
    if (partOf(entry) !== 'verb') continue;
    const forms = formsOf(entry, suffixes).map(fold);
    for (const participle of participlesOf(fold(entry.word), forms)) {
      const found = byWord.get(participle);
      if (found && partOf(found) === 'adjective' && !verbOf.has(found)) verbOf.set(found, entry);
    }
  }
  return lemmasOf(entries, suffixes, verbOf, new Set(vocabulary));
}

function lemmasOf(
  entries: readonly Entry[],
  suffixes: Suffixes,
  verbOf: ReadonlyMap<Entry, Entry>,
  vocabulary: ReadonlySet<string>,
): Lemmas {
  const formsByHead = new Map<Entry, Set<string>>();
  for (const entry of entries) {
    const head = verbOf.get(entry) ?? entry;
    const forms = formsByHead.get(head) ?? new Set();
    for (const form of formsOf(entry, suffixes)) forms.add(fold(form));
    formsByHead.set(head, forms);
  }
  const isAttested = (forms: ReadonlySet<string>) =>
    [...forms].some((form) => vocabulary.has(form));
  // Forms of known words may be typed without being in the texts, so all their lemmas are needed.
  const wanted = new Set(vocabulary);
  for (const forms of formsByHead.values()) {
    if (isAttested(forms)) for (const form of forms) wanted.add(form);
  }
  const byForm = new Map<string, Lemma[]>();
  for (const [head, forms] of formsByHead) {
    const own = [...forms].filter((form) => wanted.has(form));
    if (own.length === 0) continue;
    const { word, flags } = head;
    const lemma: Lemma = {
      key: `${word}/${flags}`,
      part: partOf(head),
      citation: fold(word),
      forms: [...forms],
    };
    for (const form of own) byForm.set(form, [...(byForm.get(form) ?? []), lemma]);
  }
  return { of: (word) => byForm.get(word) ?? [] };
}

/** The dictionary does not say it; endings and flags do. */
function partOf({ word, flags }: Entry): Part {
  if (/(?:ть|ти|чь)(?:ся|сь)?$/.test(word) && VERB_FLAGS.test(flags)) return 'verb';
  const isName = /^\p{Lu}/u.test(word);
  if (isName) return /(?:[оеё]в|[иы]н|ский|цкий)$/.test(word) && flags ? 'surname' : 'other';
  if (/(?:[иыо]й|[иы]йся)$/.test(word) && flags.includes('A')) return 'adjective';
  return NOUN_FLAGS.test(flags) ? 'noun' : 'other';
}
