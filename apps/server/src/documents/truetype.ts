/** A glyph as it is put into the file: its width and outline in units of the em. */
export type Outline = { advance: number; commands: readonly { command: string; args: readonly number[] }[] };

type Point = { x: number; y: number; on: boolean };

/** Closed contours of on-curve points and the control points between them. */
function contoursOf({ commands }: Outline): Point[][] {
  const contours: Point[][] = [];
  const add = (x = 0, y = 0, on = true) => contours.at(-1)?.push({ x: Math.round(x), y: Math.round(y), on });
  for (const { command, args } of commands) {
    const [a, b, c, d] = args;
    if (command === 'moveTo') contours.push([]);
    if (command === 'moveTo' || command === 'lineTo') add(a, b);
    if (command === 'quadraticCurveTo') {
      add(a, b, false);
      add(c, d);
    }
  }
  for (const contour of contours) {
    const [head, end] = [contour.at(0), contour.at(-1)];
    const closesItself = contour.length > 1 && end?.on === true && head?.x === end.x && head.y === end.y;
    if (closesItself) contour.pop();
  }
  return contours.filter((contour) => contour.length > 1);
}

const extremes = (values: number[]): [number, number] =>
  values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];

/** One entry of the table `glyf`, a simple glyph; empty for a space. */
function glyphData(outline: Outline): Buffer {
  const contours = contoursOf(outline);
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours.flat();
  const [xMin, xMax] = extremes(points.map(({ x }) => x));
  const [yMin, yMax] = extremes(points.map(({ y }) => y));
  const head = Buffer.alloc(12 + contours.length * 2);
  for (const [at, value] of [contours.length, xMin, yMin, xMax, yMax].entries())
    head.writeInt16BE(value, at * 2);
  let end = -1;
  for (const [at, contour] of contours.entries()) head.writeUInt16BE((end += contour.length), 10 + at * 2);
  const flags = Buffer.from(points.map(({ on }) => (on ? 1 : 0)));
  const deltas = (values: number[]): Buffer => {
    const bytes = Buffer.alloc(values.length * 2);
    for (const [at, value] of values.entries()) bytes.writeInt16BE(value - (values[at - 1] ?? 0), at * 2);
    return bytes;
  };
  const data = [head, flags, deltas(points.map(({ x }) => x)), deltas(points.map(({ y }) => y))];
  const length = data.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...data, Buffer.alloc((4 - (length % 4)) % 4)]);
}

function sixteen(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, at * 2);
  return bytes;
}

function thirtyTwo(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
  return bytes;
}

function sumOf(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 4 <= table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

const padded = (table: Buffer): Buffer => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);

/**
 * A TrueType font of just these glyphs, in their order, as PDF embeds it (ISO 32000-1, 9.9): no names, no character map.
 * The first is `.notdef`. 1000 units to the em.
 */
export function trueTypeFont(
  outlines: readonly Outline[],
  { ascent, descent }: { ascent: number; descent: number },
): Buffer {
  const glyphs = outlines.map(glyphData);
  const places = [0];
  for (const glyph of glyphs) places.push((places.at(-1) ?? 0) + glyph.length);
  const widths = outlines.map(({ advance }) => Math.round(advance));
  const contours = outlines.map(contoursOf);
  const most = (counts: number[]) => Math.max(0, ...counts);
  const head = Buffer.concat([
    thirtyTwo([0x00010000, 0x00010000, 0, 0x5f0f3cf5]),
    sixteen([0x0009, 1000]),
    Buffer.alloc(16),
    sixteen([0, descent, 1000, ascent, 0, 8, 2, 1, 0]),
  ]);
  const hhea = Buffer.concat([
    thirtyTwo([0x00010000]),
    sixteen([ascent, descent, 0, most(widths), 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length]),
  ]);
  const maxp = Buffer.concat([
    thirtyTwo([0x00010000]),
    sixteen([
      glyphs.length,
      most(contours.map((each) => each.flat().length)),
      most(contours.map((each) => each.length)),
      // No composite glyphs, no instructions.
      0,
      0,
      2,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ]),
  ]);
  // Readers move an outline to where its left side bearing says that it begins.
  const hmtx = sixteen(
    widths.flatMap((width, at) => [width, extremes((contours[at] ?? []).flat().map(({ x }) => x))[0]]),
  );
  const tables: [string, Buffer][] = [
    ['glyf', Buffer.concat(glyphs)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', thirtyTwo(places)],
    ['maxp', maxp],
  ];
  const directory: Buffer[] = [thirtyTwo([0x00010000]), sixteen([tables.length, 64, 2, 32])];
  let offset = 12 + tables.length * 16;
  for (const [tag, table] of tables) {
    directory.push(Buffer.from(tag), thirtyTwo([sumOf(padded(table)), offset, table.length]));
    offset += padded(table).length;
  }
  return Buffer.concat([...directory, ...tables.map(([, table]) => padded(table))]);
}
