import type { Font, Glyph } from 'fontkit';

type Point = { x: number; y: number; endContour: boolean; copy: () => Point };
type Drawn = { points?: Point[]; components?: { glyphID: number }[] } | undefined;
/** What fontkit 2.0.4 has, and its types do not tell. Its version is pinned, and a test looks at the weight. */
type Variable = {
  variationCoords: number[] | null;
  _variationProcessor: { transformPoints: (id: number, points: Point[]) => void };
  _transformedGlyphs: Drawn[];
};

/** The ids that were given their weight, by font: an outline is changed in place, once. */
const weighed = new WeakMap<Font, Set<number>>();

function isVariable(font: Font): font is Font & Variable {
  return '_variationProcessor' in font && '_transformedGlyphs' in font;
}

function change(font: Font & Variable, id: number, done: Set<number>): void {
  if (done.has(id)) return;
  done.add(id);
  const drawn = font._transformedGlyphs[id];
  for (const { glyphID } of drawn?.components ?? []) change(font, glyphID, done);
  const [first] = drawn?.points ?? [];
  if (drawn?.points === undefined || first === undefined) return;
  // A glyph’s four phantom points have their part in the tables of changes; what becomes of them is no matter here.
  const phantoms = Array.from({ length: 4 }, () => Object.assign(first.copy(), { endContour: true }));
  font._variationProcessor.transformPoints(id, [...drawn.points, ...phantoms]);
}

/**
 * The glyph of a character in a weight. `getVariation` of fontkit reads WOFF2 as if it were not compressed, and its outlines
 * of WOFF2 are not changed for a weight: so they are here.
 */
export function weigh(font: Font, codePoint: number, weight: number): Glyph {
  Object.assign(font, { variationCoords: [weight] });
  // The first glyph that is asked for has the tables read; its outline is kept once it was looked at, which is not yet.
  const glyph = font.glyphForCodePoint(codePoint);
  if (!isVariable(font)) throw new Error('the font has no weights');
  const done = weighed.get(font) ?? new Set<number>();
  weighed.set(font, done);
  change(font, glyph.id, done);
  return glyph;
}
