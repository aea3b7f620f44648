/** Dead links within the site: in texts, in references, on the about pages, and in the slots of the theme. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type Locate, locateLine } from '../archive/consistency.ts';
import { OWN_NAME } from '../archive/own-names.ts';
import type { Finding, Note, Problem } from '../archive/problem.ts';
import { linkDestination, readReference } from '../archive/references/link.ts';
import { byAddress } from '../archive/story.ts';
import { FOLDERS_OF_FILES } from '../map/file-folders.ts';
import { linkedAddresses } from '../map/site-map.ts';
import { foldAddress } from '../text/fold.ts';
import type { CheckedTexts } from './checked-texts.ts';

/**
 * Finds links to addresses of the site that have no page, to places that an article does not have, and published
 * links to drafts. Of other pages than articles only the address is looked at: `check --site` knows their places.
 * @param archive with its drafts
 */
export function deadLinks(archive: Archive, locate: Locate, texts: CheckedTexts): Problem[] {
  const findDead = deadLinkFinder(archive, texts);
  const inArticles = archive.articles.flatMap((article) =>
    article.links.flatMap(({ href, line }) => {
      const dead = findDead(href, article);
      return dead ? { ...locateLine(locate, article, line), ...dead } : [];
    }),
  );
  const inOthers = archive.listings.flatMap(({ edition: { lang, slots } }) => {
    const about = archive.about.get(lang);
    return [...(about ? [about] : []), ...Object.values(slots)].flatMap(({ file, links }) =>
      links.flatMap(({ href, line }) => {
        const dead = findDead(href, { address: `/${lang}/`, file: `${lang}.md`, draft: false });
        return dead ? { file, line, column: 1, ...dead } : [];
      }),
    );
  });
  // A slot can be in the pages of several editions.
  return [...inArticles, ...new Map(inOthers.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * Notes on references with an address that leads nowhere. Their readers are led elsewhere: to the article with the
 * title, or to what the site offers instead.
 * @param archive with its drafts
 */
export function deadReferences(archive: Archive, locate: Locate, texts: CheckedTexts): Note[] {
  const findDead = deadLinkFinder(archive, texts);
  return archive.articles.flatMap((article) =>
    archive.links.of(article).flatMap(({ reference, target }) => {
      const { href } = readReference(reference);
      const byLink =
        target.kind === 'article' &&
        ['address', 'source address', 'slug'].includes(target.by) &&
        !target.article.draft;
      const isFound = byLink || target.kind === 'tag' || target.kind === 'self';
      const dead = href === undefined || isFound ? undefined : findDead(href, article);
      if (!dead) return [];
      const at = locateLine(locate, article, reference.line);
      return { ...at, ...dead, code: 'reference-address' as const };
    }),
  );
}

type FindDead = (
  href: string,
  from: { readonly address: string; readonly file: string; readonly draft: boolean },
) => (Finding & Pick<Problem, 'code'>) | undefined;

const A_PAGE = 'an address that the site has';
const WITH_SCHEME = 'https:// before it, if it is an address elsewhere';
/** A link that looks like the name of a host: `www.kontan.co.id/berita`. */
const HOST = /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,20}(?:\/|$)/i;
const NO_PAGE = 'where there is no page';

/** The finder of each archive, made once for links and references. */
const finders = new WeakMap<Archive, FindDead>();

function deadLinkFinder(archive: Archive, texts: CheckedTexts): FindDead {
  const known = finders.get(archive);
  if (known) return known;
  const finder = makeFinder(archive, texts);
  finders.set(archive, finder);
  return finder;
}

function makeFinder(archive: Archive, texts: CheckedTexts): FindDead {
  const known = (one: Archive) =>
    new Set(
      [
        ...linkedAddresses(one),
        ...one.pictures.map(({ address }) => address),
        ...one.articles.flatMap(({ files }) => files.flatMap(({ address }) => address ?? [])),
      ].map(foldAddress),
    );
  // Made when the first link asks: they are all pages of the site.
  let sets: { published: ReadonlySet<string>; withDrafts: ReadonlySet<string> } | undefined;
  const all = () => {
    if (sets !== undefined) return sets;
    const published = known(archive.published);
    sets = { published, withDrafts: archive.published === archive ? published : known(archive) };
    return sets;
  };
  const byFile = new Map(archive.articles.map((article) => [article.file, article]));
  const owners = byAddress(archive.articles);
  return (href, from) => {
    const destination = linkDestination(href, from, archive.site);
    const dead = (
      code: 'dead-link' | 'draft-link' | 'dead-fragment',
      what: string,
      expected: string,
    ) => ({
      code,
      subject: 'link',
      found: `${href}, ${what}`,
      expected,
    });
    if (destination.kind === 'file') {
      return dead('dead-link', NO_PAGE, byFile.get(destination.file)?.address ?? A_PAGE);
    }
    if (destination.kind !== 'site') return undefined;
    const { address } = destination;
    const { published, withDrafts } = all();
    if (published.has(address) || (from.draft && withDrafts.has(address))) {
      const name = fragmentOf(href);
      const article = name === '' ? undefined : owners.get(address);
      if (!article || hasPlace(article, name, texts)) return undefined;
      const expected = `the name of a heading of ${article.address}, or none`;
      return dead('dead-fragment', 'a place that the page does not have', expected);
    }
    if (withDrafts.has(address)) {
      const expected = 'the draft to be finished, or another address';
      return dead('draft-link', 'a draft, which is not published', expected);
    }
    const isFile = FOLDERS_OF_FILES.some((folder) => `${address}/`.startsWith(folder));
    return isFile ? undefined : dead('dead-link', NO_PAGE, HOST.test(href) ? WITH_SCHEME : A_PAGE);
  };
}

/** The name behind `#`; empty where there is none, or where words of the text are meant (`#:~:text=`). */
function fragmentOf(href: string): string {
  const at = href.indexOf('#');
  const name = at < 0 ? '' : href.slice(at + 1).replace(/:~:.*/s, '');
  try {
    return decodeURIComponent(name).normalize('NFC');
  } catch {
    return name;
  }
}

/** The names of footnotes, and of the places that refer to them: see `src/markdown/footnotes.ts`. */
const OF_FOOTNOTE = /^[nr]_[a-z-]+_\d+(?:_\d+)?$/;

function hasPlace(article: Article, name: string, texts: CheckedTexts): boolean {
  return OWN_NAME.test(name) || OF_FOOTNOTE.test(name) || texts.namesOf(article).includes(name);
}
