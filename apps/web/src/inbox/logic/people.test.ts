import type { Presence } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { lockView, wasTakenOver } from './lock.ts';
import { othersHere } from './presence.ts';

const now = new Date('2026-11-24T01:30:00.000Z');
const lock = {
  memberId: 'm2',
  memberName: '佐藤 花',
  since: '2026-11-24T01:28:00.000Z',
  expiresAt: '2026-11-24T01:30:40.000Z',
};

describe('lockView', () => {
  it('tells whose the reply is', () => {
    expect(lockView(null, 'm1', now)).toEqual({ holder: 'nobody' });
    expect(lockView(lock, 'm1', now)).toEqual({ holder: 'other', lock });
    expect(lockView(lock, 'm2', now)).toEqual({ holder: 'me', lock });
  });

  it('frees a lock that has run out', () => {
    expect(lockView(lock, 'm1', new Date(lock.expiresAt))).toEqual({ holder: 'nobody' });
  });
});

describe('wasTakenOver', () => {
  it('is only from me to another', () => {
    expect(wasTakenOver('me', 'other')).toBe(true);
    expect(wasTakenOver('nobody', 'other')).toBe(false);
    expect(wasTakenOver('me', 'nobody')).toBe(false);
    expect(wasTakenOver('other', 'me')).toBe(false);
  });
});

describe('othersHere', () => {
  const person = (memberId: string, state: Presence['state']): Presence => ({
    memberId,
    memberName: memberId,
    state,
  });

  it('names the others once each, in order, writing before looking', () => {
    const items = [
      person('m3', 'looking'),
      person('m1', 'writing'),
      person('m2', 'looking'),
      person('m2', 'writing'),
    ];
    expect(othersHere(items, 'm1')).toEqual([person('m2', 'writing'), person('m3', 'looking')]);
  });

  it('does not name those who have gone', () => {
    expect(othersHere([person('m2', 'gone')], 'm1')).toEqual([]);
  });
});
