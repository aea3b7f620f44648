/** SVG pictures are cleaned: what is published draws, runs nothing and asks for nothing. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { cleanSvg } from '../../src/content/svg/clean-svg.ts';
import { amount } from '../build/support/amount.ts';
import {
  borrowBrowser,
  leavePage,
  NOWHERE_ELSE,
  newPageWith,
  returnBrowser,
} from '../support/browser.ts';
import { checkArticles } from '../support/check.ts';
import { runCommand } from '../support/command.ts';
import { article, buildFiles, temporaryFolder, writeFiles } from '../support/site.ts';
import { SVG_PAYLOADS } from './support/svg-payloads.ts';

const NS = 'http://www.w3.org/2000/svg';
const DATA = { '_data/site.yaml': 'title: Arsip\neditions: [id]\n' };
const SHOWN = article({}, '![Bagan](bagan.svg)\n\n[Buka](/id/2021/bagan.svg)');

function cleaned(source: string): string {
  const result = cleanSvg(source);
  assert.ok('svg' in result, JSON.stringify(result));
  return result.svg;
}

describe('an SVG picture', () => {
  it('keeps what it draws: shapes, texts, gradients, styles, animations, pictures of pixels', () => {
    const drawing = `<svg xmlns="${NS}" viewBox="0 0 9 9" aria-label="Gambar (src (1))"><title>A &amp; b</title>\
<style>@media (prefers-color-scheme: dark){.a{fill:url(#g)}}</style>\
<defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/></linearGradient></defs>\
<path class="a" d="M0 0L9 9" style="stroke: red; fill: url('#g')" transform="rotate(3)"/>\
<use href="#g" x="1"/><image href="data:image/png;base64,AAAA" width="1"/>\
<text xml:space="preserve">a &lt; b  c<tspan>"d"</tspan></text>\
<rect><animate attributeName="x" from="0" to="5" dur="1s"/></rect></svg>
`;
    assert.equal(cleaned(drawing), drawing);
    assert.deepEqual(cleanSvg(drawing), { svg: drawing, removed: [] });
  });

  it('is written without prefixes, and without what drawing programs keep for themselves', () => {
    const source = `<?xml version="1.0" encoding="utf-8"?>
<!-- Made by hand -->
<s:svg xmlns:s="${NS}" xmlns:ink="http://www.inkscape.org/namespaces/inkscape" xmlns:xlink="http://www.w3.org/1999/xlink" ink:version="1">
<ink:view/><s:metadata>x</s:metadata><s:use xlink:href="#a"/></s:svg>`;
    assert.deepEqual(cleanSvg(source), {
      svg: `<svg xmlns="${NS}">\n<use href="#a"/></svg>\n`,
      removed: [],
    });
  });

  it('is cleaned to what stays the same when it is cleaned again, whatever was in it', () => {
    let count = 0;
    for (const [name, source] of Object.entries(SVG_PAYLOADS)) {
      const result = cleanSvg(source);
      if ('found' in result) continue;
      assert.equal(cleaned(result.svg), result.svg, name);
      count++;
    }
    assert.ok(count > 70, `${count} were cleaned`);
  });

  it('is refused where a few lines would draw for ever, by whatever they name one another', () => {
    const PAIRS = {
      use: (next: string) => [
        `<g id="ID">${`<use href="#${next}"/>`.repeat(10)}</g>`,
        '<use href="#a0"/>',
      ],
      fill: (next: string) => [
        `<pattern id="ID" width="9" height="9">${`<rect fill="url(#${next})"/>`.repeat(10)}</pattern>`,
        '<rect style="fill: url(#a0)"/>',
      ],
      'fill that is handed down': (next: string) => [
        `<pattern id="ID" width="9" height="9"><g fill="url('#${next}')">${'<rect/>'.repeat(9)}</g></pattern>`,
        '<rect fill="url(#a0)"/>',
      ],
      'fill of a pattern like another': (next: string) => [
        `<pattern id="ID" href="#${next}"><rect fill="url(#${next})"/></pattern>`.repeat(1),
        '<rect fill="url(#a0)"/>',
      ],
      mask: (next: string) => [
        `<mask id="ID">${`<rect mask="url(#${next})"/>`.repeat(10)}</mask>`,
        '<rect mask="url(#a0)"/>',
      ],
      clip: (next: string) => [
        `<clipPath id="ID">${`<rect clip-path="url(#${next})"/>`.repeat(10)}</clipPath>`,
        '<g clip-path="url(#a0)"><rect/></g>',
      ],
      marker: (next: string) => [
        `<marker id="ID"><path d="M0 0L1 1L2 2L3 3L4 4L5 5L6 6L7 7L8 8" marker-mid="url(#${next})"/></marker>`,
        '<path d="M0 0L1 1L2 2" marker-mid="url(#a0)"/>',
      ],
      'classes of a style sheet': (next: string) => [
        `<style>.ID{fill:red;mask:url(#${next})}</style><mask id="ID">${'<rect class="ID x"/>'.repeat(10)}</mask>`,
        '<rect mask="url(#a0)"/>',
      ],
      filter: (next: string) => [
        `<filter id="ID">${`<feImage href="#${next}g"/>`.repeat(10)}</filter><g id="IDg" filter="url(#ID)"/>`,
        '<rect filter="url(#a0)"/>',
      ],
    };
    for (const [name, pair] of Object.entries(PAIRS)) {
      const depth = name === 'fill of a pattern like another' ? 20 : 9;
      const [, drawn = ''] = pair('');
      const parts = Array.from({ length: depth }, (_, i) =>
        (pair(`a${i + 1}`)[0] ?? '').replaceAll('ID', `a${i}`),
      );
      const last = '<g id="a9"><rect/></g><g id="a9g"><rect/></g><g id="a20"/>';
      const picture = (body: string) => cleanSvg(`<svg xmlns="${NS}">${body}</svg>`);
      const result = picture(parts.join('') + last + drawn);
      assert.match('found' in result ? result.found : name, /more than 100000 elements/, name);
      // Some of them are what drawing programs save; each step of a filter counts as many elements.
      const few = parts.slice(0, name === 'filter' ? 2 : 3);
      assert.ok('svg' in picture(few.join('') + drawn), name);
    }
  });

  it('is refused, with line and column, where its filters would keep a browser busy', () => {
    const filtered = (steps: string, drawn = '<rect filter="url(#f)"/>') =>
      cleanSvg(`<svg xmlns="${NS}">\n<filter id="f">${steps}</filter>${drawn}</svg>`);
    const blur = '<feGaussianBlur stdDeviation="5"/>';
    const shadow = `<feOffset/>${blur}<feMerge><feMergeNode/></feMerge>`;
    const css = (property: string) => `<style>.a{${property}:blur(5px) blur(5px)}</style>`;
    const times = (text: string, count: number) => text.repeat(count);
    // [the most of a kind that a picture may have, how often; what is too much; the column of what is named]
    const KINDS: readonly (readonly [string, fits: string[], tooMuch: string[], column: number])[] =
      [
        ['steps', [times(blur, 190)], [times(blur, 250)], 16],
        [
          'uses',
          [shadow, times('<g filter="url(#f)"/>', 100)],
          [shadow, times('<g filter="url(#f)"/>', 200)],
          27,
        ],
        [
          'noise',
          ['<feTurbulence numOctaves="9"/>'],
          ['<feOffset/><feTurbulence numOctaves="1e9"/>'],
          27,
        ],
        ['cells', ['<feConvolveMatrix order="5"/>'], ['<feConvolveMatrix order="99 99"/>'], 16],
        [
          'functions',
          ['', `<g style="filter:${times('blur(1px) ', 99)}"/>`],
          ['', `<g style="filter:${times('blur(1px) ', 999)}"/>`],
          25,
        ],
        [
          'classes',
          ['', css('filter') + times('<g class="a"/>', 90)],
          ['', css('-webkit-filter') + times('<g class="a"/>', 200)],
          25,
        ],
        [
          'what moves',
          [times(blur, 12), '<rect filter="url(#f)"><set attributeName="x" to="1"/></rect>'],
          [times(blur, 40), '<rect filter="url(#f)"><set attributeName="x" to="1"/></rect>'],
          16,
        ],
      ];
    for (const [name, [few = '', user], [many = '', users], column] of KINDS) {
      assert.ok('svg' in filtered(few, user), name);
      const result = filtered(many, users);
      assert.match('found' in result ? result.found : name, /in filters that would keep/, name);
      assert.deepEqual('line' in result && [result.line, result.column], [2, column], name);
    }
  });

  it('is refused where a style sheet is no CSS', () => {
    for (const [css, line, column] of [
      ['.a{filter:blur(1px)', 2, 2],
      ['\n .a{filter:blur(1px)', 4, 2],
      ['<![CDATA[\n.b{}\n\n  .a{filter:blur(1px)]]>', 6, 3],
    ] as const) {
      const start = line === 2 ? '<style>' : '<style\n type="text/css">';
      const result = cleanSvg(`<svg xmlns="${NS}">\n ${start}${css}</style></svg>`);
      assert.ok('found' in result);
      assert.match(result.found, /^a style sheet that is no CSS: Unclosed/);
      assert.deepEqual([result.line, result.column], [line, column], css);
    }
  });

  it('may use a color, a clip and a pattern many times', () => {
    const defs =
      '<linearGradient id="g"><stop/><stop/></linearGradient><clipPath id="c"><rect/><rect/></clipPath>' +
      '<style>.a{fill:url(#g)}.b{clip-path:url(#c)}</style>';
    const shapes = '<path class="a b" d="M0 0L9 9" fill="url(#g)"/>'.repeat(20_000);
    assert.ok('svg' in cleanSvg(`<svg xmlns="${NS}">${defs}${shapes}</svg>`));
  });

  it('says line and column of what it takes out', () => {
    const source = `<svg xmlns="${NS}">\n <g>\n  <script>1</script><rect onclick="1"/></g>\n</svg>`;
    const result = cleanSvg(source);
    assert.ok('removed' in result);
    assert.deepEqual(result.removed, [
      { line: 3, column: 3, what: '<script>' },
      { line: 3, column: 21, what: 'onclick of <rect>' },
    ]);
  });

  it('takes as long as it is long', () => {
    const parts = {
      'url(': `<rect fill="${'url('.repeat(20_000)}"/>`,
      comments: `<style>${'/*'.repeat(20_000)}</style>`,
      elements: '<rect onclick="1"/>\n'.repeat(20_000),
      references: `<style>${'.a{fill:url(#a)}'.repeat(5000)}</style>${'<rect class="a" fill="url(#a)"/>'.repeat(5000)}`,
      'references to colors': `<style>${'.a{fill:url(#a)}'.repeat(5000)}</style><radialGradient id="a"/>${'<rect class="a"/>'.repeat(5000)}`,
      prefixes: `<g xmlns:a="urn:a">`.repeat(500) + '</g>'.repeat(500),
    };
    for (const [name, part] of Object.entries(parts)) {
      assert.ok('svg' in cleanSvg(`<svg xmlns="${NS}">${part}</svg>`), name);
    }
  });
});

describe('an archive with SVG pictures', () => {
  it('publishes them cleaned, and `check` says what was taken out', async (context) => {
    const picture = SVG_PAYLOADS.script ?? '';
    const files = { 'content/id/2021/a.md': SHOWN, 'content/id/2021/bagan.svg': picture };
    const site = await buildFiles(temporaryFolder(context), { ...DATA, ...files });
    const published = String(site.files.get('id/2021/bagan.svg'));
    assert.match(published, /<rect/);
    assert.doesNotMatch(published, /script/);
    const { code, out } = await checkArticles(context, {
      'id/2021/a.md': SHOWN,
      'id/2021/bagan.svg': picture,
    });
    assert.equal(code, 0);
    const expected =
      'picture: found <script>; expected a picture that only draws: this part is not published';
    assert.equal(out[0], `id/2021/bagan.svg:1:143  ${expected}`);
  });

  it('fails with file and line where one cannot be cleaned, and publishes it by --allow-svg', async (context) => {
    const picture = `<!DOCTYPE svg [<!ENTITY ns "x">]>\n<svg xmlns="${NS}">\n<text>&ns;</text></svg>`;
    const folder = temporaryFolder(context);
    const [content, data, output] = ['content', '_data', '_site'].map((name) => join(folder, name));
    await writeFiles(folder, {
      ...DATA,
      'content/id/2021/a.md': SHOWN,
      'content/id/2021/bagan.svg': picture,
    });
    const run = (...options: string[]) =>
      runCommand(
        'build',
        '--content',
        content ?? '',
        '--data',
        data ?? '',
        '--output',
        output ?? '',
        '--no-search',
        '--cache',
        join(folder, 'cache'),
        ...options,
      );
    const failed = await run();
    assert.equal(failed.code, 1);
    assert.match(
      failed.stderr,
      /bagan\.svg:3:\d+ {2}picture: found what is no XML: .*&ns;.*; expected a plain SVG.*--allow-svg/,
    );
    assert.equal(existsSync(join(output ?? '', 'index.html')), false);
    assert.equal((await run('--allow-svg')).code, 0);
    assert.equal(existsSync(join(output ?? '', 'id/2021/bagan.svg')), true);
    // Another build is not deceived by what this one left.
    assert.equal((await run()).code, 1);
  });
});

describe('a published SVG picture that is opened by its address', () => {
  let browser: Browser;
  let server: Server;
  let origin = '';
  const pictures = new Map<string, string>();
  before(async () => {
    browser = await borrowBrowser();
    // A third of them in every run, which also have something of each kind.
    const some = Object.entries(SVG_PAYLOADS).filter((_, i) => i % 3 === 0 || amount(1) > 1);
    for (const [name, source] of some) {
      const result = cleanSvg(source);
      const key = encodeURIComponent(name);
      if ('svg' in result) pictures.set(key, result.svg);
    }
    // No policy is sent with them: not all hosts can.
    server = createServer((request, response) => {
      const [, kind, name = ''] = (request.url ?? '').split('/');
      const key = basename(name, '.svg');
      const content = kind === 'raw' ? SVG_PAYLOADS[decodeURIComponent(key)] : pictures.get(key);
      response.writeHead(content === undefined ? 404 : 200, { 'content-type': 'image/svg+xml' });
      response.end(content);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = typeof address === 'object' ? `http://localhost:${address?.port}` : '';
  });
  after(() => {
    returnBrowser(browser);
    server.close();
  });

  /** Opens pictures by their addresses; returns which of them ran something, or asked for something. */
  async function bites(kind: 'raw' | 'clean', names: Iterable<string>): Promise<string[]> {
    const found = new Set<string>();
    const page = await newPageWith(browser, { proxy: NOWHERE_ELSE });
    for (const name of names) {
      const own = `${origin}/${kind}/${name}.svg`;
      const note = (url: string) => {
        if (url !== own && !url.startsWith('data:') && !url.endsWith('/favicon.ico'))
          found.add(name);
      };
      const listen = (request: { url: () => string }) => note(request.url());
      page.on('request', listen);
      await page.goto(own, { waitUntil: 'load' }).catch(() => undefined);
      await page.mouse.click(20, 20).catch(() => undefined);
      const ran = await page
        .evaluate('Boolean(window.ran || document.documentElement?.dataset?.ran)')
        .catch(() => true);
      if (ran) found.add(name);
      page.off('request', listen);
    }
    await leavePage(page);
    return [...found];
  }

  it('runs nothing and asks for nothing', async () => {
    assert.ok(pictures.size > 20);
    assert.deepEqual(await bites('clean', pictures.keys()), []);
  });

  it('would have, as some of them were: the test can fail', async () => {
    const some = [
      'script',
      'onload of the root',
      'use elsewhere',
      'style imports',
      'entity with a script',
    ];
    const names = some.map(encodeURIComponent);
    assert.deepEqual((await bites('raw', names)).length, names.length);
  });
});
