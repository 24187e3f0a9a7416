import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLetter, codeKey, newCode } from './codes.ts';

const letters = [...'34679CDFGHJKMNPRTWXY'];
const body = fc
  .array(fc.constantFrom(...letters), { minLength: 3, maxLength: 11 })
  .map((all) => all.join(''));

/** Whether a code with a check letter was written as it was made. */
function isWhole(code: string): boolean {
  const key = codeKey(code);
  return key.length > 1 && checkLetter(key.slice(0, -1)) === key.slice(-1);
}

describe('a code for comparison', () => {
  it.each(['haru-2026', 'ＨＡＲＵ２０２６', ' HARU 2026 ', 'HARU‐2026', 'haru_2026'])(
    '%s is HARU2026',
    (code) => expect(codeKey(code)).toBe('HARU2026'),
  );
});

describe('a code that is made', () => {
  it('stands behind its prefix, in letters that are read apart', () => {
    expect(newCode({ prefix: 'TEA', length: 6, checkDigit: false })).toMatch(
      /^TEA-[34679CDFGHJKMNPRTWXY]{6}$/u,
    );
    expect(newCode({ prefix: '', length: 8, checkDigit: true })).toMatch(/^[34679CDFGHJKMNPRTWXY]{8}$/u);
  });

  it('is whole with its check letter, whatever its prefix', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z0-9]{0,10}$/u),
        fc.integer({ min: 5, max: 12 }),
        (prefix, length) => {
          expect(isWhole(newCode({ prefix, length, checkDigit: true }))).toBe(true);
        },
      ),
    );
  });
});

describe('a check letter', () => {
  it('finds every single wrong letter', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.nat(), (text, at, other) => {
        const code = `${text}${checkLetter(text)}`;
        const place = at % code.length;
        const letter = letters[other % letters.length] ?? '';
        fc.pre(letter !== code[place]);
        expect(isWhole(`${code.slice(0, place)}${letter}${code.slice(place + 1)}`)).toBe(false);
      }),
    );
  });

  it('is missing from what is too short to have one', () => expect(isWhole('C')).toBe(false));
});
