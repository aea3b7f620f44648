/** Links: only safe schemes, and addresses of the site under its path prefix. */

import { pictureAddress } from '../archive/picture.ts';
import { isSafeUrl } from '../archive/url.ts';
import { attribute, linesOf, linesWithin, type Markdown, type TextEnv } from './tokens.ts';

/**
 * @param href turns an address of the site (`/id/…`) into what the page links to
 */
export function links(md: Markdown, href: (url: string) => string): void {
  md.validateLink = isSafeUrl;
  // `KONTAN.CO.ID` is the name of an outlet, not an address that the text gave.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  md.core.ruler.push('kliping_links', (state) => {
    const env = state.env as TextEnv;
    for (const [token, start] of linesOf(state.tokens, env.firstLine)) {
      for (const [child, line] of linesWithin(token.children ?? [], start)) {
        const link = attribute(child, 'href');
        if (link) {
          env.links.push({ href: link, line });
          child.attrSet('href', href(link));
        }
        const picture = attribute(child, 'src');
        if (picture) {
          const address = pictureAddress(picture, env.file);
          env.pictures.push({ src: picture, address, line });
          child.attrSet('src', address ? href(encodeURI(address)) : picture);
          child.attrSet('loading', 'lazy');
        }
      }
    }
  });
}
