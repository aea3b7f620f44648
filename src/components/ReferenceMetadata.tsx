/** Tells Zotero what a page is: a newspaper article, with what its other metadata do not say. */
import { type Citation, publicationOf } from '../citations/citation.ts';
import { nameParts, straight, turned } from '../citations/names.ts';

/**
 * Elements in the vocabulary of Zotero's own RDF: the only type by which it takes a page for a newspaper article, as the ones
 * of Highwire (`citation_title`) stand for journals. Title, date and section it has from Open Graph, the abstract from the
 * description, the address from the canonical link, the language from the page. Its type has no field for an editor.
 */
export function ReferenceMetadata({ citation }: { citation: Citation }) {
  const { reporters, translator, date, print = {}, callNumber } = citation;
  const { organisations = [], original, permalink, rights, archive } = citation;
  const publication = publicationOf(citation);
  const written = (name: string) => {
    const parts = organisations.includes(name) ? { literal: name } : nameParts(name);
    // It finds the family name at the end, or before a comma.
    return 'literal' in parts || straight(parts) === name ? name : turned(parts);
  };
  const values: readonly (readonly [name: string, value: string | undefined])[] = [
    ['z:itemType', 'newspaperArticle'],
    ...reporters.map((name) => ['bib:authors', written(name)] as const),
    ['z:translators', translator && written(translator)],
    // `og:site_name` says it of an outlet whose own archive this is.
    ['z:publicationTitle', publication === archive ? undefined : publication],
    // Open Graph takes a day alone.
    ['z:date', date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? undefined : date],
    ['z:edition', print.edition],
    ['z:pages', print.page],
    ['z:callNumber', callNumber],
    ['z:rights', rights],
    ['z:url', permalink],
    ['z:extra', original && originalOf(original)],
  ];
  return (
    <>{values.map(([name, value]) => (value ? <meta name={name} content={value} /> : null))}</>
  );
}

/** Lines that Zotero reads as variables of CSL. */
function originalOf({ title, date }: NonNullable<Citation['original']>): string {
  const lines = [title && `original-title: ${title}`, date && `original-date: ${date}`];
  return lines.filter(Boolean).join('\n');
}
