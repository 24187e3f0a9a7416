import { expect, it } from 'vitest';
import { csvField, csvHead } from './csv.ts';

it.each([
  ['緑川 直子', '緑川 直子'],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
  ['+81 3', "'+81 3"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['', ''],
])('%j becomes %s: nothing that a spreadsheet would run', (value, field) =>
  expect(csvField(value)).toBe(field),
);

it('begins so that Excel takes it for UTF-8', () => {
  expect(csvHead('en')).toBe('\uFEFFTime,Kind,Who,By,Address,Of,Before,After\r\n');
});
