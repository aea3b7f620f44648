/** The search engine: takes questions, asks the indexes of all languages, and answers. */
import { type AnalysedLanguage, Analysis, NO_RULES } from '../../analyzer.ts';
import {
  type Answer,
  type Citation,
  type Engine,
  FACET_KINDS,
  type FacetKind,
  type Item,
  PAGE_SIZE,
  type Question,
  type Suggestion,
  type TermCount,
} from '../protocol.ts';
import type { makeSuggest } from '../suggest.ts';
import { wideningOf, wordsToMark } from './expansion.ts';
import { Library } from './federated-index.ts';
import { within } from './fetching.ts';
import { type Match, matchSlot } from './match.ts';
import { namesByTerms, planQuery, type TagNames } from './plan.ts';
import { Supplies } from './preloaded-files.ts';
import { parseQuery, type Query } from './query.ts';
import { nearLanguages, type Ranked, rank } from './rank.ts';
import {
  countLanguages,
  countMonths,
  countTerms,
  type FoundStory,
  fold,
  knownTerms,
  type Narrowing,
  narrow,
  showIn,
  sortStories,
} from './refine.ts';
import { citationOf, itemOf } from './result.ts';

/** How long languages that are not open yet may hold up those that are, in milliseconds. */
const HELD_UP = 250;

export interface EngineSettings {
  /** The language of the edition that asks. */
  readonly lang: string;
  /** The path prefix. */
  readonly base: string;
  /** The folder of the search's files, an address. */
  readonly root: string;
  /** The word rules of the site's languages. */
  readonly words: Readonly<Record<string, AnalysedLanguage['words']>>;
}

/** What is kept of the last question, for its next results, its facets and its export. */
interface Outcome {
  readonly stories: readonly FoundStory[];
  readonly found: readonly Ranked[];
  readonly question: Question;
  readonly words: ReadonlyMap<string, string>;
}

export class SearchEngine implements Engine {
  /** What need not be asked for. */
  readonly supplies = new Supplies();
  readonly #settings: EngineSettings;
  #library: Promise<Library> | undefined;
  #names: Promise<TagNames> | undefined;
  #analysis: Analysis = new Analysis([]);
  #suggest: Promise<ReturnType<typeof makeSuggest>> | undefined;
  #turn = 0;
  /** Done when the last question is answered. */
  #answering: Promise<void> = Promise.resolve();
  /** The last question. */
  #asked = '';
  #outcome: Outcome | undefined;
  /** Addresses of files that could not be loaded since the question was asked. */
  #lost: string[] = [];

  constructor(settings: EngineSettings) {
    this.#settings = settings;
  }

  /** Told of every file that could not be loaded. */
  noticeLoss(url: string): void {
    this.#lost.push(url);
  }

  ask(question: Question, onAnswer: (answer: Answer) => void): Promise<void> {
    const asking = this.#ask(question, onAnswer);
    this.#answering = asking.catch(() => undefined);
    return asking;
  }

  async #ask(question: Question, onAnswer: (answer: Answer) => void): Promise<void> {
    const turn = ++this.#turn;
    const isLatest = () => turn === this.#turn;
    const library = await this.#current();
    // Who asks the same again hopes for the languages that did not answer.
    const asked = JSON.stringify(question);
    if (asked === this.#asked || library.open.length === 0) library.retry();
    this.#asked = asked;
    const answer = await this.#answerFrom(library, question, isLatest, onAnswer);
    if (answer === 'outdated') {
      const second = await this.#answerFrom(await this.#anew(), question, isLatest, onAnswer);
      if (second === 'outdated') throw new Error('the index cannot be loaded');
    }
  }

  /**
   * Asks a library.
   * @returns whether files are missing as the site has been published anew
   * @throws Error where no language answers
   */
  async #answerFrom(
    library: Library,
    question: Question,
    isLatest: () => boolean,
    onAnswer: (answer: Answer) => void,
  ): Promise<'outdated' | 'answered'> {
    this.#lost = [];
    const query = parseQuery(question.query);
    await library.openFirst(this.#order(question, library));
    const rest = library.openRest();
    const isReady = rest.then(() => true);
    if (library.open.length > 0 && !(await within(isReady, HELD_UP))) {
      // A language that turns out to be missing disturbs those that are there: they are asked again.
      const early = await this.#answer(library, query, question).catch(() => undefined);
      if (early && isLatest()) onAnswer(this.#keep(early));
    }
    await rest;
    const answer = () => this.#answer(library, query, question).catch(() => undefined);
    let found = library.open.length > 0 ? await answer() : undefined;
    const lost = () => this.#lost.flatMap((url) => library.languageOf(url) ?? []);
    // What is missing may have been published under another name, and what nothing was found of, too.
    const isLacking = lost().length > 0 || library.failed.length > 0 || !found?.answer.count;
    if (isLacking && (await this.#isOutdated(library))) return 'outdated';
    if (!found && library.open.length > 0) {
      // Where what is kept of an article cannot be had, the other languages answer.
      library.drop(lost());
      found = library.open.length > 0 ? await answer() : undefined;
    }
    const failed = [...new Set([...library.failed, ...lost()])];
    if (failed.length > 0) library.forget();
    const isAnswered = library.languages.some(({ lang }) => !failed.includes(lang));
    if (library.languages.length > 0 && !(found && isAnswered)) {
      throw new Error('no language answers');
    }
    if (found && isLatest()) onAnswer({ ...this.#keep(found), failed });
    return 'answered';
  }

  async #isOutdated(library: Library): Promise<boolean> {
    try {
      const { manifest } = await Library.load(this.#settings.root, this.supplies);
      return JSON.stringify(manifest) !== JSON.stringify(library.manifest);
    } catch {
      return false;
    }
  }

  #current(): Promise<Library> {
    this.#library ??= this.#load();
    return this.#library;
  }

  #anew(): Promise<Library> {
    this.#library = undefined;
    this.#names = undefined;
    this.#suggest = undefined;
    return this.#current();
  }

  #load(): Promise<Library> {
    const loading = Library.load(this.#settings.root, this.supplies).then((library) => {
      const { words } = this.#settings;
      const languages = library.manifest.languages.map(({ lang, script }) => {
        return { lang, script, words: words[lang] ?? NO_RULES };
      });
      this.#analysis = new Analysis(languages);
      return library;
    });
    loading.catch(() => {
      if (this.#library === loading) this.#library = undefined;
    });
    return loading;
  }

  /** The languages as they are asked and shown: those of the query's script first, and of these the edition's. */
  #order({ query }: Question, { languages }: Library): string[] {
    const near = nearLanguages(query, languages);
    const { lang: own } = this.#settings;
    const rankOf = (lang: string) => Number(!near.has(lang)) * 2 + Number(lang !== own);
    return languages.map(({ lang }) => lang).toSorted((a, b) => rankOf(a) - rankOf(b));
  }

  #keep({ answer, outcome }: { answer: Answer; outcome: Outcome }): Answer {
    this.#outcome = outcome;
    return answer;
  }

  async #answer(
    library: Library,
    { units, leftover }: Query,
    question: Question,
  ): Promise<{ answer: Answer; outcome: Outcome }> {
    const slots = planQuery(units, {
      analysis: this.#analysis,
      languages: library.open,
      names: question.widen && units.length > 0 ? await this.#tagNames(library) : new Map(),
      widen: question.widen,
    });
    const matches = await Promise.all(slots.map((slot) => matchSlot(slot, library)));
    const { found, partial } = await this.#found(library, matches, leftover === 'no-words');
    const facets = FACET_KINDS.some((kind) => question.terms[kind].length > 0)
      ? await library.facets()
      : new Map();
    // A language that is missing may know terms that the others do not.
    const isWhole = library.open.length === library.languages.length;
    const { terms, unknown } = isWhole
      ? knownTerms(question, facets)
      : { terms: question.terms, unknown: [] };
    const narrowing: Narrowing = { question: { ...question, terms }, facets };
    const sort = slots.length === 0 && question.sort === 'relevance' ? 'newest' : question.sort;
    const folded = showIn(fold(narrow(found, narrowing)), this.#order(question, library));
    const stories = sortStories(folded, sort);
    const words = wordsToMark(matches);
    const outcome = { stories, found, question: narrowing.question, words };
    const answer: Answer = {
      waiting: library.waiting,
      failed: library.failed,
      count: stories.length,
      partial,
      widened: matches.flatMap((match) => wideningOf(match, library.open)),
      unknown,
      ...(leftover ? { leftover } : {}),
      langs: countLanguages(narrow(found, narrowing, 'langs')),
      months: countMonths(narrow(found, narrowing, 'months'), library.rows.values()),
      items: await this.#items(outcome, 0),
    };
    return { answer, outcome };
  }

  async #found(library: Library, matches: readonly Match[], isEmpty: boolean) {
    if (isEmpty) return { found: [], partial: false };
    if (matches.length > 0) {
      return rank(matches, library.rows, library.open, this.#settings.lang);
    }
    const all = await library.all();
    const found = all.map(({ row, result }): Ranked => ({ row, result, score: 0, hits: [] }));
    return { found, partial: false };
  }

  /** The names of tags; a search goes on without them where they do not come soon. */
  async #tagNames(library: Library): Promise<TagNames> {
    const none: TagNames = new Map();
    this.#names ??= library
      .tagNames()
      .then((tags) => namesByTerms(tags, library.languages, this.#analysis))
      .catch(() => none);
    return (await within(this.#names, HELD_UP * 2)) ?? none;
  }

  #items({ stories, ...outcome }: Outcome, from: number): Promise<Item[]> {
    const showing = { ...outcome, base: this.#settings.base };
    const some = stories.slice(from, from + PAGE_SIZE);
    return Promise.all(some.map((story) => itemOf(story, showing)));
  }

  more(from: number): Promise<readonly Item[]> {
    return this.#afterAll(() => (this.#outcome ? this.#items(this.#outcome, from) : []));
  }

  facets(): Promise<Readonly<Record<FacetKind, readonly TermCount[]>>> {
    return this.#afterAll(async () => {
      const library = await this.#current();
      const facets = await library.facets();
      if (facets.size === 0 && library.languages.length > 0) throw new Error('there are no facets');
      const entries = FACET_KINDS.map((kind) => {
        const { found, question } = this.#outcome ?? { found: [] };
        const some = question ? narrow(found, { question, facets }, kind) : [];
        const counting = { facets, asked: question?.terms[kind] ?? [], lang: this.#settings.lang };
        return [kind, countTerms(some, kind, counting)] as const;
      });
      return Object.fromEntries(entries) as Record<FacetKind, TermCount[]>;
    });
  }

  /** Does something with what was found; where the site has been published anew, asks again before. */
  async #afterAll<Value>(use: () => Value | Promise<Value>): Promise<Value> {
    try {
      return await use();
    } catch (error) {
      const question = this.#outcome?.question;
      if (!question || !(await this.#isOutdated(await this.#current()))) throw error;
      await this.#anew();
      await this.ask(question, () => {});
      return use();
    }
  }

  async suggest(typed: string): Promise<readonly Suggestion[]> {
    // What was asked for comes first: the file of suggestions is larger than an answer.
    await this.#answering;
    const { lang } = this.#settings;
    // The path prefix as it is written: links are encoded once.
    const base = decodeURI(this.#settings.base);
    this.#suggest ??= import('../suggest.ts').then(({ makeSuggest }) =>
      makeSuggest(async () => (await this.#current()).suggestions(), lang, base),
    );
    return (await this.#suggest)(typed);
  }

  citations(most: number, chosen?: readonly string[]): Promise<readonly Citation[]> {
    return this.#afterAll(async () => {
      const { base } = this.#settings;
      const { origin } = (await this.#current()).manifest;
      const { stories = [] } = this.#outcome ?? {};
      const some = chosen
        ? stories.filter(({ shown }) => chosen.includes(shown.row.story))
        : stories;
      return Promise.all(some.slice(0, most).map(({ shown }) => citationOf(shown, origin, base)));
    });
  }
}
