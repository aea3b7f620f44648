/** Makes citations of the rows of articles, for the files of citations. */
import type { Citation } from '../citations/citation.ts';
import type { DataRow, Value } from '../map/data/columns.ts';

/** The citation of an article's row. Its address is the permanent one where the article has an `id`. */
export function citationOf(row: DataRow): Citation {
  const outlet = textOf(row.outlet);
  const date = textOf(row.date);
  const print = {
    edition: textOf(row.print_edition),
    issue: textOf(row.print_issue),
    section: textOf(row.print_section),
    page: textOf(row.print_page),
    column: textOf(row.print_column),
  };
  const callNumber = textOf(row.call_number);
  const text = textOf(row.text_state);
  const day = textOf(row.retracted);
  const [by, url] = [textOf(row.retracted_by), textOf(row.retracted_url)];
  return {
    lang: textOf(row.language) ?? '',
    url: textOf(row.permalink) ?? textOf(row.url) ?? '',
    title: textOf(row.title) ?? '',
    ...(date !== undefined && { date }),
    reporters: namesOf(row.reporters),
    editors: namesOf(row.editors),
    sources: namesOf(row.sources),
    ...(outlet !== undefined && { outlet }),
    tags: namesOf(row.tags),
    ...(Object.values(print).some((one) => one !== undefined) && { print }),
    ...(callNumber !== undefined && { callNumber }),
    ...(text !== undefined && { text }),
    ...(day !== undefined && {
      retracted: { day, ...(by !== undefined && { by }), ...(url !== undefined && { url }) },
    }),
  };
}

function textOf(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function namesOf(value: Value): readonly string[] {
  return Array.isArray(value) ? value : [];
}
