/** The archive that tests are about where they have none of their own: articles of both languages, all kinds of pages. */
export const SAMPLE = { contentDir: 'test/sample/content', dataDir: 'test/sample/_data' } as const;
