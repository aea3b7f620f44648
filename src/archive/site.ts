/** Site: checks `_data/site.yaml`, and makes the site and its editions from it. */
import { z } from 'zod';
import { isTimeZone } from '../dates/article-date.ts';
import { Calendar } from '../dates/calendar.ts';
import type { Locale } from '../locales/locale.ts';
import { type Access, access } from './access.ts';
import { type OwnField, ownFieldsSchema } from './own-fields.ts';
import { readPathPrefix } from './path-prefix.ts';
import {
  type AddedPolicy,
  filesBaseSchema,
  type Policy,
  policyOf,
  policySchema,
} from './policy.ts';
import { type Rights, rights } from './rights.ts';
import { robotsSchema } from './robots.ts';
import { perLanguage, text, webAddress, yesOrNo } from './schema-parts.ts';
import type { Slots } from './slots.ts';

const zone = z.string().refine(isTimeZone, 'a time zone such as Asia/Jakarta');

/** The language of an entry of `editions`. */
export function languageOf(entry: string | { readonly lang: string }): string {
  return typeof entry === 'string' ? entry : entry.lang;
}

/** Checks `_data/site.yaml`. */
export const siteSchema = z.strictObject({
  title: z.union([text, perLanguage], 'a title, or one per language (`id: …`)'),
  description: z.union([text, perLanguage], 'a text, or one per language (`id: …`)').optional(),
  url: webAddress.optional(),
  timeZone: zone.default('Asia/Jakarta'),
  /** How much of any text the public may see. */
  access: access.optional(),
  /** What others may do with any text. */
  rights: rights.optional(),
  editions: z
    .array(
      z.union([text, z.strictObject({ lang: text, timeZone: zone.optional() })], {
        error: 'a language such as `id`, or `lang:` with `timeZone:`',
      }),
      'a list of languages',
    )
    .min(1, 'at least one language')
    .refine(
      (entries) => new Set(entries.map(languageOf)).size === entries.length,
      'each language once',
    ),
  /** What front matter may say in this archive besides. */
  fields: ownFieldsSchema.optional(),
  /** Whether each article without a picture has a share card of its own. */
  articleCards: yesOrNo.optional(),
  /** From how many whole years on an article says how old it is. */
  ageNotice: text
    .regex(/^[1-9]\d{0,2}$/, 'a number of years such as 5')
    .transform(Number)
    .optional(),
  /** Whether the site has the archive as data, below `/data/`. */
  data: yesOrNo.optional(),
  /** Whether each article has its text as Markdown beside its page. */
  markdown: yesOrNo.optional(),
  /** The folder on another host, the archive's own, that has scans. */
  filesBase: filesBaseSchema,
  /** Which crawlers are to stay away. */
  robots: robotsSchema.optional(),
  /** What the owner's own HTML needs besides what all pages may load. */
  policy: policySchema.optional(),
});

/** A checked `_data/site.yaml`. */
export type SiteFile = z.infer<typeof siteSchema>;

/** An edition: the whole site in one language. */
export interface Edition {
  readonly lang: string;
  readonly locale: Locale;
  readonly calendar: Calendar;
  readonly title: string;
  /** The language of the title: another one if the site has no title in this language. */
  readonly titleLang: string;
  readonly description: string;
  readonly collator: Intl.Collator;
  /** The language with its locale's territory, or the likeliest one by CLDR: `id-ID`. */
  readonly localeTag: string;
  /** The same as Open Graph has it: `id_ID`. */
  readonly openGraph: string;
  /** Joins names as the language does: `A, B, dan C`. */
  readonly list: Intl.ListFormat;
  /** Writes numbers as the language does: `1.234`. */
  readonly numbers: Intl.NumberFormat;
  /** The names of languages in the edition's own: `Rusia`, `русский`; none where Unicode has no table of them. */
  readonly languageNames: Intl.DisplayNames | undefined;
  /** What the theme puts into its pages. */
  readonly slots: Slots;
}

/** The site: its editions, its address, and the languages that it knows. */
export interface Site {
  readonly editions: readonly Edition[];
  /** All locales, with an edition or not: references are recognized in all of them. */
  readonly locales: readonly Locale[];
  /** The languages that a passage may be in: the editions first, then the other locales. */
  readonly languages: readonly Locale[];
  /** The fields that the archive adds to front matter. */
  readonly fields: readonly OwnField[];
  /** `https://example.org`, without a slash at the end. */
  readonly origin: string;
  /** Whether that is the site's own: without a `url`, pages name this machine's as theirs. */
  readonly hasAddress: boolean;
  /** The path before every address: `/` or `/repo/`. */
  readonly pathPrefix: string;
  /** Whether this is the preview of `npm start`: drafts are shown and pages reload themselves. */
  readonly preview: boolean;
  /** How much of any text the public may see, where the site says so. */
  readonly access: Access | undefined;
  /** What others may do with any text, where the site says so. */
  readonly rights: Rights | undefined;
  /** From how many whole years on an article says how old it is; none where no article does. */
  readonly ageNotice: number | undefined;
  /** The folder on another host from which pages may show pictures; ends with a slash. */
  readonly filesBase: string | undefined;
  /** Whether each article without a picture has a share card of its own, and not its edition's. */
  readonly articleCards: boolean;
  /** Crawlers that are to stay away, as `robots.txt` names them; `*` for all. */
  readonly refused: readonly string[];
  /** Whether the site has the archive as data: unless its owner says no. */
  readonly data: boolean;
  /** Whether each article has its text as Markdown beside its page. */
  readonly markdown: boolean;
  /** What `site.yaml` adds to the policy of pages. */
  readonly addedPolicy: AddedPolicy | undefined;
  /** What a browser may load and run on the site's pages. */
  readonly policy: Policy;
  /** The program and its version, for machines: `Kliping 0.3.0`. */
  readonly generator: string;
}

/** The options of a site that `site.yaml` does not have, or that override it. */
interface SiteOptions {
  readonly locales: readonly Locale[];
  readonly url?: string | undefined;
  readonly pathPrefix?: string | undefined;
  readonly preview?: boolean;
  /** The version of the program. */
  readonly version: string;
}

/** The site's URL if neither `site.yaml` nor the command line names one. */
const NO_ADDRESS = 'http://localhost:8080/';

function languageNamesIn(lang: string): Intl.DisplayNames | undefined {
  const [known] = Intl.DisplayNames.supportedLocalesOf(lang);
  const options = { type: 'language', fallback: 'none' } as const;
  return known === undefined ? undefined : new Intl.DisplayNames(known, options);
}

/**
 * Makes the site from a checked `site.yaml` and the options of the command line. Throws if an edition has no
 * locale.
 * @param options without a path prefix, the path of the URL is taken
 */
export function makeSite(file: SiteFile, options: SiteOptions): Site {
  const address = options.url ?? file.url;
  const url = new URL(address ?? NO_ADDRESS);
  const editions = file.editions.map((entry): Edition => {
    const { lang, timeZone } = typeof entry === 'string' ? { lang: entry } : entry;
    const locale = options.locales.find((known) => known.lang === lang);
    if (!locale) throw new Error(`no locale for ${lang}`);
    const region = locale.territory ?? new Intl.Locale(lang).maximize().region;
    const localeTag = `${lang}-${region}`;
    // English stands for a language that a table of Unicode lacks: else that of the machine would.
    return {
      lang,
      locale,
      calendar: new Calendar(locale, timeZone ?? file.timeZone),
      ...titleIn(file.title, lang),
      description: descriptionIn(file.description, lang),
      collator: new Intl.Collator([lang, 'en'], { numeric: true }),
      list: new Intl.ListFormat([localeTag, 'en']),
      numbers: new Intl.NumberFormat([lang, 'en']),
      languageNames: languageNamesIn(lang),
      localeTag,
      openGraph: `${lang}_${region}`,
      slots: {},
    };
  });
  const own = editions.map(({ locale }) => locale);
  return {
    editions,
    locales: options.locales,
    languages: [...own, ...options.locales.filter((locale) => !own.includes(locale))],
    fields: file.fields ?? [],
    origin: url.origin,
    hasAddress: address !== undefined,
    pathPrefix: readPathPrefix(options.pathPrefix ?? url.pathname),
    preview: options.preview ?? false,
    access: file.access,
    rights: file.rights,
    filesBase: file.filesBase,
    ageNotice: file.ageNotice,
    articleCards: file.articleCards ?? false,
    refused: file.robots?.refuse ?? [],
    data: file.data ?? true,
    markdown: file.markdown ?? false,
    addedPolicy: file.policy,
    policy: policyOf({ added: file.policy, filesBase: file.filesBase, slots: [] }),
    generator: `Kliping ${options.version}`,
  };
}

/** The same site with the slots of a theme, by the language of each edition. */
export function withSlots(site: Site, slots: ReadonlyMap<string, Slots>): Site {
  const editions = site.editions.map((one) => ({ ...one, slots: slots.get(one.lang) ?? {} }));
  const { addedPolicy: added, filesBase } = site;
  const policy = policyOf({ added, filesBase, slots: editions.map((one) => one.slots) });
  return { ...site, editions, policy };
}

/**
 * The name of a language as a label in an edition: `Bahasa Rusia`, `индонезийский`. A language that Unicode has no name
 * for in the edition's is called by its own.
 */
export function languageLabel(
  { locale, languageNames }: Edition,
  lang: string,
  site: Site,
): string {
  const name = languageNames?.of(lang);
  if (name !== undefined) return locale.strings.languageLabel(name);
  return site.locales.find((one) => one.lang === lang)?.name ?? lang;
}

/** The title in a language, or the first one. A single title for all languages is taken to be in each of them. */
function titleIn(titles: SiteFile['title'], lang: string): Pick<Edition, 'title' | 'titleLang'> {
  const own = typeof titles === 'string' ? titles : titles[lang];
  if (own !== undefined) return { title: own, titleLang: lang };
  const [[titleLang, title] = [lang, '']] = Object.entries(titles);
  return { title, titleLang };
}

/** The description in a language; empty if there is none, since a screen reader would misread another language. */
function descriptionIn(texts: SiteFile['description'], lang: string): string {
  return typeof texts === 'string' ? texts : (texts?.[lang] ?? '');
}

/** The edition of a language, if the site has one. */
export function editionOf(site: Site, lang: string): Edition | undefined {
  return site.editions.find((edition) => edition.lang === lang);
}
