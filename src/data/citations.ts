/** Makes citations of the rows of articles, for the files of citations. */
import type { Citation, Original } from '../citations/citation.ts';
import type { DataRow, Value } from '../map/data/columns.ts';

/** The citation of an article's row, with all that the article's page tells of it. */
export function citationOf(row: DataRow): Citation {
  const print = {
    edition: textOf(row.print_edition),
    issue: textOf(row.print_issue),
    section: textOf(row.print_section),
    page: textOf(row.print_page),
    column: textOf(row.print_column),
  };
  const day = textOf(row.retracted);
  const [by, url] = [textOf(row.retracted_by), textOf(row.retracted_url)];
  const others = {
    date: textOf(row.date),
    permalink: textOf(row.permalink),
    translator: textOf(row.translator),
    outlet: textOf(row.outlet),
    dateline: textOf(row.dateline),
    sourceUrl: textOf(row.source_url),
    archivedUrl: textOf(row.archived_url),
    retrieved: textOf(row.retrieved),
    callNumber: textOf(row.call_number),
    text: textOf(row.text_state),
    original: originalOf(row),
    rights: textOf(row.rights),
  };
  return {
    lang: textOf(row.language) ?? '',
    url: textOf(row.url) ?? '',
    title: textOf(row.title) ?? '',
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)),
    reporters: namesOf(row.reporters),
    editors: namesOf(row.editors),
    sources: namesOf(row.sources),
    tags: namesOf(row.tags),
    ...(Object.values(print).some((one) => one !== undefined) && { print }),
    ...(day !== undefined && {
      retracted: { day, ...(by !== undefined && { by }), ...(url !== undefined && { url }) },
    }),
  };
}

/** The text that was written first: see `originalRow`. */
function originalOf(row: DataRow): Original | undefined {
  const lang = textOf(row.original_language);
  if (lang === undefined) return undefined;
  const [title, date, url] = [row.original_title, row.original_date, row.original_url].map(textOf);
  return {
    lang,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
  };
}

function textOf(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function namesOf(value: Value): readonly string[] {
  return Array.isArray(value) ? value : [];
}
