/** Reads fixtures: a title, then between lines of one full stop the input, the HTML and the text. */

export interface Fixture {
  readonly title: string;
  /** The language of the article: `[ru]` on a line of its own changes it for what follows. */
  readonly lang: string;
  readonly input: string;
  readonly html: string;
  /** The words of the body, where the fixture says them. */
  readonly text: string | undefined;
}

/**
 * @param source the fixtures of a file; `\u{202E}` stands for a character that nobody could see
 */
export function parseFixtures(source: string): Fixture[] {
  const lines = source.replace(/\\u\{([0-9A-F]+)\}/g, characterOf).split('\n');
  const fixtures: Fixture[] = [];
  let lang = 'id';
  let title = '';
  let at = 0;
  const part = () => {
    const end = lines.indexOf('.', at);
    if (end < 0) throw new Error(`"${title}" has no end`);
    const text = lines.slice(at, end).join('\n');
    at = end + 1;
    return text;
  };
  while (at < lines.length) {
    const line = lines[at++] ?? '';
    if (line === '.') {
      const [input, html] = [part(), part()];
      fixtures.push({ title, lang, input, html, text: lines[at] ? part() : undefined });
    } else if (/^\[[a-z]+\]$/.test(line)) lang = line.slice(1, -1);
    else if (line !== '') title = line;
  }
  return fixtures;
}

function characterOf(_: string, code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 16));
}
