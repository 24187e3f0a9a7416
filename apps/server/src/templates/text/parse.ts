import type { TemplateError } from '@madoguchi/contract';
import { namesIn, type Expression } from './expression.ts';
import { lex, type Piece } from './lex.ts';
import { limits } from './limits.ts';
import { dropBareLines } from './bare-lines.ts';
import { describeError, TemplateSyntaxError } from './syntax-error.ts';
import { readTag, type Tag, type Token } from './tag.ts';

/** A template as a tree: words, variables, and branches of which the first that holds is taken. */
export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'variable'; name: string }
  | { kind: 'choice'; branches: Branch[] };
/** `condition` is null for what is taken when no other is. */
export type Branch = { condition: Expression | null; body: Node[] };

const toToken = (piece: Piece): Token =>
  piece.kind === 'text' ? piece : { kind: 'tag', at: piece.at, tag: readTag(piece) };

class Parser {
  readonly #tokens: Token[];
  #next = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  /** Everything up to the tag that ends or turns the branch one is in; that tag is left to be read. */
  body(depth: number): Node[] {
    const nodes: Node[] = [];
    for (let token = this.#tokens[this.#next]; token !== undefined; token = this.#tokens[this.#next]) {
      if (token.kind === 'text') nodes.push({ kind: 'text', text: token.text });
      else if (token.tag.kind === 'variable') nodes.push(token.tag);
      else if (token.tag.kind !== 'if') {
        if (depth > 0) return nodes;
        throw stray(token.at, token.tag.kind);
      } else {
        nodes.push(this.#choice(token.at, token.tag.condition, depth + 1));
        continue;
      }
      this.#next += 1;
    }
    return nodes;
  }

  #choice(from: number, condition: Expression, depth: number): Node {
    if (depth > limits.depth)
      throw new TemplateSyntaxError(
        from,
        `条件の入れ子は${limits.depth}段までです。条件を「かつ」でまとめるか、定型文を分けてください。`,
        `Conditions go at most ${limits.depth} deep. Join them by “and”, or make two templates.`,
      );
    this.#next += 1;
    const branches: Branch[] = [{ condition, body: this.body(depth) }];
    for (;;) {
      const token = this.#tokens[this.#next];
      if (token === undefined || token.kind === 'text') throw unended(from);
      this.#next += 1;
      if (token.tag.kind === 'end') return { kind: 'choice', branches };
      if (branches.at(-1)?.condition === null) throw afterElse(token.at);
      const next = token.tag.kind === 'elseif' ? token.tag.condition : null;
      branches.push({ condition: next, body: this.body(depth) });
    }
  }
}

function stray(at: number, kind: Tag['kind']): TemplateSyntaxError {
  const [ja, en] =
    kind === 'end' ? ['以上', 'end'] : kind === 'else' ? ['それ以外', 'else'] : ['それともし', 'elseif'];
  return new TemplateSyntaxError(
    at,
    `「${ja}」に対応する「もし」が前にありません。{もし …} を加えるか、この括弧を消してください。`,
    `Nothing before this “${en}” begins a condition. Add {if …}, or take it out.`,
  );
}

function unended(at: number): TemplateSyntaxError {
  return new TemplateSyntaxError(
    at,
    'ここで始まる「もし」が閉じられていません。終わりに {以上} を加えてください。',
    'The condition that begins here does not end. Add {end} where it shall.',
  );
}

function afterElse(at: number): TemplateSyntaxError {
  return new TemplateSyntaxError(
    at,
    '「それ以外」の後に置けるのは {以上} だけです。順序を直してください。',
    'After “else” only {end} may follow. Put the branches in order.',
  );
}

/** @throws TemplateSyntaxError at the first thing that is wrong. */
export function parse(source: string): Node[] {
  return new Parser(dropBareLines(lex(source).map(toToken))).body(0);
}

/** The tree, or what is wrong with the text, with line and column. */
export function tryParse(source: string): { nodes: Node[] } | { error: TemplateError } {
  try {
    return { nodes: parse(source) };
  } catch (error) {
    if (error instanceof TemplateSyntaxError) return { error: describeError(source, error) };
    throw error;
  }
}

/** Every name a template uses, in its words and in its conditions, each once. */
export function variablesIn(nodes: readonly Node[]): string[] {
  const names = nodes.flatMap((node): string[] => {
    if (node.kind === 'text') return [];
    if (node.kind === 'variable') return [node.name];
    return node.branches.flatMap(({ condition, body }) => [
      ...(condition === null ? [] : namesIn(condition)),
      ...variablesIn(body),
    ]);
  });
  return [...new Set(names)];
}
