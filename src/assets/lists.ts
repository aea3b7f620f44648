/** On pages with lists: mixes the languages of articles, and narrows the names of an index. */
import { startMixing } from './mix-languages.ts';
import { startNarrowing } from './narrow-names.ts';

startMixing();
startNarrowing();
