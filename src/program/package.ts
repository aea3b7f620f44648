/** The name of the program's package, by which archives depend on it, and where its source is. */
export const PACKAGE = 'kliping';

/** Where somebody finds out what the program is that has asked a host for pages. */
export const REPOSITORY = 'https://github.com/kliping/kliping';
