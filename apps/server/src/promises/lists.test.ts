import { promiseAct, type PromiseRecord } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { actName, csvHead, csvLines } from './csv.ts';
import { entryOf } from './feed.ts';
import { withRate } from './queries.ts';

const record: PromiseRecord = {
  id: 'p1',
  conversationId: 'c1',
  message: null,
  subject: '',
  customer: { id: 'k1', name: '田中 花子', honorific: '様', company: '田中商会' },
  source: 'call',
  act: 'send',
  sentence: '=cmd,"発送"',
  start: null,
  condition: null,
  happenedAt: null,
  due: '2026-11-26T15:00',
  dueAt: '2026-11-26T06:00:00.000Z',
  undated: false,
  owner: null,
  confirmed: true,
  state: 'kept',
  late: true,
  undelivered: false,
  createdBy: null,
  createdAt: '2026-11-20T00:00:00.000Z',
  closedAt: '2026-11-26T08:30:00.000Z',
  closedBy: null,
  closedHow: 'hand',
  evidence: null,
  proposed: null,
  movesId: null,
  movedToId: null,
  reason: '欠品',
  told: '@お電話',
  pendingDue: null,
};

describe('a list for spreadsheets', () => {
  it('has its head with a byte order mark, in either language', () => {
    expect(csvHead('ja')).toMatch(/^\uFEFF約束,内容,期日,/u);
    expect(csvHead('en')).toMatch(/^\uFEFFPromise,Act,Due,.*\r\n$/u);
    expect(csvHead('ja').split(',')).toHaveLength(csvHead('en').split(',').length);
  });

  it('has times on the workspace’s clock, and runs nothing as a formula', () => {
    expect(csvLines([record], 'ja', 'Asia/Tokyo')).toBe(
      `"'=cmd,""発送""",送付・発送,2026-11-26 15:00,果たした,遅れ,,田中 花子,田中商会,2026-11-20 09:00,2026-11-26 17:30,欠品,'@お電話\r\n`,
    );
    const bare = {
      ...record,
      customer: null,
      due: null,
      closedAt: null,
      state: 'open',
      late: false,
    } as const;
    expect(csvLines([bare], 'en', 'UTC')).toMatch(/,Send,,Open,,,,,2026-11-20 00:00,,/u);
    expect(csvLines([], 'ja', 'UTC')).toBe('');
  });

  it('has a name for every act', () => {
    for (const act of promiseAct.options)
      for (const locale of ['ja', 'en'] as const) expect(actName(locale, act)).not.toBe('');
  });
});

describe('an entry of a calendar', () => {
  const row = { id: 'p1', sentence: '', act: 'contact', customerName: '田中 花子', honorific: '様' };

  it('is the half hour before a time, and the whole of a day', () => {
    const timed = { ...row, due: '2026-11-26T15:00', dueAt: '2026-11-26T06:00:00.000Z' };
    expect(entryOf(timed, 'ja')).toEqual({
      uid: 'p1@madoguchi',
      start: Date.parse('2026-11-26T05:30:00Z'),
      end: Date.parse('2026-11-26T06:00:00Z'),
      summary: '連絡：田中 花子様',
    });
    const daily = { ...row, due: '2026-11-26', dueAt: '2026-11-26T14:59:59.999Z' };
    expect(entryOf(daily, 'en')).toMatchObject({
      start: Date.parse('2026-11-25T15:00:00Z'),
      end: Date.parse('2026-11-26T15:00:00Z'),
      summary: 'Contact：田中 花子',
    });
  });
});

describe('a rate', () => {
  const row = { key: 'm1', name: null, movedInTime: 0, movedLate: 0, overdue: 0, broken: 0, notNeeded: 0 };

  it('is what was kept in time among what was decided; none of fewer than five', () => {
    expect(withRate({ ...row, inTime: 4, late: 0 })).toMatchObject({ decided: 4, rate: null });
    expect(withRate({ ...row, inTime: 4, late: 1 })).toMatchObject({ decided: 5, rate: 0.8 });
    expect(withRate({ ...row, inTime: 3, late: 0, broken: 1, overdue: 1, movedLate: 1 })).toMatchObject({
      decided: 6,
      rate: 0.5,
    });
  });

  it('knows nothing of what was moved with notice', () => {
    expect(withRate({ ...row, inTime: 5, late: 0, movedInTime: 20 })).toMatchObject({ decided: 5, rate: 1 });
  });
});
