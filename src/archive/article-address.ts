/** Makes the addresses of articles, which say of the date what is known of it. */
import type { Period } from '../dates/period.ts';
import type { Address } from './address.ts';
import type { Edition } from './site.ts';

/** A slug must not end in `.html`: its address would look like a file. */
export const SLUG = /^(?!.*\.html?$)[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/iu;

/**
 * `/id/2021/02/15/judul/`; `/id/2021/02/judul/` and `/id/2021/judul/` where no more is known;
 * `/id/tanpa-tanggal/judul/` for an undated article.
 */
export function articleAddress(
  { lang, locale }: Pick<Edition, 'lang' | 'locale'>,
  period: Period | undefined,
  slug: string,
): Address {
  const folder = period?.replaceAll('-', '/') ?? locale.sections.undated;
  return `/${lang}/${folder}/${slug}/` as Address;
}
