import type { Today, TodayItem, TodayReason } from '@madoguchi/contract';

/** An answer to 田中 様 that is due at 18:00 on Tuesday 24 November 2026; override what a test is about. */
export function aReason(changes: Partial<TodayReason> = {}): TodayReason {
  return {
    kind: 'answer',
    id: 'r1',
    dueAt: '2026-11-24T09:00:00.000Z',
    since: null,
    text: '',
    person: null,
    ownerId: 'm1',
    number: null,
    deadline: 'first_answer',
    step: null,
    returnStep: null,
    level: null,
    signals: [],
    address: '/inbox/c1',
    ...changes,
  };
}

export function anItem(changes: Partial<TodayItem> = {}): TodayItem {
  const reasons = changes.reasons ?? [aReason()];
  return {
    key: 'conversation:c1',
    group: 'today',
    conversationId: 'c1',
    customer: { id: 'k1', name: '田中 花子', honorific: '様' },
    subject: '急須の在庫',
    owner: { id: 'm1', name: '佐藤 健' },
    dueAt: reasons[0]?.dueAt ?? null,
    reasons,
    ...changes,
  };
}

export function aDay(changes: Partial<Today> = {}): Today {
  return {
    at: '2026-11-24T08:20:00.000Z',
    date: '2026-11-24',
    businessDay: true,
    nextDate: '2026-11-25',
    hasChannels: true,
    member: { id: 'm1', name: '佐藤 健' },
    items: [],
    counts: { late: 0, today: 0, next: 0, care: 0 },
    more: false,
    ...changes,
  };
}
