/** One result as an item of the list. */
import type { Result } from './federation.ts';

/**
 * @param lang the language of the page, in which the date is said
 */
export async function resultItem(result: Result, lang: string): Promise<HTMLLIElement> {
  const { url, excerpt, meta } = await result.data();
  const { language } = result;
  const foreign = language.lang === lang ? '' : language.lang;
  const item = document.createElement('li');

  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  link.hreflang = link.lang = foreign;
  heading.append(link);

  const facts = document.createElement('p');
  facts.className = 'meta';
  const day = document.createElement('time');
  day.dateTime = meta.date;
  day.textContent = new Date(meta.date).toLocaleDateString(lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const source = document.createElement('span');
  source.lang = foreign;
  source.textContent = meta.source;
  const name = document.createElement('span');
  name.className = 'language';
  name.lang = language.lang;
  name.textContent = language.name;
  const shown = meta.source ? [day, ' · ', source, ' · ', name] : [day, ' · ', name];
  facts.append(...shown);

  const text = document.createElement('p');
  text.lang = foreign;
  text.className = 'excerpt';
  // Pagefind escapes the excerpt and adds `<mark>`.
  text.innerHTML = excerpt;

  for (const part of [link, source, text]) if (!part.lang) part.removeAttribute('lang');
  if (!foreign) link.removeAttribute('hreflang');
  item.append(heading, facts, text);
  return item;
}
