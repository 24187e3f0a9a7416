import type { WordTable } from './word-table.ts';

/** What all words of one left context have in common. */
export interface Category {
  readonly pos: string;
  readonly pos1: string;
  readonly pos2: string;
  readonly pos3: string;
  readonly ctype: string;
  readonly cform: string;
}

/** What a word has of its own; empty where it is written as in the text (base) or not known (reading). */
export interface Details {
  readonly base: string;
  readonly reading: string;
}

const comma = 0x2c;
const cacheLimit = 16_384;
const noCategory: Category = { pos: '記号', pos1: '一般', pos2: '*', pos3: '*', ctype: '*', cform: '*' };
const noDetails: Details = { base: '', reading: '' };

/**
 * The features of words. In IPADIC a left context stands for one combination of part of speech and conjugation, so these
 * are kept once for each context; of the lines of the words only base form and reading are kept, as UTF-8 `base,reading`.
 */
export class FeatureStore {
  private readonly categories: (Category | undefined)[];
  private readonly details: Buffer;
  private readonly starts: Uint32Array;
  private readonly cache = new Map<number, Details>();

  constructor(categories: (Category | undefined)[], details: Buffer, starts: Uint32Array) {
    this.categories = categories;
    this.details = details;
    this.starts = starts;
  }

  /** Part of speech and conjugation of a left context. */
  category(left: number): Category {
    return this.categories[left] ?? noCategory;
  }

  /** Base form and reading of an entry, decoded when first asked for. */
  detailsOf(word: number): Details {
    const cached = this.cache.get(word);
    if (cached) return cached;
    if (this.cache.size >= cacheLimit) this.cache.clear();
    const text = this.details.toString('utf8', this.starts[word], this.starts[word + 1]);
    const split = text.indexOf(',');
    const details =
      split < 0 ? noDetails : { base: known(text.slice(0, split)), reading: known(text.slice(split + 1)) };
    this.cache.set(word, details);
    return details;
  }
}

/** The dictionary writes `*` for what a word does not have. */
function known(field: string): string {
  return field === '*' ? '' : field;
}

/**
 * Reads the lines of features (`tid_pos`: UTF-8 `surface,pos,pos1,pos2,pos3,ctype,cform,base,reading,pronunciation`,
 * ended by NUL) of the entries of a table.
 */
export function readFeatures(contents: Uint8Array, table: WordTable, lines: Uint32Array): FeatureStore {
  const bytes = Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength);
  const categories: (Category | undefined)[] = [];
  const categoryBytes: number[] = [];
  const starts = new Uint32Array(lines.length + 1);
  // Base form and reading are less than half of any line.
  const room = new ArrayBuffer(bytes.length >> 1);
  const details = new Uint8Array(room);
  let out = 0;
  for (let word = 0; word < lines.length; word += 1) {
    starts[word] = out;
    const surface = lines[word] ?? 0;
    const surfaceEnd = fieldEnd(bytes, surface);
    const left = table.costs[word * 3] ?? 0;
    categoryBytes[left] ??= categoryLength(bytes, surfaceEnd + 1);
    const base = surfaceEnd + 1 + categoryBytes[left] + 1;
    categories[left] ??= readCategory(bytes.toString('utf8', surfaceEnd + 1, base - 1));
    const baseEnd = fieldEnd(bytes, base);
    if (!isSame(bytes, surface, surfaceEnd, base, baseEnd)) out = copy(bytes, base, baseEnd, details, out);
    out = copy(bytes, baseEnd, fieldEnd(bytes, baseEnd + 1), details, out);
  }
  starts[lines.length] = out;
  return new FeatureStore(categories, Buffer.from(room.transfer(out)), starts);
}

function fieldEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== comma) at += 1;
  return at;
}

/** How many bytes the six fields of a category take. */
function categoryLength(bytes: Uint8Array, start: number): number {
  let end = start - 1;
  for (let fields = 0; fields < 6; fields += 1) end = fieldEnd(bytes, end + 1);
  return end - start;
}

function isSame(bytes: Uint8Array, from: number, end: number, otherFrom: number, otherEnd: number): boolean {
  if (end - from !== otherEnd - otherFrom) return false;
  for (let i = 0; i < end - from; i += 1) {
    if (bytes[from + i] !== bytes[otherFrom + i]) return false;
  }
  return true;
}

/** Copies bytes and returns where the next ones go. */
function copy(source: Uint8Array, from: number, end: number, target: Uint8Array, out: number): number {
  for (let at = from; at < end; at += 1) target[out + at - from] = source[at] ?? 0;
  return out + end - from;
}

function readCategory(fields: string): Category {
  const [pos = '*', pos1 = '*', pos2 = '*', pos3 = '*', ctype = '*', cform = '*'] = fields.split(',');
  return { pos, pos1, pos2, pos3, ctype, cform };
}
