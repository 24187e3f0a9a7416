import { describe, expect, it } from 'vitest';
import { aMessage, anAnswer } from '../testing/samples.fixture.ts';
import { dayIn, groupByDay, timeOf } from './days.ts';

describe('dayIn', () => {
  it('is the day on the workspace’s clock', () => {
    expect(dayIn('2026-11-24T15:30:00.000Z', 'Asia/Tokyo')).toBe('2026-11-25');
    expect(dayIn('2026-11-24T15:30:00.000Z', 'Europe/Paris')).toBe('2026-11-24');
  });
});

describe('timeOf', () => {
  it('is when the customer sent it, or when we received it if the mail has no date', () => {
    expect(timeOf(aMessage())).toBe('2026-11-24T00:59:00.000Z');
    expect(timeOf(aMessage({ sentAt: null }))).toBe('2026-11-24T01:00:00.000Z');
  });

  it('is when our answer was written, not when it left', () => {
    expect(timeOf(anAnswer({ sentAt: '2026-11-24T05:00:00.000Z' }))).toBe('2026-11-24T01:00:00.000Z');
  });
});

describe('groupByDay', () => {
  it('puts messages under their day, in thread order', () => {
    const thread = [
      aMessage({ ordinal: 1, sentAt: '2026-11-23T14:00:00.000Z' }),
      aMessage({ ordinal: 2, sentAt: '2026-11-23T15:00:00.000Z' }),
      aMessage({ ordinal: 3, sentAt: '2026-11-23T16:00:00.000Z' }),
    ];
    const groups = groupByDay(thread, 'Asia/Tokyo');
    expect(groups.map(({ day, messages }) => [day, messages.length])).toEqual([
      ['2026-11-23', 1],
      ['2026-11-24', 2],
    ]);
  });

  it('keeps a late mail in its place, with its own day above it', () => {
    const thread = [
      aMessage({ ordinal: 1, sentAt: '2026-11-24T02:00:00.000Z' }),
      aMessage({ ordinal: 2, sentAt: '2026-11-22T02:00:00.000Z' }),
      aMessage({ ordinal: 3, sentAt: '2026-11-24T03:00:00.000Z' }),
    ];
    expect(groupByDay(thread, 'Asia/Tokyo').map(({ day }) => day)).toEqual([
      '2026-11-24',
      '2026-11-22',
      '2026-11-24',
    ]);
  });

  it('has no days without messages', () => {
    expect(groupByDay([], 'Asia/Tokyo')).toEqual([]);
  });
});
