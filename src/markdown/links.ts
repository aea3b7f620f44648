/** Links: only safe schemes, and addresses of the site under its path prefix. */

import { pictureAddress } from '../archive/picture.ts';
import { isSafeUrl } from '../archive/url.ts';
import { attribute, type Markdown, type TextEnv } from './tokens.ts';

/**
 * @param href turns an address of the site (`/id/…`) into what the page links to
 */
export function links(md: Markdown, href: (url: string) => string): void {
  md.validateLink = isSafeUrl;
  // `KONTAN.CO.ID` is the name of an outlet, not an address that the text gave.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  md.core.ruler.push('kliping_links', (state) => {
    const env = state.env as TextEnv;
    for (const token of state.tokens) {
      for (const child of token.children ?? []) {
        const link = attribute(child, 'href');
        if (link) child.attrSet('href', href(link));
        const picture = attribute(child, 'src');
        if (picture) {
          const address = pictureAddress(picture, env.file);
          const line = env.firstLine + (token.map?.[0] ?? 0);
          env.pictures.push({ src: picture, address, line });
          child.attrSet('src', address ? href(encodeURI(address)) : picture);
          child.attrSet('loading', 'lazy');
        }
      }
    }
  });
}
