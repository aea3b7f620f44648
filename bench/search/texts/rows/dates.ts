/** Asks for dates, as people type them in each language. */
import { pick } from '../../../random.ts';
import { isOffered } from '../judgement.ts';
import { LANGS, type Lang, type Material, type Question, randomOf } from '../question.ts';
import { isOfLetters, wordsOf } from '../words.ts';
import { ownDocs } from './quotations.ts';
import { shuffled } from './shuffled.ts';

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** A way to type a date, and what is meant by it. */
interface Form {
  readonly name: string;
  readonly type: (date: DateParts, lang: Lang) => string;
  readonly meant: (date: DateParts) => string;
}

const ofMonth = ({ year, month }: DateParts) => `${year}-${month}`;
const ofDay = ({ year, month, day }: DateParts) => `${year}-${month}-${day}`;

const FORMS: readonly Form[] = [
  { name: 'month in words', type: (date, lang) => monthName(date, lang, false), meant: ofMonth },
  {
    name: 'day in words',
    type: (date, lang) => `${Number(date.day)} ${monthName(date, lang, true)}`,
    meant: ofDay,
  },
  { name: '18.03.2018', type: ({ year, month, day }) => `${day}.${month}.${year}`, meant: ofDay },
  {
    name: '18/3/2018',
    type: (date) => `${Number(date.day)}/${Number(date.month)}/${date.year}`,
    meant: ofDay,
  },
  {
    name: '28/4',
    type: ({ month, day }) => `${Number(day)}/${Number(month)}`,
    meant: ({ month, day }) => `--${month}-${day}`,
  },
  { name: '2021-02', type: ofMonth, meant: ofMonth },
  { name: '2021-02-18', type: ofDay, meant: ofDay },
  {
    name: 'year in words',
    type: ({ year }, lang) => (lang === 'ru' ? `${year} год` : `tahun ${year}`),
    meant: ({ year }) => year,
  },
];

/** Asks for the dates of articles, in every form, alone and after a word of the article. */
export function dates(material: Material): Question[] {
  return LANGS.flatMap((lang) => {
    const random = randomOf(material, `date ${lang}`);
    const docs = shuffled(random, ownDocs(material, lang));
    return FORMS.flatMap((form, turn) =>
      docs
        .filter((_, i) => i % FORMS.length === turn)
        .slice(0, Math.ceil(material.most / FORMS.length))
        .map((doc, i): Question => {
          const [year = '', month = '', day = ''] = doc.day.split('-');
          const date = { year, month, day };
          const words = wordsOf(doc.title).filter((word) => word.length > 4 && isOfLetters(word));
          const before = i % 3 === 0 && words.length > 0 ? `${pick(random, words)} ` : '';
          const meant = form.meant(date);
          return {
            row: 'date typed',
            part: form.name,
            text: before + form.type(date, lang),
            edition: lang,
            score: (reply) => isOffered(reply, meant),
            right: meant,
          };
        }),
    );
  });
}

/** `februari 2021`, `март 2018`; with a day, Russian has the genitive: `марта 2018`. */
function monthName({ year, month }: DateParts, lang: Lang, withDay: boolean): string {
  const options: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC' };
  if (withDay) options.day = 'numeric';
  const parts = new Intl.DateTimeFormat(lang, options).formatToParts(
    new Date(Date.UTC(2021, Number(month) - 1, 15)),
  );
  const name = parts.find(({ type }) => type === 'month')?.value ?? '';
  return `${name.toLowerCase()} ${year}`;
}
