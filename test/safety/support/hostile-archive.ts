/** An archive in which every key and every text tries to run something, or to ask for something. */
import type { Files } from '../../support/site.ts';
import { ELSEWHERE, MARK } from './svg-payloads.ts';

const RUN = MARK.replaceAll('"', "'");
const OUT = `https://${ELSEWHERE}`;

/** What strangers write into a title, a name, a text. */
export const TEXT_PAYLOADS: readonly string[] = [
  `<script>${RUN}</script>`,
  `"><img src=x onerror="${RUN}">`,
  `'><svg/onload=${RUN.replaceAll(' ', '')}>`,
  `</title><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `--><script>${RUN}</script><!--`,
  `<img src="${OUT}/a.png">`,
  `<link rel=stylesheet href=${OUT}/a.css>`,
  `<style>@import "${OUT}/a.css";body{background:url(${OUT}/b.png)}</style>`,
  `<meta http-equiv=refresh content="0;url=${OUT}/">`,
  `<base href="${OUT}/">`,
  `<iframe src="${OUT}/"></iframe><object data="${OUT}/"></object>`,
  `<iframe srcdoc="&lt;script&gt;parent.ran=1&lt;/script&gt;"></iframe>`,
  `<form action="${OUT}/"><button autofocus onfocus="${RUN}">x</button></form>`,
  `<a href="javascript:${RUN}">x</a>`,
  `[x](javascript:${RUN.replaceAll(/[()"']/g, '')})`,
  `" autofocus onfocus="${RUN}" x="`,
  `" style="background:url(${OUT}/a.png)" x="`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `<template><script>${RUN}</script></template>`,
  `<video autoplay src=${OUT}/a.mp4 poster=${OUT}/a.png></video>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `\\u003cscript\\u003e${RUN}`,
  `{{ constructor.constructor("${RUN.replaceAll('"', '')}")() }} \${${RUN}} <%= 1 %>`,
  `<div style="background-image:url(${OUT}/a.png)">x</div>`,
  `<a href="${OUT}/" ping="${OUT}/ping" target=_blank>x</a>`,
  `]]><script>${RUN}</script>`,
  `<input type=image src=${OUT}/a.png formaction="javascript:${RUN}">`,
  `<link rel=preload as=image href=${OUT}/p.png><link rel=dns-prefetch href=//${ELSEWHERE}>`,
];

/** What strangers write into a text in Markdown. */
const BODY = `
| a | b |
|:-:|--:|
| <img src=x onerror="${RUN}"> | 1 |

[outside](${OUT}/page) <${OUT}/page> ![bagan](/bagan.svg)

> — [x](javascript:alert(1)) {onclick=alert(1)}

\`\`\`html
<script>${RUN}</script>
\`\`\`

[buka](/bagan.svg) [buka](bagan.svg){style=color:red onclick=x}
`;

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${RUN}</script><image href="${OUT}/a.png"/><rect width="9" height="9"/></svg>`;

const yaml = (value: unknown) => JSON.stringify(value);

/** An article with a payload in every key that takes words. */
function hostileArticle(
  payload: string,
  i: number,
  fields: Record<string, unknown>,
  body = '',
): string {
  const url = `${OUT}/${i}?${encodeURIComponent(payload)}`;
  const all: Record<string, unknown> = {
    title: `${payload} ${i}`,
    date: `2021-02-${String((i % 27) + 1).padStart(2, '0')}`,
    event: '2021-01-01',
    dateAsPrinted: payload,
    source: [{ name: `${payload} s${i}`, url }],
    editor: [`${payload} e${i}`],
    reporter: [`${payload} r${i}`],
    outlet: `${payload} o${i}`,
    dateline: `${payload} d${i}`,
    tags: [`${payload} t${i}`, 'umum'],
    description: payload,
    sourceUrl: url,
    archivedUrl: url,
    corrections: [{ date: '2021-03-01', text: payload, by: 'archive' }],
    retracted: { date: '2021-03-09', by: payload, url },
    print: { edition: payload, issue: payload, section: payload, page: payload, column: payload },
    callNumber: payload,
    reprints: [{ title: payload, date: '2021-02-28', sourceUrl: url }],
    image: { src: '/bagan.svg', alt: payload, caption: payload, credit: payload },
    keywords: [payload],
    fonds: payload,
    laman: url,
    ...fields,
  };
  const said = Object.entries(all).filter(([, value]) => value !== undefined);
  const lines = said.map(([key, value]) => `${key}: ${yaml(value)}`);
  return `---\n${lines.join('\n')}\n---\n${payload} kata${i}\n\n${body}\n\nBaca Juga: ${payload} lain\n\nBaca Juga: [${payload}](${OUT}/baca)\n`;
}

/** The files of the archive, with an article, its translation and a later version for each payload. */
export function hostileArchive(payloads: readonly string[]): Files {
  const [first = ''] = payloads;
  const files: Record<string, string> = {
    '_data/site.yaml': [
      `title: ${yaml({ id: `${first} id`, ru: `${first} ru` })}`,
      `description: ${yaml({ id: first, ru: first })}`,
      'url: https://arsip.example/arsip/',
      'editions: [id, ru]',
      `fields: ${yaml([
        { key: 'fonds', name: first, shown: 'list', searched: 'true' },
        { key: 'laman', name: first, kind: 'link' },
      ])}`,
    ].join('\n'),
    '_data/tags.yaml': yaml(
      payloads.map((payload, i) => ({
        id: `tag-${i}`,
        label: { id: `${payload} t${i}`, ru: `${payload} т${i}` },
        description: { id: payload, ru: payload },
        sameAs: `${OUT}/${i}`,
      })),
    ),
    '_data/sources.yaml': yaml(
      payloads.map((payload, i) => ({ id: `s-${i}`, name: `${payload} s${i}`, url: `${OUT}/s` })),
    ),
    '_data/places.yaml': yaml(
      payloads.map((payload, i) => ({
        id: `d-${i}`,
        name: `${payload} d${i}`,
        description: { id: payload, ru: payload },
      })),
    ),
    '_data/about/id.md': `${payloads.join('\n\n')}\n${BODY}`,
    'theme/header.md': `${payloads.slice(0, 3).join('\n\n')}\n`,
    'content/bagan.svg': SVG,
    'content/id/2021/02/dihapus.md':
      '---\ndate: 2021-02-15\nwithdrawn: { date: 2022-08-01, level: erased }\n---\n',
    'content/id/undated/kapan.md': hostileArticle(first, 900, {
      date: 'unknown',
      event: undefined,
    }),
  };
  for (const [i, payload] of payloads.entries()) {
    const day = `2021/02/${String((i % 27) + 1).padStart(2, '0')}`;
    files[`content/id/2021/02/a${i}.md`] = hostileArticle(
      payload,
      i,
      { aliases: [`/id/lama-${i}/`], text: 'ocr' },
      BODY,
    );
    files[`content/ru/2021/02/a${i}.md`] = hostileArticle(
      payload,
      i,
      { original: `/id/${day}/a${i}/`, translator: `${payload} p${i}`, translated: '2021-04-01' },
      BODY,
    );
    files[`content/id/2021/03/b${i}.md`] = hostileArticle(payload, i, {
      date: '2021-03-05',
      versionOf: `/id/${day}/a${i}/`,
      withdrawn: i % 2 ? { date: '2022-01-01', level: 'unlisted', reason: payload } : undefined,
      access: i % 3 === 1 ? 'metadata' : undefined,
    });
  }
  return files;
}
