/** Links: only safe schemes, and addresses of the site under its path prefix. */

import { pictureAddress } from '../archive/picture.ts';
import { isSafeUrl } from '../text/url.ts';
import { attribute, eachToken, type Markdown, type TextEnv } from './tokens.ts';

/**
 * @param href turns an address of the site (`/id/…`) into what the page links to
 */
export function links(md: Markdown, href: (url: string) => string): void {
  md.validateLink = isSafeUrl;
  // `KONTAN.CO.ID` is the name of an outlet, not an address that the text gave.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  const { linkify } = md;
  const test = linkify.test.bind(linkify);
  // Every address that it finds has a scheme or begins with `//`: most texts have neither.
  linkify.test = (text) => (text.includes(':') || text.includes('//')) && test(text);
  md.core.ruler.push('kliping_links', (state) => {
    const env = state.env as TextEnv;
    eachToken(state.tokens, env.firstLine, (token, line) => {
      if (!token.attrs) return;
      const link = attribute(token, 'href');
      if (link) {
        env.links.push({ href: link, line });
        token.attrSet('href', href(link));
      }
      const picture = attribute(token, 'src');
      if (picture) {
        const address = pictureAddress(picture, env.file);
        env.pictures.push({ src: picture, address, line });
        token.attrSet('src', address ? href(encodeURI(address)) : picture);
        token.attrSet('loading', 'lazy');
      }
    });
  });
}
