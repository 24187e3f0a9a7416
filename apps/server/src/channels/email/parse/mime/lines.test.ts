import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, normaliseSpool } from './lines.ts';

/** All lines of a text, without their ends. */
function linesOf(text: string): string[] {
  const bytes = Buffer.from(text, 'latin1');
  const out: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const line = lineAt(bytes, at, bytes.length);
    out.push(bytes.toString('latin1', line.start, line.end));
    at = line.next;
  }
  return out;
}

describe('a line', () => {
  it.each([
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['a\r\r\nb\r\r\n', ['a', 'b']],
    ['\r\n\r\n', ['', '']],
    ['a\rb\n', ['a\rb']],
    ['a\r', ['a']],
  ])('%j has lines %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('never reaches beyond the limit', () => {
    expect(lineAt(Buffer.from('abcdef\n'), 2, 4)).toEqual({ start: 2, end: 4, next: 4 });
  });

  it('always moves on, and all lines together are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n') }), (text) => {
        const bytes = Buffer.from(text);
        let at = 0;
        while (at < bytes.length) {
          const line = lineAt(bytes, at, bytes.length);
          expect(line.start).toBe(at);
          expect(line.next).toBeGreaterThan(at);
          expect(bytes.toString('latin1', line.end, line.next)).toMatch(/^\r*\n?$/);
          at = line.next;
        }
        expect(at).toBe(bytes.length);
      }),
    );
  });
});

describe('a spooled mail', () => {
  const shaped = (bytes: Uint8Array): string => normaliseSpool(bytes).toString('utf8');

  it.each([
    ['a byte order mark of UTF-8', Buffer.from('\ufeffSubject: x\n')],
    ['UTF-16, little end first', Buffer.from('\ufeffSubject: x\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffSubject: x\n', 'utf16le').swap16()],
  ])('with %s is plain UTF-8', (_what, bytes) => {
    expect(shaped(bytes)).toBe('Subject: x\n');
  });

  it('with lone CR as line ends gets LF', () => {
    expect(shaped(Buffer.from('Subject: x\rFrom: a\r\rbody\r'))).toBe('Subject: x\nFrom: a\n\nbody\n');
  });

  it.each(['a\r\nb\r\n', 'a\nb\n', 'a\r\r\nb\r\r\n', 'a\rb\r\nc\r\n', ''])(
    'is left as it is otherwise (%j)',
    (text) => {
      expect(shaped(Buffer.from(text))).toBe(text);
    },
  );

  it('is a view, not a copy, where nothing has to change', () => {
    const raw = new Uint8Array(Buffer.from('Subject: x\n'));
    expect(normaliseSpool(raw).buffer).toBe(raw.buffer);
  });
});
