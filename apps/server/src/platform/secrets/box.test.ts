import { expect, it } from 'vitest';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { SecretBox } from './box.ts';

const box = new SecretBox(randomBytes(32));

it('opens what it sealed, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, place) => {
      expect(box.open(box.seal(plain, place), place)).toBe(plain.toWellFormed());
    }),
  );
});

it('refuses another key, another place and changed bytes', () => {
  const sealed = box.seal('ひみつ', 'channel 1');
  expect(() => new SecretBox(randomBytes(32)).open(sealed, 'channel 1')).toThrow();
  expect(() => box.open(sealed, 'channel 2')).toThrow();
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(() => box.open(sealed, 'channel 1')).toThrow();
});

it('never seals the same text to the same bytes', () => {
  expect(box.seal('a', 'b').equals(box.seal('a', 'b'))).toBe(false);
});

it('derives distinct keys by purpose', () => {
  expect(box.derive('sessions')).not.toBe(box.derive('threads'));
  expect(box.derive('sessions')).toBe(box.derive('sessions'));
});
