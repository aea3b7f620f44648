/** Measures the search on texts that others wrote, by questions made by rule. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Content, loadContent } from '../../../src/content/load.ts';
import { buildSearch } from '../../../test/support/build-search.ts';
import { generateArchive } from '../../archive/generate.ts';
import { GENERATOR, makeIfChanged } from '../../kept.ts';
import { askAll } from './ask.ts';
import { Corpus, type Doc } from './corpus.ts';
import type { Half } from './half.ts';
import { indonesianLemmas } from './lemmas/indonesian.ts';
import type { Lemmas } from './lemmas/lemma.ts';
import { russianByHunspell } from './lemmas/russian-hunspell.ts';
import { russianByOpenCorpora } from './lemmas/russian-opencorpora.ts';
import type { Lang, Material, Question } from './question.ts';
import type { Texts } from './read/text.ts';
import { readTexts } from './read/texts.ts';
import { pathOf, writeArchive } from './read/write-archive.ts';
import type { Scored, TextFigures } from './report.ts';
import { dates } from './rows/dates.ts';
import { inflections, typedForms } from './rows/inflections.ts';
import { names } from './rows/names.ts';
import { numbers } from './rows/numbers.ts';
import { operators } from './rows/operators.ts';
import { ordinaryQueries } from './rows/ordinary.ts';
import { phrases, titleWords } from './rows/quotations.ts';
import { typos, wrongLayouts } from './rows/typos.ts';

/** Which dictionary is the truth for Russian. */
export type Truth = 'hunspell' | 'opencorpora';

export interface TextOptions {
  /** Folders of texts. */
  readonly texts: readonly string[];
  /** Articles that the archive has in all, the rest generated; without it, the texts alone. */
  readonly articles: number | undefined;
  readonly half: Half | undefined;
  readonly seed: number;
  readonly truth: Truth;
  /** Most queries of each part of a row. */
  readonly most: number;
  /** The only rows that are asked, by the beginning of their names. */
  readonly rows: readonly string[] | undefined;
  /** The folder in which archives are kept. */
  readonly folder: string;
}

/** All makers of questions. */
const ROWS: readonly ((material: Material) => Question[])[] = [
  inflections,
  typedForms,
  names,
  phrases,
  titleWords,
  typos,
  wrongLayouts,
  dates,
  ordinaryQueries,
  numbers,
  operators,
];

/**
 * Measures quality. The archive is kept; the search is built by the program as it is now.
 * @param say called with a line about the progress
 * @throws Error where a folder has no texts
 */
export async function measureTexts(
  options: TextOptions,
  say: (line: string) => void,
): Promise<TextFigures> {
  const { texts: folders, seed, half, truth, most, rows } = options;
  const began = process.cpuUsage();
  const texts = await readTexts(folders);
  const { content, site } = await openArchive(texts, options, say);
  const corpora = corporaOf(content, texts);
  const material: Material = {
    corpora,
    lemmas: await lemmasOf(corpora, truth),
    aligned: texts.aligned,
    half,
    seed,
    most,
  };
  const all = ROWS.flatMap((make) => make(material));
  const questions = all.filter(({ row }) => !rows || rows.some((name) => row.startsWith(name)));
  say(`${questions.length} questions`);
  const scored: Scored[] = [];
  await askAll(site, questions, (question, reply) => {
    scored.push({ question, reply, score: question.score(reply) });
    if (scored.length % 500 === 0) say(`${scored.length} asked`);
  });
  const { user, system } = process.cpuUsage(began);
  const count = content.archive.articles.length;
  const about = [
    `${count} articles, ${texts.texts.length} texts; ${half ?? 'both halves'}; seed ${seed}`,
    `truth for Russian: ${truth}; ${((user + system) / 1e6).toFixed(0)} s of processor.`,
  ].join('; ');
  return { about, scored };
}

/** Makes or opens the archive, and publishes its search. */
async function openArchive(
  texts: Texts,
  { texts: folders, articles, folder }: TextOptions,
  say: (line: string) => void,
): Promise<{ content: Content; site: string }> {
  const home = join(folder, `texts-${articles ?? 'alone'}`);
  const archive = join(home, 'archive');
  await mkdir(home, { recursive: true });
  const inputs = [...folders, 'bench/search/texts/read', ...GENERATOR];
  await makeIfChanged(archive, inputs, async () => {
    const generated = Math.max(0, (articles ?? 0) - texts.texts.length);
    say(`writing the archive, ${generated} articles of it generated`);
    if (generated > 0) await generateArchive(archive, generated);
    await writeArchive(archive, texts.texts, generated === 0);
  });
  const dirs = { contentDir: join(archive, 'content'), dataDir: join(archive, '_data') };
  const content = await loadContent({ ...dirs, preview: false });
  const site = join(home, 'site');
  const stamp = join(archive, 'stamp');
  await makeIfChanged(site, ['src', 'package-lock.json', stamp], async () => {
    say('building the search');
    // Without it Node takes a script that is loaded under two addresses for one; a browser does not.
    await writeFile(join(site, 'package.json'), '{ "type": "module" }');
    for (const { path, content: bytes } of await buildSearch(content)) {
      await mkdir(dirname(join(site, path)), { recursive: true });
      await writeFile(join(site, path), bytes);
    }
  });
  await readFile(join(site, 'stamp'));
  return { content, site };
}

function corporaOf({ archive, textOf }: Content, { texts }: Texts): Record<Lang, Corpus> {
  const stories = new Map(texts.map((text) => [pathOf(text), text.story]));
  const docsOf = (lang: Lang): Doc[] =>
    archive.articles
      .filter((article) => article.lang === lang)
      .map((article) => {
        const path = article.file.slice(article.file.indexOf(`${lang}/`));
        return {
          address: article.address,
          lang,
          title: article.title,
          text: textOf(article),
          day: String(article.address.match(/\d{4}\/\d{2}\/\d{2}/)?.[0] ?? '').replaceAll('/', '-'),
          story: stories.get(path),
        };
      });
  return { id: new Corpus(docsOf('id')), ru: new Corpus(docsOf('ru')) };
}

async function lemmasOf(
  { id, ru }: Readonly<Record<Lang, Corpus>>,
  truth: Truth,
): Promise<Record<Lang, Lemmas>> {
  return {
    id: indonesianLemmas(id.vocabulary),
    ru: truth === 'hunspell' ? russianByHunspell(ru.vocabulary) : await russianByOpenCorpora(),
  };
}
