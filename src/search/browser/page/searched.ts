/** Tells the style sheet whether the page shows a search: then what stands above the results is small. */

/** @param is whether the reader has asked for anything */
export function showAsSearched(is: boolean): void {
  document.documentElement.classList.toggle('searched', is);
}
