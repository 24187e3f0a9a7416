import { foldName } from '@madoguchi/contract';
import { readExpression, type Expression } from './expression.ts';
import type { Piece } from './lex.ts';
import { limits } from './limits.ts';
import { TemplateSyntaxError } from './syntax-error.ts';

/** What a tag says. */
export type Tag =
  | { kind: 'variable'; name: string }
  | { kind: 'if' | 'elseif'; condition: Expression }
  | { kind: 'else' | 'end' };

/** A piece that was read. */
export type Token = { at: number } & ({ kind: 'text'; text: string } | { kind: 'tag'; tag: Tag });

const conditional = /^(?<word>もし|それともし|if|elseif|else\s+if)(?<space>[\s\u3000]+|$)/iu;
const elseWords = new Set(['それ以外', 'else']);
const endWords = new Set(['以上', 'end', 'end if', 'endif']);

/** Reads what stands in one pair of braces. @throws TemplateSyntaxError */
export function readTag({ inner, at, innerAt }: Extract<Piece, { kind: 'tag' }>): Tag {
  const folded = foldName(inner);
  if (folded === '')
    throw new TemplateSyntaxError(
      at,
      '括弧の中が空です。{お客様名} のように名前を書いてください。',
      'There is nothing in the braces. Write a name, such as {customer name}.',
    );
  if (elseWords.has(folded)) return { kind: 'else' };
  if (endWords.has(folded)) return { kind: 'end' };
  const lead = inner.length - inner.trimStart().length;
  const match = conditional.exec(inner.trimStart());
  if (match !== null) {
    const head = match[0].length + lead;
    const first = /^(?:もし|if)$/iu.test(match.groups?.['word'] ?? '');
    return { kind: first ? 'if' : 'elseif', condition: readExpression(inner.slice(head), innerAt + head) };
  }
  if (/^(?:もし|それともし)/u.test(folded))
    throw new TemplateSyntaxError(
      innerAt + lead,
      '「もし」の後に空白を入れてください。例: {もし 会社名}',
      'Put a space after “もし”, as in {もし 会社名}.',
    );
  const name = inner.trim();
  if ([...name].length > limits.name || /[\p{Cc}【】[\]]/u.test(name))
    throw new TemplateSyntaxError(
      at,
      `名前は${limits.name}文字までで、【】や[]は使えません。短い名前にしてください。`,
      `A name has at most ${limits.name} characters, none of them a bracket. Shorten it.`,
    );
  return { kind: 'variable', name };
}
