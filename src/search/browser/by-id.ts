/** Finds elements: by itself, as the page needs it before anything else. */

/** An element of the page, which it is known to have. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}
