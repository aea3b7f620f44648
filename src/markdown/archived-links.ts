/** Puts a link to the archived copy beside each link whose page has gone. The link itself stays: it says what was cited. */
import type { Token } from 'markdown-it';
import type { Locale } from '../locales/locale.ts';
import { attribute, type Markdown, type TextEnv } from './tokens.ts';

const ARCHIVED = 'archived_link';

/**
 * Adds the rule, which has to come after that for links.
 * @param locales whose words are used, in the language of the text
 * @param archivedCopy finds the address of a copy for a link as it is rendered; nothing where the page is there
 */
export function archivedLinks(
  md: Markdown,
  locales: readonly Locale[],
  archivedCopy: (href: string) => string | undefined,
): void {
  md.core.ruler.push('kliping_archived_links', (state) => {
    const { lang } = state.env as TextEnv;
    const words = locales.find((one) => one.lang === lang)?.strings.archivedLink;
    if (words === undefined) return;
    for (const block of state.tokens) {
      if (!block.children?.some(({ type }) => type === 'link_open')) continue;
      let copy: string | undefined;
      block.children = block.children.flatMap((token): Token[] => {
        if (token.type === 'link_open') copy = archivedCopy(attribute(token, 'href') ?? '');
        if (token.type !== 'link_close' || copy === undefined) return [token];
        const beside = new state.Token(ARCHIVED, '', 0);
        // No content of the token: it is no word of the text.
        beside.attrSet('href', copy);
        beside.attrSet('words', words);
        return [token, beside];
      });
    }
  });
  md.renderer.rules[ARCHIVED] = (tokens, index) => {
    const said = (name: string) => md.utils.escapeHtml(attribute(tokens[index], name) ?? '');
    return ` <small>(<a href="${said('href')}" rel="noreferrer">${said('words')}</a>)</small>`;
  };
}
