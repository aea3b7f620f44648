/** In the preview: reloads the page when the archive has changed, and says where the search is behind. */

/** What the preview tells of its search. */
interface SearchState {
  /** By the language of the page: that the search lacks the latest changes; left out where it has them. */
  readonly behind?: Readonly<Record<string, string>>;
}

const BOX = '.search-box';

/** The box of the search page. */
const page = document.getElementById('query')?.closest(BOX);

/** The boxes that somebody searches by: elsewhere than on the search page, those that were used. */
const used = new Set<Element>(page ? [page] : []);
const notices = new Map<Element, HTMLElement>();
let behind: string | undefined;

function show(): void {
  for (const box of used) {
    const notice = notices.get(box);
    if (behind === undefined) notice?.remove();
    else if (!notice?.isConnected) notices.set(box, noticeBelow(box, behind));
  }
}

function noticeBelow(box: Element, text: string): HTMLElement {
  const notice = document.createElement('p');
  notice.className = 'notice search-behind';
  notice.setAttribute('role', 'status');
  notice.textContent = text;
  box.after(notice);
  return notice;
}

document.addEventListener('focusin', ({ target }) => {
  const box = target instanceof Element ? target.closest(BOX) : null;
  if (!box) return;
  used.add(box);
  show();
});

const events = new EventSource('/.reload');
events.addEventListener('reload', () => location.reload());
events.addEventListener('search', ({ data }: MessageEvent<string>) => {
  const state: SearchState = JSON.parse(data);
  const wasBehind = behind !== undefined;
  behind = state.behind?.[document.documentElement.lang];
  show();
  // The files of the search that the page has loaded are gone.
  if (wasBehind && behind === undefined && used.size > 0) location.reload();
});
