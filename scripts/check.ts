/** `npm run check`: says what is wrong in an archive, and what waits for somebody. */
import { htmlNotes, reviewNotes } from '../src/archive/notes.ts';
import { formatProblems } from '../src/archive/problem.ts';
import { loadContent } from '../src/content/load.ts';
import { command, counted, run, withFolders } from './command.ts';

interface Options {
  content: string;
  data: string;
}

await run(
  withFolders(command('check', 'Checks an archive, drafts included, without building it.')).action(
    async ({ content, data }: Options) => {
      const { archive, locate } = await loadContent({
        contentDir: content,
        dataDir: data,
        preview: true,
      });
      const notes = [...reviewNotes(archive, locate), ...htmlNotes(archive, locate)];
      if (notes.length > 0)
        console.log(formatProblems(notes, 'place to look at', 'places to look at'));
      const drafts = archive.articles.filter((article) => article.draft).length;
      const { articles, stories } = archive;
      console.log(
        `${counted(articles.length, 'article')} (${counted(drafts, 'draft')}), ${counted(stories.length, 'story', 'stories')}: no mistakes.`,
      );
    },
  ),
);
