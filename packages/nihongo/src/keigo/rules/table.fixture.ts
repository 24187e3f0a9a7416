import { describe, expect, it } from 'vitest';
import { readDocument } from '../../text/document.ts';
import { readReply } from '../reply.ts';
import type { ReplyContext } from '../reply.ts';
import type { Rule } from '../rule.ts';

/** A text, what is marked in it, and the first fix; without a fix only advice is given. */
export type Marked = readonly [text: string, at: string, fix?: string];

/** What a rule finds, as [marked text, first fix]. */
export function findIn(rule: Rule, text: string, context: ReplyContext = {}): (readonly string[])[] {
  const reply = readReply(readDocument(text), { channel: 'email', ...context });
  return rule.find(reply).map((one) => {
    const at = text.slice(one.start, one.end);
    const [fix] = one.suggest;
    return fix === undefined ? [at] : [at, fix];
  });
}

/** The table of one rule: what it marks, with the fix, and what it leaves alone. */
export function describeRule(rule: Rule, marks: readonly Marked[], leaves: readonly string[]): void {
  describe(`${rule.id} marks`, () => {
    it.each(marks.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
      expect(findIn(rule, text)).toContainEqual(found);
    });
  });
  describe(`${rule.id} leaves`, () => {
    it.each(leaves)('%s', (text) => {
      expect(findIn(rule, text)).toEqual([]);
    });
  });
}
