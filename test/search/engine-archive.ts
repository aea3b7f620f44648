/** What archives have in common of which tests of the engine publish the search. */

/** The settings of an archive with some editions. */
export const siteFile = (...editions: string[]) => `title: Arsip
url: https://arsip.example/
timeZone: Asia/Jakarta
editions: [${editions}]
`;

/** Two tags of its registry. */
export const TAGS = `- id: quake
  label: { id: Gempa bumi, ru: Землетрясение, en: Earthquake }
- { id: sea, label: { id: Laut, ru: Море } }
`;
