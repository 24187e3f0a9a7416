import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { type Part, leaves } from './part.ts';
import { readTree } from './tree.ts';

const tree = (text: string): Part =>
  readTree(Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'), defaultLimits);
/** The tree in short: types of containers in brackets, contents of leaves. */
const outline = (part: Part): string =>
  part.children.length
    ? `(${part.children.map(outline).join(' ')})`
    : part.body.toString('latin1').replaceAll('\r\n', '/');

const head = 'Content-Type: multipart/mixed; boundary=b\n\n';

describe('readTree', () => {
  it.each([
    ['two parts', `${head}--b\n\none\n--b\n\ntwo\n--b--\n`, '(one two)'],
    ['a boundary with trailing blanks', `${head}--b  \n\none\n--b-- \t\n`, '(one)'],
    ['an empty part', `${head}--b\n\n--b\n\ntwo\n--b--`, '( two)'],
    ['a blank line at the end of a part', `${head}--b\n\none\n\n--b--`, '(one/)'],
    ['lines that only begin like the boundary', `${head}--b\n\n--bc\n--b-\n-b\n--b--`, '(--bc/--b-/-b)'],
    ['preamble and epilogue', `${head}before\n--b\n\none\n--b--\nafter\n`, '(one)'],
    [
      'a multipart in a multipart',
      `${head}--b\nContent-Type: multipart/x; boundary=c\n\n--c\n\nin\n--c--\n--b\n\nout\n--b--`,
      '((in) out)',
    ],
    [
      'an inner multipart that is never closed',
      `${head}--b\nContent-Type: multipart/x; boundary=c\n\n--c\n\nin\n--b\n\nout\n--b--`,
      '((in) out)',
    ],
    [
      'an inner multipart with the same boundary',
      `${head}--b\nContent-Type: multipart/x; boundary=b\n\n--b\n\nin\n--b--\n`,
      '((in))',
    ],
    [
      'a quoted boundary of odd characters',
      'Content-Type: multipart/mixed; boundary="=_(a b)?"\n\n--=_(a b)?\n\none\n--=_(a b)?--',
      '(one)',
    ],
    [
      'a boundary that ends in dashes',
      'Content-Type: multipart/mixed; boundary="b--"\n\n--b--\n\none\n--b----',
      '(one)',
    ],
    ['a delimiter right after the header', `${head.trimEnd()}\n--b\n\none\n--b--`, '(one)'],
    ['a part cut off in its header', `${head}--b\n\none\n--b\nContent-Type: text`, '(one )'],
    ['nothing but a delimiter', `${head}--b`, '()'],
  ])('splits %s', (_what, text, expected) => expect(outline(tree(text))).toBe(expected));

  it('does not look into attached mails', () => {
    const part = tree(
      `${head}--b\nContent-Type: message/rfc822\n\n${head.replace('=b', '=c')}--c\n\nx\n--c--\n--b--`,
    );
    expect(leaves(part).map(({ type }) => type)).toEqual(['message/rfc822']);
  });

  it('takes senseless types for text', () => {
    expect(tree('Content-Type: nonsense\n\nx').type).toBe('text/plain');
    expect(tree('Content-Type: image/\n\nx').type).toBe('text/plain');
    expect(tree('Subject: x\n\nx').type).toBe('text/plain');
  });
});
