/** Recognizes transcripts: paragraphs that begin with a speaker in bold and a colon, as in `**Kompas:** Apa kabar?`. */
import type { Token } from 'markdown-it';
import { type Markdown, plainText } from './tokens.ts';

/** Fewest paragraphs with a speaker: a single one begins with bold words for another reason. */
const FEWEST = 3;

/** Longest name of a speaker, in characters. */
const LONGEST_NAME = 60;

/** Adds the rule: each of the paragraphs gets a class. */
export function transcripts(md: Markdown): void {
  md.core.ruler.push('kliping_transcripts', (state) => {
    const speeches: Token[] = [];
    const speakers = new Map<string, number>();
    for (const [i, token] of state.tokens.entries()) {
      if (token.type !== 'paragraph_open' || token.hidden) continue;
      const name = speakerOf(state.tokens[i + 1]?.children ?? []);
      if (name === undefined) continue;
      speeches.push(token);
      speakers.set(name, (speakers.get(name) ?? 0) + 1);
    }
    // Of a list of terms with bold names, none speaks twice.
    const isTranscript = [...speakers.values()].some((times) => times > 1);
    if (speeches.length < FEWEST || !isTranscript) return;
    for (const token of speeches) token.attrJoin('class', 'speech');
  });
}

/** The name in bold at the beginning of a paragraph, if a colon is its last sign or follows it. */
function speakerOf(children: readonly Token[]): string | undefined {
  // An empty text stands before markup.
  const start = children[0]?.type === 'text' && children[0].content === '' ? 1 : 0;
  if (children[start]?.type !== 'strong_open') return undefined;
  const end = children.findIndex(({ type }) => type === 'strong_close');
  const name = plainText(children.slice(start + 1, end)).trim();
  if (name.length > LONGEST_NAME) return undefined;
  if (name.endsWith(':')) return name.slice(0, -1).trim() || undefined;
  return children[end + 1]?.content.startsWith(':') ? name || undefined : undefined;
}
