/** The README of a new archive, in the languages of its site. */
import type { Answers } from './answers.ts';

interface Texts {
  /** What this repository is; `{program}` is a link to the program. */
  readonly what: string;
  readonly articles: string;
  readonly data: string;
  /** What `_raw/` is, once there was an import. */
  readonly raw: string;
  readonly begin: string;
  readonly install: string;
  readonly start: string;
  readonly import: string;
  /** A title of an article, in the command that begins one. */
  readonly title: string;
  readonly new: string;
  readonly check: string;
  readonly build: string;
  readonly upgrade: string;
  readonly publish: string;
  /** How the site comes to be public. */
  readonly pages: string;
}

const TEXTS: Readonly<Record<string, Texts>> & { readonly en: Texts } = {
  id: {
    what: 'Arsip berita yang dibuat dengan {program}.',
    articles: 'artikel, satu folder untuk setiap bahasa',
    data: 'judul situs, tag, sumber, dan editor',
    raw: 'teks mentah dari setiap impor; tidak ikut diterbitkan di situs',
    begin: 'Perintah',
    install: 'memasang program (cukup sekali; memerlukan [Node.js](https://nodejs.org/))',
    start: 'menampilkan situs, termasuk draf, di <http://localhost:8080/>',
    import: 'membuat artikel dari teks mentah',
    title: 'Judul artikel',
    new: 'membuat kerangka artikel baru',
    check: 'memeriksa semua artikel',
    build: 'membuat situs di folder `_site/`',
    upgrade: 'menyesuaikan arsip dengan versi program yang baru dipasang',
    publish: 'Menerbitkan',
    pages:
      'Di GitHub, buka *Settings → Pages* dan pilih *GitHub Actions* sebagai *Source*. Setelah itu, setiap perubahan di cabang `main` langsung terbit.',
  },
  ru: {
    what: 'Архив новостей, созданный с помощью {program}.',
    articles: 'статьи, для каждого языка своя папка',
    data: 'название сайта, теги, источники и редакторы',
    raw: 'исходные тексты каждого импорта; на сайте их нет',
    begin: 'Команды',
    install: 'устанавливает программу (один раз; нужен [Node.js](https://nodejs.org/))',
    start: 'показывает сайт вместе с черновиками по адресу <http://localhost:8080/>',
    import: 'превращает сохранённые тексты в статьи',
    title: 'Заголовок статьи',
    new: 'создаёт заготовку статьи',
    check: 'проверяет все статьи',
    build: 'собирает сайт в папке `_site/`',
    upgrade: 'приводит архив в соответствие с установленной версией программы',
    publish: 'Публикация',
    pages:
      'На GitHub откройте *Settings → Pages* и выберите *GitHub Actions* в поле *Source*. После этого каждое изменение в ветке `main` будет публиковаться автоматически.',
  },
  en: {
    what: 'A news archive made with {program}.',
    articles: 'the articles, a folder for each language',
    data: 'the title of the site, its tags, sources, outlets, places and people',
    raw: 'the raw texts of each import; the site never shows them',
    begin: 'Commands',
    install: 'installs the program (once; it needs [Node.js](https://nodejs.org/))',
    start: 'shows the site, drafts included, on <http://localhost:8080/>',
    import: 'makes articles of raw texts',
    title: 'Title of the article',
    new: 'begins an article',
    check: 'checks all articles',
    build: 'builds the site in the folder `_site/`',
    upgrade: 'brings the archive in line with the version of the program that is installed',
    publish: 'Publish',
    pages:
      'On GitHub open *Settings → Pages* and choose *GitHub Actions* as the *Source*. From then on every change of the branch `main` is published by itself.',
  },
};

/** Makes the README: a part for each language of the site; one that it has no texts in gets the English ones. */
export function readme({ name, languages, actions }: Answers): string {
  const program = `[Kliping](https://github.com/${actions.repository}#readme)`;
  const parts = new Map<Texts, string>();
  for (const lang of languages) {
    const texts = TEXTS[lang] ?? TEXTS.en;
    if (!parts.has(texts)) parts.set(texts, part(texts, program, lang));
  }
  return `# ${escapeMarkdown(name)}\n\n${[...parts.values()].join('\n---\n\n')}`;
}

/** @param lang a language of the site, for the command that begins an article */
function part(texts: Texts, program: string, lang: string): string {
  return `${texts.what.replace('{program}', program)}

- \`content/\`: ${texts.articles}
- \`_data/\`: ${texts.data}
- \`_raw/\`: ${texts.raw}

## ${texts.begin}

- \`npm install\`: ${texts.install}
- \`npm start\`: ${texts.start}
- \`npm run import -- raw/clipping.txt\`: ${texts.import}
- \`npm run new -- --lang ${lang} --title "${texts.title}"\`: ${texts.new}
- \`npm run check\`: ${texts.check}
- \`npm run build\`: ${texts.build}
- \`npm run upgrade\`: ${texts.upgrade}

## ${texts.publish}

${texts.pages}
`;
}

/** Escapes what Markdown would take for markup: a title is shown as it was given. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#+!|~&]/g, '\\$&');
}
