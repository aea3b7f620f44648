/** Strings as templates: what a person can write in YAML says the same as the program's functions. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import type { Locale, Strings } from '../../src/locales/locale.ts';
import ru from '../../src/locales/ru.ts';
import { STRING_SHAPES } from '../../src/locales/templates/string-shapes.ts';
import { stringsOf, templatesOf } from '../../src/locales/templates/templates.ts';
import { stringsSchema } from '../../src/theme/strings-schema.ts';

const locales: readonly Locale[] = [en, id, ru];
const keys = Object.keys(STRING_SHAPES) as (keyof Strings)[];

test('every string has a shape, and no other', () => {
  for (const { strings } of locales) assert.deepEqual(Object.keys(strings).sort(), keys.toSorted());
});

suite('templates of a locale', () => {
  for (const { lang, strings } of locales) {
    const templates = templatesOf(strings, lang);
    const again = stringsOf(templates, lang) as Strings;

    test(`make strings whose templates are the same: ${lang}`, () => {
      assert.deepEqual(templatesOf(again, lang), templates);
    });

    test(`say the same as its functions: ${lang}`, () => {
      const words = fc.oneof(fc.constantFrom('', '3 hari', '{query}', '$&', 'x\ny'), fc.string());
      for (const key of keys) {
        const shape: string | readonly string[] = STRING_SHAPES[key];
        const [own, made] = [strings[key], again[key]];
        if (typeof own === 'string') assert.equal(made, own);
        else if (typeof shape === 'string') {
          for (let number = 0; number <= 1000; number++) {
            assert.equal(
              (made as (number: number) => string)(number),
              (own as (number: number) => string)(number),
            );
          }
        } else {
          const values = fc.tuple(...shape.map(() => words));
          type Say = (...values: readonly string[]) => string;
          fc.assert(
            fc.property(values, (some) => {
              assert.equal((made as Say)(...some), (own as Say)(...some));
            }),
            { numRuns: 20 },
          );
        }
      }
    });

    test(`pass the check of what an owner writes: ${lang}`, () => {
      assert.deepEqual(stringsSchema(lang).parse(templates), templates);
    });
  }

  test('have a form for each plural category, or one for all', () => {
    assert.deepEqual(templatesOf({ articles: ru.strings.articles }, 'ru'), {
      articles: {
        one: '{count}\u00A0статья',
        few: '{count}\u00A0статьи',
        many: '{count}\u00A0статей',
        other: '{count}\u00A0статьи',
      },
    });
    assert.deepEqual(templatesOf({ articles: id.strings.articles }, 'id'), {
      articles: '{count} artikel',
    });
    assert.deepEqual(templatesOf({ row: en.strings.row }, 'en'), {
      row: {
        one: '{number}st passage',
        two: '{number}nd passage',
        few: '{number}rd passage',
        other: '{number}th passage',
      },
    });
  });
});
