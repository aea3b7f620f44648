/** Knows the names that people give to the columns of tables of articles, in Indonesian, Russian and English. */

/** What a column can be. */
export type ColumnKind =
  | 'title'
  | 'date'
  | 'time'
  | 'body'
  | 'sourceUrl'
  | 'outlet'
  | 'source'
  | 'editor'
  | 'reporter'
  | 'description'
  | 'subtitle'
  | 'keywords'
  | 'lang'
  | 'image';

/** All kinds, in the order in which `import.yaml` names them. */
export const COLUMN_KINDS: readonly ColumnKind[] = [
  'title',
  'date',
  'time',
  'body',
  'sourceUrl',
  'outlet',
  'source',
  'editor',
  'reporter',
  'description',
  'subtitle',
  'keywords',
  'lang',
  'image',
];

/** The names of each kind, the surest first; with single spaces between words, in lower case. */
const NAMES: Readonly<Record<ColumnKind, string>> = {
  title:
    'judul, title, заголовок, headline, judul berita, judul artikel, news title, article title, название, og title, ' +
    'заголовок статьи, заголовок новости, название статьи, nama berita, tajuk, heading',
  date:
    'tanggal, date, дата, published, published at, tanggal terbit, tanggal publikasi, дата публикации, tgl, ' +
    'publish date, date published, publication date, pub date, pubdate, posted, posted at, posted on, date posted, ' +
    'tanggal tayang, tanggal berita, tanggal rilis, tgl terbit, tgl berita, waktu terbit, waktu publikasi, waktu tayang, ' +
    'waktu, опубликовано, дата выхода, дата новости, datetime, date time, tanggal waktu, tanggal jam, ' +
    'дата и время, дата время, время публикации, hari tanggal, timestamp, release date, article date, news date, terbit, ' +
    'created at, created, date created, day',
  time: 'jam, pukul, время, time, hour, jam terbit, jam tayang, часы, publish time, waktu',
  body:
    'isi, text, текст, body, content, isi berita, konten, isi artikel, teks, full text, fulltext, article text, ' +
    'article body, articlebody, body text, main text, maintext, news text, текст статьи, текст новости, полный текст, ' +
    'article, artikel, berita, naskah, содержание, контент, тело, статья, материал, новость, story, news, ' +
    'content text, isi konten, news content, article content, raw text, paragraf',
  sourceUrl:
    'url, link, tautan, ссылка, address, alamat, адрес, url berita, link berita, alamat web, source url, sumber url, ' +
    'url sumber, article url, news url, web url, page url, permalink, canonical, canonical url, href, адрес страницы, ' +
    'url artikel, link artikel, uri, laman',
  outlet:
    'outlet, media, nama media, издание, сми, newspaper, surat kabar, koran, publisher, penerbit, publication, ' +
    'media name, source name, nama situs, situs, site, website, domain, site name, портал, газета, сайт, nama koran, ' +
    'portal, portal berita, news outlet, название сми, источник сми',
  source:
    'sumber, source, источник, sumber berita, news source, agency, kantor berita, агентство, информагентство, ' +
    'news agency, источник новости, wire',
  editor: 'editor, penyunting, редактор, redaktur, edited by, editors, nama editor, disunting oleh',
  reporter:
    'author, penulis, автор, reporter, wartawan, authors, авторы, jurnalis, pewarta, журналист, корреспондент, ' +
    'journalist, byline, writer, nama penulis, nama reporter, written by, oleh, by, creator, dc creator, ' +
    'author name, reporters, kontributor, contributor',
  description:
    'ringkasan, summary, lead, аннотация, description, deskripsi, excerpt, abstract, abstrak, teras, lede, lid, анонс, ' +
    'лид, описание, резюме, краткое содержание, meta description, og description, snippet, teaser, standfirst, intro, ' +
    'ikhtisar, sinopsis, rangkuman, вводка',
  subtitle:
    'subjudul, sub judul, subtitle, подзаголовок, anak judul, subheadline, sub headline, sub title, kicker, deck',
  keywords:
    'tag, tags, kata kunci, keywords, ключевые слова, теги, keyword, topik, topics, topic, метки, темы, тема, ' +
    'labels, kategori, category, categories, рубрика, категория, рубрики, rubrik, kanal, section, tagar, тэги, subjects',
  lang: 'bahasa, language, язык, lang, locale, kode bahasa',
  image:
    'image, gambar, foto, изображение, images, image url, url gambar, thumbnail, img, photo, фото, картинка, picture, ' +
    'top image, link gambar, url foto, photos, изображения, pictures, gambar url, img url, cover, иллюстрация, lead image',
};

/** Columns that hold nothing of an article: numbers of rows, figures of the site, texts made ready for machines. */
const ASIDE = new RegExp(
  [
    '^(?:unnamed(?: ?\\d{1,4})?|index|idx|no|nr|num|nomor|id|uuid|guid|№|номер|#|n|pk|_id|row|rowid|level ?\\d)$',
    '^(?:\\p{L}{1,20} id|id \\p{L}{1,20})$',
    '(?:^| )(?:stem|stemmed|stemming|token|tokens|tokenized|lemma|lemmas|lemmatized|stopword|stopwords|preprocessed|normalized|embedding|vector|ngrams?)(?: |$)',
    '(?:^| )(?:score|sentiment|sentimen|polarity|views|likes|shares|comments|komentar|count|length|md5|sha1|sha256|hash|checksum|status code)(?: |$)',
    '^(?:crawl|crawled|scrape|scraped|fetch|fetched|download|downloaded|retrieved|updated|modified|diperbarui|update|tanggal (?:update|scraping|crawling|ambil|akses)|обновлено|дата (?:обновления|изменения|сбора|загрузки))(?: (?:at|on|date|time|datetime|timestamp))?$',
    '^(?:date|last|time) (?:crawled|scraped|fetched|downloaded|modified|updated|update|accessed|crawl|download|modify)$',
  ].join('|'),
  'u',
);

/** The kinds that each name may mean, with its place in the list of that kind. */
const KINDS_OF: ReadonlyMap<string, readonly NamedKind[]> = kindsOfNames();

/** A kind that a name may mean. */
interface NamedKind {
  readonly kind: ColumnKind;
  /** From 0; a lower rank is a surer name. */
  readonly rank: number;
}

function kindsOfNames(): Map<string, NamedKind[]> {
  const kinds = new Map<string, NamedKind[]>();
  for (const kind of COLUMN_KINDS) {
    for (const [rank, name] of NAMES[kind].split(', ').entries()) {
      kinds.set(name, [...(kinds.get(name) ?? []), { kind, rank }]);
    }
  }
  return kinds;
}

/** Folds the name of a column: `publishedAt`, `published_at` and `Published-At` are one. */
function foldColumn(name: string): string {
  return name
    .normalize('NFC')
    .slice(0, 100)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[\s_.:/\\()[\]-]+/gu, ' ')
    .replaceAll('ё', 'е')
    .trim();
}

/** @returns what a column of this name may be; nothing for a name that is not known */
export function kindsOf(name: string): readonly NamedKind[] {
  return KINDS_OF.get(foldColumn(name)) ?? [];
}

/** Whether a column of this name is left aside, whatever it holds: `Unnamed: 0`, `id`, `isi_stem`. */
export function isAside(name: string): boolean {
  const folded = foldColumn(name);
  return folded === '' || (!KINDS_OF.has(folded) && ASIDE.test(folded));
}

/** Whether people call a column so: what a line of names is told by. */
export function isColumnName(name: string): boolean {
  const folded = foldColumn(name);
  return KINDS_OF.has(folded) || (folded !== '' && ASIDE.test(folded));
}
