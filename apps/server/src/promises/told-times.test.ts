import { describe, expect, it } from 'vitest';
import { verdictOnTold } from './told-times.ts';

const createdAt = '2026-11-24T01:00:05.000Z';
const answer = { id: 'a', at: '2026-11-24T05:00:00.000Z', how: 'message' } as const;
const open = { state: 'open', answer: null, written: false, createdAt } as const;
const waits = { closed: false, waitingSince: '2026-11-24T01:00:00.000Z' };
const closed = { closed: true, waitingSince: null };

describe('a time that was told', () => {
  it.each([
    ['waits while nobody has answered', open, waits, 'open'],
    ['is kept by the first answer', { ...open, answer, written: true }, waits, 'kept'],
    ['is kept by an answer that closes the matter', { ...open, answer, written: true }, closed, 'kept'],
    ['is not needed once the matter is closed without one', open, closed, 'not_needed'],
    [
      'is owed where the answer that closed the matter has not arrived',
      { ...open, written: true },
      closed,
      'open',
    ],
    ['is not needed as long as it stays closed', { ...open, state: 'not_needed' }, closed, 'not_needed'],
    ['waits on when the closing is taken back', { ...open, state: 'not_needed' }, waits, 'open'],
    [
      'is not what is waited for where they write anew',
      { ...open, state: 'not_needed' },
      { closed: false, waitingSince: '2026-11-25T01:00:00.000Z' },
      'not_needed',
    ],
    [
      'is over where somebody only opens the conversation again',
      { ...open, state: 'not_needed' },
      { closed: false, waitingSince: null },
      'not_needed',
    ],
  ] as const)('%s', (_, told, place, verdict) => {
    expect(verdictOnTold(told, place)).toBe(verdict);
  });
});
