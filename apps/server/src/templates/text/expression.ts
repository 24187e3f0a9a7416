import { foldName } from '@madoguchi/contract';
import { limits } from './limits.ts';
import { TemplateSyntaxError } from './syntax-error.ts';

/** What a condition asks. Names are as they were written; who evaluates knows what they mean. */
export type Expression =
  | { kind: 'given'; name: string }
  | { kind: 'equals'; name: string; value: string }
  | { kind: 'not'; of: Expression }
  | { kind: 'all' | 'any'; of: Expression[] };

type Word = { text: string; at: number; quoted: boolean };

const joins = { all: new Set(['かつ', 'and']), any: new Set(['または', 'or']) };
const without = new Set(['なし', 'がない']);
const negation = new Set(['not']);
const equal = new Set(['=', '==', 'が']);
const unequal = new Set(['≠', '!=', '<>']);
const isJoin = (word: string) => joins.all.has(word) || joins.any.has(word);
const marks = /[=≠!<>]+|[()]|「[^「」]*」|"[^"]*"|[^\s=≠!<>()「」"]+|\S/gu;

/** Words of a condition, each with its place. Signs stand alone whether there is space around them or not. */
function wordsOf(text: string, at: number): Word[] {
  // Of the same length as the text, so that places stay true; letters of full width are left as they are in values.
  const even = text.replaceAll(/[（）＝！＜＞＂]/gu, (sign) => sign.normalize('NFKC'));
  return [...even.matchAll(marks)].map((match) => {
    const word = match[0];
    const quoted = /^(?:「.*」|".*")$/su.test(word);
    return { text: quoted ? word.slice(1, -1) : word, at: at + match.index, quoted };
  });
}

/** Reads one condition by recursive descent: any ← all または all; all ← one かつ one; one ← (any), not one, name …. */
class Reader {
  readonly #words: Word[];
  readonly #end: number;
  #next = 0;
  #depth = 0;
  #terms = 0;

  constructor(words: Word[], end: number) {
    this.#words = words;
    this.#end = end;
  }

  read(): Expression {
    const found = this.#joined('any');
    const left = this.#peek();
    if (left !== undefined) throw this.#unexpected(left);
    return found;
  }

  #peek(): Word | undefined {
    return this.#words[this.#next];
  }

  /** The next word, when it is one of these signs. */
  #take(signs: ReadonlySet<string>): boolean {
    const word = this.#peek();
    if (word === undefined || word.quoted || !signs.has(foldName(word.text))) return false;
    this.#next += 1;
    return true;
  }

  #joined(kind: 'any' | 'all'): Expression {
    const inner = () => (kind === 'any' ? this.#joined('all') : this.#one());
    const parts = [inner()];
    while (this.#take(joins[kind])) parts.push(inner());
    const [first] = parts;
    return parts.length === 1 && first !== undefined ? first : { kind, of: parts };
  }

  #one(): Expression {
    this.#depth += 1;
    if (this.#depth > limits.depth) throw this.#tooMuch();
    try {
      if (this.#take(negation)) return { kind: 'not', of: this.#one() };
      if (!this.#take(new Set(['(']))) return this.#compared();
      const inner = this.#joined('any');
      if (!this.#take(new Set([')']))) throw this.#missing('「)」で閉じてください。', 'Close it by “)”.');
      return inner;
    } finally {
      this.#depth -= 1;
    }
  }

  #compared(): Expression {
    this.#terms += 1;
    if (this.#terms > limits.terms) throw this.#tooMuch();
    const name = this.#plainWords();
    if (name === '')
      throw this.#missing('調べる変数の名前を書いてください。', 'Name the variable to look at.');
    if (this.#take(without)) return { kind: 'not', of: { kind: 'given', name } };
    const isEqual = this.#take(equal);
    if (!isEqual && !this.#take(unequal)) return { kind: 'given', name };
    const word = this.#peek();
    const value = word?.quoted === true ? word.text : this.#plainWords();
    if (word?.quoted === true) this.#next += 1;
    if (word?.quoted !== true && value === '')
      throw this.#missing(
        '比べる値を「」に入れて書いてください。',
        'Write the value to compare with, in quotes.',
      );
    const found: Expression = { kind: 'equals', name, value };
    return isEqual ? found : { kind: 'not', of: found };
  }

  /** Words up to the next sign: a name of several words, or a value without quotes. */
  #plainWords(): string {
    const found: string[] = [];
    for (let word = this.#peek(); word !== undefined; word = this.#peek()) {
      const folded = foldName(word.text);
      const isSign =
        /^[=≠!<>()]+$/u.test(folded) || isJoin(folded) || without.has(folded) || equal.has(folded);
      if (word.quoted || isSign) break;
      found.push(word.text);
      this.#next += 1;
    }
    const text = found.join(' ');
    if ([...text].length > limits.name) throw this.#tooMuch();
    return text;
  }

  #unexpected(word: Word): TemplateSyntaxError {
    return new TemplateSyntaxError(
      word.at,
      `条件の「${word.text}」の位置が正しくありません。例: {もし 会社名 かつ 役職}、{もし 会社名 = 「みどり商店」}`,
      `“${word.text}” does not fit here. Examples: {if company and job title}, {if company = "Acme"}`,
    );
  }

  #missing(ja: string, en: string): TemplateSyntaxError {
    const at = this.#peek()?.at ?? this.#end;
    return new TemplateSyntaxError(
      at,
      `条件が途中で終わっています。${ja}`,
      `The condition is not complete. ${en}`,
    );
  }

  #tooMuch(): TemplateSyntaxError {
    return new TemplateSyntaxError(
      this.#peek()?.at ?? this.#end,
      `条件が長すぎます。一つの条件で比べられる変数は${limits.terms}個、名前は${limits.name}文字までです。条件を分けてください。`,
      `The condition is too long: at most ${limits.terms} variables and ${limits.name} characters a name. Divide it.`,
    );
  }
}

/** @throws TemplateSyntaxError with its place; `at` is the offset of the condition in the source. */
export function readExpression(text: string, at: number): Expression {
  return new Reader(wordsOf(text, at), at + text.length).read();
}

/** Whether the condition holds, for the values of variables by name; an empty value is none. */
export function holds(expression: Expression, valueOf: (name: string) => string): boolean {
  switch (expression.kind) {
    case 'given':
      return valueOf(expression.name).trim() !== '';
    case 'equals':
      return foldName(valueOf(expression.name)) === foldName(expression.value);
    case 'not':
      return !holds(expression.of, valueOf);
    case 'all':
      return expression.of.every((each) => holds(each, valueOf));
    case 'any':
      return expression.of.some((each) => holds(each, valueOf));
  }
}

/** Every name that a condition asks for. */
export function namesIn(expression: Expression): string[] {
  if (expression.kind === 'given' || expression.kind === 'equals') return [expression.name];
  return expression.kind === 'not' ? namesIn(expression.of) : expression.of.flatMap(namesIn);
}
