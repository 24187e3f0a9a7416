import type { OnCallRota, OnCallSchedule, OnCallSlot, OnCallSwap } from '@madoguchi/contract';

export const misaki = { id: 'm-me', name: '青木 美咲' };
export const yuka = { id: 'm2', name: '森本 由香' };

/** A night on call: first 美咲, backup 由香. */
export function aSlot(changes: Partial<OnCallSlot> = {}): OnCallSlot {
  return {
    startsAt: '2099-11-24T09:00:00.000Z',
    endsAt: '2099-11-25T00:00:00.000Z',
    first: misaki,
    backup: yuka,
    swapped: false,
    ...changes,
  };
}

export function aSchedule(changes: Partial<OnCallSchedule> = {}): OnCallSchedule {
  return {
    now: { outOfHours: true, first: misaki, backup: yuka, until: '2099-11-25T00:00:00.000Z' },
    slots: [aSlot()],
    ...changes,
  };
}

export function aRota(changes: Partial<OnCallRota> = {}): OnCallRota {
  const times = { days: [0, 1, 2, 3, 4], from: '18:00', to: '09:00', validFrom: null, validUntil: null };
  return {
    revision: 3,
    hours: 'outside_calendar',
    shifts: [{ first: misaki, backup: yuka, ...times }],
    ...changes,
  };
}

export function aSwap(changes: Partial<OnCallSwap> = {}): OnCallSwap {
  return {
    id: 'w1',
    from: yuka,
    to: misaki,
    startsAt: '2099-11-24T09:00:00.000Z',
    endsAt: '2099-11-25T00:00:00.000Z',
    note: '通院のため',
    state: 'asked',
    askedBy: yuka,
    askedAt: '2099-11-20T03:00:00.000Z',
    answeredBy: null,
    answeredAt: null,
    withdrawnBy: null,
    withdrawnAt: null,
    ...changes,
  };
}
