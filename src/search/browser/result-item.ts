/** One result as an item of the list. */
import type { Result } from './federation.ts';

/**
 * @param lang the language of the page, in which the date is said
 */
export async function resultItem(result: Result, lang: string): Promise<HTMLLIElement> {
  const { url, excerpt, meta } = await result.data();
  const { language } = result;
  /** An element of these words, which says the language of the article where it is another one. */
  const element = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (language.lang !== lang) made.lang = language.lang;
    return made;
  };

  const link = element('a', meta.title);
  link.href = url;
  const heading = document.createElement('h2');
  heading.append(link);

  const day = document.createElement('time');
  day.dateTime = meta.date;
  // The browser's own patterns are the editions' here, and spare the reader a library of dates.
  const format = { dateStyle: 'long', timeZone: 'UTC' } as const;
  day.textContent = new Date(meta.date).toLocaleDateString(lang, format);
  const name = element('span', language.name);
  name.className = 'language';
  const facts = document.createElement('p');
  facts.className = 'meta';
  const source = meta.source ? [' · ', element('span', meta.source)] : [];
  facts.append(day, ...source, ' · ', name);

  const text = element('p', '');
  text.className = 'excerpt';
  // Pagefind escapes the excerpt and adds `<mark>`.
  text.innerHTML = excerpt;

  const item = document.createElement('li');
  item.append(heading, facts, text);
  return item;
}
