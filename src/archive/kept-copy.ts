/** Kept copies: which of them are documents that a browser would run, and what a page shows of the others. */
import type { Address } from './address.ts';
import type { ReadPicture } from './picture.ts';

/** A kept file that a page shows: a scan as a picture, a PDF or another copy as a link. */
export interface KeptFile {
  readonly title: string | undefined;
  /** On the site, that of its zip where it is packed; a file on the archive's other host has a URL instead. */
  readonly address?: Address;
  /** The name of a saved page, which is published in a zip of its own, so that no browser runs it. */
  readonly packed?: string;
  readonly url?: string;
  /** What is known of the published file; none where that is on another host. */
  readonly read?: {
    /** Below the content folder, as the disk has its name, with its stamp. */
    readonly file: string;
    readonly size: number;
    readonly modified: number;
    /** SHA-256 in hexadecimal digits and the number of bytes of what is published; of a packed file, before that. */
    readonly sha256: string;
    readonly bytes: number;
  };
  /** None of a PDF, and of a scan on another host. */
  readonly picture?: ReadPicture;
}

/** Whether pages show a kept file: a picture, a PDF, a copy of a page. The others are kept, and not published. */
export function isShownKept(file: string): boolean {
  const name = file.replace(/[?#][\s\S]*/, '');
  return SHOWN.test(name) || isSavedPage(name);
}

const SHOWN = /\.(?:avif|gif|jpe?g|png|svg|webp|pdf|wacz|warc|warc\.gz|zip)$/i;

/** Whether a file is a page as a browser saves it: the site publishes it packed, as it could have scripts. */
export function isSavedPage(file: string): boolean {
  return /\.(?:html?|xhtml|xht|mhtml|mht)$/i.test(file);
}

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
