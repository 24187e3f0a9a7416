import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openSync } from 'fontkit';
import type { Face } from './place.ts';
import type { Outline } from './truetype.ts';
import { weigh } from './weigh.ts';

/** Noto Serif JP (SIL Open Font License 1.1) in 124 slices, each of which knows every weight. */
const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('@fontsource-variable/noto-serif-jp/package.json'));
const weights: Record<Face, number> = { regular: 400, bold: 700 };

/** Of the whole font, in units of the em: what its tables say (OS/2 sTypoAscender and sTypoDescender). */
export const metrics = { ascent: 880, descent: -120 } as const;

type Range = { from: number; to: number; slice: string };

function readRanges(): Range[] {
  const slices = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(slices).flatMap(([slice, list]) =>
    list.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/iu, '').split('-');
      return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), slice };
    }),
  );
}

const fileOf = (slice: string): string =>
  join(folder, 'files', `noto-serif-jp-${slice.replaceAll(/[[\]]/gu, '')}-wght-normal.woff2`);

/** Characters that are not drawn: line breaks, joiners, selectors of variants. */
const unseen = /\p{Default_Ignorable_Code_Point}|[\n\r\t]/u;

/** One face of the document's font: the outlines of the characters that were asked for. */
export class Typeface {
  readonly outlines = new Map<string, Outline>();
  readonly missing = new Set<string>();

  /** Reads what is needed for a text from the slices that have it. */
  constructor(face: Face, text: string, ranges = readRanges()) {
    const wanted = new Map<string, Set<string>>();
    for (const character of new Set(text)) {
      if (unseen.test(character)) continue;
      const point = character.codePointAt(0) ?? 0;
      for (const { from, to, slice } of ranges)
        if (from <= point && point <= to) wanted.set(slice, (wanted.get(slice) ?? new Set()).add(character));
      this.missing.add(character);
    }
    for (const [slice, characters] of wanted) this.#read(slice, characters, weights[face]);
  }

  #read(slice: string, characters: ReadonlySet<string>, weight: number): void {
    const font = openSync(fileOf(slice));
    if (!('glyphForCodePoint' in font)) throw new Error(`the font’s slice ${slice} cannot be read`);
    for (const character of characters) {
      const point = character.codePointAt(0) ?? 0;
      if (this.outlines.has(character) || !font.hasGlyphForCodePoint(point)) continue;
      const glyph = weigh(font, point, weight);
      const { commands } = glyph.path;
      this.outlines.set(character, { advance: glyph.advanceWidth, commands });
      this.missing.delete(character);
    }
  }

  /** The width of a text, as a multiple of its size. */
  width(text: string): number {
    let sum = 0;
    for (const character of text) sum += this.outlines.get(character)?.advance ?? 0;
    return sum / 1000;
  }
}
