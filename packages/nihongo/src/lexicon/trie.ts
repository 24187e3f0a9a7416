interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  value?: Value;
}

/** Words by their characters, for finding all that begin at one place of a text in time linear in the longest. */
export class Trie<Value> {
  readonly #root: Node<Value> = { next: new Map() };

  /** A word that is there already keeps its first value. */
  add(word: string, value: Value): void {
    let node = this.#root;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      let next = node.next.get(unit);
      if (next === undefined) node.next.set(unit, (next = { next: new Map() }));
      node = next;
    }
    node.value ??= value;
  }

  /** The longest word that begins at `start` and ends where `mayEnd` allows, with its end. */
  longest(
    text: string,
    start: number,
    mayEnd: (end: number) => boolean,
  ): { readonly end: number; readonly value: Value } | undefined {
    let found: { end: number; value: Value } | undefined;
    let node: Node<Value> | undefined = this.#root;
    for (let at = start; at < text.length; at++) {
      node = node.next.get(text.charCodeAt(at));
      if (node === undefined) return found;
      if (node.value !== undefined && mayEnd(at + 1)) found = { end: at + 1, value: node.value };
    }
    return found;
  }
}
