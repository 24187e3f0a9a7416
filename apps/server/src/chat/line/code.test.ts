import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCode, readCode } from './code.ts';

describe('a code', () => {
  it('is read in any way that people send it', () => {
    const codes = fc.constant(null).map(newCode);
    fc.assert(
      fc.property(
        codes,
        fc.constantFrom('', ' ', '　', '-', 'ー', '―'),
        fc.boolean(),
        (code, between, wide) => {
          expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
          const typed = ` ${code.toLowerCase().replace('-', between)}\n`;
          const sent = wide
            ? typed.replaceAll(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
            : typed;
          expect(readCode(sent)).toBe(code);
        },
      ),
    );
  });

  it.each([
    '',
    'ABCD-EFG',
    'ABCD-EFGHJ',
    'ABCD-EFG0',
    '1234-5678',
    'よろしくお願いいたします',
    'ABCD EFGH です',
  ])('«%s» is none', (text) => expect(readCode(text)).toBeNull());
});
