import type { Token } from './tag.ts';

const isControl = (token: Token) => token.kind === 'tag' && token.tag.kind !== 'variable';
const isBlank = (token: Token) => token.kind === 'text' && /^[^\S\n]*$/u.test(token.text);

/** The tokens with every text cut behind its line breaks, in lines. */
function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  const add = (token: Token) => lines.at(-1)?.push(token);
  for (const token of tokens) {
    if (token.kind === 'tag') {
      add(token);
      continue;
    }
    const parts = token.text.split(/(?<=\n)/u);
    for (const text of parts) {
      add({ ...token, text });
      if (text.endsWith('\n')) lines.push([]);
    }
  }
  return lines;
}

/** Whether a line holds conditions and nothing that would be seen. */
function isBare(line: readonly Token[]): boolean {
  return line.some(isControl) && line.every((token) => isControl(token) || isBlankOrBreak(token));
}

const isBlankOrBreak = (token: Token) =>
  isBlank(token) || (token.kind === 'text' && /^[^\S\n]*\n$/u.test(token.text));

/**
 * Takes out the space and the line break of lines on which only conditions stand, so that `{もし 会社名}` on a line of its
 * own leaves no empty line in the letter.
 */
export function dropBareLines(tokens: readonly Token[]): Token[] {
  return linesOf(tokens).flatMap((line) => (isBare(line) ? line.filter(isControl) : line));
}
