/** Recognizes pages that are no articles: they say that there is none, or that one must log in or pay. */
import { foldTitle } from '../../text/fold.ts';

/** Most words of such a page. An article may mention a missing page, but has more to say. */
const MOST_WORDS = 60;

/** What such pages say, folded as titles are; in Indonesian, Russian and English, from sites of many publishers. */
const SAYINGS: Readonly<Record<string, readonly string[]>> = {
  'a page that says that there is no such article': [
    'konten tidak ditemukan',
    'halaman tidak ditemukan',
    'artikel tidak ditemukan',
    'berita tidak ditemukan',
    'halaman yang anda cari tidak',
    'halaman yang anda tuju tidak',
    'konten tidak tersedia',
    'artikel tidak tersedia',
    'artikel ini telah dihapus',
    'berita ini telah dihapus',
    'artikel ini sudah dihapus',
    'berita ini sudah dihapus',
    'artikel ini sudah tidak tersedia',
    'berita ini sudah tidak tersedia',
    'konten ini sudah tidak tersedia',
    'konten ini telah dihapus',
    'konten ini sudah dihapus',
    'страница не найдена',
    'материал не найден',
    'новость не найдена',
    'статья не найдена',
    'запрашиваемая страница не',
    'материал удален',
    'материал недоступен',
    'page not found',
    'article not found',
    'content not found',
    'this page isn t available',
    'this content is no longer available',
    'the page you requested could not be found',
    'the page you are looking for',
  ],
  'a page that asks to log in or to subscribe': [
    'silakan login',
    'silakan masuk untuk',
    'masuk untuk membaca',
    'masuk untuk melanjutkan',
    'berlangganan untuk membaca',
    'berlangganan untuk melanjutkan',
    'konten khusus pelanggan',
    'artikel ini khusus pelanggan',
    'войдите чтобы',
    'авторизуйтесь чтобы',
    'доступно по подписке',
    'доступно только подписчикам',
    'материал доступен только',
    'оформите подписку чтобы',
    'log in to continue',
    'sign in to continue',
    'subscribe to continue',
    'subscribe to read',
    'this article is for subscribers',
  ],
  'a page that keeps programs out': [
    'access denied',
    'akses ditolak',
    'доступ запрещен',
    'verify you are human',
    'verifying you are human',
    'checking your browser',
    'enable javascript',
    'aktifkan javascript',
    'включите javascript',
    'too many requests',
    'service unavailable',
  ],
};

/**
 * Recognizes a page that is no article.
 * @param words those of its text, folded as a title is
 * @returns what it is, in words; `undefined` where it may be an article
 */
export function noArticle(words: string): string | undefined {
  if (words === '') return 'no text';
  if (words.split(' ', MOST_WORDS + 1).length > MOST_WORDS) return undefined;
  const text = ` ${words} `;
  for (const [reason, sayings] of Object.entries(SAYINGS)) {
    if (sayings.some((saying) => text.includes(` ${foldTitle(saying)} `))) return reason;
  }
  return undefined;
}
