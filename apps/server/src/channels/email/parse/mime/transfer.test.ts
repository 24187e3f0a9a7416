import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTransfer } from './transfer.ts';

const decode = (text: string, encoding: string, isText = false): string =>
  decodeTransfer(Buffer.from(text, 'latin1'), encoding, isText).toString('utf8');

describe('base64', () => {
  it.each([
    ['in one piece', '44GC', 'あ'],
    ['in lines', '44\r\nGC\r\n', 'あ'],
    ['with marks that do not belong there', '4*4>G\u00a0C', 'あ'],
    ['without its padding', 'YWI', 'ab'],
    ['of two blocks, each padded', 'YQ==Yg==', 'ab'],
    ['that is empty', '', ''],
  ])('is read %s', (_what, text, expected) => {
    expect(decode(text, 'base64')).toBe(expected);
  });

  it('that is plainly none is left as it is in a text, and read in a file', () => {
    const letter = 'お世話になっております。';
    const bytes = Buffer.from(letter);
    expect(decodeTransfer(bytes, 'base64', true).toString()).toBe(letter);
    expect(decodeTransfer(bytes, 'base64', false).toString()).not.toBe(letter);
  });

  it('gives back any bytes, in lines of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.integer({ min: 1, max: 100 }), (bytes, width) => {
        const text = Buffer.from(bytes)
          .toString('base64')
          .replaceAll(new RegExp(`.{1,${width}}`, 'g'), '$&\r\n');
        expect([...decodeTransfer(Buffer.from(text), 'base64', false)]).toEqual([...bytes]);
      }),
    );
  });
});

describe('quoted-printable', () => {
  it.each([
    ['hex in capitals and small letters', '=E3=81=82=e3=81=84', 'あい'],
    ['a soft line end', 'ab=\r\ncd=\ne', 'abcde'],
    ['a soft line end with blanks behind it', 'ab= \t\r\ncd', 'abcd'],
    ['a soft end at the end of all', 'ab=', 'ab'],
    ['an equals sign that starts nothing', '1=2, a=Z', '1=2, a=Z'],
    ['a hard line end', 'a\r\nb', 'a\r\nb'],
    ['what was never encoded', 'a b', 'a b'],
  ])('is read with %s', (_what, text, expected) => {
    expect(decode(text, 'quoted-printable')).toBe(expected);
  });

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = [...bytes].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('');
        expect([...decodeTransfer(Buffer.from(text), 'quoted-printable', true)]).toEqual([...bytes]);
      }),
    );
  });
});

it.each(['7bit', '8bit', 'binary', '', 'x-uuencode'])('«%s» leaves the bytes as they are', (encoding) => {
  const bytes = Buffer.from([0x1b, 0x24, 0x42, 0x00, 0xff, 0x3d, 0x34]);
  expect(decodeTransfer(bytes, encoding, true)).toEqual(bytes);
});

it('never makes more than it was given', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.constantFrom('base64', 'quoted-printable', '8bit'), (bytes, encoding) => {
      expect(decodeTransfer(bytes, encoding, true).length).toBeLessThanOrEqual(bytes.length);
    }),
  );
});
