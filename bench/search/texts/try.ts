import { measureTexts } from './run.ts';
import { formatFigures, formatExamples } from './report.ts';
const c='/work/shared/corpora/';
const f = await measureTexts({texts:[c+'ntrex',c+'ccid/berita',c+'organicmaps-news/content'],articles:undefined,half:'seen',seed:1,truth:(process.argv[2]??'hunspell') as 'hunspell',most:150,rows:undefined,folder:'/tmp/judge-kept'},console.error);
console.log(formatFigures(f)); console.log(formatExamples(f,6));
