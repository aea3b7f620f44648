/** An archive without articles, as git leaves it: it keeps no empty folders. */
export const EMPTY = {
  '_data/site.yaml': `title: { id: Arsip Kota, ru: Архив города }
description: { id: Berita kota., ru: Городские новости. }
editions: [id, ru]
`,
} as const;

/** Inputs of its builds. */
export const WITHOUT_CONTENT = { contentMayBeAbsent: true } as const;

/** Inputs of its preview. */
export const EMPTY_PREVIEW = { ...WITHOUT_CONTENT, preview: true, pagesOnly: true } as const;
