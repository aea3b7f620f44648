/** Type of the function that shows a failed search. */

/**
 * Shows that the search failed, and offers to try again.
 * @param again called to try again; without it the page is loaded anew, with the typed query
 */
export type ShowFailure = (again?: () => unknown) => void;
