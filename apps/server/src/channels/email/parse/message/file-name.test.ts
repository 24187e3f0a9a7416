import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpFileName, safeFileName } from './file-name.ts';

describe('the name of an attachment', () => {
  it.each([
    ['見積書（11月）.pdf', '見積書（11月）.pdf'],
    ['C:\\Users\\taro\\請求書.xlsx', '請求書.xlsx'],
    ['/etc/passwd', 'passwd'],
    ['../../secret.key', 'secret.key'],
    ['a/b/', 'b'],
    ['.htaccess', 'htaccess'],
    [' .htaccess', 'htaccess'],
    ['a.\u3000', 'a'],
    ['...', null],
    ['', null],
    [' / ', null],
    ['a:b*c?d"e<f>g|h.txt', 'a_b_c_d_e_f_g_h.txt'],
    ['report.pdf. . ', 'report.pdf'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\u0000b\u001b.txt', 'ab.txt'],
    ['a\r\nb.txt', 'a_b.txt'],
    ['\ud83dx.png', '\ufffdx.png'],
    ['\u{1F600}.png', '\u{1F600}.png'],
  ])('%j is shown as %j', (name, shown) => {
    expect(safeFileName(name)).toBe(shown);
  });

  it('is cut in the middle of what is too long, never in its ending', () => {
    const long = safeFileName(`${'急'.repeat(500)}.docx`) ?? '';
    expect(long).toHaveLength(180);
    expect(long.endsWith('急.docx')).toBe(true);
    expect(safeFileName(`a.${'b'.repeat(500)}`)).toHaveLength(180);
    expect(safeFileName(`${'\u{1F600}'.repeat(300)}.png`)?.isWellFormed()).toBe(true);
  });

  it('can be put into a folder and stays there, whatever was sent', () => {
    const piece = fc.constantFrom('/', '\\', '..', '.', ' ', '\u0000', '\u202e', 'a', '急', '\n', ':');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (name) => {
          const safe = safeFileName(name);
          if (safe === null) return;
          expect(safe).not.toBe('');
          expect(safe).not.toMatch(/[/\\\u0000-\u001f\u202a-\u202e]|^\.|[. ]$/);
          expect(safe.length).toBeLessThanOrEqual(180);
          expect(safeFileName(safe)).toBe(safe);
        },
      ),
    );
  });
});

it.each([
  ['application/pdf', 1, 'attachment-1.pdf'],
  ['message/rfc822', 2, 'attachment-2.eml'],
  ['image/jpeg', 12, 'attachment-12.jpg'],
  ['application/x-unheard-of', 3, 'attachment-3.bin'],
])('a file of %s without a name is called by its number and kind', (type, number, name) => {
  expect(madeUpFileName(type, number)).toBe(name);
});
