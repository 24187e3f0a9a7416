import type { TemplateError } from '@madoguchi/contract';

/** What is wrong with a template's text, where it is, and what to write instead. Thrown by the parser alone. */
export class TemplateSyntaxError extends Error {
  /** UTF-16 offset of the place. */
  readonly at: number;
  readonly words: TemplateError['message'];

  constructor(at: number, ja: string, en: string) {
    super(en);
    this.at = at;
    this.words = { ja, en };
  }
}

/** Line and column of an offset, from 1; the column counts characters, not UTF-16 units. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  const lines = before.split(/\r\n|\r|\n/u);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

/** The error as people are shown it. */
export function describeError(text: string, error: TemplateSyntaxError): TemplateError {
  return { ...placeOf(text, error.at), message: error.words };
}
