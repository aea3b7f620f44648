/** On every page: keys that lead to the search box, and what is loaded once somebody needs it. */

/** What is typed into, where a key is a letter. */
const FIELDS =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]';

const ATTRIBUTES = {
  role: 'combobox',
  autocomplete: 'off',
  'aria-autocomplete': 'list',
  'aria-expanded': 'false',
  'aria-keyshortcuts': '/ Control+K Meta+K',
};

/** What somebody begins to type with: a key comes before its letter, and not all letters come by keys. */
const BEGINNINGS = ['keydown', 'input'];

/** In their order at the moment, which a page can change. */
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
  // Where the keyboard writes another script, the key itself counts: on the Russian one it is `.` and `л`.
  const isLetter =
    ctrlKey !== metaKey && !shiftKey && (/^[a-z]$/i.test(key) ? /k/i.test(key) : code === 'KeyK');
  const isSlash = !ctrlKey && !metaKey && (key === '/' || (key === '.' && code === 'Slash'));
  if (!isLetter && !isSlash) return;
  if (target instanceof Element && target.closest(FIELDS)) return;
  // A box that is not shown cannot be typed into.
  const box = boxes().find((one) => one.getClientRects().length > 0);
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

const asked = new URLSearchParams(location.search).get('q');
const article = document.querySelector('main > article');
if (asked && article) {
  void import('./mark.ts').then(({ markWords }) => markWords(asked, article)).catch(() => {});
}
