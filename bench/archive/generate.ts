/** Generates an archive of any size, with the same bytes every time: `content/` and `_data/`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pMap from 'p-map';
import { pick, randomFrom } from '../random.ts';
import { locationOf, writeArticle } from './article.ts';
import { dataFiles } from './data.ts';
import { type ArchiveKind, type PlannedStory, planStories } from './plan.ts';
import { type PlantedQuery, type Planting, plant } from './planted.ts';
import type { Lang } from './vocabulary.ts';

/** Files written at the same time, and articles held in memory. */
const CONCURRENCY = 32;
/** Most read-also lines of an article. */
const READ_ALSO = 3;

/** A query with the addresses of its known answers. */
export interface GeneratedQuery extends PlantedQuery {
  /** The addresses of each story that is a right answer, in all its languages. */
  readonly answers: readonly (readonly string[])[];
}

/**
 * Writes the archive.
 * @param folder made if it does not exist
 * @param articles their number; about four fifths are in stories with two languages
 * @param kind what it is like, if not as every archive is for which there are queries
 */
export async function generateArchive(
  folder: string,
  articles: number,
  kind?: ArchiveKind,
): Promise<void> {
  const stories = planStories(articles, kind);
  const plantings = byArticle(plant(stories));
  const written = Object.entries(dataFiles()).map(([name, content]) => ({
    path: join('_data', name),
    content,
  }));
  const folders = new Set<string>();
  const write = async ({ path, content }: { path: string; content: string }) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!folders.has(parent)) await mkdir(parent, { recursive: true });
    folders.add(parent);
    await writeFile(file, content);
  };
  await pMap(written, write);
  await pMap(
    articlesOf(stories),
    async ({ story, lang }) => {
      const article = writeArticle({
        story,
        lang,
        plantings: plantings.get(keyOf(story.number, lang)) ?? [],
        readAlso: readAlso(stories, story, lang),
      });
      await write({ path: join('content', article.path), content: article.content });
    },
    { concurrency: CONCURRENCY },
  );
}

/** Returns the queries with known answers for an archive of so many articles. */
export function generatedQueries(articles: number): GeneratedQuery[] {
  const stories = planStories(articles);
  return plant(stories).map((planted) => ({
    ...planted,
    answers: planted.stories.map((number) => {
      const story = stories[number] as PlannedStory;
      return story.langs.map((lang) => locationOf(story, lang).address);
    }),
  }));
}

function* articlesOf(stories: readonly PlannedStory[]) {
  for (const story of stories) {
    for (const lang of story.langs) yield { story, lang };
  }
}

function keyOf(story: number, lang: Lang): string {
  return `${story} ${lang}`;
}

/** Groups the words and tags to add by article. */
function byArticle(queries: readonly PlantedQuery[]): ReadonlyMap<string, readonly Planting[]> {
  const articles = new Map<string, Planting[]>();
  for (const planting of queries.flatMap((query) => query.plantings)) {
    const key = keyOf(planting.story, planting.lang);
    articles.set(key, [...(articles.get(key) ?? []), planting]);
  }
  return articles;
}

/** Draws up to three other stories in the same language, mostly recent ones, as newspapers do. */
function readAlso(all: readonly PlannedStory[], { number }: PlannedStory, lang: Lang) {
  const random = randomFrom(24, number, lang === 'id' ? 1 : 2);
  const near = all.slice(Math.max(0, number - 300), number + 30);
  const others = near.filter((one) => one.number !== number && one.langs.includes(lang));
  if (others.length === 0) return [];
  return Array.from({ length: READ_ALSO }, () => pick(random, others));
}
