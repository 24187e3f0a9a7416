import { describe, expect, it } from 'vitest';
import { shiftJis } from '../testing/encoders.fixture.ts';
import { Fields } from './fields.ts';
import { headerText, tidyText } from './header-text.ts';
import { leaves, makePart, partContent, type Part } from './part.ts';

function part(headers: Record<string, string>, body = ''): Part {
  const fields = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return { ...makePart(new Fields(fields), null), body: Buffer.from(body) };
}

describe('a part', () => {
  it('says what it is', () => {
    const made = part({
      'content-type': 'Text/HTML; charset="UTF-8"; format=Flowed; delsp=YES',
      'content-disposition': 'ATTACHMENT; filename="見積 書.html"',
      'content-id': '<logo@example.jp>',
    });
    expect(made).toMatchObject({
      type: 'text/html',
      charset: 'UTF-8',
      format: 'flowed',
      delSp: true,
      disposition: 'attachment',
      contentId: 'logo@example.jp',
    });
  });

  it.each([{}, { 'content-type': '' }, { 'content-type': 'text' }, { 'content-type': '/; charset=x' }])(
    'is plain text where it does not (%j)',
    (headers) => {
      expect(part(headers)).toMatchObject({ type: 'text/plain', disposition: null, fileName: null });
    },
  );

  it('is named by its disposition, else by its type', () => {
    const type = 'application/pdf; name="b.pdf"';
    expect(part({ 'content-type': type, 'content-disposition': 'inline; filename=a.pdf' }).fileName).toBe(
      'a.pdf',
    );
    expect(part({ 'content-type': type }).fileName).toBe('b.pdf');
    expect(part({ 'content-type': 'application/pdf; name=" "' }).fileName).toBeNull();
  });

  it.each([
    ['base64', 'YWI='],
    ['BASE64', 'YWI='],
    ['"base64"', 'YWI='],
    ['quoted-printable', '=61b'],
    ['7bit', 'ab'],
  ])('has its content when its encoding is %s', (encoding, body) => {
    expect(partContent(part({ 'content-transfer-encoding': encoding }, body)).toString()).toBe('ab');
  });

  it('is a leaf where it has no parts of its own', () => {
    const [a, b, c] = [part({}, 'a'), part({}, 'b'), part({}, 'c')];
    const tree = { ...part({}), children: [a, { ...part({}), children: [b, c] }] };
    expect(leaves(tree).map((leaf) => leaf.body.toString())).toEqual(['a', 'b', 'c']);
    expect(leaves(a)).toEqual([a]);
  });
});

describe('the text of a header', () => {
  it.each([
    ['encoded words', '=?utf-8?B?44GC?= =?utf-8?B?44GE?=', 'あい'],
    ['raw UTF-8', Buffer.from('急須の在庫').toString('latin1'), '急須の在庫'],
    [
      'raw Shift_JIS with a backslash in it',
      shiftJis('能力表示のお願い').toString('latin1'),
      '能力表示のお願い',
    ],
    ['tabs and line ends', 'a\tb\r\n c', 'a b c'],
    ['blanks around it', '  a  ', 'a'],
    ['line ends smuggled in by an encoded word', '=?utf-8?Q?a=0D=0AFrom:_b?=', 'a From: b'],
    ['controls smuggled in by an encoded word', '=?utf-8?Q?a=00=1B[31mb=7F?=', 'a[31mb'],
  ])('is one line: %s', (_what, value, text) => {
    expect(headerText(value)).toBe(text);
  });

  it('is empty where there is none', () => {
    expect(headerText(null)).toBe('');
  });
});

it('makes text safe to keep: one kind of line end, no controls, whole characters', () => {
  expect(tidyText('a\r\nb\rc\n\u0000\u0008\u001b\u007f\u2028\td')).toBe('a\nb\nc\n\td');
  expect(tidyText('\ud83d')).toBe('\ufffd');
  expect(tidyText('\u{1F600}髙')).toBe('\u{1F600}髙');
});
