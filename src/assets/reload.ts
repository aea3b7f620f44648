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

/** Under which a tab remembers why it was loaded again last. */
const RELOADED = 'reloaded';

/**
 * The state of the archive that this page was made of, as the preview said when it sent it. Not known to older browsers,
 * nor on another device: there it is the first one that the page hears of.
 */
let shown = performance
  .getEntriesByType('navigation')
  .flatMap((entry) => (entry instanceof PerformanceNavigationTiming && entry.serverTiming) || [])
  .find(({ name }) => name === 'state')?.description;

/**
 * Whether a page may be loaded again as soon as it listens: once for each state, since a browser that keeps pages may have
 * kept what was said of them as well; and not at all where it keeps nothing that would tell.
 */
function mayReloadFor(state: string): boolean {
  const reason = `${state} ${location.pathname}`;
  try {
    if (sessionStorage.getItem(RELOADED) === reason) return false;
    sessionStorage.setItem(RELOADED, reason);
    return true;
  } catch {
    return false;
  }
}

let hasHeard = false;

const events = new EventSource('/.reload');
events.addEventListener('state', ({ data }: MessageEvent<string>) => {
  const state: string = JSON.parse(data);
  const isOld = shown !== undefined && shown !== state;
  if (isOld && (hasHeard || mayReloadFor(state))) location.reload();
  [shown, hasHeard] = [state, true];
});
events.addEventListener('search', ({ data }: MessageEvent<string>) => {
  const state: SearchState = JSON.parse(data);
  const wasBehind = behind !== undefined;
  behind = state.behind?.[document.documentElement.lang];
  show();
  // The files of the search that the page has loaded are gone.
  if (wasBehind && behind === undefined && used.size > 0) location.reload();
});
