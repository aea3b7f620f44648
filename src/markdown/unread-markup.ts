/** Markup that is not read as such: tags of HTML, and links that no page may have. Readers see it as it is written. */
import type { Token } from 'markdown-it';
import type { TextNote } from '../archive/article.ts';
import { isSafeUrl } from '../text/url.ts';
import { eachToken, type TextPlace } from './tokens.ts';

/** What looks like a tag: `<b>`, `</div>`, `<img src=…`. */
const TAG = /<\/?[a-z][a-z0-9-]*(?=[\s/>])/i;

/** Whole tags of the elements that saved pages have in titles; other words between `<` and `>` are words. */
export const TAGS =
  /<\/?(?:a|b|br|div|em|font|h[1-6]|i|img|p|script|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi;

/** What was meant as a link: its words, and its address. Of bounded length, so that no text takes long. */
export const UNSAFE_LINKS =
  /\[([^\][]{0,300})\]\(\s{0,9}([a-z][a-z0-9+.-]{0,30}:[^\s()]{0,500}(?:\([^\s()]{0,500}\))?)[^()]{0,100}\)/gi;

/** The first tag of each block and its forbidden links; what stands in code is meant to be shown. */
export function unreadMarkup(tokens: readonly Token[], { firstLine }: TextPlace): TextNote[] {
  const notes: TextNote[] = [];
  let tagged: Token | undefined;
  eachToken(tokens, firstLine, ({ type, content }, line, block) => {
    if (type !== 'text') return;
    const [tag] = (content.includes('<') && block !== tagged && TAG.exec(content)) || [];
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
    subject: 'text',
    found: `${tag}, which readers see as it is written`,
    expected: 'Markdown',
  };
}

/** @param tag in the title of a reference */
export function htmlLeftOut(tag: string, line: number): TextNote {
  return {
    line,
    subject: 'reference',
    found: `${tag}, which is left out of the title`,
    expected: 'Markdown',
  };
}

/** @param url as the text has it */
export function unsafeLink(url: string, line: number): TextNote {
  return {
    line,
    subject: 'link',
    found: `${url.slice(0, 60)}, to which no page links`,
    expected: 'an address that begins with https:, http: or mailto:, or one of the site',
  };
}
