/** Remarks on HTML in slots: what a browser will not load or run under the site's policy. */
import { allowsHost } from '../archive/policy.ts';
import type { Finding, NoteFinding } from '../archive/problem.ts';
import type { Site } from '../archive/site.ts';
import type { Slot } from '../archive/slots.ts';

/** A remark, with the line of the slot's file. */
interface SlotRemark extends NoteFinding {
  readonly line: number;
}

/** The directive for what an attribute of an element loads. Links to other sites are not among them. */
const LOADS: Readonly<Record<string, string>> = {
  'script src': 'script-src',
  'stylesheet href': 'style-src',
  'img src': 'img-src',
  'iframe src': 'frame-src',
  'video src': 'media-src',
  'audio src': 'media-src',
  'source src': 'media-src',
  'video poster': 'img-src',
  'form action': 'form-action',
  'button formaction': 'form-action',
  'input formaction': 'form-action',
};

/** A tag with its attributes: what an owner writes by hand has no `>` within them. */
const TAG = /<([a-z][a-z0-9-]*)(\s[^<>]*)>|\n/gi;

/** An attribute: its name, and its value in quotes or without. */
const ATTRIBUTE = /\s([a-z-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** @returns nothing for Markdown, in which HTML stays text */
export function slotLoads({ file, html }: Slot, site: Site): SlotRemark[] {
  if (!file.endsWith('.html')) return [];
  let line = 1;
  return [...html.matchAll(TAG)].flatMap(([all, tag = '', text = '']) => {
    const at = line;
    line += all.split('\n').length - 1;
    const attributes = new Map(
      [...text.matchAll(ATTRIBUTE)].map(([, key = '', ...values]): [string, string] => [
        key.toLowerCase(),
        values.find((one) => typeof one === 'string') ?? '',
      ]),
    );
    const isSheet = /^stylesheet$/i.test(attributes.get('rel') ?? '');
    const name = isSheet ? 'stylesheet' : tag.toLowerCase();
    return [...attributes].flatMap(([key, value]) => {
      const remark = /^on/.test(key) ? handler(key) : loaded(name, key, value, site);
      return remark ? { line: at, code: 'slot-load' as const, subject: 'slot', ...remark } : [];
    });
  });
}

type Remark = Pick<Finding, 'found' | 'expected'>;

function handler(key: string): Remark {
  return { found: `${key}="…", which does not run`, expected: 'a <script> in the slot' };
}

function loaded(name: string, key: string, value: string, site: Site): Remark | undefined {
  const directive = LOADS[`${name} ${key}`];
  const url = /^(?:https?:)?\/\//i.test(value) ? value.replace(/^\/\//, 'https://') : '';
  if (directive === undefined || !URL.canParse(url)) return undefined;
  const { origin, host } = new URL(url);
  if (origin === site.origin || allowsHost(site.policy, directive, origin)) return undefined;
  return {
    found: `${key}="…" at ${origin}, which browsers will not load`,
    expected: `the host in site.yaml: \`policy: { ${directive}: [https://${host}] }\``,
  };
}
