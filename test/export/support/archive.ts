/** An archive with everything that an export could lose: every field, and texts that other programs would run. */

import { png } from '../../support/pictures.ts';
import { article, type Files } from '../../support/site.ts';

/** All fields of front matter. */
const ALL = {
  title: JSON.stringify('"Gempa": {{ judul }} {% raw %} \'kutip\' — 😀 \\ # ya'),
  date: '2021-02-15T01:05+0700',
  source: '[Antara, { name: "TASS; РИА", url: "https://tass.example/a?b=c&d=e" }]',
  editor: '[Redaksi, "O, Petrova"]',
  reporter: '[Budi, "=SUM(A1)"]',
  outlet: 'Kabar Pagi',
  dateline: 'no',
  tags: '[kosmos, Rusia, "C++; dan: lain"]',
  description: JSON.stringify('=HYPERLINK("x")\nbaris kedua'),
  translationKey: 'gempa',
  sourceUrl: 'https://media.example/gempa',
  retrieved: '2021-02-16',
  archivedUrl: 'https://arsip.example/gempa',
  sha256: 'a'.repeat(64),
  corrections:
    '[{ date: 2021-03-01, text: "Tadi: 5; kini 6." }, { date: 2021-03-02, text: Nama., by: archive }]',
  aliases: '[/id/lama/, /ru/старый/]',
  image:
    '{ src: "foto pagi.jpg", alt: "Foto: \\"pagi\\"", caption: "-1 derajat", credit: "@budi" }',
  review: '[title]',
  print: '{ edition: "=sore", issue: "No. 5", section: Kota, page: 4–5, column: "3" }',
  callNumber: '"@PNRI 12"',
  text: 'corrected',
  retracted: '{ date: 2021-03-09, by: "Kabar; Pagi", url: "https://media.example/cabut" }',
  files: '[{ file: "foto pagi.jpg", title: Guntingan }]',
  fonds: '["A; B", C]',
  masuk: '2021-02-20',
};

const TRANSLATION = {
  title: "'+7 — позывной'",
  date: '2021-02-17',
  editor: 'Редакция',
  outlet: JSON.stringify("'=Газета"),
  translationKey: 'gempa',
  translator: 'Иванов',
  translated: '2021-02-18',
  original: '/id/2021/02/15/gempa/',
  originalSha256: 'b'.repeat(64),
};

const TEXT = `Kata {{< youtube x >}} dan {{% kode %}} serta {{ page.title }} dan {% if x %}.

[слово **важное**]{lang=ru}, <b>tebal</b> &amp; 5 < 6 | pipa $$ ~~hapus~~ *miring* _lain_ 2*3*4.

## Judul {#id .kelas}

Baca Juga: Gempa susulan

> Цитата первая. {lang=ru}
>
> — Orang

![Foto: [pagi]](<foto pagi.jpg> "judul") dan [tautan](https://a.example/b_c?d=e&f=g "kata") dan https://b.example/.

| a \\| b | c |
|---|--:|
| \`x{{<\` | [да]{lang=ru} |

\`\`\`js
{{< shortcode >}} {% raw %} {{ x }} <!--more--> {% endraw %}
\`\`\`

3. tiga
4. empat
   - dalam

Kalimat: "kutip" -- dan... <<itu>> 'ya'\\
baris {: .kelas}

1986\\. Tahun itu. [^1] *[HTML]: bukan

Читайте также: #rusia

Selanjutnya: Tidak ada di sini https://c.example/tidak
`;

export const HOSTILE: Files = {
  '_data/site.yaml':
    'title: {id: Arsip, ru: Архив}\nurl: https://example.org/arsip/\neditions: [id, ru]\n' +
    'fields: [{key: fonds, name: Fon, kind: term}, {key: masuk, name: Masuk, kind: date, shown: none}]\n',
  '_data/tags.yaml':
    '- {id: antariksa, label: {id: Antariksa, ru: Космос}, aliases: [kosmos]}\n- {id: rusia, label: {id: Rusia, ru: Россия}}\n',
  '_data/sources.yaml': '[]\n',
  '_data/editors.yaml': '[]\n',
  'content/id/2021/02/gempa.md': article(ALL, TEXT),
  'content/id/2021/02/foto pagi.jpg': png('pagi'),
  'content/ru/2021/02/позывной.md': article(TRANSLATION, 'Текст. ![a](/foto/b.png)'),
  'content/foto/b.png': png('b'),
  'content/id/2021/02/Gempa-susulan.md': article({ title: 'Gempa susulan' }, '=1+1 di awal.'),
  'content/id/2021/03/index.md': article({ title: '2021' }, '/garis miring'),
  'content/id/2021/03/berita.ru.md': article({ title: 'yes', date: '2099-01-01' }, ''),
  'content/id/2021/03/draf.md': article({ title: 'Draf', draft: 'true' }, '![a](rahasia.gif)'),
  'content/id/2021/03/rahasia.gif': png('rahasia'),
  'content/id/1965/bulan.md': article({
    title: 'Kabar bulan',
    date: '1965-02~',
    event: '1965-01',
    dateAsPrinted: '"Pebruari 1956"',
  }),
  'content/id/1965/tahun.md': article({ title: 'Kabar tahun', date: '1965' }),
  'content/id/undated/kabar.md': article({ title: 'Kabar tanpa tanggal', date: 'unknown' }),
  'content/_originals/x.txt': 'Kata asli.',
};
