/** States of an archive in memory: its pages with their views, fingerprints and bytes. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { AccessRules } from '../../../src/archive/access-rules.ts';
import type { Address } from '../../../src/archive/address.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { Article, type PublicBlocks, textOf } from '../../../src/archive/article.ts';
import { Erased } from '../../../src/archive/erased.ts';
import { frontMatterSchemaOf } from '../../../src/archive/own-fields.ts';
import { parallelsOf, rowsOf } from '../../../src/archive/parallel/parallel.ts';
import { publicView } from '../../../src/archive/public-view.ts';
import {
  nameEntries,
  namesSchema,
  peopleSchema,
  placesSchema,
  type Registries,
  sourcesSchema,
  tagEntries,
  tagsSchema,
} from '../../../src/archive/registry.ts';
import { makeSite, type Site, siteSchema } from '../../../src/archive/site.ts';
import { pageFingerprint } from '../../../src/build/fingerprint.ts';
import { FilesBeside } from '../../../src/content/files-beside.ts';
import { checkTogether, makeArchive } from '../../../src/content/load.ts';
import { readArticle } from '../../../src/content/read-article.ts';
import en from '../../../src/locales/en.ts';
import id from '../../../src/locales/id.ts';
import ru from '../../../src/locales/ru.ts';
import type { Dependencies } from '../../../src/map/dependencies.ts';
import type { PageKind, PageView, Texts } from '../../../src/map/kind.ts';
import { KINDS } from '../../../src/map/kinds.ts';
import { type PartStates, partStatesOf } from '../../../src/map/part-states.ts';
import { Parts } from '../../../src/map/parts.ts';
import { itemsOf } from '../../../src/map/site-map.ts';
import { createMarkdown } from '../../../src/markdown/markdown.ts';
import type { Rendering, StalePage } from '../../../src/pages/rendering.ts';
import { shortenTags } from '../../../src/pages/short-tags.ts';
import { IS_COMPILED } from '../../../src/program/folders.ts';
import { wordingOf, wordsHashOf } from '../../../src/text/wording.ts';
import { filesOf, named, type Papers, pictureFileOf } from '../../build/support/newsroom.ts';

/** A page in one state of an archive. */
export interface Page {
  readonly kind: string;
  readonly view: PageView;
  readonly fingerprint: string;
  /** None of a page whose view every build makes. */
  readonly dependencies: Dependencies | undefined;
  /** Renders it, from this view and this body alone. */
  readonly render: (view?: PageView) => Promise<string>;
}

export interface State {
  readonly archive: Archive;
  readonly parts: PartStates;
  readonly pages: ReadonlyMap<Address, Page>;
}

type Render = (data: {
  item: StalePage<unknown, unknown>;
  rendering: Rendering;
}) => Promise<Uint8Array | string>;

/** A template of `src/pages/`. */
export interface Template {
  readonly name: string;
  readonly data: { readonly kind: string };
  readonly render: Render;
}

const folder = new URL('../../../src/pages/', import.meta.url);
const ENDING = IS_COMPILED ? '.11ty.js' : '.11ty.tsx';

export const TEMPLATES: readonly Template[] = await Promise.all(
  (await readdir(folder))
    .filter((file) => file.endsWith(ENDING))
    .map(async (file): Promise<Template> => {
      const module: Omit<Template, 'name'> = await import(new URL(file, folder).href);
      return { name: file.replace(ENDING, ''), data: module.data, render: module.render };
    }),
);

const asset = '/assets/a' as Address;
const assets = {
  icon: asset,
  style: asset,
  box: asset,
  search: { id: asset, ru: asset, en: asset },
  lists: asset,
  notFound: asset,
  time: asset,
  moved: asset,
  logo: undefined,
  fonts: { Latn: [], Cyrl: [] },
  hasSchemes: true,
  reload: undefined,
  icons: { 180: asset, 192: asset, 512: asset, maskable: asset },
  colors: { paper: '#fff', ink: '#000', faint: '#666', rule: '#999', accent: '#900' },
};

const locales = [id, ru, en];

/** As a build shows it; with drafts, which every page of them marks. */
const PUBLIC = { drafts: true, withheld: false };

/**
 * The archive of some papers; none where something is wrong with them.
 * @param shorten makes the bytes of its pages
 * @param mayLackPairs whether a test means an archive in which nothing is translated
 */
export function stateOf(
  papers: Papers,
  shorten = shortenTags,
  mayLackPairs = false,
): State | undefined {
  const site = makeSite(siteSchema.parse(papers.site), { locales, version: '0' });
  const loaded = archiveOf(papers, site);
  if (!loaded) return undefined;
  const { archive, texts } = loaded;
  assert.ok(mayLackPairs || archive.stories.flatMap(parallelsOf).length > 0);
  const parts = new Parts(archive);
  const rendering = { site, assets, kinds: [], shorten, next: () => [] };
  const pages = KINDS.flatMap((kind) =>
    itemsOf(kind, archive).map((item): [Address, Page] => {
      const address = kind.address(item);
      const view = kind.view(item, parts);
      let bytes: Promise<string> | undefined;
      const rendered = (other: PageView) =>
        render(kind, { address, view: other, body: () => kind.body?.(item, texts) }, rendering);
      const page = {
        kind: kind.name,
        view,
        fingerprint: pageFingerprint(view, ''),
        dependencies: kind.dependencies?.(item, archive),
        render: (other?: PageView) => {
          if (other) return rendered(other);
          bytes ??= rendered(view);
          return bytes;
        },
      };
      return [address, page];
    }),
  );
  return { archive, parts: partStatesOf(archive), pages: new Map(pages) };
}

async function render(
  kind: PageKind,
  item: StalePage<unknown, unknown>,
  rendering: Rendering,
): Promise<string> {
  const template = TEMPLATES.find(({ data }) => data.kind === kind.name);
  assert.ok(template, kind.name);
  const made = await template.render({ item, rendering });
  return typeof made === 'string' ? made : new TextDecoder().decode(made);
}

function archiveOf(papers: Papers, site: Site): { archive: Archive; texts: Texts } | undefined {
  const files = new FilesBeside(Object.keys(papers.pictures), {
    stamp: () => ({ size: 0, modified: 0 }),
    read: (file) => pictureFileOf(file, papers.pictures[file] ?? ''),
  });
  const pictureAt = (address: Address) => {
    const read = files.picture(address);
    return 'found' in read ? undefined : read;
  };
  const href = (url: string) => url;
  const readBody = createMarkdown({ locales, languages: site.languages, href, pictureAt });
  const schema = frontMatterSchemaOf(site.fields);
  const reader = { site, readBody, contentDir: 'content', files, schema };
  const registries = registriesOf(papers);
  if (!registries) return undefined;
  const rules = new AccessRules(site, registries);
  const blocks = new Map<string, PublicBlocks>();
  const articles: Article[] = [];
  const erased: Erased[] = [];
  for (const [path, content] of Object.entries(filesOf(papers))) {
    if (!path.endsWith('.md') || !path.startsWith('content/')) continue;
    const bytes = Buffer.from(content);
    const file = path.slice('content/'.length);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const { article, erased: gone } = readArticle(file, bytes, hash, reader);
    if (gone) erased.push(new Erased(gone));
    if (!article) {
      if (gone) continue;
      return undefined;
    }
    const seen = publicView(article, rules.of(article.facts.meta), PUBLIC);
    blocks.set(file, seen.body.blocks);
    articles.push(new Article(seen.facts));
  }
  const locate = () => ({ file: '', line: 1, column: 1 });
  if (checkTogether({ articles, erased }, site, locate).length > 0) return undefined;
  const blocksOf = ({ file }: Article): PublicBlocks => {
    const found = blocks.get(file);
    assert.ok(found, file);
    return found;
  };
  const about = new Map(
    Object.entries(papers.about).map(([lang, text]) => [
      lang,
      { file: `${lang}.md`, html: `<p>${text}</p>`, pictures: [], links: [] },
    ]),
  );
  const archive = makeArchive({ articles, erased, registries, site, about }, (one) =>
    wordsHashOf(wordingOf({ title: one.title, text: textOf(blocksOf(one)) })),
  );
  const texts: Texts = {
    blocksOf,
    rowsOf: ({ left, right }) => rowsOf(blocksOf(left), blocksOf(right)),
  };
  return { archive, texts };
}

/** The registries of some papers; none where something is wrong with them. */
function registriesOf(papers: Papers): Registries | undefined {
  const tags = tagsSchema.safeParse(papers.tags);
  const sources = sourcesSchema.safeParse(papers.sources.map(named));
  const editors = namesSchema.safeParse(papers.editors.map(named));
  const places = placesSchema.safeParse(papers.places.map(named));
  const people = peopleSchema.safeParse(papers.people.map(named));
  if (!tags.success || !sources.success || !editors.success) return undefined;
  if (!places.success || !people.success) return undefined;
  return {
    tag: tagEntries(tags.data),
    source: nameEntries(sources.data),
    editor: nameEntries(editors.data),
    outlet: [],
    place: nameEntries(places.data),
    reporter: nameEntries(people.data),
    translator: nameEntries(people.data),
  };
}
