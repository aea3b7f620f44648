/** Finds the addresses in style sheets, scripts, XML and JSON. */
import { parseXml, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import { Parser } from 'htmlparser2';

/** The addresses in `url(…)` and `@import` of a style sheet, without those that hold the data themselves. */
export function urlsInStyles(css: string): string[] {
  return [...css.matchAll(URL_OF_STYLE)]
    .map(([, named, quoted, bare]) => named ?? quoted ?? bare ?? '')
    .filter((url) => url !== '' && !url.startsWith('data:') && !url.startsWith('#'));
}

const URL_OF_STYLE = /(?:@import ?["']([^"']*)["'])|url\((?:["']([^"']*)["']|([^"'()]*))\)/gi;

/** The modules that a bundled script names, to import them or to start a worker: `./part-A.js`. */
export function modulesIn(script: string): string[] {
  return [...script.matchAll(MODULE)].map(([, path = '']) => path);
}

const MODULE = /\b(?:from|import|URL)[ (]?["'](\.\/[^"'\s]*\.js)["']/g;

/** Elements of XML whose texts are addresses, in sitemaps, feeds and OpenSearch. */
const ADDRESS_ELEMENTS = new Set([
  'loc',
  'link',
  'url',
  'Image',
  'id',
  'guid',
  'comments',
  'icon',
  'logo',
]);
const ADDRESS_ATTRIBUTES = ['href', 'url', 'template', 'src', 'xmlUrl', 'htmlUrl'];

/**
 * The full addresses in an XML file, and all those in the texts of a feed.
 * @throws XmlError where it is not well-formed
 */
export function urlsInXml(xml: string): string[] {
  const urls: string[] = [];
  const inTexts: string[] = [];
  const walk = (nodes: readonly XmlNode[]) => {
    for (const node of nodes) {
      if (!(node instanceof XmlElement)) continue;
      for (const name of ADDRESS_ATTRIBUTES) {
        const value = node.attributes[name];
        if (value !== undefined) urls.push(value);
      }
      const [only] = node.children;
      // The text of an entry of a feed: only whole addresses lead anywhere from where it is read.
      if (node.attributes.type === 'html') inTexts.push(...urlsInHtml(node.text));
      if (ADDRESS_ELEMENTS.has(node.name) && only instanceof XmlText) urls.push(only.text.trim());
      walk(node.children);
    }
  };
  walk(parseXml(xml).children);
  // Names of namespaces and ids of other kinds are no addresses.
  return [...urls.filter(isWhole), ...inTexts];
}

/** The addresses of a piece of HTML, as they are written. */
function urlsInHtml(html: string): string[] {
  const urls: string[] = [];
  const parser = new Parser({
    onopentag(_, { href, src }) {
      for (const url of [href, src]) if (url !== undefined) urls.push(url);
    },
  });
  parser.end(html);
  return urls;
}

/**
 * The addresses in a JSON Feed, those in the texts of its entries among them.
 * @throws SyntaxError where it is no JSON
 */
export function urlsInJsonFeed(json: string): string[] {
  const urls = urlsInJson(json);
  JSON.parse(json, (key, value: unknown) => {
    if (key === 'content_html' && typeof value === 'string') urls.push(...urlsInHtml(value));
    return value;
  });
  return urls;
}

/**
 * The full addresses in a JSON text.
 * @throws SyntaxError where it is none
 */
export function urlsInJson(json: string): string[] {
  const urls: string[] = [];
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (isWhole(value)) urls.push(value);
    return value;
  });
  return urls;
}

/**
 * The addresses in a web manifest: where it begins, its scope, its icons.
 * @throws SyntaxError where it is no JSON
 */
export function urlsInWebManifest(json: string): string[] {
  const {
    start_url: start,
    scope,
    icons = [],
  } = JSON.parse(json) as {
    start_url?: string;
    scope?: string;
    icons?: readonly { readonly src?: string }[];
  };
  return [start, scope, ...icons.map(({ src }) => src)].filter((url) => url !== undefined);
}

/**
 * The files that a Data Package names: its resources, and the schemas that stand in files of their own.
 * @throws SyntaxError where it is no JSON
 */
export function urlsInDataPackage(json: string): string[] {
  const { resources = [] } = JSON.parse(json) as {
    resources?: readonly { readonly path?: string; readonly schema?: unknown }[];
  };
  return resources
    .flatMap(({ path, schema }) => [path, schema])
    .filter((url): url is string => typeof url === 'string');
}

function isWhole(url: string): boolean {
  return url.startsWith('http://') || url.startsWith('https://');
}
