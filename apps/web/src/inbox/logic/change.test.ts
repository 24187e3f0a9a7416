import { describe, expect, it } from 'vitest';
import { aConversation } from '../testing/samples.fixture.ts';
import { changedConversation } from './change.ts';

const members = [{ id: 'm2', name: '佐藤 花' }];

describe('changedConversation', () => {
  const known = aConversation();

  it('shows a new status, subject and contact person', () => {
    const next = changedConversation(known, { status: 'done', subject: '別の件', assigneeId: 'm2' }, members);
    expect(next).toMatchObject({
      status: 'done',
      subject: '別の件',
      assignee: { id: 'm2', name: '佐藤 花' },
    });
  });

  it('shows a hold with its reason and date, and takes both away with it', () => {
    const hold = {
      status: 'on_hold',
      holdReason: '写真待ち',
      holdUntil: '2026-11-30T00:00:00.000Z',
    } as const;
    const held = changedConversation(known, hold, members);
    expect(held).toMatchObject(hold);
    expect(changedConversation(held, { status: 'open' }, members)).toMatchObject({
      holdReason: null,
      holdUntil: null,
    });
  });

  it('gives a conversation back to nobody', () => {
    const mine = aConversation({ assigneeId: 'm2', assignee: members[0] ?? null });
    expect(changedConversation(mine, { assigneeId: null }, members)).toMatchObject({
      assigneeId: null,
      assignee: null,
    });
  });

  it('leaves what it was given as it was', () => {
    changedConversation(known, { status: 'done' }, members);
    expect(known.status).toBe('open');
  });
});
