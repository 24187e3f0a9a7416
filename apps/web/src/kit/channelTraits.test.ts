import { channelType } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { channelTraits } from './channelTraits.ts';

describe('a kind of channel', () => {
  it.each([
    ['email', true, true],
    ['line', true, false],
    ['chat', true, false],
    ['phone', false, false],
    ['sample', false, false],
  ] as const)('%s: answers %s, letters %s', (type, answers, letter) => {
    expect(channelType.options).toContain(type);
    expect(channelTraits(type)).toEqual({ answers, letter });
  });

  it('that is not known sends nothing', () => {
    expect(channelTraits('fax').answers).toBe(false);
  });
});
