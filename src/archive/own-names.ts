/** Names of places that a page has for itself, whatever its text is. */

/**
 * Names of its content, its sections and its button of colours, of references (`w0`, `wid0`), and the rows of a
 * side-by-side page (`p1`). Other names of the program have an underscore, which those of headings never have. None is
 * another name with a hyphen and a number, but for `suggestions`: two like headings get such names.
 */
export const OWN_NAME =
  /^(?:content|kept|scheme|versions|ways|corrections(?:-outlet|-archive)?|suggestions(?:-\d+)?|[psw](?:[a-z-]*[a-z])?\d+)$/;
