/** The cases of the benchmark: builds of an archive, in the order in which they are made. */
import { addArticle, type Edit, editArticle, renameTag } from './edits.ts';

export interface Case {
  readonly name: CaseName;
  readonly title: string;
  /** Whether there is no output and no cache from before. */
  readonly cold?: true;
  /** Whether the search is built as well. */
  readonly search: boolean;
  /** The edit before the build; it stays for the cases that follow. */
  readonly edit?: Edit;
  /** The share of the time of Hugo with Pagefind that Kliping may take, at 10,000 articles. */
  readonly target?: { readonly least: number; readonly goal: number };
}

export const CASE_NAMES = ['pages', 'search', 'nothing', 'edited', 'added', 'label'] as const;
export type CaseName = (typeof CASE_NAMES)[number];

export const CASES: readonly Case[] = [
  {
    name: 'pages',
    title: 'pages only, cold',
    cold: true,
    search: false,
    target: { least: 1, goal: 0.6 },
  },
  {
    name: 'search',
    title: 'pages and search, cold',
    cold: true,
    search: true,
    target: { least: 0.65, goal: 0.45 },
  },
  {
    name: 'nothing',
    title: 'nothing changed',
    search: true,
    target: { least: 0.08, goal: 0.04 },
  },
  {
    name: 'edited',
    title: 'one article edited',
    search: true,
    edit: editArticle,
    target: { least: 0.15, goal: 0.08 },
  },
  { name: 'added', title: 'one article added', search: true, edit: addArticle },
  { name: 'label', title: "one tag's label changed", search: true, edit: renameTag },
];

/** Most memory of Kliping beside that of Hugo with Pagefind, pages and search, cold. */
export const MEMORY_TARGET = { least: 0.7, goal: 0.4 };
