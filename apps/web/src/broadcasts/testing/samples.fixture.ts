import type { AudienceCounts, Broadcast, BroadcastRecipient } from '@madoguchi/contract';

/** A promotional broadcast by LINE that has gone out; override what a test is about. */
export function aBroadcast(changes: Partial<Broadcast> = {}): Broadcast {
  return {
    id: 'b1',
    kind: 'news',
    purpose: 'news',
    channel: { id: 'c1', type: 'line', name: '公式LINE' },
    name: '新茶のご案内',
    language: 'ja',
    subject: '',
    body: '{お客様名}様、新茶が入りました。',
    segment: {},
    personalPage: null,
    perMinute: 5000,
    state: 'done',
    reason: null,
    detail: null,
    waits: null,
    scheduledAt: '2026-11-24T01:00:00.000Z',
    nextAt: null,
    startedAt: '2026-11-24T01:00:00.000Z',
    finishedAt: '2026-11-24T01:05:00.000Z',
    counts: { waiting: 0, sent: 120, skipped: 30, failed: 0, doubtful: 0 },
    revision: 3,
    createdAt: '2026-11-23T01:00:00.000Z',
    updatedAt: '2026-11-24T01:05:00.000Z',
    createdBy: { id: 'm1', name: '青木 美咲' },
    ...changes,
  };
}

export function aRecipient(changes: Partial<BroadcastRecipient> = {}): BroadcastRecipient {
  return {
    id: 'r1',
    customer: { id: 'k1', name: '佐藤 花子', honorific: '様' },
    state: 'sent',
    reason: null,
    detail: null,
    sentAt: '2026-11-24T01:00:00.000Z',
    ...changes,
  };
}

export function someCounts(changes: Partial<AudienceCounts> = {}): AudienceCounts {
  return {
    reachable: 1200,
    withoutConsent: 30,
    withdrawn: 2,
    blocked: 5,
    withoutContactPoint: 0,
    waiting: 0,
    cost: 1200,
    quota: { limit: 5000, used: 100, left: 4900, at: '2026-11-24T01:00:00.000Z' },
    ...changes,
  };
}
