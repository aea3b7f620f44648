/** Calls what makes regular expressions while it works, rather than when it is loaded. */

const INDONESIAN =
  'Kapal tua itu meninggalkan pelabuhan pada pagi hari dan menuju utara dengan muatan.';
const RUSSIAN =
  'Старый корабль вышел из порта ранним утром и взял курс на север с грузом на борту.';

/** Everything is loaded here, so that what modules make can be noted. */
export async function makeExpressions(): Promise<void> {
  const { archiveOf, article, textOf } = await import('../../archive/make.ts');
  const { CheckedTexts, KeptAnswers } = await import('../../../src/checks/checked-texts.ts');
  const { translationNotes } = await import('../../../src/checks/translation-notes.ts');
  const { TagNames } = await import('../../../src/archive/references/tag-names.ts');
  const { boilerplate } = await import('../../../src/import/cleaners/boilerplate.ts');
  const { dropMarkup } = await import('../../../src/import/cleaners/markup-debris.ts');
  const { tellEncoding } = await import('../../../src/import/readers/encoding.ts');
  const { twoLanguages } = await import('../../../src/import/readers/two-languages.ts');
  const { pictureSize } = await import('../../../src/theme/picture-size.ts');
  const { clippingOf, locales } = await import('../../import/helpers.ts');
  const { withOddShown, withoutControls, withoutOdd } = await import(
    '../../../src/text/odd-characters.ts'
  );
  await import('../../../src/search/browser/names.ts');

  const archive = archiveOf([article('id/2021/02/kapal.md', { text: RUSSIAN })]);
  const reader = { textOf, sourceOf: textOf, namesOf: () => [] };
  const texts = new CheckedTexts(reader, new KeptAnswers());
  translationNotes(archive, (_, key) => ({ file: key, line: 1, column: 1 }), texts);
  new TagNames(
    [],
    locales.map(({ script }) => ({ script, stem: (word) => word })),
  );
  boilerplate(['Ikuti berita kami (setiap hari)'])(clippingOf([INDONESIAN]));
  dropMarkup(`<b>${INDONESIAN}</b>`, () => undefined);
  await tellEncoding(inWindows1251(RUSSIAN.repeat(20)), locales);
  const [first, second] = [`${INDONESIAN}\n`.repeat(9), `${RUSSIAN}\n`.repeat(9)];
  twoLanguages(first + second, locales);
  withoutControls(withOddShown(withoutOdd(INDONESIAN)));
  pictureSize(new TextEncoder().encode('<svg width="1" height="1"></svg>'), 'svg');
}

/** Russian letters as an old file has them. */
async function* inWindows1251(text: string): AsyncGenerator<Uint8Array> {
  yield Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code < 0x450 ? code - 0x350 : code;
  });
}
