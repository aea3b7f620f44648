/** Checks archives of a few articles, and reads what is said of them. */
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { type Ending, temporaryFolder, writeFiles } from './site.ts';

/**
 * The exit code and the lines that a check of these files below `content/` prints, all notes among them, without their
 * codes.
 * @param rights the line of `site.yaml` that states them
 */
export async function checkArticles(
  ending: Ending,
  files: Readonly<Record<string, string>>,
  rights = 'rights: CC-BY-4.0\n',
) {
  const folder = temporaryFolder(ending);
  const [content, data] = [join(folder, 'content'), join(folder, '_data')];
  await writeFiles(data, { 'site.yaml': `title: Arsip\neditions: [id, ru]\n${rights}` });
  await writeFiles(content, files);
  const call = ['check', '--notes', '--content', content, '--data', data] as const;
  const { code, stdout, stderr } = await runCommand(...call);
  const lines = (text: string) =>
    text
      .replaceAll(`${content}/`, '')
      .replace(/ {2}\[[a-z-]+\]$/gm, '')
      .trimEnd()
      .split('\n');
  return { code, out: lines(stdout), errors: lines(stderr) };
}
