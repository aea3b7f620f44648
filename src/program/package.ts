/** The name of the program's package, by which archives depend on it. */
export const PACKAGE = 'kliping';
