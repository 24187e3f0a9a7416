import type { Absence } from '@madoguchi/contract';

export const sato = { id: 'm1', name: '佐藤 美咲' };
export const suzuki = { id: 'm2', name: '鈴木 一郎' };

/** A whole day of leave: 25 November 2099. */
export function anAbsence(changes: Partial<Absence> = {}): Absence {
  return {
    id: 'a1',
    member: sato,
    kind: 'leave',
    startsAt: '2099-11-24T15:00:00.000Z',
    endsAt: '2099-11-25T15:00:00.000Z',
    from: '2099-11-25',
    fromTime: null,
    to: '2099-11-25',
    toTime: null,
    note: '',
    standIn: null,
    standInAway: false,
    revision: 1,
    editable: true,
    ...changes,
  };
}
