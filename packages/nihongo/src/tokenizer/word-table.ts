/**
 * The dictionary's entries, grouped by what they are filed under (a spelling's number in the trie, or a class of
 * unknown characters). Entry `w` has its left and right context and its cost in `costs[w * 3 …]`.
 */
export interface WordTable {
  /** The entries of group `g` are `starts[g]` up to, not including, `starts[g + 1]`. */
  readonly starts: Uint32Array;
  /** Left context, right context and cost of each entry. */
  readonly costs: Int16Array;
}

/**
 * Reads the entries (`tid`, `unk`: three 16-bit and one 32-bit little-endian number each, the last where the line of
 * features begins) in the order of their map (`tid_map`, `unk_map`: the number of groups, then for each, ascending, its
 * key, its size and the byte offsets of its entries). Keys that are left out become empty groups.
 */
export function readWordTable(
  entries: Uint8Array,
  map: Uint8Array,
): { table: WordTable; lines: Uint32Array } {
  const fields = new DataView(entries.buffer, entries.byteOffset, entries.byteLength);
  const numbers = new Int32Array(map.buffer, map.byteOffset, map.byteLength >> 2);
  const { lastKey, total } = measure(numbers);
  const starts = new Uint32Array(lastKey + 2);
  const costs = new Int16Array(total * 3);
  const lines = new Uint32Array(total);
  let word = 0;
  let at = 1;
  for (let key = 0; key <= lastKey; key += 1) {
    starts[key] = word;
    if (numbers[at] !== key) continue;
    const size = numbers[at + 1] ?? 0;
    for (let i = 0; i < size; i += 1) {
      const offset = numbers[at + 2 + i] ?? 0;
      costs[word * 3] = fields.getInt16(offset, true);
      costs[word * 3 + 1] = fields.getInt16(offset + 2, true);
      costs[word * 3 + 2] = fields.getInt16(offset + 4, true);
      lines[word] = fields.getUint32(offset + 6, true);
      word += 1;
    }
    at += 2 + size;
  }
  starts[lastKey + 1] = word;
  return { table: { starts, costs }, lines };
}

/** The highest key and the number of entries of a map. */
function measure(numbers: Int32Array): { lastKey: number; total: number } {
  let lastKey = -1;
  let total = 0;
  let at = 1;
  for (let groups = numbers[0] ?? 0; groups > 0; groups -= 1) {
    const key = numbers[at] ?? 0;
    const size = numbers[at + 1] ?? 0;
    if (key <= lastKey)
      throw new Error('The dictionary of the kuromoji package is damaged. Install it again.');
    lastKey = key;
    total += size;
    at += 2 + size;
  }
  return { lastKey, total };
}
