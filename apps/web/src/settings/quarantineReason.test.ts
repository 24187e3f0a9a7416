import { describe, expect, it } from 'vitest';
import { messages } from '../i18n/ja.ts';
import { quarantineReasonKey } from './quarantineReason.ts';

describe('why a mail could not be read', () => {
  it.each([
    ['unparseable', '壊れています'],
    ['too_large', 'サイズ'],
    ['too_deep', '入れ子'],
    ['reader_failed', '不具合'],
    ['not_storable', '保存できない'],
  ])('%s is said in words', (code, words) => {
    const key = quarantineReasonKey(code);
    expect(key === null ? '' : messages[key]).toContain(words);
  });

  it('has no words of ours for a reason that is new', () => {
    expect(quarantineReasonKey('from_the_future')).toBeNull();
  });
});
