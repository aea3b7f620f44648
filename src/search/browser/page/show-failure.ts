/** The way that a failed search is shown. */

/**
 * Shows that the search failed, and offers to try again.
 * @param again what is done then; without it the page begins anew, with what was typed
 */
export type Fail = (again?: () => unknown) => void;
