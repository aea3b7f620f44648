/** Notes on an article's witnesses, versions and translators, for results and citations. */
import { urlOf } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type Edition, languageLabel, type Site } from '../archive/site.ts';
import { lineOfOriginals, listed, othersInLanguage } from '../archive/story.ts';
import type { StoredMeta } from './stored.ts';

/** The part of an article's stored data that tells of its kin; empty for nearly all articles. */
export function kinOf(
  archive: Archive,
  article: Article,
): Pick<StoredMeta, 'outlets' | 'revisions' | 'notes'> {
  const { kinship } = archive;
  const outlets = new Set(kinship.witnessesOf(article).map((one) => outletOf(archive, one))).size;
  const revisions = kinship.versionsOf(article).length;
  const notes = notesOn(archive, article);
  return {
    ...(outlets > 1 && { outlets }),
    ...(revisions > 1 && { revisions }),
    ...(notes.length > 0 && { notes }),
  };
}

/** The name of an article's outlet, one for all spellings that the registry unites; else its title. */
function outletOf(archive: Archive, article: Article): string {
  return archive.creditedNames(article, 'outlet')[0] ?? article.title;
}

/** Notes for citations, in the words of the article's own edition. */
function notesOn(archive: Archive, article: Article): string[] {
  const { kinship, site } = archive;
  const story = archive.storyOf(article);
  const { edition } = archive.listing(article.lang);
  const { locale, list } = edition;
  const { strings: t } = locale;
  const line = listed(lineOfOriginals(story, article));
  const through = line.slice(0, -1);
  const { translator } = article.meta;
  const namesTranslator = through.length > 0 || othersInLanguage(story, article).length > 0;
  const witnesses = kinship.witnessesOf(article).filter((one) => one !== article);
  const earlier = kinship.earlierThan(article);
  const newer = kinship.newerThan(article);
  return [
    ...(translator && namesTranslator ? [t.credit(t.translator, translator)] : []),
    ...through.map((one) => t.credit(t.throughTranslation, named(one, edition, site))),
    ...line.slice(-1).flatMap((one) => {
      return through.length > 0 ? [t.credit(t.original, named(one, edition, site))] : [];
    }),
    ...(witnesses.length > 0
      ? [
          t.credit(
            t.sameTextIn,
            list.format([...new Set(witnesses.map((one) => outletOf(archive, one)))]),
          ),
        ]
      : []),
    ...(earlier ? [t.credit(t.earlierVersion, urlOf(earlier.address, site))] : []),
    ...(newer ? [`${t.newerVersion} ${urlOf(newer.address, site)}`] : []),
  ];
}

/** `Rocket (English, Ann Lee)` */
function named({ title, lang, meta }: Article, edition: Edition, site: Site): string {
  const about = [languageLabel(edition, lang, site), meta.translator].filter(
    (one) => one !== undefined,
  );
  return `${title} (${about.join(', ')})`;
}
