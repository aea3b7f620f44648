/** The colour scheme of pages, light or dark: that of the reader's system, unless the reader has chosen one. */

/** Where a browser keeps the choice: `light` or `dark`, for all archives of a host together. */
export const SCHEME_KEY = 'klipingScheme';

/**
 * Gives a page the chosen colour scheme before anything of it is painted. So it stands in the page: a file would have
 * to be waited for, or would come too late. It has no sign that HTML writes otherwise, and a browser that keeps
 * nothing throws.
 */
export const SCHEME_SCRIPT = `try{document.documentElement.dataset.scheme=localStorage.${SCHEME_KEY}||''}catch{}`;
