/** Pages as a screen reader is told of them: the tree of roles and names that the browser hands it, in its order. */
import type { Page } from 'playwright-core';

/** An element, or a text, as it is announced. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level: number | undefined;
  /** Of a link. */
  readonly url: string | undefined;
  /** The roles around it, the nearest last. */
  readonly within: readonly string[];
  /** How many items a list has. */
  readonly items: number;
}

/** The parts that readers jump between. */
const LANDMARKS = ['banner', 'navigation', 'search', 'main', 'region', 'contentinfo', 'form'];

const CONTROLS = ['button', 'combobox', 'searchbox', 'textbox', 'checkbox', 'radio', 'slider'];

/** What has to have a name. */
const NAMED = [...CONTROLS, 'link', 'heading', 'image', 'DisclosureTriangle'];

/** What says by itself that something has changed. */
const LIVE = ['status', 'alert'];

/** Everything that a page tells a screen reader, in the order in which it reads. */
export async function spokenOf(page: Page): Promise<Spoken[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken: Spoken[] = [];
  const read = (id: string, within: readonly string[]): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? '');
    const children = node.childIds ?? [];
    const isHeard = !node.ignored && !['none', 'generic', 'InlineTextBox'].includes(role);
    if (isHeard) {
      const property = (name: string) =>
        node.properties?.find((one) => one.name === name)?.value.value;
      const level = property('level');
      const url = property('url');
      spoken.push({
        role,
        name: String(node.name?.value ?? '').replace(/\s+/g, ' '),
        level: typeof level === 'number' ? level : undefined,
        url: typeof url === 'string' ? url : undefined,
        within,
        items: children.filter((child) => byId.get(child)?.role?.value === 'listitem').length,
      });
    }
    for (const child of children) read(child, isHeard ? [...within, role] : within);
  };
  const [root] = nodes;
  if (root) read(root.nodeId, []);
  return spoken;
}

/**
 * The outline that a reader gets by jumping: landmarks, headings, controls, lists with their lengths, and what announces
 * itself. Of what is in a list only the controls.
 */
export function outlineOf(spoken: readonly Spoken[]): string[] {
  return spoken.flatMap(({ role, name, level, within, items }, i) => {
    const isInList = within.includes('list');
    if (CONTROLS.includes(role)) return `${role} ${name}`;
    if (isInList) return [];
    if (role === 'list') return items > 0 ? `list of ${items}` : [];
    if (role === 'heading') return `h${level} ${name}`;
    if (LIVE.includes(role)) return `${role} ${textOf(spoken, i)}`.trim();
    if (LANDMARKS.includes(role) || role === 'article') return `${role} ${name}`.trim();
    return [];
  });
}

/** The text in an element, which stands right behind it. */
function textOf(spoken: readonly Spoken[], place: number): string {
  const depth = spoken[place]?.within.length ?? 0;
  const after = spoken.slice(place + 1);
  const end = after.findIndex(({ within }) => within.length <= depth);
  return after
    .slice(0, end === -1 ? undefined : end)
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name)
    .join('');
}

/** What would be heard as a fault, on any page. */
export function faultsOf(spoken: readonly Spoken[]): string[] {
  const landmarks = spoken
    .filter(({ role }) => LANDMARKS.includes(role))
    .map(({ role, name }) => `${role} ${name}`.trim());
  const headings = spoken.filter(({ role }) => role === 'heading');
  const read = spoken.filter(({ role }) => role === 'link' || role === 'StaticText');
  return [
    ...['banner', 'main', 'contentinfo']
      .filter((role) => landmarks.filter((one) => one.split(' ')[0] === role).length !== 1)
      .map((role) => `not one ${role}`),
    ...landmarks
      .filter((one, i) => landmarks.indexOf(one) !== i)
      .map((one) => `two of the landmark "${one}"`),
    ...headings
      .filter(({ level = 0 }, i) => level > (headings[i - 1]?.level ?? 0) + 1)
      .map(({ level, name }) => `a jump to h${level} "${name}"`),
    ...spoken
      .filter(({ role, name }) => NAMED.includes(role) && !/[\p{L}\p{N}]/u.test(name))
      .map(({ role, within }) => `${role} without a name in ${within.at(-1)}`),
    ...spoken
      .filter(({ role, items }) => role === 'list' && items === 0)
      .map(() => 'an empty list'),
    ...read.flatMap((one, i) => {
      const next = read.slice(i + 1).find(({ within }) => !within.includes('link'));
      const isTwice = one.role === 'link' && next?.role === 'link' && one.url === next.url;
      return isTwice ? `link link "${one.name}"` : [];
    }),
  ];
}

/** The texts in Cyrillic letters, names of controls among them, that would be read by the rules of another language. */
export function misreadTexts(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    const look = (text, element) => {
      const lang = element.closest('[lang]')?.lang;
      if (/\\p{Script=Cyrillic}/u.test(text) && lang !== 'ru') found.push(lang + ': ' + text);
    };
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (parentElement.localName !== 'script') look(data, parentElement);
    }
    for (const one of document.querySelectorAll('[aria-label]')) look(one.ariaLabel, one);
    return found;
  })()`);
}
