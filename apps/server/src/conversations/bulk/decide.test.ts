import { describe, expect, it } from 'vitest';
import type { BulkRow } from './bulk.store.ts';
import { activityOf, decide } from './decide.ts';

const row: BulkRow = {
  id: 'k1',
  subject: '急須の件',
  status: 'open',
  holdReason: null,
  holdUntil: null,
  assigneeId: null,
  waitingSince: '2026-11-20T00:00:00.000Z',
  lastOrdinal: 1,
  revision: 3,
};
const until = new Date(Date.now() + 86_400_000).toISOString();
const hold = { kind: 'status', status: 'on_hold', holdReason: '在庫確認', holdUntil: until } as const;
const held: BulkRow = { ...row, status: 'on_hold', holdReason: '在庫確認', holdUntil: until };

describe('a decision about many', () => {
  it('changes nothing where it is so already', () => {
    expect(decide(row, { kind: 'assign', assigneeId: null })).toBeNull();
    expect(decide(row, { kind: 'status', status: 'open' })).toBeNull();
    expect(decide(held, hold)).toBeNull();
  });

  it('lets nobody wait for what is done, and says so in the trail', () => {
    const action = { kind: 'status', status: 'done' } as const;
    const after = decide(held, action);
    expect(after).toMatchObject({ status: 'done', holdReason: null, holdUntil: null, waitingSince: null });
    expect(after === null ? null : activityOf(held, after, action)).toMatchObject({
      kind: 'status_changed',
      data: { from: 'on_hold', to: 'done' },
    });
  });

  it('changes the reason of a hold', () => {
    const action = { ...hold, holdReason: 'お客様の返信待ち' };
    const after = decide(held, action);
    expect(after === null ? null : activityOf(held, after, action)).toMatchObject({
      kind: 'hold_changed',
      data: { reason: 'お客様の返信待ち', until },
    });
  });

  it('refuses a hold that is none', () => {
    expect(() => decide(row, { kind: 'status', status: 'on_hold' })).toThrow('needs a reason');
    expect(() => decide(row, { ...hold, holdUntil: '2020-01-01T00:00:00Z' })).toThrow('in the future');
    expect(() => decide(row, { ...hold, status: 'done' })).toThrow('belong to a conversation on hold');
  });

  it('names both contact persons in the trail', () => {
    const action = { kind: 'assign', assigneeId: 'm2' } as const;
    const before = { ...row, assigneeId: 'm1' };
    const after = decide(before, action);
    expect(after === null ? null : activityOf(before, after, action)).toEqual({
      conversationId: 'k1',
      kind: 'assigned',
      data: { from: 'm1', to: 'm2' },
    });
  });
});
