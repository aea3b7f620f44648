/** The form by which readers contribute a clipping on GitHub, and the workflow that answers it. */
import { stringify } from 'yaml';
import type { ActionsRef } from '../init/answers.ts';
import { uses } from '../init/github-files.ts';

/** The label that GitHub gives to issues of the form, by which the workflow knows them. */
export const LABEL = 'clipping';

/** What a contributor is asked, in the order of the form. */
export const FIELDS = ['address', 'title', 'outlet', 'date', 'lang', 'note', 'text'] as const;

export type Field = (typeof FIELDS)[number];

/** The words of the form in a language. */
type Words = Readonly<Record<Field | 'intro' | 'dateHelp' | 'public', string>>;

const WORDS: Readonly<Record<string, Words>> = {
  id: {
    intro:
      'Terima kasih! Kiriman ini menjadi draf yang diperiksa redaksi arsip sebelum terbit. Semua yang Anda tulis di sini langsung terbuka untuk umum.',
    address: 'Alamat berita',
    title: 'Judul',
    outlet: 'Media',
    date: 'Tanggal terbit',
    dateHelp:
      'Contoh: 2021-02-15. Jika hanya bulan atau tahunnya yang diketahui: 2021-02 atau 2021.',
    lang: 'Bahasa',
    note: 'Catatan untuk redaksi',
    text: 'Teks berita',
    public: 'Tempelkan hanya teks yang boleh Anda sebarkan: siapa pun bisa langsung membacanya.',
  },
  ru: {
    intro:
      'Спасибо! Из\u00A0этих сведений получится черновик, который редакция архива проверит перед публикацией. Всё, что вы\u00A0напишете, сразу увидят все.',
    address: 'Адрес публикации',
    title: 'Заголовок',
    outlet: 'Издание',
    date: 'Дата выхода',
    dateHelp: 'Например: 2021-02-15. Если известен только месяц или год: 2021-02 или 2021.',
    lang: 'Язык',
    note: 'Примечание для редакции',
    text: 'Текст',
    public: 'Вставляйте только то, что вправе распространять: текст сразу увидят все.',
  },
  en: {
    intro:
      'Thank you! This becomes a draft, which the editors of the archive review before it is published. Whatever you write here is public at once.',
    address: 'Address of the article',
    title: 'Headline',
    outlet: 'Outlet',
    date: 'Date of publication',
    dateHelp: 'Such as 2021-02-15; 2021-02 or 2021 where only the month or the year is known.',
    lang: 'Language',
    note: 'Note for the editors',
    text: 'Text',
    public: 'Paste only what you may share: everybody can read it at once.',
  },
};

/** A language of the archive, with its name as readers know it. */
interface FormLanguage {
  readonly lang: string;
  readonly name: string;
}

/** The choice of a language: its code, by which a contribution is read, in brackets. */
function choiceOf({ lang, name }: FormLanguage): string {
  return `${name} (${lang})`;
}

/**
 * The form for issues, in the archive's languages as far as the program has words for them, else in English. Its labels
 * are numbered: by its number an answer is told, whatever the words are.
 * @param withText whether contributors may paste the text itself, which a public repository shows before anybody
 *   has reviewed it
 * @returns YAML
 */
export function contributionForm(languages: readonly FormLanguage[], withText: boolean): string {
  const own = languages.flatMap(({ lang }) => WORDS[lang] ?? []);
  const words = own.length > 0 ? own : [WORDS.en as Words];
  const joined = (key: keyof Words) => words.map((one) => one[key]).join(' / ');
  const label = (field: Field) => `${FIELDS.indexOf(field) + 1}. ${joined(field)}`;
  const input = (field: Field, required: boolean, more: object = {}) => ({
    type: 'input',
    id: field,
    attributes: { label: label(field), ...more },
    validations: { required },
  });
  const area = (field: Field, more: object = {}) => ({
    type: 'textarea',
    id: field,
    attributes: { label: label(field), ...more },
  });
  const paragraphs = (key: keyof Words) => words.map((one) => one[key]).join('\n\n');
  const form = {
    name: words.map((one) => one.text).join(' / '),
    description: joined('address'),
    title: '',
    labels: [LABEL],
    body: [
      { type: 'markdown', attributes: { value: paragraphs('intro') } },
      input('address', true, { placeholder: 'https://' }),
      input('title', true),
      input('outlet', false),
      input('date', true, { description: paragraphs('dateHelp'), placeholder: '2021-02-15' }),
      {
        type: 'dropdown',
        id: 'lang',
        attributes: { label: label('lang'), options: languages.map(choiceOf) },
        validations: { required: true },
      },
      area('note'),
      ...(withText ? [area('text', { description: paragraphs('public') })] : []),
    ],
  };
  return `# The form by which readers contribute clippings; its answers are read by the numbers of the labels.\n${stringify(form, { lineWidth: 0 })}`;
}

/** The workflow of an archive that answers the form: `.github/workflows/contribute.yml`. */
export function contributeWorkflow(actions: ActionsRef): string {
  return `# Makes a draft of each clipping that a reader contributes by the form, and proposes it in a pull request.
# Once: Settings -> Actions -> General -> Allow GitHub Actions to create and approve pull requests; a label "${LABEL}".
name: Contribution

on:
  issues:
    types: [opened]

permissions: {}

jobs:
  contribute:
    # Not of a fork, whose owner has not asked for it, and not of programs.
    if: >-
      !github.event.repository.fork && github.event.issue.user.type != 'Bot' &&
      contains(github.event.issue.labels.*.name, '${LABEL}')
    permissions:
      contents: write
      issues: write
      pull-requests: write
    ${uses(actions, 'contribute')}
`;
}
