/** Measures the search on texts that others wrote, by questions made by rule. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Content, loadContent } from '../../../src/content/load.ts';
import { buildSearch } from '../../../test/support/build-search.ts';
import { generateArchive } from '../../archive/generate.ts';
import { GENERATOR, makeIfChanged } from '../../kept.ts';
import { askAll } from './ask.ts';
import { Corpus, type Doc } from './corpus.ts';
import { costsOfTexts } from './costs.ts';
import type { Half } from './half.ts';
import { indonesianLemmas } from './lemmas/indonesian.ts';
import type { Lemmas } from './lemmas/lemma.ts';
import { russianByHunspell } from './lemmas/russian-hunspell.ts';
import { russianByOpenCorpora } from './lemmas/russian-opencorpora.ts';
import { nameArticles } from './names/name-articles.ts';
import type { Lang, Material, Question, Reply } from './question.ts';
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
import { rightWords, typos, wrongLayouts } from './rows/typos.ts';

/** Which dictionary is the truth for Russian. */
type Truth = 'hunspell' | 'opencorpora';

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
  /** Whether the whole site is built, and its page asked in a browser. */
  readonly costs?: boolean | undefined;
  /** The folder in which archives are kept. */
  readonly folder: string;
}

/** The program that makes the archives. */
const MAKERS = ['bench/search/texts/read', 'bench/search/texts/names', ...GENERATOR];

/** Builds the search in one process. */
const BUILDER = 'test/support/build-search.ts';

/** All makers of questions, with the beginnings of the names of their rows. */
const ROWS: readonly (readonly [names: string, make: (material: Material) => Question[]])[] = [
  ['another inflection', inflections],
  ['typed form', typedForms],
  ['name', names],
  ['phrase', phrases],
  ['two title words', titleWords],
  ['typo', typos],
  ['wrong keyboard layout', wrongLayouts],
  ['false proposal', rightWords],
  ['date', dates],
  ['false widening', ordinaryQueries],
  ['numbers', numbers],
  ['operators', operators],
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
  const { content, home, site } = await openArchive(texts, options, say);
  const among = { ...texts, texts: [...texts.texts, ...nameArticles()] };
  const corpora = corporaOf(content, texts);
  const material: Material = {
    corpora,
    lemmas: await lemmasOf(corpora, truth),
    aligned: texts.aligned,
    half,
    seed,
    most,
  };
  const isAsked = (row: string) => !rows || rows.some((name) => row.startsWith(name));
  const questions = ROWS.filter(
    ([own]) => isAsked(own) || rows?.some((name) => name.startsWith(own)),
  )
    .flatMap(([, make]) => make(material))
    .filter(({ row }) => isAsked(row));
  say(`${questions.length} questions`);
  const scored: Scored[] = [];
  const note = (question: Question, reply: Reply) => {
    scored.push({ question, reply, score: question.score(reply) });
    if (scored.length % 500 === 0) say(`${scored.length} asked`);
  };
  await askAll(
    site,
    questions.filter(({ amongNames }) => !amongNames),
    note,
  );
  const others = questions.filter(({ amongNames }) => amongNames);
  if (others.length > 0) {
    const withNames = await openArchive(among, { ...options, articles: undefined }, say, '-names');
    await askAll(withNames.site, others, note);
  }
  const { user, system } = process.cpuUsage(began);
  const count = content.archive.articles.length;
  const about = [
    `${count} articles, ${texts.texts.length} texts; ${half ?? 'both halves'}; seed ${seed}`,
    `truth for Russian: ${truth}; ${((user + system) / 1e6).toFixed(0)} s of processor.`,
  ].join('; ');
  const costs = options.costs
    ? await costsOfTexts(join(home, 'archive'), join(home, 'whole'), questions, say)
    : undefined;
  return { about, scored, costs };
}

/**
 * Makes or opens the archive, and publishes its search.
 * @param mark of its folder
 */
async function openArchive(
  texts: Texts,
  { texts: folders, articles, folder }: TextOptions,
  say: (line: string) => void,
  mark = '',
): Promise<{ content: Content; home: string; site: string }> {
  const home = join(folder, `texts-${articles ?? 'alone'}${mark}`);
  const archive = join(home, 'archive');
  await mkdir(home, { recursive: true });
  const inputs = [...folders, ...MAKERS];
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
  await makeIfChanged(site, ['src', BUILDER, 'package-lock.json', stamp], async () => {
    say('building the search');
    // Without it Node takes a script that is loaded under two addresses for one; a browser does not.
    await writeFile(join(site, 'package.json'), '{ "type": "module" }');
    for (const { path, content: bytes } of await buildSearch(content)) {
      await mkdir(dirname(join(site, path)), { recursive: true });
      await writeFile(join(site, path), bytes);
    }
  });
  return { content, home, site };
}

function corporaOf({ archive, textOf }: Content, { texts }: Texts): Record<Lang, Corpus> {
  // The names of their files are like no others.
  const stories = new Map(texts.map((text) => [basename(pathOf(text)), text.story]));
  const docsOf = (lang: Lang): Doc[] =>
    archive.articles
      .filter((article) => article.lang === lang)
      .map((article) => ({
        address: article.address,
        lang,
        title: article.title,
        text: textOf(article),
        day: (/\d{4}\/\d{2}\/\d{2}/.exec(article.address)?.[0] ?? '').replaceAll('/', '-'),
        story: stories.get(basename(article.file)),
      }));
  return { id: new Corpus(docsOf('id')), ru: new Corpus(docsOf('ru')) };
}

/** Loads dictionaries when a row asks for them. */
async function lemmasOf(
  { id, ru }: Readonly<Record<Lang, Corpus>>,
  truth: Truth,
): Promise<Record<Lang, Lemmas>> {
  const others = truth === 'opencorpora' ? await russianByOpenCorpora() : undefined;
  return {
    id: onDemand(() => indonesianLemmas(id.vocabulary)),
    ru: others ?? onDemand(() => russianByHunspell(ru.vocabulary)),
  };
}

function onDemand(load: () => Lemmas): Lemmas {
  let loaded: Lemmas | undefined;
  return {
    of: (word) => {
      loaded ??= load();
      return loaded.of(word);
    },
  };
}
