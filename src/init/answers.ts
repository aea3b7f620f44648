/** Answers that a new archive is made from, and the rules by which they are valid. */
import { isTimeZone } from '../dates/article-date.ts';

/** The answers that the files of a new archive are made from. */
export interface Answers {
  /** The title of the site, on one line. */
  readonly name: string;
  /** At least one, each once; the first is the one of the address `/` where a reader's language is not known. */
  readonly languages: readonly [string, ...string[]];
  readonly timeZone: string;
  /** The program as `dependencies` of a `package.json` name it: a version, `file:` and a path, or an address. */
  readonly program: string;
  /** The reusable workflows that publish and check the archive. */
  readonly actions: ActionsRef;
  /** The versions of Node.js that the program runs on, such as `>=20.19.5`. */
  readonly node: string;
}

/** A version of a repository on GitHub: `OWNER/REPO@REF`. */
export interface ActionsRef {
  /** `OWNER/REPO` */
  readonly repository: string;
  /** A tag, branch or commit. */
  readonly ref: string;
}

/** What an archive gets where its owner does not say otherwise. */
export const DEFAULT_ANSWERS = { languages: ['id', 'ru'], timeZone: 'Asia/Jakarta' } as const;

/** The title of a site by the name of its folder: `arsip-kali` is `Arsip kali`. */
export function nameOfFolder(folder: string): string {
  const words = folder.replace(/[-_\s]+/g, ' ').trim() || 'Kliping';
  return words.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

/**
 * Reads languages as a person lists them: `id,ru` or `id, ru`.
 * @param known the languages that the program has words for
 * @returns the languages, or what would be right
 */
export function readLanguages(
  value: string,
  known: readonly string[],
): Answers['languages'] | { readonly expected: string } {
  const languages = value.split(/[\s,]+/).filter((one) => one !== '');
  const [first, ...others] = languages;
  if (first === undefined || languages.some((one) => !known.includes(one))) {
    return { expected: `languages of ${known.join(', ')}, such as id,ru` };
  }
  if (new Set(languages).size < languages.length) return { expected: 'each language once' };
  return [first, ...others];
}

/** Whether a text is the name of a time zone, and if not, what would be right. */
export function checkTimeZone(value: string): string | undefined {
  return isTimeZone(value) ? undefined : 'a time zone such as Asia/Jakarta';
}

/** Reads `OWNER/REPO@REF`; none where it is not of this form. */
export function readActions(value: string): ActionsRef | undefined {
  const [, repository, ref] = /^([\w.-]+\/[\w.-]+)@([\w.-]+(?:\/[\w.-]+)*)$/.exec(value) ?? [];
  return repository && ref ? { repository, ref } : undefined;
}

/**
 * The reusable workflows of a version of the program: the tag `v` and the major version moves along its releases.
 * @param repository of the program on GitHub, as a `package.json` has it
 */
export function actionsOf(
  repository: string | { readonly url: string },
  version: string,
): ActionsRef {
  const address = typeof repository === 'string' ? repository : repository.url;
  const [, name] =
    /^(?:github:|.*github\.com[/:])?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(address) ?? [];
  if (!name) throw new Error(`the program's repository is not on GitHub: ${address}`);
  return { repository: name, ref: `v${version.split('.')[0]}` };
}
