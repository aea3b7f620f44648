/** Finds an element by its id; a file of its own, as the page needs it before all other scripts. */

/** Gives an element that the page is known to have. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}
