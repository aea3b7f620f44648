/** An archive in Indonesian, Russian and Malay, which has no locale in the program, with all that a theme can have. */
import { readFileSync } from 'node:fs';
import { png } from './pictures.ts';
import { article, type Files } from './site.ts';

/** The example of the guide. */
export const MALAY = readFileSync('docs/examples/locale.ms.yaml', 'utf8');

export const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 48"><path d="M0 0h180v48H0z"/></svg>\n';

export const THEMED: Files = {
  '_data/site.yaml': `title: Arsip
url: https://arsip.example/
editions: [id, ru, ms]
`,
  'content/id/2021/02/laut.md': article({ title: 'Laut tenang' }, 'Kapal menunggu di pelabuhan.'),
  'content/ru/2021/02/more.md': article({ title: 'Тихое море' }, 'Корабль ждёт в порту.'),
  'content/ms/2021/02/laut.md': article(
    { title: 'Laut tenang di Kuching' },
    'Nelayan menunggu kapal di pelabuhan.\n\nBaca juga: Hujan di Sibu',
  ),
  'content/foto/kantor.png': png('foto'),
  'theme/style.css': `@import "./fonts/fonts.css";
:root { --accent: #0a5c36; }
.site-title { background: url("logo.svg") }
`,
  'theme/fonts/fonts.css': '@font-face { font-family: own; src: url("./own.woff2") }',
  'theme/fonts/own.woff2': 'own font',
  'theme/logo.svg': LOGO,
  'theme/strings.id.yaml': `latest: Kabar terbaru
articles: "{count} naskah"
credit: "{label} – {value}"
results: "{count} temuan"
suggestionsFound: "{count} usul"
markedWords: Kata bertanda
downloadLines: Simpan CSV
`,
  'theme/strings.ru.yaml': `articles:
  one: "{count} материал"
  few: "{count} материала"
  many: "{count} материалов"
  other: "{count} материала"
`,
  'theme/locale.ms.yaml': MALAY,
  'theme/head.html': '<meta name="verification" content="a&amp;b">\n',
  'theme/header.md': 'Arsip ini **pindah**.',
  'theme/footer.html': '<p id="imprint">© <a href="https://warta.example/">Warta</a></p>\n',
  'theme/footer.id.md': 'Kantor: [tentang kami](/id/tentang/) <br>\n\n![Kantor](/foto/kantor.png)',
  'theme/after-article.html': '<form action="https://warta.example/kabar"><input></form>\n',
};
