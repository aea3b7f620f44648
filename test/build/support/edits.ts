/** Edits of an archive between two builds, as people make them, chosen at random. */
import type { Dice } from '../../archive/references/newsroom/dice.ts';
import {
  addressOf,
  date,
  EDITOR_NAMES,
  type Entry,
  freeSlug,
  LANGUAGES,
  languageOf,
  PARTLY_KNOWN,
  type Papers,
  PEOPLE_NAMES,
  type Piece,
  PLACE_NAMES,
  paragraph,
  reference,
  SOURCE_NAMES,
  sentence,
  someOf,
  TAG_NAMES,
  title,
  translate,
  wordsHash,
  write,
} from './newsroom.ts';

/** Changes papers, or leaves them as they are where there is nothing to change. */
export type Edit = (papers: Papers, dice: Dice) => void;

/** An edit of one article. */
function toOne(change: (piece: Piece, dice: Dice, papers: Papers) => void): Edit {
  return (papers, dice) => {
    if (papers.pieces.length > 0) change(dice.one(papers.pieces), dice, papers);
  };
}

/** An edit of an article and one that names it as its original. */
function toPair(change: (original: Piece, translation: Piece, dice: Dice) => void): Edit {
  return ({ pieces }, dice) => {
    const pairs = pieces.flatMap((original) =>
      pieces
        .filter(({ fields }) => fields.original === addressOf(original))
        .map((translation) => ({ original, translation })),
    );
    if (pairs.length === 0) return;
    const { original, translation } = dice.one(pairs);
    change(original, translation, dice);
  };
}

/** An edit of one key of front matter, which it sets or takes away. */
function ofField(key: string, value: (dice: Dice, papers: Papers, piece: Piece) => unknown): Edit {
  return toOne((piece, dice, papers) => {
    if (piece.fields[key] !== undefined && dice.once(2)) delete piece.fields[key];
    else piece.fields[key] = value(dice, papers, piece);
  });
}

function remove<Item>(list: Item[], item: Item): void {
  list.splice(list.indexOf(item), 1);
}

/** Addresses that articles had: some would be files and folders at once, or one on some file systems. */
const EARLIER = ['/lama/a/', '/lama/A/', '/lama/b/', '/lama/c.html', '/lama/c.html/d.html'];

const ARTICLES = {
  'a text is changed': toOne((piece, dice, papers) => {
    const at = dice.below(piece.paragraphs.length + 1);
    piece.paragraphs[at] = paragraph(papers, piece.lang, dice);
  }),
  'a paragraph is cut': toOne((piece, dice) => {
    piece.paragraphs.splice(dice.below(piece.paragraphs.length + 1), 1);
  }),
  'a title is changed': toOne((piece, dice) => {
    piece.fields.title = title(piece.lang, dice);
  }),
  'a date is known in part': toOne((piece, dice) => {
    piece.fields.date = dice.one(PARTLY_KNOWN);
  }),
  'a date is changed': toOne((piece, dice) => {
    piece.fields.date = date(dice);
  }),
  'tags are changed': toOne((piece, dice) => {
    piece.fields.tags = someOf(TAG_NAMES, dice);
  }),
  'sources are changed': toOne((piece, dice) => {
    const name = dice.one(SOURCE_NAMES);
    piece.fields.source = [dice.once(3) ? { name, url: 'https://sumber.example/' } : name];
  }),
  'a file is renamed': toOne((piece, dice, papers) => {
    piece.slug = freeSlug(papers, dice);
  }),
  'a file is renamed, and its address kept': toOne((piece, dice, papers) => {
    piece.fields.aliases = [addressOf(piece)];
    piece.slug = freeSlug(papers, dice);
  }),
  'a file is moved to another folder': toOne((piece, dice) => {
    piece.folder = dice.one(['2021/02', '2021/03', '2021', '2021/04']);
  }),
  'an article is written': (papers, dice) => void write(papers, dice),
  'a wanted article is written': (papers, dice) => {
    const wanted = papers.pieces.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((one) => /^[\p{L} ]+: (\p{L}[\p{L} ]+)$/u.exec(one)?.[1] ?? []),
    );
    if (wanted.length > 0) write(papers, dice, { title: dice.one(wanted) });
  },
  'an article is deleted': (papers, dice) => {
    if (papers.pieces.length > 4) remove(papers.pieces, dice.one(papers.pieces));
  },
  'an article is translated': (papers, dice) => {
    if (papers.pieces.length > 0) translate(papers, dice);
  },
  'a translation is deleted': (papers, dice) => {
    const translations = papers.pieces.filter(({ fields }) => fields.translator !== undefined);
    if (translations.length > 0) remove(papers.pieces, dice.one(translations));
  },
  'a translation is accepted': toPair((original, translation) => {
    translation.fields.originalSha256 = wordsHash(original);
  }),
  'an original says something else': toPair((original, _, dice) => {
    original.paragraphs.push(sentence(original.lang, dice));
  }),
  'a title of an original is changed': toPair((original, _, dice) => {
    original.fields.title = title(original.lang, dice);
  }),
  'a translation is of an article that is gone': toPair((_, translation) => {
    translation.fields.original = '/id/2001/01/01/hilang/';
  }),
  'an article becomes a draft, or is none any more': ofField('draft', () => true),
  'something is referred to': toOne((piece, dice, papers) => {
    piece.paragraphs.push(reference(papers, piece.lang, dice));
  }),
  'something is linked to': toOne((piece, dice, papers) => {
    const address = addressOf(dice.one(papers.pieces));
    piece.paragraphs.push(`${sentence(piece.lang, dice)} [kabar](${address})`);
  }),
  'a picture is shown': toOne((piece, dice, papers) => {
    const pictures = Object.keys(papers.pictures);
    if (pictures.length > 0) piece.paragraphs.push(`![Peta](/${dice.one(pictures)})`);
  }),
  'an image is set': ofField('image', (dice, { pictures }) => ({
    src: `/${dice.one([...Object.keys(pictures), 'foto/hilang.png'])}`,
    alt: 'Kapal',
  })),
  'a description is set': ofField('description', (dice) => sentence('id', dice)),
  'an editor is set': ofField('editor', (dice) => dice.one(EDITOR_NAMES)),
  'a reporter is set': ofField('reporter', (dice) => dice.one(PEOPLE_NAMES)),
  'a dateline is set': ofField('dateline', (dice) => dice.one(PLACE_NAMES)),
  'a correction is made': ofField('corrections', (dice) => [
    {
      date: '2022-06-01',
      text: sentence('id', dice),
      ...(dice.once(2) ? { by: dice.one(['outlet', 'archive']) } : {}),
    },
  ]),
  'an earlier address is set': ofField('aliases', (dice) => [dice.one(EARLIER)]),
  'an original is named': ofField('original', (dice, { pieces }) => addressOf(dice.one(pieces))),
  'a key of translations is set': ofField('translationKey', (dice) =>
    dice.one(['kunci', 'lain', 'lain lagi']),
  ),
  'its address on the web is set': ofField('sourceUrl', () => 'https://outlet.example/1'),
  'something is to be reviewed': ofField('review', () => ['title']),
  'a mistake is made': toOne((piece, dice) => {
    if (dice.once(2)) piece.fields.date = '31 Februari';
    else piece.paragraphs.push('![Hilang](hilang.png)');
  }),
} satisfies Record<string, Edit>;

/** An edit of one entry of a list that the host keeps. */
function toEntry(
  list: 'tags' | 'sources' | 'editors' | 'places' | 'people',
  change: (entry: Entry, dice: Dice, papers: Papers) => void,
): Edit {
  return (papers, dice) => {
    if (papers[list].length > 0) change(dice.one(papers[list]), dice, papers);
  };
}

const DATA = {
  'a tag is called otherwise': toEntry('tags', (tag, dice) => {
    tag.label = {
      ...tag.label,
      [dice.one(LANGUAGES)]: `${title('id', dice)} ${dice.below(99)}`,
    };
  }),
  'a tag is called as articles call it': toEntry('tags', (tag, dice) => {
    tag.label = { ...tag.label, id: dice.one(TAG_NAMES) };
  }),
  'a tag has another name besides': toEntry('tags', (tag, dice) => {
    tag.aliases = dice.once(2) ? [] : [dice.one([...TAG_NAMES, title('id', dice)])];
  }),
  'a tag has another address': toEntry('tags', (tag, dice) => {
    tag.slug = { [dice.one(LANGUAGES)]: `tag-${dice.below(30)}` };
  }),
  'a tag is described': toEntry('tags', (tag, dice) => {
    tag.description = { [dice.one(LANGUAGES)]: sentence('id', dice) };
  }),
  'a tag is part of another one': toEntry('tags', (tag, dice, { tags }) => {
    if (tag.parent !== undefined && dice.once(2)) delete tag.parent;
    else tag.parent = dice.one(tags).id;
  }),
  'a tag is listed': ({ tags }, dice) => {
    const number = dice.below(50);
    tags.push({ id: `tag-${number}`, label: { id: dice.one([...TAG_NAMES, `Hal ${number}`]) } });
  },
  'a tag is taken off the list': ({ tags }, dice) => {
    if (tags.length > 0) remove(tags, dice.one(tags));
  },
  'a text is withheld, or shown': ofField('access', (dice) =>
    dice.one(['metadata', { level: 'metadata', searchable: 'true' }]),
  ),
  'the texts of a source are withheld, or shown': toEntry('sources', (source) => {
    if (source.access === undefined) source.access = 'metadata';
    else delete source.access;
  }),
  'an article is withdrawn, or comes back': ofField('withdrawn', (dice) => ({
    date: '2022-08-01',
    level: dice.one(['unlisted', 'text']),
  })),
  'a source is called otherwise': toEntry('sources', (source, dice) => {
    source.label = { ...source.label, [dice.one(LANGUAGES)]: `Kantor ${dice.below(50)}` };
  }),
  'a source has another address': toEntry('sources', (source, dice) => {
    source.url = `https://sumber-${dice.below(50)}.example/`;
  }),
  'a source is listed, or taken off': ({ sources }, dice) => {
    if (sources.length > 1) remove(sources, dice.one(sources));
    else sources.push({ id: `s-${dice.below(50)}`, label: { id: dice.one(SOURCE_NAMES) } });
  },
  'an editor is called otherwise': toEntry('editors', (editor, dice) => {
    editor.label = { id: dice.one(EDITOR_NAMES), en: `Editor ${dice.below(9)}` };
  }),
  'a place is called otherwise': toEntry('places', (place, dice) => {
    place.label = { ...place.label, [dice.one(LANGUAGES)]: `Kota ${dice.below(9)}` };
  }),
  'a place is found on the map': toEntry('places', (place, dice) => {
    place.coordinates = [`-${dice.below(9)}.5`, '112.75'];
    place.wikidata = `Q${1 + dice.below(99)}`;
  }),
  'a place is listed, or taken off': ({ places }, dice) => {
    if (places.length > 1) remove(places, dice.one(places));
    else places.push({ id: `p-${dice.below(50)}`, label: { id: 'Surabaya', ru: 'Сурабая' } });
  },
  'a person is called otherwise, or listed': ({ people }, dice) => {
    const [person] = people;
    if (person && dice.once(2)) person.label = { id: dice.one(PEOPLE_NAMES), en: 'Ann Lee' };
    else people.push({ id: `o-${dice.below(50)}`, label: { id: 'Rina', ru: 'Рина' } });
  },
  'the site is called otherwise': ({ site }, dice) => {
    site.title = { id: title('id', dice), ru: title('ru', dice) };
  },
  'the site has another zone': ({ site }, dice) => {
    site.timeZone = dice.one(['Asia/Jakarta', 'Asia/Jayapura', 'America/Lima']);
  },
  'an edition comes or goes': (papers, dice) => {
    const { editions } = papers.site;
    const lang = dice.one(LANGUAGES);
    const own = editions.find((one) => languageOf(one) === lang);
    if (!own) editions.push(lang);
    else if (editions.length > 1) {
      remove(editions, own);
      // Articles that stay without one are a mistake.
      if (!dice.once(4)) papers.pieces = papers.pieces.filter((one) => one.lang !== lang);
    }
  },
  'the archive is told of otherwise': ({ about }, dice) => {
    about[dice.one(LANGUAGES)] = sentence('id', dice);
  },
  'the archive is told of no more': (papers) => {
    papers.about = {};
  },
  'the archive is told of with a picture': ({ about, pictures }, dice) => {
    const [picture] = Object.keys(pictures);
    about[dice.one(LANGUAGES)] = `${sentence('id', dice)}\n\n![Kantor](/${picture})`;
  },
  'a footer shows a picture': ({ footers, pictures, pieces }, dice) => {
    const [picture] = Object.keys(pictures);
    const { lang = 'id' } = pieces[0] ?? {};
    footers[lang] = `${sentence('id', dice)} ![Kantor](/${picture})`;
  },
  'a picture is changed': ({ pictures }, dice) => {
    const paths = Object.keys(pictures);
    // As many bytes as it had, or more.
    if (paths.length > 0) pictures[dice.one(paths)] = `kap${10 + dice.below(90)}${dice.below(11)}`;
  },
  'a picture is added': ({ pictures }, dice) => {
    pictures[`foto/nomor-${dice.below(4)}.png`] = `nomor ${dice.below(9)}`;
  },
  'a picture is broken': ({ pictures }, dice) => {
    const paths = Object.keys(pictures);
    if (paths.length > 0) pictures[dice.one(paths)] = '';
  },
  'a picture is deleted': ({ pictures }, dice) => {
    const paths = Object.keys(pictures);
    if (paths.length > 0) delete pictures[dice.one(paths)];
  },
} satisfies Record<string, Edit>;

export const EDITS: Readonly<Record<string, Edit>> = { ...ARTICLES, ...DATA };

/** The edits, those that are made most often more often. */
export const USUAL_EDITS: readonly string[] = [
  ...Object.keys(EDITS),
  ...['a text is changed', 'a text is changed', 'a title is changed', 'something is referred to'],
];
