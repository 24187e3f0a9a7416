import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageIds, referencesOf } from './references.ts';

describe('the References of an answer', () => {
  it('are those of the parent, then the parent', () => {
    expect(referencesOf(['<a@x>', '<b@x>'], '<c@x>')).toEqual(['<a@x>', '<b@x>', '<c@x>']);
  });

  it('name each message once, the parent last', () => {
    expect(referencesOf(['<a@x> <c@x>', '<a@x>'], '<c@x>')).toEqual(['<a@x>', '<c@x>']);
  });

  it('of a long thread keep the first and the last 20', () => {
    const thread = Array.from({ length: 60 }, (_, index) => `<${index}@x>`);
    const kept = referencesOf(thread, '<parent@x>');
    expect(kept).toHaveLength(21);
    expect([kept[0], kept[1], kept.at(-1)]).toEqual(['<0@x>', '<41@x>', '<parent@x>']);
  });

  it('hold nothing but Message-IDs, whatever stood there', () => {
    expect(messageIds('junk <a@x>\r\n <b c@x> <日本@x> <d@x>')).toEqual(['<a@x>', '<d@x>']);
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (references, parent) => {
        for (const id of referencesOf(references, parent)) expect(id).toMatch(/^<[\x21-\x7e]+>$/);
      }),
    );
  });
});
