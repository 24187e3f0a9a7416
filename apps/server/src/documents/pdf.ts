import { deflateSync } from 'node:zlib';
import { paper, type PaperDocument } from './blocks.ts';
import type { Face, PaperPage } from './place.ts';
import { metrics, type Typeface } from './typeface.ts';
import { trueTypeFont, type Outline } from './truetype.ts';

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
const hex = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase();

/** A text string of PDF in UTF-16 with a byte order mark. */
const textString = (text: string): string => `<FEFF${utf16(text)}>`;

function utf16(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at++) result += hex(text.charCodeAt(at));
  return result;
}

/** The objects of a file, in the order of their numbers. */
class Objects {
  readonly #parts: Buffer[] = [];

  reserve(): number {
    return this.#parts.push(Buffer.alloc(0));
  }

  put(id: number, body: string | Buffer): void {
    this.#parts[id - 1] = Buffer.from(body);
  }

  add(body: string | Buffer): number {
    const id = this.reserve();
    this.put(id, body);
    return id;
  }

  stream(bytes: Buffer, entries = ''): number {
    const packed = deflateSync(bytes);
    const head = `<< /Length ${packed.length} /Filter /FlateDecode${entries} >>\nstream\n`;
    return this.add(Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]));
  }

  /** The whole file: header, objects, their places, the trailer (ISO 32000-1, 7.5). */
  file(root: number, info: number): Buffer {
    const chunks = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
    let length = chunks[0]?.length ?? 0;
    const places: number[] = [];
    for (const [at, part] of this.#parts.entries()) {
      places.push(length);
      const chunk = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), part, Buffer.from('\nendobj\n')]);
      chunks.push(chunk);
      length += chunk.length;
    }
    const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
    const size = places.length + 1;
    chunks.push(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${length}\n%%EOF\n`,
      ),
    );
    return Buffer.concat(chunks);
  }
}

/** How a reader finds the characters again that the glyphs stand for: text that is searched and copied. */
function toUnicode(characters: readonly string[]): Buffer {
  const lines: string[] = [];
  for (let from = 0; from < characters.length; from += 100) {
    const part = characters.slice(from, from + 100);
    lines.push(`${part.length} beginbfchar`);
    for (const [at, character] of part.entries()) lines.push(`<${hex(from + at + 1)}> <${utf16(character)}>`);
    lines.push('endbfchar');
  }
  return Buffer.from(
    `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${lines.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`,
  );
}

const nothing: Outline = { advance: 1000, commands: [] };

/** Embeds the glyphs of a face that were used; answers how a text is written with them, and the font's number. */
function embed(
  objects: Objects,
  typeface: Typeface,
  face: Face,
): { id: number; encode: (text: string) => string } {
  const characters = [...typeface.outlines.keys()];
  const codes = new Map(characters.map((character, at) => [character, at + 1]));
  const outlines = [nothing, ...typeface.outlines.values()];
  const name = `MDGCHI+NotoSerifJP-${face === 'bold' ? 'Bold' : 'Regular'}`;
  const program = trueTypeFont(outlines, metrics);
  const file = objects.stream(program, ` /Length1 ${program.length}`);
  const { ascent, descent } = metrics;
  const descriptor = objects.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 6 /FontBBox [-200 ${descent - 200} 1200 ${ascent + 200}] /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight 730 /StemV ${face === 'bold' ? 130 : 70} /FontFile2 ${file} 0 R >>`,
  );
  const widths = outlines.map(({ advance }) => Math.round(advance)).join(' ');
  const descendant = objects.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [0 [${widths}]] /CIDToGIDMap /Identity >>`,
  );
  const map = objects.stream(toUnicode(characters));
  const id = objects.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R >>`,
  );
  const encode = (text: string) =>
    Array.from(text, (character) => codes.get(character))
      .filter((code) => code !== undefined)
      .map(hex)
      .join('');
  return { id, encode };
}

/** Writes a set document as a PDF whose text is text. */
export function writePdf(
  { title, language }: PaperDocument,
  pages: readonly PaperPage[],
  faces: Record<Face, Typeface>,
): Buffer {
  const objects = new Objects();
  const catalog = objects.reserve();
  const tree = objects.reserve();
  const fonts = {
    regular: embed(objects, faces.regular, 'regular'),
    bold: embed(objects, faces.bold, 'bold'),
  };
  const resources = objects.add(
    `<< /Font << /regular ${fonts.regular.id} 0 R /bold ${fonts.bold.id} 0 R >> >>`,
  );
  const kids = pages.map(({ runs, rules, boxes }) => {
    const filled = boxes.map(
      ({ x, y, width, height, shade }) =>
        `${number(shade)} g ${[x, y, width, height].map(number).join(' ')} re f 0 g`,
    );
    const drawn = rules.map(
      ({ x1, y1, x2, y2 }) => `${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`,
    );
    const written = runs.map(
      ({ text, x, y, size, face, spread }) =>
        `BT /${face} ${number(size)} Tf ${number(spread)} Tc ${number(x)} ${number(y)} Td <${fonts[face].encode(text)}> Tj ET`,
    );
    const content = objects.stream(Buffer.from(['0.5 w', ...filled, ...drawn, ...written].join('\n')));
    return objects.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${paper.width} ${paper.height}] /Resources ${resources} 0 R /Contents ${content} 0 R >>`,
    );
  });
  objects.put(
    tree,
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`,
  );
  objects.put(
    catalog,
    `<< /Type /Catalog /Pages ${tree} 0 R /Lang (${language === 'ja' ? 'ja-JP' : 'en'}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const info = objects.add(`<< /Title ${textString(title)} /Producer (Madoguchi) >>`);
  return objects.file(catalog, info);
}
