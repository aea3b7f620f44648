/** Gives the page of an article what needs a script: buttons that copy and share links, and links to places in it. */
import { type ArticleWords, buttonOf, copyButton, hasClipboard, ownAddress } from './copy-link.ts';
import { yearsSince } from './years-since.ts';

/** @param article the element of the article, on its own page */
export function startArticle(article: Element, t: ArticleWords): void {
  const text = article.querySelector('.text');
  const links = [...article.querySelectorAll<HTMLAnchorElement>('.side-by-side a')];
  shareButtons(article, t);
  addressForPaper();
  sayAge(article, t);
  if (!text) return;
  const lead = () => leadToCounterpart(text, links);
  addEventListener('hashchange', lead);
  lead();
  // What is beside selected words is loaded with the first of them.
  const load = () => {
    if (getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', load);
    void import('./link-to-words.ts')
      .then(({ offerLinkToWords }) => offerLinkToWords(article, text, links, t))
      .catch(() => {});
  };
  document.addEventListener('selectionchange', load);
}

function shareButtons(article: Element, t: ArticleWords): void {
  const buttons = document.createElement('p');
  buttons.className = 'share';
  if (hasClipboard()) buttons.append(...copyButton(t.copyArticleLink, t, ownAddress));
  if ('share' in navigator) {
    const title = article.querySelector('h1')?.textContent ?? '';
    const share = buttonOf(t.shareArticle, () => {
      // It fails when the reader changes his mind.
      navigator.share({ title, url: ownAddress() }).catch(() => {});
    });
    buttons.append(share);
  }
  if (buttons.firstChild) article.querySelector('.credits')?.prepend(buttons);
}

/** Says how old an article is, where the archive asks for that: the page itself knows no today. */
function sayAge(article: Element, t: ArticleWords): void {
  const least = Number(article.getAttribute('data-years'));
  const dateline = article.querySelector('.dateline');
  const date = dateline?.querySelector('time')?.dateTime ?? '';
  const years = yearsSince(date, new Date());
  if (!dateline || least === 0 || years === undefined || years < least) return;
  const said = document.createElement('small');
  said.className = 'age';
  said.textContent = t.publishedYearsAgo(years);
  dateline.append(' ', said);
}

/** On paper, letters of any script are easier to type than their codes. */
function addressForPaper(): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  if (link) link.dataset.address = decodeURI(link.href);
}

/** The paragraph of the address stands beside its translation on the other page. */
function leadToCounterpart(text: Element, links: readonly HTMLAnchorElement[]): void {
  // Compared as the browser writes them: what somebody typed may be no code at all (`#100%`).
  const named = (id: string) => new URL(`#${id}`, location.href).hash === location.hash;
  const hash = [...text.children].find(({ id }) => id !== '' && named(id))?.id ?? '';
  for (const link of links) if (hash || link.hash) link.hash = hash;
}
