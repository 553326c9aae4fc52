// Stands for d3-transition and d3-interpolate in the bundle of the map (--alias in
// package.json). d3-zoom needs them for transitions alone, of which we start
// none: mapzoom.ts glides by itself. With their colours and easings they would be
// two fifths of map.js.

import { selection } from "d3-selection";

/** What d3-zoom calls before it moves: there is never a transition to interrupt. */
(selection.prototype as { interrupt?: () => unknown }).interrupt = function (this: unknown) { return this; };

export function interrupt(): void {}

/** Asked for by name only. */
export const interpolateZoom = undefined;
