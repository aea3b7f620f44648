/** Locales: complete, in their own language, and without two words for one address. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadLocales } from '../../src/content/locales.ts';
import { isTimeZone } from '../../src/dates/article-date.ts';
import { Calendar } from '../../src/dates/calendar.ts';
import type { Day, Month } from '../../src/dates/period.ts';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import type { Locale } from '../../src/locales/locale.ts';
import ru from '../../src/locales/ru.ts';
import { foldName } from '../../src/text/fold.ts';

const locales: readonly Locale[] = [en, id, ru];

/** Placeholders for a site, a tag, a query: words that no locale has. */
const FILLERS = ['QAAQ', 'QBBQ', 'QCCQ'];

/** Strings that need no word of their own: `label: value`, `1960–1969`. */
const WORDLESS = ['credit', 'languageLabel', 'languageTitle', 'yearRange'];

const COUNTS = [
  'articles',
  'drafts',
  'results',
  'references',
  'wantedTitles',
  'suggestionsFound',
  'listedArticles',
  'occurrences',
  'places',
  'more',
  'page',
  'row',
  'inOutlets',
  'versionCount',
  'wordsRemoved',
  'wordsAdded',
  'publishedYearsAgo',
  'dataRows',
  'dataPairs',
];

/** Every string of a locale as the pages get it, the functions filled in. */
function said(locale: Locale): [key: string, text: string, fillers: string[]][] {
  return Object.entries(locale.strings).map(([key, value]) => {
    if (typeof value === 'string') return [key, value, []];
    const isCount = COUNTS.includes(key);
    const fillers = isCount ? ['7'] : FILLERS.slice(0, value.length);
    const say = value as (...fillers: (string | number)[]) => string;
    return [key, isCount ? say(7) : say(...fillers), fillers];
  });
}

const saidBy = Object.fromEntries(
  locales.map((locale) => [locale.lang, new Map(said(locale).map(([key, text]) => [key, text]))]),
);

test('the locales that the site finds are these', async () => {
  assert.deepEqual(await loadLocales(), locales);
});

suite('a number and its noun agree', () => {
  const space = '\u00A0';
  for (const [locale, count, articles, results] of [
    [ru, 0, '0\u00A0статей', '0\u00A0результатов'],
    [ru, 1, '1\u00A0статья', '1\u00A0результат'],
    [ru, 2, '2\u00A0статьи', '2\u00A0результата'],
    [ru, 4, '4\u00A0статьи', '4\u00A0результата'],
    [ru, 5, '5\u00A0статей', '5\u00A0результатов'],
    [ru, 10, '10\u00A0статей', '10\u00A0результатов'],
    [ru, 11, '11\u00A0статей', '11\u00A0результатов'],
    [ru, 12, '12\u00A0статей', '12\u00A0результатов'],
    [ru, 14, '14\u00A0статей', '14\u00A0результатов'],
    [ru, 20, '20\u00A0статей', '20\u00A0результатов'],
    [ru, 21, '21\u00A0статья', '21\u00A0результат'],
    [ru, 22, '22\u00A0статьи', '22\u00A0результата'],
    [ru, 25, '25\u00A0статей', '25\u00A0результатов'],
    [ru, 101, '101\u00A0статья', '101\u00A0результат'],
    [ru, 111, '111\u00A0статей', '111\u00A0результатов'],
    [ru, 112, '112\u00A0статей', '112\u00A0результатов'],
    [ru, 121, '121\u00A0статья', '121\u00A0результат'],
    [ru, 1000, `1${space}000${space}статей`, `1${space}000${space}результатов`],
    [ru, 10001, `10${space}001${space}статья`, `10${space}001${space}результат`],
    [ru, 100002, `100${space}002${space}статьи`, `100${space}002${space}результата`],
    [id, 0, '0 artikel', '0 hasil'],
    [id, 1, '1 artikel', '1 hasil'],
    [id, 2, '2 artikel', '2 hasil'],
    [id, 1000, '1.000 artikel', '1.000 hasil'],
    [en, 0, '0 articles', '0 results'],
    [en, 1, '1 article', '1 result'],
    [en, 2, '2 articles', '2 results'],
    [en, 11, '11 articles', '11 results'],
    [en, 21, '21 articles', '21 results'],
    [en, 1000, '1,000 articles', '1,000 results'],
  ] as const) {
    test(articles, () => {
      assert.equal(locale.strings.articles(count), articles);
      assert.equal(locale.strings.results(count), results);
    });
  }
});

suite('a Russian string is broken', () => {
  /** Spaces that must not break a line: after a short word, before a dash, after a number. */
  const badBreak = /(?:^|[\s«(])\p{L}{1,2}\.? | [—–]|\d (?=\p{L})/u;

  test('nowhere after a word of one or two letters, before a dash, or after a number', () => {
    const texts = said(ru).map(([, text]) => text);
    const counts = [0, 1, 2, 5, 21, 1000, 100_002];
    const { articles, results, references, wantedTitles, suggestionsFound, places } = ru.strings;
    const { inOutlets, versionCount, wordsRemoved, wordsAdded, dataRows, dataPairs } = ru.strings;
    const changed = [versionCount, wordsRemoved, wordsAdded];
    const more = [wantedTitles, inOutlets, ...changed, dataRows, dataPairs];
    for (const say of [articles, results, references, suggestionsFound, places, ...more]) {
      texts.push(...counts.map(say));
    }
    texts.push(...Object.values(ru.zones), ...counts.map(ru.strings.row));
    assert.deepEqual(
      texts.filter((text) => badBreak.test(text)),
      [],
    );
    assert.ok(texts.filter((text) => text.includes('\u00A0')).length > 30);
  });

  test('and the test sees where it would be', () => {
    for (const text of ['На главную', 'идёт по датам', 'сайт — архив', '5 статей', 'см. далее']) {
      assert.match(text, badBreak);
    }
    assert.doesNotMatch('Перейти к\u00A0содержанию', badBreak);
  });
});

test('a row is numbered as the language counts', () => {
  const counted = (locale: Locale) =>
    [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 112].map((number) =>
      locale.strings.row(number).replace(/\u00A0/g, ' '),
    );
  assert.deepEqual(
    counted(en),
    [
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '101st',
      '111th',
      '112th',
    ].map((ordinal) => `${ordinal} passage`),
  );
  assert.equal(counted(id)[2], 'Bagian 3');
  assert.equal(counted(ru)[2], '3-й фрагмент');
});

for (const locale of locales) {
  suite(`the locale ${locale.lang}`, () => {
    test('names itself as browsers do', () => {
      assert.deepEqual(Intl.getCanonicalLocales(locale.lang), [locale.lang]);
      assert.equal(new Intl.Locale(locale.lang).maximize().script, locale.script);
    });

    test('has a word of its own for each section, in ASCII and not a year', () => {
      const words = Object.values(locale.sections);
      assert.equal(new Set(words).size, words.length);
      const below = Object.values(locale.subPages);
      for (const word of [...words, ...below]) assert.match(word, /^[a-z]+(?:-[a-z]+)*$/);
      // Below an article there are languages, too.
      for (const word of below) assert.ok(word.length > 3);
    });

    test('says something for every string, with all that it is given', () => {
      for (const [key, text, fillers] of said(locale)) {
        assert.match(text, /\p{L}/u, key);
        for (const filler of fillers) assert.ok(text.includes(filler), `${key}: ${text}`);
      }
    });

    test('has no blanks too many, no three dots and no doubled signs', () => {
      for (const [key, text] of said(locale)) {
        // What is typed, in grave accents, is no sentence.
        const prose = text.replace(/`[^`]*`/g, 'x');
        assert.doesNotMatch(prose, /^\s|\s$| {2}|\.\.|[,:;!?]{2}/, key);
      }
    });

    test('writes in the letters of its language', () => {
      const letters = locale.script === 'Cyrl' ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u;
      for (const [key, text, fillers] of said(locale)) {
        if (WORDLESS.includes(key)) continue;
        const own = fillers.reduce((rest, filler) => rest.replace(filler, ''), text);
        assert.match(own, letters, `${key}: ${text}`);
      }
    });

    test('quotes as its newspapers do', () => {
      const marks = locale.lang === 'ru' ? ['«', '»'] : ['“', '”'];
      for (const [key, text] of said(locale)) {
        const found = text.match(/["«»“”„‟]/g) ?? [];
        assert.ok(found.length === 0 || found.join('') === marks.join(''), `${key}: ${text}`);
      }
      const { noResults, resultsFor } = locale.strings;
      const quoted = marks.join('x');
      assert.ok(noResults('x').includes(quoted), noResults('x'));
      assert.ok(resultsFor('3', 'x').includes(quoted), resultsFor('3', 'x'));
    });

    test('has labels without a colon, short enough to be found', () => {
      for (const label of Object.values(locale.labels).flat()) {
        assert.match(label, /^\p{Lu}[^:]{2,37}$/u);
      }
    });

    test('says every date', () => {
      const calendar = new Calendar(locale, 'Asia/Jakarta');
      const day = '2021-02-05' as Day;
      const texts = [
        calendar.day(day),
        calendar.weekday(day),
        calendar.dayOfMonth(day),
        calendar.month('2021-02' as Month),
        calendar.full({ kind: 'instant', iso: '', millis: 1_612_500_000_000 }),
      ];
      for (const text of texts) assert.match(text, /\p{L}{3}/u);
      assert.equal(new Set(texts).size, texts.length);
      for (const text of [texts[0], texts[1], texts[3], texts[4]]) assert.match(text ?? '', /2021/);
    });

    test('knows only zones that there are', () => {
      for (const [zone, name] of Object.entries(locale.zones)) {
        assert.ok(isTimeZone(zone), zone);
        assert.match(name, /\p{L}/u);
      }
      assert.ok('Asia/Jakarta' in locale.zones && 'Europe/Moscow' in locale.zones);
    });

    test('has common words in its own letters, in small ones, each once', () => {
      const letters = locale.script === 'Cyrl' ? /^\p{Script=Cyrl}+$/u : /^\p{Script=Latn}+$/u;
      for (const word of locale.commonWords) {
        assert.match(word, letters);
        assert.equal(word, word.toLowerCase());
      }
      assert.equal(new Set(locale.commonWords).size, locale.commonWords.length);
    });
  });
}

suite('no two locales get in each other’s way', () => {
  test('a label means one thing, whatever the language', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { labels } of locales) {
      for (const [meaning, list] of Object.entries(labels)) {
        for (const label of list) {
          const name = foldName(label);
          meanings.set(name, (meanings.get(name) ?? new Set()).add(meaning));
        }
      }
    }
    assert.deepEqual(
      [...meanings].filter(([, means]) => means.size > 1).map(([label]) => label),
      [],
    );
  });

  test('a common word is of one language, so that passages can be told apart', () => {
    const words = locales.flatMap(({ commonWords }) => commonWords);
    assert.equal(new Set(words).size, words.length);
  });

  test('no string is left in another language', () => {
    const same = (a: Locale, b: Locale) =>
      [...(saidBy[a.lang] ?? [])]
        .filter(([key, text]) => saidBy[b.lang]?.get(key) === text)
        .map(([key]) => key)
        .toSorted();
    // Forms without words: `label: value`, and names as Unicode has them.
    assert.deepEqual(same(id, ru), ['credit']);
    assert.deepEqual(same(en, ru), ['credit', 'languageLabel']);
    // Indonesian took over the words tag, editor and reporter as they are.
    assert.deepEqual(same(en, id), [
      'credit',
      'editor',
      'editorTitle',
      'reporter',
      'reporterTitle',
      'tagTitle',
      'yearRange',
    ]);
  });
});
