/** Reads a citation from the structured data of an article's page, which a build and a browser have alike. */
import type { Citation, Original } from './citation.ts';
import type { PrintPlace } from './print.ts';

/** A node of JSON-LD, of which nothing is certain. */
type Node = Readonly<Record<string, unknown>>;

/** Reads the citation of a `NewsArticle`; what is missing there, or of another type, the citation has not. */
export function citationOf(data: unknown): Citation {
  const node = isNode(data) ? data : {};
  const text = (name: string) => textOf(node[name]);
  const identified = nodesOf(node.identifier);
  const propertyOf = (id: string) => {
    const found = identified.find(({ propertyID }) => propertyID === id);
    return textOf(found?.value) ?? textOf(found?.url);
  };
  const translated = nodesOf(node.translationOfWork)[0];
  const authors = nodesOf(node.author);
  const parts = nodesOf(node.isPartOf);
  const organisations = namesOf(authors.filter((one) => one['@type'] === 'Organization'));
  const status = listOf(node.creativeWorkStatus);
  const url = text('url') ?? text('@id') ?? '';
  const optional = {
    permalink: propertyOf('permalink'),
    date: propertyOf('edtf') ?? dayOf(text('datePublished')),
    translator: namesOf(nodesOf(node.translator))[0],
    outlet: namesOf(nodesOf(node.publisher))[0],
    sourceUrl: textOf(listOf(node.sameAs)[0]),
    archivedUrl: text('archivedAt'),
    retrieved: dayOf(propertyOf('retrieved')),
    dateline: namesOf(nodesOf(node.locationCreated)).join(', ') || undefined,
    print: printOf(node, parts),
    callNumber: propertyOf('callNumber'),
    text: status.includes('Uncorrected OCR') ? 'ocr' : undefined,
    original: translated && originalOf(translated),
    titles: titlesOf(translated ? [translated] : [], nodesOf(node.workTranslation)),
    rights: rightsOf(node.license) ?? rightsOf(node.usageInfo),
    archive: namesOf(parts.filter(isArchive))[0],
    organisations: organisations.length > 0 ? organisations : undefined,
    // The day of it stands on the page.
    notes: status.includes('Retracted') ? ['Retracted'] : undefined,
  };
  const known = Object.entries(optional).filter(([, value]) => value !== undefined);
  return {
    lang: text('inLanguage') ?? 'und',
    url,
    title: text('headline') ?? text('name') ?? url,
    reporters: namesOf(authors),
    editors: namesOf(nodesOf(node.editor)),
    sources: sourcesOf(node),
    tags: tagsOf(node.keywords),
    ...Object.fromEntries(known),
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function nodesOf(value: unknown): readonly Node[] {
  return listOf(value).filter(isNode);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function namesOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ name }) => textOf(name) ?? []);
}

/** An instant in the time zone of its edition, as a day. */
function dayOf(date: string | undefined): string | undefined {
  return date?.replace(/T.*$/s, '');
}

function printOf(node: Node, parts: readonly Node[]): PrintPlace | undefined {
  const issue = parts.find((one) => one['@type'] === 'PublicationIssue');
  const print = {
    edition: textOf(node.printEdition),
    issue: textOf(issue?.issueNumber),
    section: textOf(node.printSection),
    page: textOf(node.printPage),
    column: textOf(node.printColumn),
  };
  const known = Object.entries(print).filter(([, value]) => value !== undefined);
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

const isArchive = ({ '@type': type }: Node) => type !== 'PublicationIssue';

function originalOf(node: Node): Original {
  const title = textOf(node.headline) ?? textOf(node.name);
  const date = dayOf(textOf(node.datePublished));
  const url = textOf(node.url) ?? textOf(node['@id']);
  return {
    lang: textOf(node.inLanguage) ?? 'und',
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
  };
}

/** The first title of each language. */
function titlesOf(...groups: readonly (readonly Node[])[]): Record<string, string> | undefined {
  const titles: Record<string, string> = {};
  for (const node of groups.flat()) {
    const lang = textOf(node.inLanguage);
    const title = textOf(node.headline) ?? textOf(node.name);
    if (lang !== undefined && title !== undefined) titles[lang] ??= title;
  }
  return Object.keys(titles).length > 0 ? titles : undefined;
}

/** Those that a text is credited to: publishers of what it is based on, which an earlier version of itself does not name. */
function sourcesOf(node: Node): string[] {
  const based = nodesOf(node.isBasedOn);
  const publishers = based.flatMap(({ publisher }) => nodesOf(publisher));
  return [...new Set(namesOf([...nodesOf(node.sourceOrganization), ...publishers]))];
}

function tagsOf(keywords: unknown): string[] {
  return listOf(keywords).flatMap((one) => {
    const name = isNode(one) ? textOf(one.name) : textOf(one);
    return name ?? [];
  });
}

function rightsOf(value: unknown): string | undefined {
  const first = listOf(value)[0];
  return isNode(first)
    ? (textOf(first.url) ?? textOf(first.text) ?? textOf(first.name))
    : textOf(first);
}
