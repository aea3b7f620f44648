/** The height of charts over time. Beside the scales, since a chart of other pages needs no more than this. */

/** In a chart's own units: it is drawn as high as the style sheet says. */
export const HEIGHT = 100;
