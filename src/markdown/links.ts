/** Renders links: only safe schemes, and addresses of the site under its path prefix. */
import { isSafeUrl } from '../text/url.ts';
import { attribute, eachToken, type Markdown, type TextEnv } from './tokens.ts';

/** The beginning of an address of the web; those of the site begin with one slash. */
const OUTSIDE = /^(?:https?:)?\/\//i;

/**
 * Adds the rule, which also records links in the `TextEnv`.
 * @param href turns an address of the site (`/id/…`) into the URL that a page links to
 */
export function links(md: Markdown, href: (url: string) => string): void {
  md.validateLink = isSafeUrl;
  // `KONTAN.CO.ID` is the name of an outlet, not a link.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  const { linkify } = md;
  const test = linkify.test.bind(linkify);
  // A shortcut: every address has a scheme or begins with `//`, and most texts have neither.
  linkify.test = (text) => (text.includes(':') || text.includes('//')) && test(text);
  md.core.ruler.push('kliping_links', (state) => {
    const env = state.env as TextEnv;
    eachToken(state.tokens, env.firstLine, (token, line) => {
      if (!token.attrs) return;
      const link = attribute(token, 'href');
      if (link) {
        env.links.push({ href: link, line });
        token.attrSet('href', href(link));
        if (OUTSIDE.test(link)) token.attrSet('rel', 'noreferrer');
      }
    });
  });
}
