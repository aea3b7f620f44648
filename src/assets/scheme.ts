/** Lets a reader choose between light and dark: the button of the footer, which only a script can show. */

declare const SCHEME_KEY: string;

const button = document.querySelector<HTMLButtonElement>('#scheme');
const system = matchMedia('(prefers-color-scheme: dark)');
const { dataset } = document.documentElement;

/** Whether the page is dark now. */
const isDark = () => (dataset.scheme ? dataset.scheme === 'dark' : system.matches);
const say = () => button?.setAttribute('aria-pressed', String(isDark()));

/** What other tabs, or the pages that a reader goes back to, have not been told of. */
const follow = () => {
  try {
    dataset.scheme = localStorage.getItem(SCHEME_KEY) ?? '';
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
  say();
};

if (button) {
  button.hidden = false;
  say();
  button.addEventListener('click', () => {
    const chosen = isDark() ? 'light' : 'dark';
    // A choice that is the system's own is none: the page goes on to follow the system.
    const kept = (chosen === 'dark') === system.matches ? '' : chosen;
    dataset.scheme = kept;
    try {
      localStorage.setItem(SCHEME_KEY, kept);
    } catch {
      // As above.
    }
    say();
  });
  system.addEventListener('change', say);
  addEventListener('storage', follow);
  addEventListener('pageshow', ({ persisted }) => persisted && follow());
}
