/** Gives the page of an article what needs a script: buttons that copy and share links, and links to places in it. */
import { selectedWords } from './selected-words.ts';
import { textFragment } from './text-fragment.ts';

/** The words of the buttons. */
interface ArticleWords {
  readonly copyArticleLink: string;
  readonly copyLinkToWords: string;
  readonly copied: string;
  readonly shareArticle: string;
}

/** Milliseconds that a selection stays the same until there is a button beside it: dragging changes it all the time. */
const PAUSE = 150;

/** Pixels between a selection and what stands below it. */
const GAP = 10;

/** @param article the element of the article, on its own page */
export function startArticle(article: Element, t: ArticleWords): void {
  const text = article.querySelector('.text');
  const links = [...article.querySelectorAll<HTMLAnchorElement>('.side-by-side a')];
  shareButtons(article, t);
  addressForPaper();
  if (!text) return;
  const lead = () => leadToCounterpart(text, links);
  addEventListener('hashchange', lead);
  lead();
  offerLinkToWords(article, text, links, t);
}

/** The address without what a reader came by: a search, or a place. */
function ownAddress(): string {
  return location.origin + location.pathname;
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

/** Browsers have one only where the connection is safe. */
function hasClipboard(): boolean {
  return 'clipboard' in navigator;
}

/** A button that copies a link, and what is said when that is done. */
function copyButton(label: string, t: ArticleWords, linkOf: () => string): HTMLElement[] {
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const button = buttonOf(label, () => {
    const say = (words: string) => {
      said.textContent = words;
    };
    navigator.clipboard.writeText(linkOf()).then(
      () => say(t.copied),
      // The browser's settings may forbid it: then the link is there to be copied by hand.
      () => say(linkOf()),
    );
  });
  return [button, said];
}

function buttonOf(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', onClick);
  return button;
}

/** On paper, letters of any script are easier to type than their codes. */
function addressForPaper(): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  if (link) link.dataset.address = decodeURI(link.href);
}

/** The paragraph of the address stands beside its translation on the other page. */
function leadToCounterpart(text: Element, links: readonly HTMLAnchorElement[]): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const hash = [...text.children].some((block) => block.id !== '' && block.id === id) ? id : '';
  for (const link of links) if (hash || link.hash) link.hash = hash;
}

/** Puts a button beside selected words, and a link to the words beside their translation. */
function offerLinkToWords(
  article: Element,
  text: Element,
  links: readonly HTMLAnchorElement[],
  t: ArticleWords,
): void {
  let offer: HTMLElement | undefined;
  let timer: number | undefined;
  const remove = () => {
    offer?.remove();
    offer = undefined;
  };
  const show = () => {
    // Whoever uses the buttons keeps them.
    if (offer?.contains(document.activeElement)) return;
    remove();
    const selected = selectedWords(text);
    if (!selected) return;
    const { first, end, box } = selected;
    const address = ownAddress() + textFragment(selected, first.id);
    offer = document.createElement('div');
    offer.className = 'selected';
    if (hasClipboard()) offer.append(...copyButton(t.copyLinkToWords, t, () => address));
    for (const link of links) {
      const beside = link.cloneNode(true) as HTMLAnchorElement;
      beside.hash = first.id;
      offer.append(beside);
    }
    // A press would take the selection away.
    offer.addEventListener('mousedown', (event) => event.preventDefault());
    if (!offer.firstChild) return;
    // After the words, so that Tab leads there from them.
    end.after(offer);
    const around = article.getBoundingClientRect();
    const room = around.width - offer.offsetWidth;
    offer.style.left = `${Math.max(0, Math.min(box.left - around.left, room))}px`;
    offer.style.top = `${box.bottom - around.top + GAP}px`;
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') remove();
  });
}
