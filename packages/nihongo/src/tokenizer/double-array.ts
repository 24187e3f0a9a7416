const terminator = 0;
const none = -1;

/**
 * A trie over the UTF-8 bytes of words, as a double array (Aoe 1989): the child of node `n` for byte `c` is
 * `base[n] + c`, and it is a child of `n` only where `check` says so. Base and check of a node lie side by side.
 */
export class DoubleArray {
  private readonly cells: Int32Array;
  private readonly size: number;
  private readonly firstSteps: Int32Array;

  /** Both as 32-bit little-endian numbers. */
  constructor(baseBytes: Uint8Array, checkBytes: Uint8Array) {
    const base = new Int32Array(baseBytes.buffer, baseBytes.byteOffset, baseBytes.byteLength >> 2);
    const check = new Int32Array(checkBytes.buffer, checkBytes.byteOffset, checkBytes.byteLength >> 2);
    let size = check.length;
    while (size > 1 && (check[size - 1] ?? none) < 0) size -= 1;
    this.size = size;
    this.cells = new Int32Array(size * 2);
    for (let node = 0; node < size; node += 1) {
      this.cells[node * 2] = base[node] ?? none;
      this.cells[node * 2 + 1] = check[node] ?? none;
    }
    this.firstSteps = new Int32Array(0x10000);
    for (let unit = 0; unit < 0x10000; unit += 1) this.firstSteps[unit] = this.stepUnit(0, unit);
  }

  /** The node reached from the root by a UTF-16 unit, or -1. */
  first(unit: number): number {
    return this.firstSteps[unit] ?? none;
  }

  /** The node reached from `node` by a UTF-16 unit (the dictionary has no word outside the basic plane), or -1. */
  stepUnit(node: number, unit: number): number {
    if (unit === terminator || (unit >= 0xd800 && unit <= 0xdfff)) return none;
    if (unit < 0x80) return this.step(node, unit);
    if (unit < 0x800) {
      const lead = this.step(node, (unit >> 6) | 0xc0);
      return lead === none ? none : this.step(lead, (unit & 0x3f) | 0x80);
    }
    const lead = this.step(node, (unit >> 12) | 0xe0);
    if (lead === none) return none;
    const middle = this.step(lead, ((unit >> 6) & 0x3f) | 0x80);
    return middle === none ? none : this.step(middle, (unit & 0x3f) | 0x80);
  }

  /** The number of the word that ends at this node, or -1. */
  value(node: number): number {
    const leaf = this.step(node, terminator);
    return leaf === none ? none : -(this.cells[leaf * 2] ?? 0) - 1;
  }

  /** The number of a word, or -1. */
  find(word: string): number {
    let node = word === '' ? none : this.first(word.charCodeAt(0));
    for (let at = 1; at < word.length && node !== none; at += 1)
      node = this.stepUnit(node, word.charCodeAt(at));
    return node === none ? none : this.value(node);
  }

  private step(node: number, byte: number): number {
    const child = (this.cells[node * 2] ?? none) + byte;
    return child >= 0 && child < this.size && this.cells[child * 2 + 1] === node ? child : none;
  }
}
