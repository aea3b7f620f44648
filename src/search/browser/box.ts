/** Runs on every page: keys that lead to the search box, and scripts that are loaded when they are needed. */

/** Elements in which a key types a letter. */
const FIELDS =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]';

const ATTRIBUTES = {
  role: 'combobox',
  autocomplete: 'off',
  'aria-autocomplete': 'list',
  'aria-expanded': 'false',
  'aria-keyshortcuts': '/ Control+K Meta+K',
};

/** Events of typing: a key comes before its letter, and not all letters come by keys. */
const BEGINNINGS = ['keydown', 'input'];

/** The search boxes in their current order, which a page can change. */
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.search-box input')];

for (const box of boxes()) {
  for (const [name, value] of Object.entries(ATTRIBUTES)) box.setAttribute(name, value);
  const load = ({ type }: Event) => {
    for (const kind of BEGINNINGS) box.removeEventListener(kind, load);
    const before = type === 'input' ? '' : box.value;
    void import('./box/combobox.ts')
      .then(({ startCombobox }) => startCombobox(box, before))
      .catch(() => {});
  };
  for (const kind of BEGINNINGS) box.addEventListener(kind, load);
}

addEventListener('keydown', (event) => {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if (event.defaultPrevented || event.isComposing || altKey) return;
  // If the keyboard writes another script, the key itself counts: a Russian one has `.` and `л` there.
  const isLetter =
    ctrlKey !== metaKey && !shiftKey && (/^[a-z]$/i.test(key) ? /k/i.test(key) : code === 'KeyK');
  const isSlash = !ctrlKey && !metaKey && (key === '/' || (key === '.' && code === 'Slash'));
  if (!isLetter && !isSlash) return;
  if (target instanceof Element && target.closest(FIELDS)) return;
  // A hidden box cannot be typed into.
  const box = boxes().find((one) => one.getClientRects().length > 0);
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

if (document.querySelector('.mix, .narrow')) {
  void import('../../assets/lists.ts').catch(() => {});
}

const asked = new URLSearchParams(location.search).get('q');
const article = document.querySelector('main > article');
if (article && !article.matches('.parallel')) {
  void import('./article-page.ts').then(({ startPage }) => startPage(article)).catch(() => {});
}
if (asked && article) {
  void import('./mark.ts').then(({ markWords }) => markWords(asked, article)).catch(() => {});
}
