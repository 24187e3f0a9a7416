import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentDisposition, mayShowInline, safeFileName } from './domain.ts';

it.each([
  ['見積書.pdf', '見積書.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\temp\\a.txt', 'a.txt'],
  ['a\u202egnp.exe', 'agnp.exe'],
  ['a\r\nSet-Cookie: x', 'aSet-Cookie_ x'],
  ['..', 'file'],
  ['', 'file'],
])('calls %j %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});

it('shows pictures only, never what can run', () => {
  expect(['image/png', 'IMAGE/JPEG'].every(mayShowInline)).toBe(true);
  expect(['image/svg+xml', 'text/html', 'application/pdf', ''].some(mayShowInline)).toBe(false);
});

it('gives the real name to new programs and an ASCII one to old', () => {
  expect(contentDisposition('attachment', "見積'書.pdf")).toBe(
    "attachment; filename=\"__'_.pdf\"; filename*=UTF-8''%E8%A6%8B%E7%A9%8D%27%E6%9B%B8.pdf",
  );
});

it('is one line of printable ASCII for any name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(contentDisposition('inline', name)).toMatch(/^[\u0020-\u007e]+$/);
    }),
  );
});
