/** Offers a link to the words that a reader has selected. */
import { type ArticleWords, copyButton, hasClipboard, ownAddress } from './copy-link.ts';
import { selectedWords } from './selected-words.ts';
import { textFragment } from './text-fragment.ts';

/** Milliseconds that a selection stays the same until there is a button beside it: dragging changes it all the time. */
const PAUSE = 150;

/** Pixels between a selection and what stands below it. */
const GAP = 10;

/** Puts a button beside selected words, and a link to the words beside their translation. */
export function offerLinkToWords(
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
  const follow = () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  };
  document.addEventListener('selectionchange', follow);
  follow();
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') remove();
  });
}
