/** The language of every word on every page: no voice reads Russian as Indonesian, or the other way. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import ru from '../../src/locales/ru.ts';
import { png } from '../support/pictures.ts';
import { sampleSite, sharedSite } from '../support/shared-site.ts';
import { article, type Files, type Site, textOf } from '../support/site.ts';
import { THREE_LANGUAGES } from '../support/three-languages.ts';

const LOCALES = [id, ru, en];

/** Letters by the codes that `Intl` has for the scripts of languages. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Hans: /\p{Script=Han}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
};
const LATIN_RUN = /\p{Script=Latin}(?:\p{Script=Latin}|[^\p{L}]+(?=\p{Script=Latin}))*/gu;

/** Texts as editors paste them: words of every script wherever words can stand. */
const HOSTILE: Files = {
  '_data/site.yaml': `title: Архив Kliping
description: { id: Arsip dari Владивосток., ru: Архив., en: An archive. }
editions: [id, { lang: ru, timeZone: Europe/Moscow }, en]
`,
  '_data/tags.yaml': `- { id: peace, label: { ru: Мир и труд }, description: { id: "Kata Мир.", ru: Мир. } }
- { id: kremlin, label: { en: The house of the king, id: Kremlin }, parent: peace }
`,
  '_data/sources.yaml': `- { id: tass, name: { ru: ТАСС } }
`,
  '_data/about/id.md': 'Arsip ini milik Иван Орлов dan 故宮.\n',
  'content/id/2021/02/kata.md': article(
    {
      title: '"Kata «Перестройка» dan Δημοκρατία: 故宮"',
      description: 'Tentang Достоевский dan pembacanya.',
      source: '[ТАСС, Новая газета, 新华社, Antara]',
      editor: '[Иван Орлов, Rina]',
      reporter: '[Ольга, Rina, Γιώργος]',
      outlet: 'Коммерсантъ',
      dateline: 'Владивосток',
      tags: '[Космос, Мир и труд, Kremlin, 故宮, Дякую]',
      translator: 'Анна',
      translated: '2021-02-18',
      original: '/ru/2021/02/15/slovo/',
      aliases: '[/lama/]',
      image: '{ src: foto.png, alt: x, caption: "Plakat «Мир» di Moskwa", credit: Ольга }',
      corrections: '[{ date: 2021-02-17, text: Ejaan Чехов dibetulkan. }]',
    },
    `## Kata Поехали dan Ελλάδα

Ia berkata Спасибо, lalu *Дякую, друзі* dan **故宮**, [Война и мир](https://example.org/mir).

Kode \`Привет\`.

\`\`\`
Привет, мир
\`\`\`

> Мир! Kata mereka.
>
> — Лев Толстой

- Satu: один
- Dua: δύο

| Kata | Слово |
|---|---|
| air | вода |

Baca Juga: Кто придумал слово спутник

Baca Juga: [Судьба](https://example.org/sudba)

Selanjutnya: Слово made in Indonesia is for you`,
  ),
  'content/id/2021/02/foto.png': png('a picture'),
  'content/ru/2021/02/slovo.md': article(
    {
      title: 'Слово made in Indonesia is for you',
      description: 'Надпись welcome to the city of you на стене.',
      source: '[The Voice of the Islands and of you]',
      editor: 'Rina',
      outlet: 'Kabar dari kami untuk anda',
      dateline: 'Jakarta',
      tags: '[Kota yang tidak tidur, Космос, Kremlin]',
      corrections: '[{ date: 2021-02-17, text: Вместо selamat datang di kota kami стоит слово. }]',
    },
    `## Вывеска selamat datang di kota kami

Агентства NASA, ESA, JAXA и Business Insider. На ней: «selamat datang di kota kami».

Она ответила Ελλάδα и 故宮.

Читайте также: Kapal yang tidak datang untuk kami

Читайте также: Белый корабль`,
  ),
  'content/en/2021/03/word.md': article(
    {
      title: 'The word Спутник and the world',
      date: '2021-03-01',
      tags: '[Спутник, Kota yang tidak tidur]',
    },
    'They said Поехали.\n\nRead also: Кто придумал слово спутник\n\nRead also: Kapal putih',
  ),
};

describe('every word is in the language that its page says', () => {
  for (const [name, make] of [
    ['in the sample archive', () => sampleSite()],
    ['in three languages', () => sharedSite(THREE_LANGUAGES)],
    ['whatever editors paste', () => sharedSite(HOSTILE)],
  ] as const) {
    it(name, async () => {
      const { site } = await make();
      const wrong = site.addresses.flatMap((address) => [
        ...wrongWords(site, address),
        ...wrongMarks(site, address),
        ...wrongTitles(site, address),
        ...wrongDays(site, address),
      ]);
      assert.deepEqual(wrong, []);
      // The check has something to look at.
      const marks = site.addresses.flatMap((address) => marksOf(site.page(address)));
      assert.ok(new Set(marks).size >= 2 && marks.length > 100, String(marks.length));
    });
  }
});

describe('a tag that only another language has', () => {
  it('says its language on its page, in lists and in articles', async () => {
    const { site } = await sharedSite(HOSTILE);
    const langOf = (address: string, text: string) =>
      textNodes(site.page(address).body).find(([words]) => words === text)?.[1];
    assert.equal(langOf('/id/2021/02/15/kata/', 'Мир и труд'), 'ru');
    assert.equal(langOf('/id/tag/', 'Мир и труд'), 'ru');
    assert.equal(langOf('/ru/teg/', 'The house of the king'), 'en');
    assert.equal(langOf('/en/2021/03/01/word/', 'Kota yang tidak tidur'), 'id');
    assert.equal(langOf('/en/2021/03/01/word/', 'Спутник'), 'ru');
  });
});

/** Texts of a page that are read in the wrong voice. */
function wrongWords(site: Site, address: string): string[] {
  const page = site.page(address);
  return [page.body, ...page.querySelectorAll('noscript')]
    .flatMap((element) => textNodes(element))
    .flatMap(([text, lang]) => {
      const reason = contradiction(text, lang);
      return reason ? [`${address}: ${JSON.stringify(text)} is ${lang}, has ${reason}`] : [];
    });
}

/** What in a text is not written as the language is; nothing where all is. */
function contradiction(text: string, lang: string): string | undefined {
  const script = new Intl.Locale(lang).maximize().script ?? '';
  const own = LETTERS[script];
  assert.ok(own, `${lang} is written in ${script}, which this test knows nothing of`);
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    const isKnown = Object.values(LETTERS).some((letters) => letters.test(letter));
    if (isKnown && !own.test(letter) && !/\p{Script=Latin}/u.test(letter)) return letter;
  }
  // A romanized title is that of a citation: its letters no longer tell where another language begins.
  if (lang.endsWith('-Latn')) return undefined;
  // Single words of Latin letters are names; whole phrases have words that tell their language.
  return (text.match(LATIN_RUN) ?? []).find((run) => {
    const words = run.toLowerCase().match(/\p{L}+/gu) ?? [];
    const common = (of: string) => {
      const known = new Set<string>(LOCALES.find((locale) => locale.lang === of)?.commonWords);
      return words.filter((word) => known.has(word)).length;
    };
    const others = LOCALES.filter((locale) => locale.script === 'Latn' && locale.lang !== lang);
    return words.length >= 3 && common(lang) === 0 && others.some((one) => common(one.lang) >= 2);
  });
}

/** Each text with the language of the nearest element that says one. */
function textNodes(element: Element, around = ''): [text: string, lang: string][] {
  const lang = element.getAttribute('lang') ?? (around || langAround(element));
  return [...element.childNodes].flatMap((node): [string, string][] => {
    if (node.nodeType === node.TEXT_NODE) {
      const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
      return text === '' ? [] : [[text, lang]];
    }
    const child = node as Element;
    const isCode =
      node.nodeType !== node.ELEMENT_NODE || /^(script|style|pre)$/i.test(child.tagName);
    return isCode ? [] : textNodes(child, lang);
  });
}

function langAround(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? '';
}

function marksOf(page: Document): string[] {
  return [...page.querySelectorAll('[lang]')].map((one) => one.getAttribute('lang') ?? '');
}

/** Values of `lang` that no language has. */
function wrongMarks(site: Site, address: string): string[] {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return marksOf(site.page(address))
    .filter((lang) => {
      const [canonical] = Intl.getCanonicalLocales(lang);
      return canonical !== lang || names.of(lang) === undefined;
    })
    .map((lang) => `${address}: lang="${lang}"`);
}

/** Titles and excerpts of articles in another language that do not say theirs. */
function wrongTitles(site: Site, address: string): string[] {
  const page = site.page(address);
  return [...page.querySelectorAll('main a[href]')].flatMap((link) => {
    const href = decodeURI(link.getAttribute('href') ?? '');
    const [, lang = ''] = /^\/(\w\w)\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.exec(href) ?? [];
    if (lang === '' || lang === page.documentElement.lang) return [];
    const heading = site.page(href).querySelector('h1');
    if (textOf(heading) !== textOf(link)) return [];
    const item = link.closest('.entries > li');
    const excerpt = item?.querySelector(':scope > p + p')?.firstElementChild;
    return [link, ...(excerpt ? [excerpt] : [])]
      .filter((one) => langAround(one) !== lang)
      .map((one) => `${address}: ${textOf(one)} is ${langAround(one)}, not ${lang}`);
  });
}

/** Days that are not written as the language around them writes days. */
function wrongDays(site: Site, address: string): string[] {
  return [...site.page(address).querySelectorAll('time')].flatMap((time) => {
    const lang = langAround(time);
    const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    const day = format.format(new Date(time.getAttribute('datetime')?.slice(0, 10) ?? ''));
    return textOf(time).includes(day) ? [] : [`${address}: ${textOf(time)} is ${lang}`];
  });
}
