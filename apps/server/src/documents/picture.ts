import { paper } from './blocks.ts';
import type { Face, PaperPage, Run } from './place.ts';
import type { Outline } from './truetype.ts';
import type { Typeface } from './typeface.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

const letters: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

const pathOf = ({ commands }: Outline): string =>
  commands.map(({ command, args }) => `${letters[command] ?? ''}${args.map(Math.round).join(' ')}`).join('');

/** The glyphs of a page, each once, and where they are put. */
function drawn(runs: readonly Run[], faces: Record<Face, Typeface>): { glyphs: string; uses: string } {
  const glyphs = new Map<string, string>();
  const uses: string[] = [];
  for (const { text, x, y, size, face, spread } of runs) {
    let at = x;
    const down = round(paper.height - y);
    for (const character of text) {
      const outline = faces[face].outlines.get(character);
      if (outline === undefined) continue;
      const id = `${face === 'bold' ? 'b' : 'r'}${(character.codePointAt(0) ?? 0).toString(36)}`;
      if (outline.commands.length > 0) {
        if (!glyphs.has(id)) glyphs.set(id, `<path id="${id}" d="${pathOf(outline)}"/>`);
        const scale = size / 1000;
        uses.push(`<use href="#${id}" transform="matrix(${scale} 0 0 -${scale} ${round(at)} ${down})"/>`);
      }
      at += (outline.advance / 1000) * size + spread;
    }
  }
  return { glyphs: [...glyphs.values()].join(''), uses: uses.join('') };
}

/** The pages of a set document as pictures, drawn with the very outlines that its PDF has (SVG 1.1, one for each page). */
export function drawPages(pages: readonly PaperPage[], faces: Record<Face, Typeface>): string[] {
  return pages.map(({ runs, rules, boxes }) => {
    const { glyphs, uses } = drawn(runs, faces);
    const lines = rules
      .map(
        ({ x1, y1, x2, y2 }) =>
          `M${round(x1)} ${round(paper.height - y1)}L${round(x2)} ${round(paper.height - y2)}`,
      )
      .join('');
    const filled = boxes
      .map(({ x, y, width, height, shade }) => {
        const [left, top, across, down] = [x, paper.height - y - height, width, height].map(round);
        const grey = `rgb(${Array.from({ length: 3 }, () => Math.round(shade * 255)).join(',')})`;
        return `<rect x="${left}" y="${top}" width="${across}" height="${down}" fill="${grey}"/>`;
      })
      .join('');
    const frame = lines === '' ? '' : `<path d="${lines}" stroke="#000" stroke-width=".5" fill="none"/>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${paper.width} ${paper.height}"><rect width="100%" height="100%" fill="#fff"/><defs>${glyphs}</defs>${filled}${frame}${uses}</svg>`;
  });
}
