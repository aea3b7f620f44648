/** Renders pictures: in the formats and widths that the site has of each, with its size, and the whole one a link away. */
import type { Token } from 'markdown-it';
import type { Address } from '../archive/address.ts';
import { type Picture, pictureAddress } from '../archive/picture.ts';
import { type Rendition, SIZES, sourcesOf } from '../archive/renditions.ts';
import { attribute, eachToken, type Markdown, type TextEnv } from './tokens.ts';

/** What the rule leaves in a token of a picture. */
interface PictureMeta {
  /** None of a picture on another host, of which nothing is known. */
  readonly picture: Picture | undefined;
  /** Whether a reader waits for it: it is the first of its text. */
  readonly isFirst: boolean;
  /** Whether it is in a link already. */
  readonly isLinked: boolean;
}

/**
 * Adds the rule, which also records pictures in the `TextEnv`.
 * @param href turns an address of the site into the URL that a page links to
 * @param pictureAt what is known of a picture of the site
 */
export function pictures(
  md: Markdown,
  href: (url: string) => string,
  pictureAt: (address: Address) => Picture | undefined = () => undefined,
): void {
  md.core.ruler.push('kliping_pictures', (state) => {
    const env = state.env as TextEnv;
    let inLinks = 0;
    eachToken(state.tokens, env.firstLine, (token, line, block) => {
      if (token === block) inLinks = 0;
      if (token.type === 'link_open' || token.type === 'link_close') inLinks += token.nesting;
      if (token.type !== 'image') return;
      const src = attribute(token, 'src') ?? '';
      if (src === '') return;
      const address = pictureAddress(src, env.file);
      const isFirst = env.pictures.length === 0 && !env.hasLead;
      env.pictures.push({ src, address, line });
      if (address) token.attrSet('src', href(encodeURI(address)));
      const picture = address && pictureAt(address);
      token.meta = { picture, isFirst, isLinked: inLinks > 0 } satisfies PictureMeta;
    });
  });
  md.renderer.rules.image = (tokens, i, options, env, renderer) => {
    const token = tokens[i] as Token;
    const { escapeHtml } = md.utils;
    const alt = renderer.renderInlineAsText(token.children ?? [], options, env);
    const title = attribute(token, 'title');
    const meta = (token.meta ?? {}) as Partial<PictureMeta>;
    const common = `alt="${escapeHtml(alt)}"${title ? ` title="${escapeHtml(title)}"` : ''}`;
    const order = meta.isFirst ? 'fetchpriority="high"' : 'loading="lazy"';
    if (!meta.picture) {
      return `<img src="${escapeHtml(attribute(token, 'src') ?? '')}" ${common} ${order}>`;
    }
    const link = (address: Address) => escapeHtml(href(encodeURI(address)));
    const set = (all: readonly Rendition[]) =>
      all.map(({ address, width }) => `${link(address)} ${width}w`).join(',');
    const { src, width, height, sources, full } = sourcesOf(meta.picture);
    const offered = sources
      .map(
        ({ format, all }) =>
          `<source type="image/${format}" srcset="${set(all)}" sizes="${escapeHtml(SIZES)}">`,
      )
      .join('');
    const img = `<img src="${link(src)}" width="${width}" height="${height}" ${common} ${order}>`;
    const html = offered === '' ? img : `<picture>${offered}${img}</picture>`;
    return full && !meta.isLinked ? `<a href="${link(full)}">${html}</a>` : html;
  };
}
