/** Folders of the files that a build writes beside the pages, and a file at the top. */
import type { Address } from '../archive/address.ts';

/** The folder of styles, scripts, fonts and icons. */
export const ASSETS_FOLDER = '/assets/' as Address;

/** The folder of all files of the search. */
export const SEARCH_FOLDER = '/search/' as Address;

/** The folder of the archive as data. */
export const DATA_FOLDER = '/data/' as Address;

/** The file of HTTP headers that Netlify and Cloudflare Pages read. */
export const HEADERS_FILE = '/_headers' as Address;

/** All of these folders: a list, as these files belong to no kind of page that could reserve their addresses, or not all of them. */
export const FOLDERS_OF_FILES: readonly Address[] = [ASSETS_FOLDER, SEARCH_FOLDER, DATA_FOLDER];
