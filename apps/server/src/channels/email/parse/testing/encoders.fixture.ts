type Pair = readonly [number, number];

/** Character → JIS row bytes, from the decoder itself; the first row wins as encoders have it. */
const jisPairs = new Map<string, Pair>();
const decoder = new TextDecoder('euc-jp');
for (let row = 0x21; row <= 0x7e; row++) {
  for (let cell = 0x21; cell <= 0x7e; cell++) {
    const char = decoder.decode(Uint8Array.of(row | 0x80, cell | 0x80));
    if (char !== '\ufffd' && [...char].length === 1 && !jisPairs.has(char)) jisPairs.set(char, [row, cell]);
  }
}

const jisSupplement = new Map<string, Pair>();
for (let row = 0x21; row <= 0x7e; row++) {
  for (let cell = 0x21; cell <= 0x7e; cell++) {
    const char = decoder.decode(Uint8Array.of(0x8f, row | 0x80, cell | 0x80));
    if ([...char].length === 1 && char !== '\ufffd') jisSupplement.set(char, [row, cell]);
  }
}

/** Every character that the Japanese encodings share: the alphabet of the round-trip properties. */
export const sharedCharacters: readonly string[] = [...jisPairs.keys()];

const isHalfKana = (code: number): boolean => code >= 0xff61 && code <= 0xff9f;

function pairOf(char: string): Pair {
  const pair = jisPairs.get(char);
  if (!pair) throw new Error(`${char} is not in JIS X 0208 and its Windows extensions`);
  return pair;
}

export function shiftJis(text: string): Buffer {
  const out: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) out.push(code);
    else if (isHalfKana(code)) out.push(code - 0xff61 + 0xa1);
    else {
      const [high, low] = pairOf(char);
      out.push(((high + 1) >> 1) + (high < 0x5f ? 0x70 : 0xb0));
      out.push(high & 1 ? low + (low > 0x5f ? 0x20 : 0x1f) : low + 0x7e);
    }
  }
  return Buffer.from(out);
}

export function eucJp(text: string): Buffer {
  const out: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) out.push(code);
    else if (isHalfKana(code)) out.push(0x8e, code - 0xff61 + 0xa1);
    else out.push(...pairOf(char).map((byte) => byte | 0x80));
  }
  return Buffer.from(out);
}

type IsoOptions = {
  /** How half-width kana are written. */
  kana?: 'escape' | 'eight-bit' | 'shift-out';
  /** Write `ESC ( B ESC $ B` after every character, as some gateways do. */
  nervous?: boolean;
  /** Leave out the final return to ASCII. */
  open?: boolean;
};

type IsoChunk = { set: string; bytes: number[] };

function isoChunk(char: string, kana: IsoOptions['kana']): IsoChunk {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return { set: '(B', bytes: [code] };
  if (isHalfKana(code)) {
    const byte = code - 0xff61 + 0x21;
    if (kana === 'eight-bit') return { set: '(B', bytes: [byte | 0x80] };
    return kana === 'shift-out' ? { set: '(B', bytes: [0x0e, byte, 0x0f] } : { set: '(I', bytes: [byte] };
  }
  const pair = jisPairs.get(char);
  if (pair) return { set: '$B', bytes: [...pair] };
  const supplement = jisSupplement.get(char);
  if (!supplement) throw new Error(`${char} is in no JIS set`);
  return { set: '$(D', bytes: [...supplement] };
}

export function iso2022Jp(
  text: string,
  { kana = 'escape', nervous = false, open = false }: IsoOptions = {},
): Buffer {
  const out: Buffer[] = [];
  let current = '(B';
  const change = (set: string): void => {
    if (set !== current) out.push(Buffer.from(`\x1b${set}`));
    current = set;
  };
  for (const char of text) {
    const { set, bytes } = isoChunk(char, kana);
    change(set);
    out.push(Buffer.from(bytes));
    if (nervous) change('(B');
  }
  if (!open) change('(B');
  return Buffer.concat(out);
}

export function base64Lines(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{76})(?=.)/g, '$1\r\n');
}

export function quotedPrintable(bytes: Uint8Array): string {
  let line = '';
  const lines: string[] = [];
  for (const byte of bytes) {
    const isPlain = byte >= 0x20 && byte <= 0x7e && byte !== 0x3d;
    const piece = isPlain
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + piece.length > 73) {
      lines.push(`${line}=`);
      line = '';
    }
    line += piece;
  }
  return [...lines, line].join('\r\n');
}

export function wordB(charset: string, bytes: Uint8Array): string {
  return `=?${charset}?B?${Buffer.from(bytes).toString('base64')}?=`;
}

export function wordQ(charset: string, bytes: Uint8Array): string {
  const body = [...bytes].map((byte) => {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9]/.test(char) ? char : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return `=?${charset}?Q?${body.join('')}?=`;
}

export function percent(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
