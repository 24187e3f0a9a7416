import type { Token } from '../tokenizer/token.ts';

/** Finds tokens by offset; cheap while the offsets grow. */
export class TokenCursor {
  private readonly tokens: readonly Token[];
  private index = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** The index of the first token that begins at or after `offset`. */
  indexAt(offset: number): number {
    while (this.index > 0 && (this.tokens[this.index - 1]?.start ?? 0) >= offset) this.index -= 1;
    while (this.index < this.tokens.length && (this.tokens[this.index]?.start ?? 0) < offset) this.index += 1;
    return this.index;
  }

  /** The last token that begins before `offset` and is not white space, down to `from`. */
  before(offset: number, from: number): Token | undefined {
    for (let index = this.indexAt(offset) - 1; index >= 0; index -= 1) {
      const token = this.tokens[index];
      if (!token || token.start < from) return undefined;
      if (token.pos1 !== '空白') return token;
    }
    return undefined;
  }

  /** The first token that begins at or after `offset` and is not white space. */
  after(offset: number): Token | undefined {
    for (let index = this.indexAt(offset); index < this.tokens.length; index += 1) {
      const token = this.tokens[index];
      if (token && token.pos1 !== '空白') return token;
    }
    return undefined;
  }
}
