import { inflateSync } from 'node:zlib';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The streams of a file of ours, unpacked. */
function streamsOf(pdf: Uint8Array): string[] {
  const text = latin(pdf);
  return [...text.matchAll(/\/Length (\d+) \/Filter \/FlateDecode[^>]*>>\nstream\n/gu)].map((found) => {
    const from = found.index + found[0].length;
    return latin(inflateSync(Buffer.from(pdf.subarray(from, from + Number(found[1])))));
  });
}

const decode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** The characters of each face by their codes, regular first, as a reader finds them (`ToUnicode`). */
function mapsOf(streams: readonly string[]): Map<string, string>[] {
  return streams
    .filter((stream) => stream.includes('begincmap'))
    .map(
      (stream) =>
        new Map(
          [...stream.matchAll(/^<(\w{4})> <(\w+)>$/gmu)].map(([, code = '', text = '']) => [
            code,
            decode(text),
          ]),
        ),
    );
}

export type ReadRun = { text: string; face: string; size: number; spread: number; x: number; y: number };

/** What stands on each page, as a program reads it that searches or copies. */
export function readPdf(pdf: Uint8Array): ReadRun[][] {
  const streams = streamsOf(pdf);
  const [regular, bold] = mapsOf(streams);
  return streams
    .filter((stream) => stream.startsWith('0.5 w'))
    .map((stream) =>
      [...stream.matchAll(/BT \/(\w+) (\S+) Tf (\S+) Tc (\S+) (\S+) Td <(\w*)> Tj ET/gu)].map(
        ([, face = '', size, spread, x, y, hex = '']) => ({
          text: (hex.match(/.{4}/gu) ?? [])
            .map((code) => (face === 'bold' ? bold : regular)?.get(code) ?? '\ufffd')
            .join(''),
          face,
          size: Number(size),
          spread: Number(spread),
          x: Number(x),
          y: Number(y),
        }),
      ),
    );
}

export const fontsOf = (pdf: Uint8Array): string[] =>
  streamsOf(pdf).filter((stream) => stream.startsWith('\u0000\u0001\u0000\u0000'));
