/** What is to happen when: the earliest first, and of one moment whatever was entered first. */
export class Agenda {
  readonly #heap: { at: number; order: number; run: () => Promise<void> }[] = [];
  #order = 0;

  get next(): number | null {
    return this.#heap[0]?.at ?? null;
  }

  add(at: number, run: () => Promise<void>): void {
    const heap = this.#heap;
    this.#order += 1;
    heap.push({ at, order: this.#order, run });
    for (let n = heap.length - 1; n > 0;) {
      const parent = (n - 1) >> 1;
      if (!this.#isBefore(n, parent)) break;
      this.#swap(n, parent);
      n = parent;
    }
  }

  /** Takes the earliest out. */
  take(): { at: number; run: () => Promise<void> } | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let n = 0; ;) {
      let least = n;
      for (const child of [2 * n + 1, 2 * n + 2])
        if (child < heap.length && this.#isBefore(child, least)) least = child;
      if (least === n) return first;
      this.#swap(n, least);
      n = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return false;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }
}
