/** Asks for words in a form that articles do not have, and for one of several forms that they have. */
import { pick, type Random } from '../../../random.ts';
import type { Corpus, Doc } from '../corpus.ts';
import { isBefore, isFirst, recallAt10 } from '../judgement.ts';
import type { Lemma, Lemmas } from '../lemmas/lemma.ts';
import { isDrawn, LANGS, type Lang, type Material, type Question, randomOf } from '../question.ts';
import { isOfLetters } from '../words.ts';
import { shuffled } from './shuffled.ts';

/** Most articles that have a word: all of them, and two of the other language, fit on the first page. */
const MOST_ARTICLES = 8;
/** Shortest word that is asked for. */
const SHORTEST = 3;

/** Forms that nobody types: the long instrumental, and the declined forms of participles. */
const BOOKISH = /[оеё]ю$/;
const PARTICIPLE =
  /(?:[ущюая]щ|вш|нн|[еи]м|т)(?:[иы]й|[аея]я|[ое]е|[иы]е|[ое]го|[ое]му|[иы]м|[ое]м|[ую]ю|[ое]й|[иы]х|[иы]ми)(?:ся)?$/;

/** A lemma with the articles that have it. */
interface Occurrence {
  readonly lemma: Lemma;
  /** The forms that are forms of this lemma alone, with the articles that have them. */
  readonly forms: ReadonlyMap<string, ReadonlySet<Doc>>;
  /** The articles that have any of these. */
  readonly right: ReadonlySet<Doc>;
  /** Those that only have forms that may be another word's. */
  readonly unsure: ReadonlySet<Doc>;
}

/** Asks for other inflections. */
export function inflections(material: Material): Question[] {
  return LANGS.flatMap((lang) => {
    const random = randomOf(material, `inflection ${lang}`);
    const { lemmas } = material;
    const taken = new Map<string, number>();
    return shuffled(random, occurrences(material, lang)).flatMap((one): Question[] => {
      const { lemma, right, unsure } = one;
      const part = lang === 'ru' ? lemma.part : 'all';
      if (part === 'other' || (taken.get(part) ?? 0) >= material.most) return [];
      const form = otherForm(random, one, lemmas[lang]);
      if (form === undefined) return [];
      taken.set(part, (taken.get(part) ?? 0) + 1);
      const addresses = addressesOf(right);
      const neutral = addressesOf(unsure);
      return [
        {
          row: `another inflection, ${lang}`,
          part,
          text: form,
          edition: lang,
          score: (reply) => recallAt10(reply, addresses, neutral),
          right: [...one.forms].map(([word, docs]) => `${word} ${docs.size}`).join(', '),
        },
      ];
    });
  });
}

/** Draws a form that some of the articles do not have; half of the time the one that dictionaries list. */
function otherForm(random: Random, { lemma, forms, right }: Occurrence, lemmas: Lemmas) {
  const isOther = (form: string) =>
    form.length >= SHORTEST &&
    (forms.get(form)?.size ?? 0) < right.size &&
    lemmas.of(form).length === 1;
  const citation = [lemma.citation].filter(isOther);
  const attested = [...forms.keys()].filter(isOther);
  const [listed] = citation;
  if (listed && (attested.length === 0 || random() < 0.5)) return listed;
  if (attested.length > 0) return pick(random, attested);
  const typed = lemma.forms.filter(
    (form) => isOther(form) && !BOOKISH.test(form) && !PARTICIPLE.test(form),
  );
  return typed.length > 0 ? pick(random, typed) : undefined;
}

/** Asks for forms that some articles have, while others have other forms. */
export function typedForms(material: Material): Question[] {
  return LANGS.flatMap((lang) => {
    const random = randomOf(material, `typed ${lang}`);
    return shuffled(random, occurrences(material, lang))
      .flatMap((one) => {
        const both = [...one.forms].filter(
          ([form, docs]) => form.length >= SHORTEST && docs.size < one.right.size,
        );
        return both.length > 0 ? [{ one, chosen: pick(random, both) }] : [];
      })
      .slice(0, material.most)
      .flatMap(({ one, chosen: [form, having] }): Question[] => {
        const own = addressesOf(having);
        const others = addressesOf([...one.right].filter((doc) => !having.has(doc)));
        const shared = {
          part: 'all',
          text: form,
          edition: lang,
          right: `${[...own].join(' ')} before ${[...others].join(' ')}`,
        };
        return [
          {
            ...shared,
            row: `typed form before others, ${lang}`,
            score: (reply) => isBefore(reply, own, others),
          },
          { ...shared, row: `typed form first, ${lang}`, score: (reply) => isFirst(reply, own) },
        ];
      });
  });
}

/** The lemmas that few articles have, one of which queries are drawn from. */
function occurrences(material: Material, lang: Lang): Occurrence[] {
  const corpus = material.corpora[lang];
  const lemmas = material.lemmas[lang];
  const all = new Set(corpus.vocabulary.filter(isOfLetters).flatMap((word) => lemmas.of(word)));
  return [...all].flatMap((lemma) => {
    if (!isDrawn(material, `${lang} ${lemma.key}`)) return [];
    const one = occurrenceOf(lemma, corpus, lemmas);
    const { size } = one.right;
    const isOurs = [...one.right].some(({ story }) => story !== undefined);
    return size > 0 && size <= MOST_ARTICLES && isOurs ? [one] : [];
  });
}

function occurrenceOf(lemma: Lemma, corpus: Corpus, lemmas: Lemmas): Occurrence {
  const forms = new Map<string, ReadonlySet<Doc>>();
  const right = new Set<Doc>();
  const maybe = new Set<Doc>();
  for (const form of lemma.forms) {
    const docs = corpus.having(form);
    if (docs.size === 0) continue;
    const isOwn = lemmas.of(form).length === 1;
    if (isOwn) forms.set(form, docs);
    for (const doc of docs) (isOwn ? right : maybe).add(doc);
  }
  return { lemma, forms, right, unsure: new Set([...maybe].filter((doc) => !right.has(doc))) };
}

function addressesOf(docs: Iterable<Doc>): ReadonlySet<string> {
  return new Set([...docs].map(({ address }) => address));
}
