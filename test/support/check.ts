/** Checks archives of a few articles, and reads what is said of them. */
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { type Ending, temporaryFolder, writeFiles } from './site.ts';

/** The exit code and the lines that a check of these files below `content/` prints. */
export async function checkArticles(ending: Ending, files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder(ending);
  const [content, data] = [join(folder, 'content'), join(folder, '_data')];
  await writeFiles(data, { 'site.yaml': 'title: Arsip\neditions: [id, ru]\n' });
  await writeFiles(content, files);
  const { code, stdout, stderr } = await runCommand('check', '--content', content, '--data', data);
  const lines = (text: string) => text.replaceAll(`${content}/`, '').trimEnd().split('\n');
  return { code, out: lines(stdout), errors: lines(stderr) };
}
