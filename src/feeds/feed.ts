/** Feed: what a file of a feed says, whichever format it is written in; all addresses are whole. */
import { nameOfRights, type Rights } from '../archive/rights.ts';

/** A picture of an entry. */
interface FeedPicture {
  readonly url: string;
  /** Its media type: `image/jpeg`; none where only its address is known. */
  readonly type: string | undefined;
}

/** What a feed has of an article or a correction. */
export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly published: string | undefined;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly contributors: readonly string[];
  readonly tags: readonly string[];
  readonly rights: Rights | undefined;
  readonly picture: FeedPicture | undefined;
  /** The same in other languages. */
  readonly alternates: readonly { readonly lang: string; readonly url: string }[];
  readonly summary: string;
  /** The whole text, where the feed has it: HTML. */
  readonly html: string | undefined;
}

/** A whole feed. */
export interface FeedDocument {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  /** The language of the title, where it is not that of the feed. */
  readonly titleLang: string | undefined;
  readonly subtitle: string;
  /** Whose entries are that name nobody. */
  readonly author: string;
  readonly icon: string;
  /** Its own address, and that of the page with the same list. */
  readonly self: string;
  readonly page: string;
  readonly alternates: FeedItem['alternates'];
  readonly updated: string | undefined;
  readonly items: readonly FeedItem[];
}

/**
 * When a feed without entries changed last, as each has to say it: the archive knows of no change. A clock would make
 * another file each day.
 */
export const NEVER = '1970-01-01T00:00:00Z';

/** A statement of rights in a line: its name or words, and its page. */
export function rightsLine(rights: Rights, lang: string): string {
  const words = nameOfRights(rights, lang);
  return rights.url === undefined ? words : `${words} ${rights.url}`;
}

/** The rights of all entries, where they are the same: the feed then says it once. */
export function commonRights({ items }: FeedDocument): Rights | undefined {
  const [first] = items;
  const said = JSON.stringify(first?.rights);
  return items.every(({ rights }) => JSON.stringify(rights) === said) ? first?.rights : undefined;
}
