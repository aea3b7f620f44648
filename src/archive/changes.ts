/** Changes: compares two versions of a text word by word, paragraph by paragraph. */
import { diffArrays } from 'diff';
import type { Block } from './article.ts';

/** Words in a row that both versions have, or that only the older or only the newer one has. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A paragraph of either version, or of both. */
export type ChangedParagraph = readonly Run[];

/** What changed between two versions. */
export interface Changes {
  readonly title: ChangedParagraph;
  readonly paragraphs: readonly ChangedParagraph[];
  readonly added: number;
  readonly removed: number;
}

/** A text as it is compared. */
interface ComparedText {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * Most words removed and added that are searched for, since the time grows with their number for each word of the
 * text. Texts with more changes are shown one after the other: next to nothing of the older one is left.
 */
const MOST_CHANGES = 1000;

/** Stands between paragraphs; no word has it. */
const BREAK = '\n';

/** Compares two versions of an article. */
export function changesBetween(older: ComparedText, newer: ComparedText): Changes {
  const title = paragraphsOf(compare(wordsOf(older.title), wordsOf(newer.title)));
  const body = compare(wordsOfBlocks(older.blocks), wordsOfBlocks(newer.blocks));
  const paragraphs = paragraphsOf(body);
  const runs = [...title, ...paragraphs].flat();
  return {
    title: title.flat(),
    paragraphs,
    added: countWords(runs, 'added'),
    removed: countWords(runs, 'removed'),
  };
}

interface Part {
  readonly kind: Run['kind'];
  readonly words: readonly string[];
}

function compare(older: readonly string[], newer: readonly string[]): Part[] {
  const parts = diffArrays([...older], [...newer], { maxEditLength: MOST_CHANGES });
  if (!parts) {
    return [
      { kind: 'removed', words: [...older, BREAK] },
      { kind: 'added', words: newer },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  }));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function wordsOfBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    const text =
      block.kind === 'html' ? block.text : `${block.reference.label}: ${block.reference.title}`;
    const words = text.split('\n').flatMap((line) => [...wordsOf(line), BREAK]);
    return words.length > 1 ? words : [];
  });
}

/** Divides the words into paragraphs where either version has a new one. */
function paragraphsOf(parts: readonly Part[]): ChangedParagraph[] {
  const paragraphs: Run[][] = [[]];
  for (const { kind, words } of parts) {
    let run: string[] = [];
    const end = () => {
      if (run.length > 0) paragraphs.at(-1)?.push({ kind, text: run.join(' ') });
      run = [];
    };
    for (const word of words) {
      if (word !== BREAK) run.push(word);
      else {
        end();
        paragraphs.push([]);
      }
    }
    end();
  }
  return paragraphs.filter((runs) => runs.length > 0);
}

function countWords(runs: readonly Run[], kind: Run['kind']): number {
  return runs.reduce((sum, run) => sum + (run.kind === kind ? run.text.split(' ').length : 0), 0);
}
