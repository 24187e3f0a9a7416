import type { OnCallHours, OnCallRota, SaveOnCallShift } from '@madoguchi/contract';
import type { PlainKey } from '../../kit/translate.ts';

/** A line of the rota as its fields hold it; `key` keeps it apart from others while it moves. */
export type Line = {
  key: number;
  firstId: string;
  backupId: string;
  days: number[];
  from: string;
  to: string;
  validFrom: string;
  validUntil: string;
};

export type Draft = { hours: OnCallHours; lines: Line[] };

export function draftOf({ hours, shifts }: OnCallRota): Draft {
  return {
    hours,
    lines: shifts.map((shift, key) => ({
      key,
      firstId: shift.first.id,
      backupId: shift.backup?.id ?? '',
      days: shift.days,
      from: shift.from,
      to: shift.to,
      validFrom: shift.validFrom ?? '',
      validUntil: shift.validUntil ?? '',
    })),
  };
}

/** A new line is what a night usually is. */
export function withLine({ lines, ...rest }: Draft): Draft {
  const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
  const night = { from: '18:00', to: '09:00', days: [0, 1, 2, 3, 4, 5, 6] };
  return {
    ...rest,
    lines: [...lines, { key, firstId: '', backupId: '', ...night, validFrom: '', validUntil: '' }],
  };
}

export function changed({ lines, ...rest }: Draft, key: number, change: Partial<Line>): Draft {
  return { ...rest, lines: lines.map((line) => (line.key === key ? { ...line, ...change } : line)) };
}

export function without({ lines, ...rest }: Draft, key: number): Draft {
  return { ...rest, lines: lines.filter((line) => line.key !== key) };
}

/** Moves a line one place; nothing happens at the ends. */
export function moved({ lines, ...rest }: Draft, key: number, by: -1 | 1): Draft {
  const at = lines.findIndex((line) => line.key === key);
  const line = lines[at];
  const other = lines[at + by];
  if (line === undefined || other === undefined) return { ...rest, lines };
  const next = [...lines];
  next[at] = other;
  next[at + by] = line;
  return { ...rest, lines: next };
}

export function withWeekday(days: readonly number[], day: number, on: boolean): number[] {
  return [0, 1, 2, 3, 4, 5, 6].filter((each) => (each === day ? on : days.includes(each)));
}

/** What is wrong with a line as it is entered, or null. */
export function problemOf(line: Line): PlainKey | null {
  if (line.days.length === 0) return 'onCall.rota.problem.noDay';
  if (line.from === '' || line.to === '') return 'onCall.rota.problem.noTime';
  if (line.firstId === '') return 'onCall.rota.problem.noPerson';
  if (line.firstId === line.backupId) return 'onCall.rota.problem.samePerson';
  const { validFrom, validUntil } = line;
  const isTurned = validFrom !== '' && validUntil !== '' && validFrom > validUntil;
  return isTurned ? 'onCall.rota.problem.dates' : null;
}

/** What stands behind the end: that it is on another day. */
export function endHint({ from, to }: Pick<Line, 'from' | 'to'>): 'next_day' | 'whole_day' | null {
  if (from === '' || to === '' || to > from) return null;
  return from === to ? 'whole_day' : 'next_day';
}

export function bodyOf({ hours, lines }: Draft): {
  hours: OnCallHours;
  shifts: SaveOnCallShift[];
} {
  return {
    hours,
    shifts: lines.map(({ firstId, backupId, days, from, to, validFrom, validUntil }) => ({
      firstId,
      backupId: backupId === '' ? null : backupId,
      days,
      from,
      to,
      validFrom: validFrom === '' ? null : validFrom,
      validUntil: validUntil === '' ? null : validUntil,
    })),
  };
}
