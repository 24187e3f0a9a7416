import { describe, expect, it } from 'vitest';
import { Fields, readFields } from './fields.ts';

const read = (text: string, options?: Parameters<typeof readFields>[3]) => {
  const bytes = Buffer.from(text, 'latin1');
  const block = readFields(bytes, 0, bytes.length, options);
  return block === null ? null : { fields: block.fields, body: bytes.toString('latin1', block.bodyStart) };
};

describe('the header block', () => {
  it('ends at the first blank line', () => {
    const found = read('From: a@example.jp\r\nSubject: x\r\n\r\nbody\r\n\r\nmore');
    expect(found?.body).toBe('body\r\n\r\nmore');
    expect([...(found?.fields.names() ?? [])]).toEqual(['from', 'subject']);
  });

  it.each([
    ['LF', 'Subject: x\n\nbody'],
    ['CRLF', 'Subject: x\r\n\r\nbody'],
    ['CRCRLF', 'Subject: x\r\r\n\r\r\nbody'],
  ])('is read with line ends of %s', (_name, text) => {
    const found = read(text);
    expect([found?.fields.first('subject'), found?.body]).toEqual(['x', 'body']);
  });

  it('joins folded lines, with tabs and blanks', () => {
    expect(read('Subject: a\r\n b\r\n\tc\r\n\r\n')?.fields.first('subject')).toBe('a b\tc');
  });

  it('takes names in any case and with blanks before the colon', () => {
    const found = read('SUBJECT : x\r\nmessage-ID:<a@b>\r\n\r\n');
    expect([found?.fields.first('subject'), found?.fields.first('message-id')]).toEqual(['x', '<a@b>']);
  });

  it('ends before a body that no blank line announces', () => {
    const found = read('Subject: x\r\nお世話になります\r\n二行目\r\n');
    expect(found?.fields.first('subject')).toBe('x');
    expect(found?.body.split('\r\n')).toHaveLength(3);
  });

  it('does not take a link at the start of the body for a field', () => {
    expect(read('Subject: x\r\nhttps://example.jp/\r\n')?.body).toBe('https://example.jp/\r\n');
  });

  it('goes on after a stray line where fields follow it', () => {
    const found = read('Subject: x\r\nthis was wrapped\r\nFrom: a@example.jp\r\n\r\nbody');
    expect(found?.fields.first('from')).toBe('a@example.jp');
    expect(found?.fields.first('subject')).toBe('xthis was wrapped');
    expect(found?.body).toBe('body');
  });

  it('goes on after a line of blanks where fields follow it, and ends there where none do', () => {
    expect(read('Subject: x\r\n \r\nFrom: a@example.jp\r\n\r\nbody')?.fields.first('from')).toBe(
      'a@example.jp',
    );
    expect(read('Subject: x\r\n \r\nbody')?.body).toBe('body');
  });

  it('passes over the «From » line of a mailbox file', () => {
    const found = read('From a@example.jp Sat Nov 21 10:00:00 2026\r\nSubject: x\r\n\r\nbody');
    expect([found?.fields.first('subject'), found?.body]).toEqual(['x', 'body']);
  });

  it('may be all there is, or nothing', () => {
    expect(read('Subject: x')).toMatchObject({ body: '' });
    expect(read('')).toMatchObject({ body: '' });
    expect(read('\r\nbody')?.body).toBe('body');
  });

  it('is refused when it is larger than it may be', () => {
    const text = `Subject: ${'x'.repeat(200)}\r\n\r\n`;
    expect(read(text, { maxBytes: 100 })).toBeNull();
    expect(read(text, { maxBytes: 1000 })).not.toBeNull();
  });

  it('ends at a boundary', () => {
    const text = 'Content-Type: text/plain\r\n--b1\r\nContent-Type: text/html\r\n\r\n';
    const bytes = Buffer.from(text);
    const stopsAt = ({ start, end }: { start: number; end: number }): boolean =>
      bytes.toString('latin1', start, end) === '--b1';
    const found = read(text, { stopsAt });
    expect(found?.fields.all('content-type')).toEqual(['text/plain']);
    expect(found?.body.startsWith('--b1')).toBe(true);
  });
});

describe('fields of one name', () => {
  const fields = new Fields([
    { name: 'subject', value: '' },
    { name: 'subject', value: 'first' },
    { name: 'subject', value: 'second' },
    { name: 'cc', value: '' },
  ]);

  it('are answered by the first that says something', () => {
    expect(fields.first('subject')).toBe('first');
    expect(fields.first('cc')).toBe('');
    expect(fields.first('bcc')).toBeNull();
  });

  it('are all there, in order', () => {
    expect(fields.all('subject')).toEqual(['', 'first', 'second']);
    expect(fields.all('bcc')).toEqual([]);
    expect([fields.has('cc'), fields.has('bcc')]).toEqual([true, false]);
  });
});
