/** The public view: everything that leaves the archive gets an article and its text through this, and only so. */

import { wordsIn } from '../text/wording.ts';
import type { Withholding } from './access.ts';
import {
  type ArticleBody,
  type ArticleFacts,
  factsOfBody,
  type PublicBody,
  type PublicFacts,
  type ReadArticle,
  textOf,
} from './article.ts';
import { excerptOf } from './excerpt.ts';
import type { FrontMatter } from './front-matter.ts';

/** For whom the archive is opened. */
export interface Audience {
  /** Whether drafts are shown. */
  readonly drafts: boolean;
  /** Whether texts are shown that are withheld or withdrawn: to the archive's own editors. */
  readonly withheld: boolean;
}

/** An article as an audience sees it. */
interface SeenArticle {
  readonly facts: PublicFacts;
  readonly body: PublicBody;
}

const NO_TEXT: ArticleBody = { blocks: [] };
const NOTHING_ELSE = { pictures: [], files: [], links: [], notes: [] };

/**
 * Applies drafts, access and withdrawal to an article that was read.
 * @param withheld what the public may not see of its text: see `AccessRules`
 */
export function publicView(
  { facts, body }: ReadArticle,
  withheld: Withholding | undefined,
  audience: Audience,
): SeenArticle {
  if (facts.meta.draft && !audience.drafts) return unpublished(facts);
  if (audience.withheld) return seen(withheld ? { ...facts, withheld } : facts, body, []);
  const isUnlisted = facts.meta.withdrawn?.level === 'unlisted';
  if (!withheld && !isUnlisted) return seen(facts, body, []);
  // It stands beside no translation, as the page with both would show the one with the other.
  const limited = { ...facts, hasBody: false, ...(isUnlisted ? { unlisted: true as const } : {}) };
  if (!withheld) return seen(limited, body, []);
  const shown =
    withheld.level === 'excerpt' ? { blocks: excerptOf(body.blocks, withheld.words) } : NO_TEXT;
  const meta = withheldMeta(facts.meta);
  const { description } = factsOfBody(shown, meta);
  return seen(
    { ...limited, ...NOTHING_ELSE, meta, description, references: [], withheld },
    shown,
    withheld.searchable ? bagOfWords(body) : [],
  );
}

/** What stays of front matter without the text: no picture, no scan; of a text that was withdrawn, no other titles of it. */
function withheldMeta({ image: _, files: _scans, ...meta }: FrontMatter): FrontMatter {
  if (meta.withdrawn?.level !== 'text') return meta;
  const { reprints: _titles, ...left } = meta;
  return left;
}

/**
 * A draft for the public: what its address and its story are checked by against other articles, and nothing that
 * anybody could read. It never becomes part of an archive.
 */
function unpublished(facts: ArticleFacts): SeenArticle {
  const { date, aliases, translationKey, original } = facts.meta;
  // A translation may stand beside another one if it names its translator: that it does is enough.
  const translator = facts.meta.translator && '';
  const named = { aliases, translationKey, original, translator };
  const meta: FrontMatter = { title: '', date, ...named, draft: true };
  const nothing = { description: '', hasBody: false, references: [], ...NOTHING_ELSE };
  return seen({ ...facts, ...nothing, meta }, NO_TEXT, []);
}

/** The words of a text, each once and in no order of the text, so that nobody can put it together again. */
function bagOfWords({ blocks }: ArticleBody): string[] {
  return [...new Set(wordsIn(textOf(blocks)))].sort();
}

function seen(
  facts: ArticleFacts,
  { blocks }: ArticleBody,
  unshown: readonly string[],
): SeenArticle {
  return { facts: facts as PublicFacts, body: { blocks, unshown } as PublicBody };
}
