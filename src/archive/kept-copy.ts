/** Kept copies: which of them are documents that a browser would run. */

/**
 * Endings of files that hosts serve as documents which can have scripts, or as scripts: web pages in all their forms,
 * XML (whose style sheets are programs), SVG, and scripts themselves.
 */
const RUN =
  /\.(?:html?|xhtml?|xht|shtml?|phtml|mhtml?|mht|xml|xslt?|xsd|rdf|rss|atom|mathml|mml|svgz?|[cm]?js|jsx?|tsx?|wasm|swf|hta|htc|vbs|appcache|webmanifest)$/i;

/**
 * Whether a browser that is sent to a file by its address would run what is in it with the rights of the site. PDF,
 * pictures of pixels, texts, sound and packed files (a WACZ is one) are shown or kept, never run.
 * @param file a path or a URL
 */
export function runsInBrowser(file: string): boolean {
  return RUN.test(file.replace(/[?#][\s\S]*/, ''));
}
