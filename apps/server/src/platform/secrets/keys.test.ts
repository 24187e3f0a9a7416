import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SecretBox } from './box.ts';
import { fixedKeys, readKeys } from './keys.ts';

const [old, now] = [randomBytes(48), randomBytes(48)];

describe('several master keys', () => {
  it('open what any of them has sealed; the newest seals', () => {
    const before = new SecretBox(old);
    const both = new SecretBox(fixedKeys([now, old]));
    const sealed = before.seal('ひみつ', 'channel 1');
    expect(both.open(sealed, 'channel 1')).toBe('ひみつ');
    const again = both.seal('ひみつ', 'channel 1');
    expect(again.subarray(0, 5)).toEqual(both.newestPrefix());
    expect(() => before.open(again, 'channel 1')).toThrow('not here any more');
    expect(new SecretBox(now).open(again, 'channel 1')).toBe('ひみつ');
  });

  it('open what was sealed before sealed things named their key', () => {
    const box = new SecretBox(fixedKeys([now, old]));
    const named = new SecretBox(old).seal('まえの', 'channel 1');
    const unnamed = Buffer.concat([Buffer.from([1]), named.subarray(5)]);
    expect(box.open(unnamed, 'channel 1')).toBe('まえの');
    expect(() => box.open(unnamed, 'channel 2')).toThrow();
    expect(() => new SecretBox(now).open(unnamed, 'channel 1')).toThrow();
  });

  it('are taken up while running: what is sealed next has the new one', () => {
    let keys: readonly Buffer[] = [old];
    const box = new SecretBox(() => keys);
    const before = box.seal('a', 'b');
    const sessions = box.derive('sessions');
    keys = [now, old];
    expect(box.open(before, 'b')).toBe('a');
    expect(box.seal('a', 'b').subarray(0, 5)).toEqual(new SecretBox(now).newestPrefix());
    expect(box.derive('sessions')).toBe(sessions);
  });

  it('a later version of what is sealed is refused in words', () => {
    expect(() => new SecretBox(now).open(Buffer.from([9, 1, 2]), 'b')).toThrow('another version');
  });
});

describe('a file of keys', () => {
  const line = (key: Buffer) => key.toString('base64');
  it.each([
    ['one', line(now), 1],
    ['two, and line breaks at the end', `${line(now)}\n${line(old)}\n\n`, 2],
  ])('%s', (_name, text, count) => expect(readKeys(text)).toHaveLength(count));
  it.each(['', '\n', 'short', `${line(now)}\ndamaged`])('%j is not whole', (text) =>
    expect(readKeys(text)).toBeNull(),
  );
});
