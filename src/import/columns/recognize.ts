/** Recognizes what the columns of a table are, by their names and by their values. */
import { COLUMN_KINDS, type ColumnKind, isAside, kindsOf } from './names.ts';
import { isVaried, type Profile } from './profile.ts';

/** Which columns hold what. */
export type Columns = Readonly<Partial<Record<ColumnKind, string>>>;

/** What was decided of the columns of a table, and why. */
export interface Decision {
  readonly columns: Columns;
  /** Why a column was taken, by its name, in a few words. */
  readonly why: ReadonlyMap<string, string>;
  /** The columns that no field takes, with the reason. */
  readonly aside: readonly { readonly column: string; readonly reason: string }[];
  /** The kinds that were told by values only: somebody has to confirm them. */
  readonly guessed: readonly ColumnKind[];
}

/** A column that may be of a kind. */
interface Candidate {
  readonly kind: ColumnKind;
  readonly profile: Profile;
  /** The larger, the surer. */
  readonly weight: number;
  readonly why: string;
}

/** Most of the values have to be what the name says; the rest may be misprints. */
const MOST = 0.7;

/** Nearly all have to be, where the name says nothing. */
const NEARLY_ALL = 0.9;

/** Rows that are enough to say that a column has few different values. */
const ENOUGH_ROWS = 5;

/** A paragraph has at least so many words; titles and credits have fewer. */
const WORDS_OF_BODY = 25;

const LONGEST_CREDIT = 120;

/** A known name counts more than any place in the list of names, and that more than what values say. */
const NAMED = 1000;

/**
 * Decides which column is what. Each kind has one column, each column one kind.
 * @param profiles those of all columns
 * @param stated what the user states: `undefined` for the name of a kind leaves it to be recognized, and a column that
 *   is stated for one kind is not taken for another
 */
export function recognizeColumns(profiles: readonly Profile[], stated: Columns = {}): Decision {
  const why = new Map<string, string>();
  const columns: Partial<Record<ColumnKind, string>> = { ...stated };
  const guessed: ColumnKind[] = [];
  const used = new Set(Object.values(stated));
  for (const column of used) why.set(column, 'stated');
  const take = ({ kind, profile, why: reason }: Candidate) => {
    columns[kind] = profile.name;
    used.add(profile.name);
    why.set(profile.name, reason);
  };
  const isFree = ({ kind, profile }: Candidate) => !columns[kind] && !used.has(profile.name);

  const named = profiles.flatMap(byName).toSorted((a, b) => b.weight - a.weight);
  for (const candidate of named) if (isFree(candidate)) take(candidate);
  const unnamed = profiles.filter(({ name }) => kindsOf(name).length === 0 && !isAside(name));
  for (const candidate of unnamed.flatMap(byValues).toSorted((a, b) => b.weight - a.weight)) {
    if (!isFree(candidate)) continue;
    take(candidate);
    guessed.push(candidate.kind);
  }
  const aside = profiles
    .filter(({ name }) => !used.has(name))
    .map((profile) => ({ column: profile.name, reason: whyAside(profile, columns) }));
  return { columns: inOrder(columns), why, aside, guessed };
}

function inOrder(columns: Columns): Columns {
  return Object.fromEntries(
    COLUMN_KINDS.flatMap((kind) => (columns[kind] === undefined ? [] : [[kind, columns[kind]]])),
  );
}

function byName(profile: Profile): Candidate[] {
  if (isAside(profile.name)) return [];
  return kindsOf(profile.name).flatMap(({ kind: said, rank }): Candidate[] => {
    const kind = meant(said, profile);
    if (!holds(kind, profile)) return [];
    const moved = kind === said ? 0 : 200;
    return [
      {
        kind,
        profile,
        weight: NAMED - rank - moved + quality(kind, profile) * 100,
        why: kind === said ? 'by its name' : (WHY_MOVED[kind] ?? 'by its values'),
      },
    ];
  });
}

const WHY_MOVED: Readonly<Partial<Record<ColumnKind, string>>> = {
  outlet: 'the same one or two values in all rows, or names of web sites',
  sourceUrl: 'it holds addresses',
  image: 'it holds pictures',
  time: 'it holds hours',
  date: 'it holds dates',
};

/** What a column is whose name may say several things: its values tell. */
function meant(kind: ColumnKind, profile: Profile): ColumnKind {
  const { pictures, addresses, hours, dates, domains } = profile;
  switch (kind) {
    case 'source':
    case 'outlet':
      if (pictures >= MOST) return 'image';
      if (addresses >= MOST) return 'sourceUrl';
      return kind === 'source' && (isConstant(profile) || domains >= MOST) ? 'outlet' : kind;
    case 'date':
      return hours >= MOST ? 'time' : kind;
    case 'time':
      return dates >= MOST ? 'date' : kind;
    default:
      return kind;
  }
}

/** Whether a column has one or two values in all its rows. */
function isConstant({ distinct, filled }: Profile): boolean {
  return filled >= ENOUGH_ROWS && distinct <= 2;
}

/** Whether the values may be what the name says. */
function holds(kind: ColumnKind, profile: Profile): boolean {
  const { filled, meanWords, meanLength, dates, hours, addresses, pictures, langs } = profile;
  // What is empty in the first rows may be filled later.
  if (filled === 0) return true;
  switch (kind) {
    case 'title':
      return addresses < MOST && meanWords < 60 && profile.numbers < MOST && dates < MOST;
    case 'date':
      // Dates in a form that nobody knows are dates still: each goes to review with what the cell says.
      return dates > 0 || (profile.numbers < MOST && addresses < MOST && meanWords <= 10);
    case 'time':
      return hours >= MOST;
    case 'body':
      return meanWords >= 2 && addresses < MOST && dates < MOST;
    case 'sourceUrl':
      return addresses + domains(profile) >= MOST && pictures < MOST;
    case 'image':
      return pictures > 0 || addresses >= MOST || profile.html >= MOST;
    case 'lang':
      return langs >= MOST;
    case 'outlet':
    case 'source':
    case 'editor':
    case 'reporter':
      return meanLength <= LONGEST_CREDIT && dates < MOST && profile.numbers < MOST;
    case 'keywords':
      return profile.numbers < MOST && addresses < MOST && meanWords < 60;
    case 'subtitle':
    case 'description':
      return profile.numbers < MOST && addresses < MOST && dates < MOST;
  }
}

/** Addresses may lack `https://`: `telukpos.com/a/1`. */
function domains({ values }: Profile): number {
  const bare = /^[\p{L}\p{N}-]{2,60}(?:\.[\p{L}\p{N}-]{2,60}){1,3}\/\S*$/u;
  return values.length > 0 && values.every((value) => bare.test(value)) ? 1 : 0;
}

/** How well the values are what a kind should be, from -5 to 5: it decides between columns with names alike. */
function quality(kind: ColumnKind, profile: Profile): number {
  const { filled, rows, meanWords, machined } = profile;
  const share = rows === 0 ? 0 : filled / rows;
  if (kind === 'body') {
    // The longest column that is written as people write; one without capitals was made for machines.
    return Math.min(meanWords / 100, 3) + share - machined * 5;
  }
  if (filled === 0) return -5;
  // Of two columns with dates, that whose dates can be read.
  return kind === 'date' ? share + profile.dates * 3 : share;
}

/** What a column may be whose name nobody knows. */
function byValues(profile: Profile): Candidate[] {
  const { filled, meanWords, dates, addresses, pictures, machined, html } = profile;
  if (filled === 0) return [];
  const of = (kind: ColumnKind, weight: number): Candidate => ({
    kind,
    profile,
    weight,
    why: 'by its values only',
  });
  if (pictures >= NEARLY_ALL) return [of('image', 1)];
  if (addresses >= NEARLY_ALL && isVaried(profile)) return [of('sourceUrl', 1)];
  if (dates >= NEARLY_ALL) return [of('date', 1)];
  if (meanWords >= WORDS_OF_BODY && machined < 0.5 && html < 0.5) return [of('body', meanWords)];
  const isTitle = meanWords >= 3 && meanWords <= 20 && isVaried(profile);
  return isTitle && profile.numbers < MOST ? [of('title', 1)] : [];
}

function whyAside(profile: Profile, columns: Columns): string {
  const { name, filled } = profile;
  if (isAside(name)) return 'its name says that it holds nothing of an article';
  if (filled === 0) return 'it is empty';
  const kinds = kindsOf(name).map(({ kind }) => meant(kind, profile));
  if (kinds.length === 0) return 'its name is not known';
  const second = kinds.find((kind) => columns[kind] !== undefined);
  return second
    ? `the column ${columns[second]} is taken for ${second} already`
    : `its values are not what its name says: ${kinds[0]}`;
}
