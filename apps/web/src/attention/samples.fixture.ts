import type { AttentionCase, AttentionDetail, AttentionSignal } from '@madoguchi/contract';

/** A sign with the words that show it. */
export const aSignal = (changes: Partial<AttentionSignal> = {}): AttentionSignal => ({
  id: 's1',
  kind: 'veiled',
  at: '2026-11-19T01:00:00.000Z',
  points: 38,
  evidence: { type: 'message', conversationId: 'c1', messageId: 'm1', spans: [], before: null },
  opens: '/inbox/c1#message-m1',
  quote: '少し残念でした。',
  marks: [{ start: 2, end: 4 }],
  standing: true,
  end: null,
  endedAt: null,
  endedBy: null,
  why: null,
  ...changes,
});

export const aCase = (changes: Partial<AttentionCase> = {}): AttentionCase => ({
  id: 'a1',
  customer: { id: 'k1', name: '山田 太郎', reading: null, honorific: '様', company: '山田製作所' },
  level: 'care',
  since: '2026-11-19T01:00:00.000Z',
  dueAt: '2099-11-20T09:00:00.000Z',
  plannedOn: null,
  owner: { id: 'b1', name: '佐藤 花' },
  state: 'open',
  signalCount: 1,
  reasons: [aSignal()],
  lastAct: null,
  conversationId: 'c1',
  closing: null,
  outcome: null,
  ...changes,
});

export const aDetail = (changes: Partial<AttentionDetail> = {}): AttentionDetail => ({
  ...aCase(),
  signals: [aSignal()],
  trail: [{ id: 't1', at: '2026-11-19T01:00:00.000Z', kind: 'raised', actor: null, data: { level: 'care' } }],
  suggestions: [{ act: 'call', because: ['veiled'] }],
  ...changes,
});
