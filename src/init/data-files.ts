/** The files of a new archive's `_data/`: its site, and empty lists with examples. */
import { stringify } from 'yaml';
import type { Answers } from './answers.ts';

/**
 * Example texts by language. A line of an example begins with `#` and no space, so that an owner who deletes the
 * sign has valid YAML; comments to read begin with `# `.
 */
type Texts = Readonly<Record<'id' | 'ru' | 'en', string>>;

const HOW =
  '# Lines that begin with # and no space after it are examples: delete the sign to use them.';

/** `_data/site.yaml` */
export function siteFile({ name, languages, timeZone }: Answers): string {
  const titles = inline(languages, { id: 'Arsip Kali', ru: 'Архив Кали', en: 'The Kali Archive' });
  const description = perLine(languages, {
    id: 'Berita dari tepi kali.',
    ru: 'Новости с берега реки.',
    en: 'News from the riverside.',
  });
  return `# The site.
${HOW}

# The title. One for each language is written so: title: ${titles}
${yaml({ title: name })}
# A sentence about the site, for search engines.
#description:
${description.map((line) => `#  ${line}`).join('\n')}

# The address that the site will have. GitHub's workflow gives it by itself.
#url: https://example.org/

# Times are shown in this zone, and the days of articles are its days.
${yaml({ timeZone })}
# What others may do with the texts: a licence such as CC-BY-4.0, a statement of https://rightsstatements.org/ such as InC
# (in copyright), or own words (text: By permission.). Without it, feeds and data have no whole text. An outlet, a source or an article may say less.
#rights: InC

# The languages of the site, in order. The articles of each are in content/<language>/.
# A language may have a time zone of its own: { lang: ru, timeZone: Europe/Moscow }
${yaml({ editions: languages })}`;
}

/** `_data/tags.yaml` */
export function tagsFile({ languages }: Answers): string {
  const perLanguage = (texts: Texts) => inline(languages, texts);
  return `# The subjects of articles. A tag needs an id, which never changes, and a label; the rest is optional.
# A tag whose label is in every language connects the articles of all languages.
${HOW}

#- id: alam
#  label: ${perLanguage({ id: 'Alam', ru: 'Природа', en: 'Nature' })}
#- id: sungai
#  label: ${perLanguage({ id: 'Sungai', ru: 'Реки', en: 'Rivers' })}
# The part of the address, once the site is public:
#  slug: ${perLanguage({ id: 'sungai', ru: 'reki', en: 'rivers' })}
# Other names that articles may use:
#  aliases: ${perLanguage({ id: '[Kali]', ru: '[Река]', en: '[River]' })}
#  description: ${perLanguage({ id: 'Berita tentang sungai.', ru: 'Новости о реках.', en: 'News about rivers.' })}
# The id of the tag that this one belongs to:
#  parent: alam
`;
}

/** `_data/sources.yaml` */
export function sourcesFile({ languages }: Answers): string {
  return `# The sources of articles. An article may use any name of a source.
${HOW}

#- id: reuters
#  name: ${inline(languages, { id: 'Reuters', ru: 'Рейтер', en: 'Reuters' })}
#  url: https://www.reuters.com/
#  aliases: [Thomson Reuters]
`;
}

/** `_data/editors.yaml` */
export function editorsFile({ languages }: Answers): string {
  return `# The people who edit, where their names are written differently in the languages of the site.
${HOW}

#- id: budi-laksana
#  name: ${inline(languages, { id: 'Budi Laksana', ru: 'Буди Лаксана', en: 'Budi Laksana' })}
`;
}

/** `_data/outlets.yaml` */
export function outletsFile({ languages }: Answers): string {
  return `# Who published the articles, where one outlet goes by several names. An article may use any of them.
${HOW}

#- id: warta-sungai
#  name: ${inline(languages, { id: 'Warta Sungai', ru: 'Речные вести', en: 'River News' })}
#  url: https://warta.example/
#  aliases: [WARTA.EXAMPLE]
`;
}

/** `_data/places.yaml` */
export function placesFile({ languages }: Answers): string {
  return `# Where articles were filed: the places of their datelines. An article may use any name of a place.
${HOW}

#- id: jakarta
#  name: ${inline(languages, { id: 'Jakarta', ru: 'Джакарта', en: 'Jakarta' })}
#  aliases: [DKI Jakarta]
# Its latitude and longitude, and its item of Wikidata:
#  coordinates: [-6.2, 106.8]
#  wikidata: Q3630
`;
}

/** `_data/people.yaml` */
export function peopleFile({ languages }: Answers): string {
  return `# The people who report and translate, and the desks that do.
${HOW}

#- id: rina-pertiwi
#  name: ${inline(languages, { id: 'Rina Pertiwi', ru: 'Рина Пертиви', en: 'Rina Pertiwi' })}
# Pages about the same person:
#  sameAs: [https://rina.example/]
#- id: meja-luar-negeri
#  name: ${inline(languages, { id: 'Meja Luar Negeri', ru: 'Международный отдел', en: 'Foreign Desk' })}
#  kind: organisation
`;
}

/** `_data/names.yaml` */
export function sameNamesFile(): string {
  return `# Names that mean the same, for the search: who looks for one finds the others. The names in the other lists, and
# many countries, cities, organisations and people, are known already.
${HOW}

#- [Dinas Pengairan Kali, DPK, Управление водного хозяйства Кали]
`;
}

/** The texts of some languages; a language without a text has the English one, to be replaced. */
function textsIn(languages: Answers['languages'], texts: Texts): (readonly [string, string])[] {
  const known: Readonly<Record<string, string>> = texts;
  return languages.map((lang) => [lang, known[lang] ?? texts.en]);
}

/** `{ id: Sungai, ru: Реки }` */
function inline(languages: Answers['languages'], texts: Texts): string {
  return `{ ${perLine(languages, texts).join(', ')} }`;
}

function perLine(languages: Answers['languages'], texts: Texts): string[] {
  return textsIn(languages, texts).map(([lang, text]) => `${lang}: ${text}`);
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
