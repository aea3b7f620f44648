/** The cases of the benchmark: builds of an archive, in the order in which they are made, and the preview. */
import { addArticle, type Edit, editArticle, renameTag, saveArticle } from './edits.ts';

interface CaseOf<Name> {
  readonly name: Name;
  readonly title: string;
  /** The edit before the build; it stays for the cases that follow. */
  readonly edit?: Edit;
}

/** A build. */
export interface BuildCase extends CaseOf<Exclude<CaseName, 'preview'>> {
  /** Whether there is no output and no cache from before. */
  readonly cold?: true;
  /** Whether the search is built as well. */
  readonly search: boolean;
}

/** The preview, in which the edit is made. */
interface PreviewCase extends CaseOf<'preview'> {
  readonly edit: Edit;
}

export type Case = BuildCase | PreviewCase;

export const CASE_NAMES = [
  'pages',
  'search',
  'nothing',
  'edited',
  'added',
  'label',
  'preview',
] as const;
export type CaseName = (typeof CASE_NAMES)[number];

export const BUILD_CASES: readonly BuildCase[] = [
  { name: 'pages', title: 'pages only, cold', cold: true, search: false },
  { name: 'search', title: 'pages and search, cold', cold: true, search: true },
  { name: 'nothing', title: 'nothing changed', search: true },
  { name: 'edited', title: 'one article edited', search: true, edit: editArticle },
  { name: 'added', title: 'one article added', search: true, edit: addArticle },
  { name: 'label', title: "one tag's label changed", search: true, edit: renameTag },
];

export const CASES: readonly Case[] = [
  ...BUILD_CASES,
  { name: 'preview', title: 'preview', edit: saveArticle },
];

/** An archive of so many articles, and the cases that are measured with it. */
export interface Size {
  readonly articles: number;
  readonly cases: readonly CaseName[];
}

/** What is measured where the call says nothing: the smallest archives only begin. */
export const DEFAULT_SIZES: readonly Size[] = [
  { articles: 200, cases: ['search'] },
  { articles: 1000, cases: CASE_NAMES },
  { articles: 10_000, cases: CASE_NAMES },
];
