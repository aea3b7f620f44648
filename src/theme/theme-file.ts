/** Tells from the name of a file in a theme what it is for. */
import { closest, distance } from 'fastest-levenshtein';
import { SLOTS, type SlotName } from '../archive/slots.ts';

/** A file of a theme, by its name. */
export type ThemeFile =
  | { readonly kind: 'style' }
  | { readonly kind: 'style instead' }
  | { readonly kind: 'logo' }
  | { readonly kind: 'icon' }
  | { readonly kind: 'strings'; readonly lang: string }
  | { readonly kind: 'locale'; readonly lang: string }
  | {
      readonly kind: 'slot';
      readonly slot: SlotName;
      /** None for one that is in the pages of all editions without one of their own. */
      readonly lang: string | undefined;
      readonly format: 'md' | 'html';
    }
  /** A text for people: a licence of a font, notes. */
  | { readonly kind: 'note' }
  /** A name that nothing reads. */
  | { readonly kind: 'misnamed'; readonly expected: string }
  /** Of use only if the style sheet refers to it. */
  | { readonly kind: 'other' };

const NAMES: Readonly<Record<string, ThemeFile>> = {
  'style.css': { kind: 'style' },
  'style.instead.css': { kind: 'style instead' },
  'logo.svg': { kind: 'logo' },
  'logo.png': { kind: 'logo' },
  'icon.svg': { kind: 'icon' },
};

const NOTE = /(?:^|\/)(?:readme|licen[cs]e|copying|ofl)(?:[-.][^/]*)?$/i;

const SLOT_NAMES = SLOTS.map((slot) => `\`${slot}\``).join(', ');

/** Largest edit distance at which a name counts as a misspelling. */
const MISSPELLING = 2;

/** @param path below the folder of the theme, with `/` between its parts */
export function themeFile(path: string): ThemeFile {
  const known = Object.hasOwn(NAMES, path) ? NAMES[path] : undefined;
  if (known) return known;
  if (NOTE.test(path)) return { kind: 'note' };
  const [, name = '', lang, ending = ''] = /^([^./]+)(?:\.([^./]+))?\.([^./]+)$/.exec(path) ?? [];
  if (ending === 'md' || ending === 'html') return slotFile(name, lang, ending);
  if (ending === 'yaml' || ending === 'yml') return wordsFile(name, lang, ending);
  if (/^[^/]+\.(?:md|html|ya?ml)$/.test(path)) return nameOfParts(path);
  return { kind: 'other' };
}

function slotFile(name: string, lang: string | undefined, format: 'md' | 'html'): ThemeFile {
  const slot = SLOTS.find((one) => one === name);
  if (slot === 'head' && format === 'md') {
    return { kind: 'misnamed', expected: '`head.html`: the head of a page has no text' };
  }
  if (slot) return { kind: 'slot', slot, lang, format };
  const nearest = closest(name, [...SLOTS]);
  const isNear = distance(name, nearest) <= MISSPELLING;
  const likely = isNear ? `\`${[nearest, ...(lang ? [lang] : []), format].join('.')}\`, as ` : '';
  return { kind: 'misnamed', expected: `${likely}the slots are ${SLOT_NAMES}` };
}

function wordsFile(name: string, lang: string | undefined, ending: string): ThemeFile {
  if (ending === 'yaml' && lang !== undefined) {
    if (name === 'strings' || name === 'locale') return { kind: name, lang };
  }
  return { kind: 'misnamed', expected: YAML_NAMES };
}

const YAML_NAMES = '`strings.id.yaml` or `locale.ms.yaml`, with the language in the name';

/** A name that has too many parts, or too few. */
function nameOfParts(path: string): ThemeFile {
  const isYaml = /\.ya?ml$/.test(path);
  const slotNames = `a name such as \`footer.id.md\`: the slots are ${SLOT_NAMES}`;
  return { kind: 'misnamed', expected: isYaml ? YAML_NAMES : slotNames };
}
