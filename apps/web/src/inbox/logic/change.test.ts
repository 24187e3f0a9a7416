import { describe, expect, it } from 'vitest';
import { aConversation, anActivity } from '../testing/samples.fixture.ts';
import { activityDetail } from './activity.ts';
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

describe('activityDetail', () => {
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? null;
  it.each([
    ['the new status', anActivity(), { kind: 'status', status: 'done' }],
    [
      'the new contact person',
      anActivity({ kind: 'assigned', data: { to: 'm2' } }),
      { kind: 'text', text: '佐藤 花' },
    ],
    ['nobody', anActivity({ kind: 'assigned', data: { from: 'm2', to: null } }), { kind: 'nobody' }],
    ['somebody who has left', anActivity({ kind: 'assigned', data: { to: 'm9' } }), { kind: 'nobody' }],
    [
      'from whom',
      anActivity({ kind: 'lock_taken_over', data: { from: 'm2' } }),
      { kind: 'text', text: '佐藤 花' },
    ],
    [
      'the former subject',
      anActivity({ kind: 'subject_changed', data: { from: '旧' } }),
      { kind: 'text', text: '旧' },
    ],
    ['the reason', anActivity({ kind: 'bounced', data: { reason: '550' } }), { kind: 'text', text: '550' }],
    [
      'the reason in our own words where it has a code',
      anActivity({ kind: 'bounced', data: { reason: '550', code: 'refused_recipient' } }),
      { kind: 'delivery', code: 'refused_recipient', reason: '550' },
    ],
    [
      'why and until when it is on hold',
      anActivity({
        data: { from: 'open', to: 'on_hold', reason: '写真待ち', until: '2026-11-30T00:00:00.000Z' },
      }),
      { kind: 'hold', status: true, reason: '写真待ち', until: '2026-11-30T00:00:00.000Z' },
    ],
    [
      'what became of the hold',
      anActivity({ kind: 'hold_changed', data: { reason: '返事待ち', until: null } }),
      { kind: 'hold', status: false, reason: '返事待ち', until: null },
    ],
    [
      'what a hold was for when it ends',
      anActivity({ kind: 'hold_ended', data: { reason: '写真待ち' } }),
      { kind: 'heldFor', reason: '写真待ち' },
    ],
    ['nothing of a hold without a reason', anActivity({ kind: 'reopened', data: { from: 'done' } }), null],
    ['nothing more', anActivity({ kind: 'created', data: {} }), null],
    ['nothing for a status we do not know', anActivity({ data: { to: 'asleep' } }), null],
  ])('says %s', (_name, entry, expected) => {
    expect(activityDetail(entry, nameOf)).toEqual(expected);
  });
});
