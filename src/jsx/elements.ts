/** The elements that pages have, with their attributes as HTML and SVG spell them: the compiler refuses all others. */
import type { Children } from './html.ts';

/** A value that is left out where it is undefined. */
type Text = string | undefined;
type Amount = string | number | undefined;
/** An attribute that is there, without a value, or is not. */
type Truth = boolean | undefined;

/** Elements and components that have something within them. */
export interface HasChildren {
  readonly children?: Children;
}

/** Attributes that every element may have. Those with `aria-` and `data-` before them say truth values in words. */
interface Attributes extends HasChildren {
  readonly class?: Text;
  readonly dangerouslySetInnerHTML?: { readonly __html: string };
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  readonly hidden?: Truth;
  readonly id?: Text;
  readonly lang?: Text;
  readonly role?: Text;
  readonly style?: Text;
  readonly tabindex?: Amount;
  readonly title?: Text;
  readonly [name: `aria-${string}` | `data-${string}`]: string | number | boolean | undefined;
}

/** Elements that have no attributes of their own. */
type Plain =
  | ('article' | 'aside' | 'b' | 'bdi' | 'blockquote' | 'body' | 'br' | 'caption' | 'code')
  | ('dd' | 'del' | 'dfn' | 'div' | 'dl' | 'dt' | 'em' | 'fieldset' | 'figcaption')
  | ('figure' | 'footer' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'head')
  | ('header' | 'hr' | 'html' | 'i' | 'ins' | 'kbd' | 'legend' | 'li' | 'main')
  | ('mark' | 'nav' | 'noscript' | 'ol' | 'p' | 'picture' | 'pre' | 'q' | 's')
  | ('search' | 'section' | 'select' | 'small' | 'span' | 'strong' | 'style' | 'sub' | 'summary')
  | ('sup' | 'table' | 'tbody' | 'tfoot' | 'thead' | 'title' | 'tr' | 'u' | 'ul')
  | 'wbr';

interface Size {
  readonly height?: Amount;
  readonly width?: Amount;
}

/** Attributes by which SVG paints shapes and letters. */
interface Paint {
  readonly fill?: Text;
  readonly 'fill-opacity'?: Amount;
  readonly 'fill-rule'?: 'evenodd' | 'nonzero';
  readonly opacity?: Amount;
  readonly stroke?: Text;
  readonly 'stroke-width'?: Amount;
}

interface Link {
  readonly href?: Text;
  readonly hreflang?: Text;
  readonly rel?: Text;
  readonly type?: Text;
}

/** Elements with attributes of their own. */
interface Special {
  readonly a: Attributes & Link & { readonly download?: Truth };
  readonly button: Attributes & { readonly type?: 'button' | 'submit' };
  readonly circle: Attributes & Paint & Record<'cx' | 'cy' | 'r', Amount>;
  readonly data: Attributes & { readonly value: Amount };
  readonly details: Attributes & { readonly open?: Truth };
  readonly form: Attributes & { readonly action?: Text };
  readonly g: Attributes & Paint;
  readonly img: Attributes &
    Size & {
      readonly alt: string;
      readonly fetchpriority?: 'high' | 'low';
      readonly loading?: 'lazy';
      readonly src: Text;
    };
  readonly input: Attributes & {
    readonly checked?: Truth;
    readonly max?: Amount;
    readonly min?: Amount;
    readonly name?: Text;
    readonly placeholder?: Text;
    readonly required?: Truth;
    readonly type: string;
    readonly value?: Amount;
  };
  readonly label: Attributes & { readonly for?: Text };
  readonly link: Attributes &
    Link & { readonly as?: 'font'; readonly crossorigin?: ''; readonly sizes?: Text };
  readonly meta: Attributes & {
    readonly charset?: 'utf-8';
    readonly content?: Text;
    readonly 'http-equiv'?: 'Content-Security-Policy' | 'refresh';
    readonly name?: Text;
    readonly property?: Text;
  };
  readonly option: Attributes & { readonly value: string };
  readonly path: Attributes & Paint & { readonly d: string };
  readonly pattern: Attributes &
    Size & {
      readonly patternTransform?: Text;
      readonly patternUnits?: 'userSpaceOnUse';
    };
  readonly rect: Attributes & Paint & Size & { readonly rx?: Amount } & Place;
  readonly script: Attributes & { readonly src?: Text; readonly type?: Text };
  readonly source: Attributes & Record<'sizes' | 'srcset' | 'type', string>;
  readonly svg: Attributes &
    Paint &
    Size & { readonly preserveAspectRatio?: 'none'; readonly viewBox?: Text };
  readonly td: Attributes & { readonly colspan?: Amount };
  readonly text: Attributes &
    Paint &
    Place & {
      readonly dy?: Amount;
      readonly 'font-size'?: Amount;
      readonly 'text-anchor'?: 'start' | 'middle' | 'end' | undefined;
    };
  readonly th: Attributes & { readonly colspan?: Amount; readonly scope?: 'col' | 'row' };
  readonly time: Attributes & { readonly datetime?: Text };
}

/** Where a shape is. */
interface Place {
  readonly x?: Amount;
  readonly y?: Amount;
}

/** All elements, by their names. */
export type ElementAttributes = { readonly [name in Plain]: Attributes } & Special;
