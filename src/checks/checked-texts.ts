/** Answers the questions of checks on the texts of articles, and keeps the answers from one check to the next. */
import { createHash } from 'node:crypto';
import type { Article } from '../archive/article.ts';

/** Reads articles; each time it is asked. */
interface TextReader {
  /** The words of the text, without markup. */
  readonly textOf: (article: Article) => string;
  /** The file as it is written. */
  readonly sourceOf: (article: Article) => string;
  /** The names of the blocks of the text, to which links can lead. */
  readonly namesOf: (article: Article) => readonly string[];
}

/** Plain data, which JSON writes whole. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** Answers by what was asked. Those that nobody asks for are not kept any longer. */
export class KeptAnswers {
  readonly #earlier: ReadonlyMap<string, Plain>;
  readonly #now = new Map<string, Plain>();

  /** @param earlier what `all` was at the end of the last check */
  constructor(earlier: Iterable<readonly [string, Plain]> = []) {
    this.#earlier = new Map(earlier);
  }

  /** @param question with the hashes of all files that the answer depends on */
  of<Answer extends Plain>(question: string, compute: () => Answer): Answer {
    const known = this.#now.get(question) ?? this.#earlier.get(question) ?? compute();
    this.#now.set(question, known);
    return known as Answer;
  }

  /** Whether something was asked that was not known, or is not asked any more. */
  get isChanged(): boolean {
    return (
      this.#now.size !== this.#earlier.size ||
      [...this.#now.keys()].some((question) => !this.#earlier.has(question))
    );
  }

  get all(): [string, Plain][] {
    return [...this.#now];
  }
}

/** The texts of an archive for its checks. */
export class CheckedTexts implements TextReader {
  readonly textOf: TextReader['textOf'];
  readonly sourceOf: TextReader['sourceOf'];
  readonly namesOf: TextReader['namesOf'];
  readonly #answers: KeptAnswers;

  constructor({ textOf, sourceOf, namesOf }: TextReader, answers: KeptAnswers) {
    this.#answers = answers;
    this.textOf = textOf;
    this.sourceOf = sourceOf;
    this.namesOf = (article) => this.kept('names', [article], () => namesOf(article));
  }

  /**
   * An answer that depends on nothing but the files of some articles.
   * @param what is asked
   */
  kept<Answer extends Plain>(
    what: string,
    articles: readonly Article[],
    compute: () => Answer,
  ): Answer {
    return this.#answers.of([what, ...articles.map(({ hash }) => hash)].join(' '), compute);
  }

  /** Stands for the words of a text: two have the same ones if this is equal. Empty for no words. */
  readonly digestOf = (article: Article): string =>
    this.kept('digest', [article], () => {
      const text = this.textOf(article);
      return text === '' ? '' : createHash('sha256').update(text).digest('base64url').slice(0, 22);
    });
}
