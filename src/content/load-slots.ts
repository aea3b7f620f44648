/** Loads the slots of a theme: what its owner puts into pages, as Markdown or as HTML. */
import { join } from 'node:path';
import type { Problem } from '../archive/problem.ts';
import { type Edition, editionOf, type Site } from '../archive/site.ts';
import { SLOTS, type Slot, type SlotName, type Slots } from '../archive/slots.ts';
import type { ReadBody } from '../markdown/markdown.ts';
import type { Theme } from '../theme/theme.ts';
import type { ThemeFile } from '../theme/theme-file.ts';
import { checkPictures, ownPictures } from './pictures.ts';
import { readText } from './read-text.ts';

type SlotFile = Extract<ThemeFile, { kind: 'slot' }> & { readonly path: string };

/**
 * Loads the slots. A file with a language in its name is in the pages of that edition, and one without in those of
 * the others.
 * @param readBody reads Markdown
 * @param pictures the paths of all pictures below the content folder
 * @returns the slots of each edition, by its language, and the problems of all files
 */
export function loadSlots(
  { folder, files }: Theme,
  site: Site,
  readBody: ReadBody,
  pictures: ReadonlySet<string>,
): { slots: ReadonlyMap<string, Slots>; problems: readonly Problem[] } {
  const found = [...files].flatMap(([path, file]) =>
    file.kind === 'slot' ? [{ ...file, path }] : [],
  );
  const problems: Problem[] = [];
  const blame = ({ path }: SlotFile, problem: Partial<Problem> & Pick<Problem, 'found'>) =>
    problems.push({
      file: join(folder, path),
      line: 1,
      column: 1,
      subject: 'slot',
      expected: 'Markdown or HTML, or no such file',
      ...problem,
    });
  for (const [place, one] of found.entries()) {
    const { slot, lang } = one;
    if (lang !== undefined && !editionOf(site, lang)) {
      const known = site.editions.map((edition) => edition.lang).join(', ');
      blame(one, { found: `the language "${lang}"`, expected: `one of the site: ${known}` });
    }
    const earlier = found.slice(0, place).find((two) => two.slot === slot && two.lang === lang);
    if (earlier) {
      blame(one, { found: `${earlier.path} as well`, expected: 'only one of the two' });
    }
  }
  const read = (one: SlotFile, { lang }: Edition): Slot | undefined => {
    const source = readText(join(folder, one.path));
    if (typeof source === 'object') {
      blame(one, source);
      return undefined;
    }
    if (source.trim() === '') {
      blame(one, { found: 'nothing' });
      return undefined;
    }
    const file = join(folder, one.path);
    if (one.format === 'html') return { file, html: source, pictures: [], links: [], notes: [] };
    const body = readBody(source, { lang, file: `${lang}.md`, firstLine: 1 });
    const start = { file, line: 1, column: 1, subject: 'picture' };
    const shown = body.pictures.map((picture) => ({ ...start, ...picture }));
    problems.push(...checkPictures(shown, pictures));
    const html = body.blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('');
    const { links, notes } = body;
    return { file, html, pictures: ownPictures(shown), links, notes };
  };
  const slotOf = (name: SlotName, edition: Edition) => {
    const own = found.filter(({ slot }) => slot === name);
    const chosen =
      own.find(({ lang }) => lang === edition.lang) ?? own.find(({ lang }) => lang === undefined);
    return chosen && read(chosen, edition);
  };
  const slots = site.editions.map((edition): readonly [string, Slots] => {
    const entries = SLOTS.map((name) => [name, slotOf(name, edition)] as const);
    return [edition.lang, Object.fromEntries(entries.filter(([, slot]) => slot))];
  });
  return { slots: new Map(slots), problems: unique(problems) };
}

/** One slot is read for several editions, and says the same in each. */
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
