/** Lists the elements and attributes that an SVG picture may have: those of the standard that draw, and none that acts. */

/** The elements of SVG 2 that draw, move or describe; names are compared as they are, as in XML. */
const ELEMENTS = new Set(
  `svg g defs desc title symbol use switch style view
  path rect circle ellipse line polyline polygon text tspan textPath image
  marker pattern mask clipPath linearGradient radialGradient stop
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateMotion animateTransform set mpath`.split(/\s+/),
);

/** Elements that may have a picture of pixels in their `href`. */
const WITH_PIXELS = new Set(['image', 'feImage']);

/** Elements that change an attribute. */
const ANIMATIONS = new Set(['animate', 'animateTransform', 'set']);

/** A reference within the file. */
const OWN_PLACE = /^#[^\s"'()<>\\]+$/;

const PIXELS = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/i;

export function isElementAllowed(name: string): boolean {
  return ELEMENTS.has(name);
}

/** A link: what it is around stays, the link itself goes. */
export function isLink(name: string): boolean {
  return name === 'a';
}

/**
 * Whether an attribute without a prefix may stay, apart from what its value says as CSS.
 * @param element the name of its element
 */
export function isAttributeAllowed(element: string, name: string, value: string): boolean {
  if (name === 'href') {
    return OWN_PLACE.test(value) || (WITH_PIXELS.has(element) && PIXELS.test(value));
  }
  if (name === 'attributeName') return !ANIMATIONS.has(element) || isAnimatable(value);
  // `src`, `base` and their like mean nothing in SVG; nobody misses them.
  return /^[a-zA-Z][\w-]*$/.test(name) && !/^(?:on|src|base$|xmlns|action|formaction)/i.test(name);
}

/** An animation could put back what was taken away: a link, a handler, a style. */
function isAnimatable(name: string): boolean {
  return /^[a-zA-Z][a-zA-Z-]*$/.test(name) && !/^(?:on|href$|src|style$|class$)/i.test(name);
}
