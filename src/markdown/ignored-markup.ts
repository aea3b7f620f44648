/** Reports markup that readers see as text: HTML tags, and links with forbidden schemes. */
import type { Token } from 'markdown-it';
import type { TextNote } from '../archive/article.ts';
import { isSafeUrl } from '../text/url.ts';
import { eachToken, type TextOrigin } from './tokens.ts';

/** The beginning of an HTML tag: `<b`, `</div`, `<img`. */
const HTML_TAG = /<\/?[a-z][a-z0-9-]*(?=[\s/>])/i;

/** Whole tags of the elements that saved pages have in titles. Other words between `<` and `>` are part of a title. */
export const HTML_TAGS =
  /<\/?(?:a|b|br|div|em|font|h[1-6]|i|img|p|script|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi;

/** Text that was meant as a link: its words, and its address. The lengths are bounded, so that no text takes long. */
export const UNSAFE_LINKS =
  /\[([^\][]{0,300})\]\(\s{0,9}([a-z][a-z0-9+.-]{0,30}:[^\s()]{0,500}(?:\([^\s()]{0,500}\))?)[^()]{0,100}\)/gi;

/** Returns a note for the first HTML tag of each block and for each forbidden link. Code is meant to be shown. */
export function ignoredMarkup(tokens: readonly Token[], { firstLine }: TextOrigin): TextNote[] {
  const notes: TextNote[] = [];
  let tagged: Token | undefined;
  eachToken(tokens, firstLine, ({ type, content }, line, block) => {
    if (type !== 'text') return;
    const [tag] = (content.includes('<') && block !== tagged && HTML_TAG.exec(content)) || [];
    if (tag) {
      tagged = block;
      notes.push(htmlShown(tag, line));
    }
    if (!content.includes('](')) return;
    for (const [, , url = ''] of content.matchAll(UNSAFE_LINKS)) {
      if (!isSafeUrl(url)) notes.push(unsafeLink(url, line));
    }
  });
  return notes;
}

function htmlShown(tag: string, line: number): TextNote {
  return {
    line,
    code: 'html-shown',
    subject: 'text',
    found: `${tag}, which readers see as it is written`,
    expected: 'Markdown',
  };
}

/** Makes the note for an HTML tag that is left out of the title of a reference. */
export function htmlLeftOut(tag: string, line: number): TextNote {
  return {
    line,
    code: 'html-left-out',
    subject: 'reference',
    found: `${tag}, which is left out of the title`,
    expected: 'Markdown',
  };
}

/**
 * Makes the note for a link with a forbidden scheme.
 * @param url as it is written in the text
 */
export function unsafeLink(url: string, line: number): TextNote {
  return {
    line,
    code: 'unsafe-link',
    subject: 'link',
    found: `${url.slice(0, 60)}, to which no page links`,
    expected: 'an address that begins with https:, http: or mailto:, or one of the site',
  };
}
