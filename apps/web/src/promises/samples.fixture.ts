import type { FoundPromise, PromiseRecord } from '@madoguchi/contract';

/** A promise of 佐藤 to 田中 様, to be in touch by Thursday 26 November 2026, 15:00; override what a test is about. */
export function aRecord(changes: Partial<PromiseRecord> = {}): PromiseRecord {
  return {
    id: '01900000-0000-7000-8000-0000000000a1',
    conversationId: '01900000-0000-7000-8000-0000000000c1',
    message: {
      messageId: '01900000-0000-7000-8000-0000000000b1',
      conversationId: '01900000-0000-7000-8000-0000000000c1',
      ordinal: 2,
    },
    subject: '急須の在庫',
    customer: {
      id: '01900000-0000-7000-8000-0000000000d1',
      name: '田中 花子',
      honorific: '様',
      company: null,
    },
    source: 'reply',
    act: 'contact',
    sentence: '11月26日(木)15時までにご連絡いたします',
    start: 0,
    condition: null,
    happenedAt: null,
    due: '2026-11-26T15:00',
    dueAt: '2026-11-26T06:00:00.000Z',
    undated: false,
    owner: { id: '01900000-0000-7000-8000-0000000000e1', name: '佐藤 健' },
    confirmed: true,
    state: 'open',
    late: false,
    undelivered: false,
    createdBy: null,
    createdAt: '2026-11-20T00:00:00.000Z',
    closedAt: null,
    closedBy: null,
    closedHow: null,
    evidence: null,
    proposed: null,
    movesId: null,
    movedToId: null,
    reason: '',
    told: '',
    pendingDue: null,
    ...changes,
  };
}

export function aFound(changes: Partial<FoundPromise> = {}): FoundPromise {
  const at = changes.at ?? '11月26日(木)15時までにご連絡いたします';
  const dated = { due: '2026-11-26T15:00', condition: null };
  return { start: 0, end: at.length, at, act: 'contact', ...dated, ...changes };
}
