/** The colours of a site, for what is drawn in them: read from its style sheet. */
import postcss from 'postcss';
import type { CardColors } from '../../archive/share-card.ts';

/** Those of the program's style sheet, where a theme has none that can be read. */
const OWN: CardColors = {
  paper: '#fdfbf7',
  ink: '#1d1a16',
  faint: '#655e54',
  rule: '#ddd5c8',
  accent: '#9b2226',
};

/**
 * Reads the custom properties that the root has in daylight: those in no condition, the last of each.
 * @param style the whole style sheet
 * @returns colours as `#rrggbb`; a colour that is neither `#rrggbb`, `#rgb` nor `light-dark()` of these is the program's
 */
export function colorsOf(style: string): CardColors {
  const found = new Map<string, string>();
  for (const rule of postcss.parse(style).nodes) {
    if (rule.type !== 'rule' || !rule.selectors.includes(':root')) continue;
    rule.walkDecls(/^--/, ({ prop, value }) => {
      found.set(prop, value.trim());
    });
  }
  const color = (name: keyof CardColors) => longHex(lightOf(found.get(`--${name}`))) ?? OWN[name];
  return {
    paper: color('paper'),
    ink: color('ink'),
    faint: color('faint'),
    rule: color('rule'),
    accent: color('accent'),
  };
}

const LIGHT_DARK = 'light-dark(';

/** The first colour of `light-dark(…, …)`, which is that in daylight; any other value as it is. */
function lightOf(value: string | undefined): string | undefined {
  if (!value?.startsWith(LIGHT_DARK)) return value;
  return value.slice(LIGHT_DARK.length).split(',')[0]?.trim();
}

/** `#rrggbb` of that or of `#rgb`. */
function longHex(value: string | undefined): string | undefined {
  if (value === undefined || !/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value)) return undefined;
  const digits = value.slice(1).toLowerCase();
  return `#${digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits}`;
}
