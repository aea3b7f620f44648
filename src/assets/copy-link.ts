/** Buttons that copy a link, and say so. */

/** The words of what a script adds to an article. */
export interface ArticleWords {
  readonly copyArticleLink: string;
  readonly copyLinkToWords: string;
  readonly copied: string;
  readonly shareArticle: string;
  readonly publishedYearsAgo: (years: number) => string;
}

/** The address without what a reader came by: a search, or a place. */
export function ownAddress(): string {
  return location.origin + location.pathname;
}

/** Browsers have one only where the connection is safe. */
export function hasClipboard(): boolean {
  return 'clipboard' in navigator;
}

/** A button that copies a link, and what is said when that is done. */
export function copyButton(label: string, t: ArticleWords, linkOf: () => string): HTMLElement[] {
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

export function buttonOf(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', onClick);
  return button;
}
