import type { Dictionary } from './dictionary.ts';

const boundary = 0;
const none = -1;

/**
 * All words that may stand in a piece of text, and the cheapest way through them (Viterbi). One object serves one piece
 * after another and keeps its arrays. A node's word is an entry of the dictionary, or `~entry` for an unknown word.
 */
export class Lattice {
  private readonly dictionary: Dictionary;
  private nodes = 0;
  private start = new Int32Array(4096);
  private word = new Int32Array(4096);
  private right = new Int32Array(4096);
  private total = new Int32Array(4096);
  private previous = new Int32Array(4096);
  private sibling = new Int32Array(4096);
  /** The first and last node that end at each offset from the beginning of the piece. */
  private head = new Int32Array(512);
  private tail = new Int32Array(512);
  /** The nodes that end where the current ones begin, the cheapest of each right context. */
  private arrivals = 0;
  private readonly arrivalRow: Int32Array;
  private readonly arrivalTotal: Int32Array;
  private readonly arrivalNode: Int32Array;
  /** Marks of the current offset: which right and left contexts were met, and the best node before each left one. */
  private stamp = 0;
  private readonly rightStamp: Int32Array;
  private readonly rightSlot: Int32Array;
  private readonly leftStamp: Int32Array;
  private readonly leftTotal: Int32Array;
  private readonly leftNode: Int32Array;

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
    const table = (): Int32Array => new Int32Array(dictionary.contexts);
    this.arrivalRow = table();
    this.arrivalTotal = table();
    this.arrivalNode = table();
    this.rightStamp = table();
    this.rightSlot = table();
    this.leftStamp = table();
    this.leftTotal = table();
    this.leftNode = table();
  }

  /** How many nodes the last piece needed. */
  get size(): number {
    return this.nodes;
  }

  /**
   * Finds the cheapest words for `text.slice(from, to)` and gives them to `visit`, from the last to the first.
   */
  solve(
    text: string,
    from: number,
    to: number,
    visit: (word: number, start: number, end: number) => void,
  ): void {
    this.reset(to - from + 1);
    this.append(none, 0, 0, boundary, 0, none);
    let runEnd = from;
    for (let at = from; at < to; at += 1) {
      if (this.head[at - from] === none) continue;
      this.gather(at - from);
      const known = this.addKnown(text, from, at, to);
      const charClass = this.dictionary.unknown.classOf(text.charCodeAt(at));
      if (known && !this.dictionary.unknown.isAlwaysTried(charClass)) continue;
      // Within a run the end is that of the run: found once, so that a long run costs no more than a short one.
      if (at >= runEnd) runEnd = this.dictionary.unknown.endOf(text, at, to);
      this.addUnknown(charClass, at - from, runEnd - from);
    }
    this.gather(to - from);
    this.bestBefore(boundary);
    let end = to;
    for (let node = this.leftNode[boundary] ?? 0; node > 0; node = this.previous[node] ?? 0) {
      const start = from + (this.start[node] ?? 0);
      visit(this.word[node] ?? 0, start, end);
      end = start;
    }
  }

  private addKnown(text: string, from: number, at: number, to: number): boolean {
    const { trie, words } = this.dictionary;
    let found = false;
    let node = trie.first(text.charCodeAt(at));
    for (let end = at + 1; node !== none; end += 1) {
      const group = trie.value(node);
      if (group !== none) {
        found = true;
        const last = words.starts[group + 1] ?? 0;
        for (let word = words.starts[group] ?? 0; word < last; word += 1) {
          this.link(words.costs, word, word, at - from, end - from);
        }
      }
      if (end === to) break;
      node = trie.stepUnit(node, text.charCodeAt(end));
    }
    return found;
  }

  private addUnknown(charClass: number, start: number, end: number): void {
    const { unknownWords } = this.dictionary;
    const last = unknownWords.starts[charClass + 1] ?? 0;
    for (let word = unknownWords.starts[charClass] ?? 0; word < last; word += 1) {
      this.link(unknownWords.costs, word, ~word, start, end);
    }
  }

  /** Adds a node after the cheapest of the nodes that end where it begins. */
  private link(costs: Int16Array, entry: number, word: number, start: number, end: number): void {
    const left = costs[entry * 3] ?? 0;
    if (this.leftStamp[left] !== this.stamp) this.bestBefore(left);
    const total = (this.leftTotal[left] ?? 0) + (costs[entry * 3 + 2] ?? 0);
    this.append(word, start, end, costs[entry * 3 + 1] ?? 0, total, this.leftNode[left] ?? 0);
  }

  private bestBefore(left: number): void {
    const { connections } = this.dictionary;
    let best = 0x7fffffff;
    let bestNode = 0;
    for (let i = 0; i < this.arrivals; i += 1) {
      const total = (this.arrivalTotal[i] ?? 0) + (connections[(this.arrivalRow[i] ?? 0) + left] ?? 0);
      if (total < best) {
        best = total;
        bestNode = this.arrivalNode[i] ?? 0;
      }
    }
    this.leftStamp[left] = this.stamp;
    this.leftTotal[left] = best;
    this.leftNode[left] = bestNode;
  }

  /** Of the nodes that end here, only the cheapest of each right context can be on the best way. */
  private gather(offset: number): void {
    this.stamp += 1;
    this.arrivals = 0;
    for (let node = this.head[offset] ?? none; node !== none; node = this.sibling[node] ?? none) {
      const right = this.right[node] ?? 0;
      const total = this.total[node] ?? 0;
      if (this.rightStamp[right] !== this.stamp) {
        this.rightStamp[right] = this.stamp;
        this.rightSlot[right] = this.arrivals;
        this.arrivalRow[this.arrivals] = right * this.dictionary.contexts + 2;
        this.arrivalTotal[this.arrivals] = total;
        this.arrivalNode[this.arrivals] = node;
        this.arrivals += 1;
        continue;
      }
      const slot = this.rightSlot[right] ?? 0;
      if (total < (this.arrivalTotal[slot] ?? 0)) {
        this.arrivalTotal[slot] = total;
        this.arrivalNode[slot] = node;
      }
    }
  }

  private append(
    word: number,
    start: number,
    end: number,
    right: number,
    total: number,
    previous: number,
  ): void {
    const node = this.nodes;
    if (node === this.start.length) this.grow();
    this.nodes += 1;
    this.start[node] = start;
    this.word[node] = word;
    this.right[node] = right;
    this.total[node] = total;
    this.previous[node] = previous;
    this.sibling[node] = none;
    if (this.head[end] === none) this.head[end] = node;
    else this.sibling[this.tail[end] ?? 0] = node;
    this.tail[end] = node;
  }

  private reset(offsets: number): void {
    this.nodes = 0;
    if (offsets > this.head.length) {
      this.head = new Int32Array(offsets * 2);
      this.tail = new Int32Array(offsets * 2);
    }
    this.head.fill(none, 0, offsets);
  }

  private grow(): void {
    const doubled = (array: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(array.length * 2);
      larger.set(array);
      return larger;
    };
    this.start = doubled(this.start);
    this.word = doubled(this.word);
    this.right = doubled(this.right);
    this.total = doubled(this.total);
    this.previous = doubled(this.previous);
    this.sibling = doubled(this.sibling);
  }
}
