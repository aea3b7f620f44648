/** Loads the slots of a theme: what its owner puts into pages, as Markdown or as HTML. */
import { join } from 'node:path';
import { htmlOf } from '../archive/article.ts';
import type { Problem } from '../archive/problem.ts';
import { type Edition, editionOf, type Site } from '../archive/site.ts';
import { SLOTS, type Slot, type SlotName, type Slots } from '../archive/slots.ts';
import type { ReadBody } from '../markdown/markdown.ts';
import type { Theme } from '../theme/theme.ts';
import type { ThemeFile } from '../theme/theme-file.ts';
import type { FilesBeside } from './files-beside.ts';
import { BELOW_CONTENT, checkPictures, ownPictures } from './pictures.ts';
import { readText } from './read-text.ts';

type SlotFile = Extract<ThemeFile, { kind: 'slot' }> & { readonly path: string };

/**
 * Loads the slots. A file with a language in its name is in the pages of that edition, and one without in those of
 * the others.
 * @param readBody reads Markdown
 * @param beside the files below the content folder that are no articles
 * @returns the slots of each edition, by its language, and the problems of all files
 */
export function loadSlots(
  { folder, files }: Theme,
  site: Site,
  readBody: ReadBody,
  beside: FilesBeside,
): { slots: ReadonlyMap<string, Slots>; problems: readonly Problem[] } {
  const found = [...files].flatMap(([path, file]) =>
    file.kind === 'slot' ? [{ ...file, path }] : [],
  );
  const problems: Problem[] = [];
  /** The texts of those that can be shown. */
  const sources = new Map<SlotFile, string>();
  for (const [place, one] of found.entries()) {
    const { slot, lang, path } = one;
    const at = { file: join(folder, path), line: 1, column: 1, subject: 'slot' };
    if (lang !== undefined && !editionOf(site, lang)) {
      const expected = `one of the site: ${site.editions.map((edition) => edition.lang).join(', ')}`;
      problems.push({ ...at, found: `the language "${lang}"`, expected });
    }
    const earlier = found.slice(0, place).find((two) => two.slot === slot && two.lang === lang);
    if (earlier) {
      problems.push({ ...at, found: `${earlier.path} as well`, expected: 'only one of the two' });
    }
    const source = readText(join(folder, path));
    if (typeof source === 'object') problems.push({ ...at, ...source });
    else if (source.trim() === '') problems.push({ ...at, ...NOTHING });
    else sources.set(one, source);
  }
  const slotOf = (name: SlotName, { lang }: Edition): Slot | undefined => {
    const own = [...sources].filter(([{ slot }]) => slot === name);
    const chosen =
      own.find(([one]) => one.lang === lang) ?? own.find(([one]) => one.lang === undefined);
    if (!chosen) return undefined;
    const [{ path, format }, source] = chosen;
    const file = join(folder, path);
    if (format === 'html') return { file, html: source, pictures: [], links: [], notes: [] };
    const { blocks, links, notes, ...body } = readBody(source, {
      lang,
      file: `${lang}.md`,
      firstLine: 1,
      // No reader waits for a picture in a footer.
      hasLead: true,
    });
    const at = { file, line: 1, column: 1, subject: 'picture' };
    const shown = body.pictures.map((picture) => ({ ...at, ...picture }));
    problems.push(...checkPictures(shown, beside, site.filesBase, BELOW_CONTENT));
    const html = htmlOf(blocks);
    return { file, html, pictures: ownPictures(shown, beside), links, notes };
  };
  const slots = site.editions.map((edition): readonly [string, Slots] => {
    const entries = SLOTS.map((name) => [name, slotOf(name, edition)] as const);
    return [edition.lang, Object.fromEntries(entries.filter(([, slot]) => slot))];
  });
  return { slots: new Map(slots), problems: unique(problems) };
}

const NOTHING = { found: 'nothing', expected: 'Markdown or HTML, or no such file' };

/** One slot is read for several editions, and says the same in each. */
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
