import type { Activity } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlineFor, reckonStale } from '../deadlines/index.ts';
import { sql } from '../platform/db/index.ts';
import { buildAckDesk, type AckDesk } from './ack.fixture.ts';
import { freshen } from './late.ts';
import { acknowledgeWaiting } from './send.ts';

let at: AckDesk;
beforeAll(async () => {
  at = await buildAckDesk();
  await at.save();
});
afterAll(() => at.close());

const within = <T>(work: Parameters<typeof at.desk.context.database.inWorkspace<T>>[1]) =>
  at.desk.context.database.inWorkspace(at.desk.workspaceId, work);
const undo = (seconds: number) => at.desk.owner.call('PATCH', '/api/v1/workspace', { undoSeconds: seconds });

describe('a customer who writes', () => {
  it('is told at once, by mail that says a machine wrote it, and by when a person answers', async () => {
    const { id, conversationId, address } = await at.mail({ text: '急須の在庫はありますか。' });
    await at.look();
    const [sent, ...more] = await at.told(conversationId);
    expect(more).toEqual([]);
    expect(sent).toMatchObject({ automatic: true, undoUntil: null, to: [{ address }], author: null });
    expect(sent?.text).toMatch(/までに、担当者よりご返信いたします。/u);
    expect(sent?.text).toContain('※このメールは、受付のお知らせとして自動でお送りしています。');
    const decided = await at.decided(id);
    expect(decided).toMatchObject({ state: 'sent' });
    expect(at.promises.at(-1)).toMatchObject({ conversationId, messageId: sent?.id, memberId: null });
    expect(at.promises.at(-1)?.dueAt.toISOString()).toBe(decided?.dueAt);
    expect(sent?.text).toContain(at.promises.at(-1)?.sentence ?? '?');
    await at.deliver(sent?.id ?? '');
    expect(at.smtp.received.join('\n')).toMatch(/^Auto-Submitted: auto-replied/imu);
    const { body } = await at.desk.owner.call('GET', `/api/v1/conversations/${conversationId}`);
    expect(body).toMatchObject({ status: 'open', waitingSince: expect.any(String), assigneeId: null });
    const trail = await at.desk.owner.call<{ items: Activity[] }>(
      'GET',
      `/api/v1/conversations/${conversationId}/activity`,
    );
    expect(trail.body.items.map(({ kind }) => kind)).toContain('acknowledged');
  });

  it('is answered in English where they wrote so, and by name of who has the conversation', async () => {
    const { conversationId } = await at.mail({
      text: 'Do you ship to Canada?',
      from: { name: 'Ann Lee', address: 'ann@example.com' },
    });
    const sato = await at.desk.join('agent', '佐藤 健');
    await at.desk.owner.call('PATCH', `/api/v1/conversations/${conversationId}`, {
      assigneeId: sato.memberId,
    });
    await at.look();
    const [sent] = await at.told(conversationId);
    expect(sent?.text).toMatch(
      /^Dear Ann Lee,\n\nThank you for contacting .*\n佐藤 健 will reply to you by .*\(Japan time\)\./u,
    );
    expect(at.promises.at(-1)?.memberId).toBe(sato.memberId);
  });

  it('five times about one thing, or about several within the hour, is told once', async () => {
    const first = await at.mail();
    const { address } = first;
    const ids = [];
    for (const nth of [1, 2, 3, 4])
      ids.push(
        (await at.mail({ references: [first.headerId], text: `追伸${nth}`, from: { name: null, address } }))
          .id,
      );
    const other = await at.mail({ subject: '別の件', from: { name: null, address } });
    await at.look();
    expect(await at.told(first.conversationId)).toHaveLength(1);
    for (const id of ids)
      expect(await at.decided(id)).toMatchObject({ reason: expect.stringMatching(/answered|not_first/u) });
    expect(await at.decided(other.id)).toMatchObject({ state: 'skipped', reason: 'lately' });
  });

  it('again after the matter was closed, is told again', async () => {
    const first = await at.mail();
    await at.look();
    await at.desk.owner.call('PATCH', `/api/v1/conversations/${first.conversationId}`, { status: 'done' });
    const again = await at.mail({
      references: [first.headerId],
      text: '別の商品も伺います',
      from: { name: null, address: first.address },
    });
    const later = new Date(Date.now() + 2 * 3_600_000);
    await at.look(later);
    expect(await at.decided(again.id)).toMatchObject({ state: 'sent' });
    expect(await at.told(first.conversationId)).toHaveLength(2);
  });

  it('is told once by two processes at once, also about two things', async () => {
    const one = await at.mail();
    const two = await at.mail({ from: { name: null, address: one.address } });
    await Promise.all([1, 2, 3].map(() => at.look()));
    const states = [await at.decided(one.id), await at.decided(two.id)].map((each) => each?.state);
    expect(states.toSorted()).toEqual(['sent', 'skipped']);
    expect([...(await at.told(one.conversationId)), ...(await at.told(two.conversationId))]).toHaveLength(1);
  });

  it('is told once when the process dies in between: all of it, or nothing yet', async () => {
    const { id, conversationId } = await at.mail();
    const dying = { ...at.dependencies, promised: () => Promise.reject(new Error('killed')) };
    await expect(acknowledgeWaiting(dying, at.desk.workspaceId)).rejects.toThrow('killed');
    expect(await at.told(conversationId)).toEqual([]);
    expect(await at.decided(id)).toMatchObject({ state: 'waiting' });
    await at.look();
    await at.look();
    expect(await at.told(conversationId)).toHaveLength(1);
  });
});

describe('nobody is told', () => {
  it('of an answer to what somebody has closed before the acknowledgement was decided about', async () => {
    const { id, conversationId } = await at.mail();
    await at.desk.owner.call('PATCH', `/api/v1/conversations/${conversationId}`, { status: 'done' });
    await at.look();
    expect(await at.told(conversationId)).toEqual([]);
    expect(await at.decided(id)).toMatchObject({ state: 'skipped', reason: 'closed' });
  });

  const reasonOf = async (given: Parameters<typeof at.mail>[0], reading = {}) => {
    const { id, conversationId } = await at.mail(given, reading);
    await at.look();
    expect(await at.told(conversationId)).toEqual([]);
    return (await at.decided(id))?.reason;
  };

  it.each([
    ['a machine by its own word', { automatic: true }, undefined],
    ['no-reply', { from: { name: null, address: 'no-reply@example.com' } }, 'automatic_sender'],
    ['a list', { from: { name: null, address: 'tea-bounces@example.com' } }, 'automatic_sender'],
    ['a mailbox of ours', { from: { name: null, address: 'Support@example.jp' } }, 'automatic_sender'],
    ['what came long ago', { receivedAt: new Date(Date.now() - 13 * 3_600_000) }, undefined],
  ])('who is %s', async (_, given, reason) => {
    expect(await reasonOf(given)).toBe(reason);
  });

  it('for a word of thanks, or abuse', async () => {
    expect(await reasonOf({}, { intent: 'thanks' })).toBe('thanks');
    expect(await reasonOf({}, { harassment: [{ kind: 'insult', start: 0, end: 2 }] })).toBe('harassment');
  });

  it('whom a person has answered; while that may be taken back it waits', async () => {
    await undo(60);
    const { id, conversationId } = await at.mail();
    const answer = await at.write(conversationId, { text: '在庫がございます。' });
    await at.look();
    expect(await at.decided(id)).toMatchObject({ state: 'waiting' });
    await at.desk.owner.call('POST', `/api/v1/messages/${answer.body.id}/undo`);
    await at.look(new Date(Date.now() + 61_000));
    expect(await at.decided(id)).toMatchObject({ state: 'sent' });
    await undo(0);
    const other = await at.mail();
    await at.write(other.conversationId, { text: 'ございます。' });
    await at.look();
    expect(await at.decided(other.id)).toMatchObject({ state: 'skipped', reason: 'answered' });
  });

  it('who answers what we began', async () => {
    const { body: customer } = await at.desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '初 花子',
      email: 'hatsu@example.ne.jp',
    });
    const { body } = await at.desk.owner.call<{ conversation: { id: string }; message: { id: string } }>(
      'POST',
      '/api/v1/conversations',
      {
        customerId: customer.id,
        subject: 'ご案内',
        text: '新茶のご案内です。',
      },
    );
    await at.deliver(body.message.id);
    const { headerId } = await at.lastMail();
    const answer = await at.mail({
      references: [headerId ?? ''],
      from: { name: null, address: 'hatsu@example.ne.jp' },
    });
    expect(answer.conversationId).toBe(body.conversation.id);
    await at.look();
    expect(await at.decided(answer.id)).toMatchObject({ reason: 'ours' });
  });

  it('more than five times in a day, whatever is written', async () => {
    const from = { name: null, address: 'loop@example.ne.jp' };
    const states = [];
    for (let hour = 0; hour < 6; hour += 1) {
      const { id } = await at.mail({ from, subject: `件 ${hour}` });
      await at.look(new Date(Date.now() + hour * 2 * 3_600_000));
      states.push((await at.decided(id))?.reason ?? 'sent');
    }
    expect(states.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'sent'));
    expect(states.slice(5)).toEqual(['too_many']);
  });
});

describe('by LINE', () => {
  it('takes the free reply, and costs nothing that a lead has not said yes to', async () => {
    const { id, user } = await at.lineCustomer();
    await at.read(id);
    await at.look();
    const [sent] = await at.told(id);
    expect(sent?.text).toContain('お問い合わせを承りました。');
    await at.deliver(sent?.id ?? '');
    expect(at.line.state.arrived.filter(({ to }) => to === user.userId)).toHaveLength(1);
    expect((await at.told(id))[0]?.deliveryDetail).toBe('LINE: reply token');

    const spent = (customer: { id: string }) =>
      within((tx) =>
        tx.run(sql`update line_chat set reply_token = null where workspace_id = ${tx.workspaceId} and chat in (
        select from_address from message where workspace_id = ${tx.workspaceId} and conversation_id = ${customer.id})`),
      );
    const late = await at.lineCustomer();
    await spent(late);
    const asked = await at.read(late.id);
    await at.look();
    expect(await at.decided(asked)).toMatchObject({ reason: 'no_free_reply' });

    const slow = await at.lineCustomer();
    await at.read(slow.id);
    await at.look();
    await spent(slow);
    const [waiting] = await at.told(slow.id);
    await at.deliver(waiting?.id ?? '');
    expect((await at.told(slow.id))[0]).toMatchObject({
      delivery: 'failed',
      deliveryReason: 'no_free_reply',
    });

    await at.save({}, { push: true });
    const paid = await at.lineCustomer();
    await spent(paid);
    await at.read(paid.id);
    await at.look();
    const [pushed] = await at.told(paid.id);
    await at.deliver(pushed?.id ?? '');
    expect((await at.told(paid.id))[0]?.deliveryDetail).toBe('LINE: push');
    await at.save();
  });
});

describe('the time that is told', () => {
  it('is the deadline of the person’s answer or a little later, whatever was read in the words', async () => {
    const real = { ...at.dependencies, plannedDue: at.desk.context.acknowledging.plannedDue };
    for (const reading of [
      {},
      { urgency: 'high' as const },
      { intent: 'complaint' as const, mood: 'dissatisfied' as const },
    ]) {
      const { id, conversationId } = await at.mail({}, reading);
      await acknowledgeWaiting(real, at.desk.workspaceId);
      while (await reckonStale(at.desk.context.delivery, at.desk.workspaceId));
      const told = Date.parse((await at.decided(id))?.dueAt ?? '');
      const due =
        (await within((tx) => deadlineFor(tx, conversationId, 'first_answer')))?.dueAt?.getTime() ??
        Number.NaN;
      expect(told - due).toBeGreaterThanOrEqual(0);
      expect(told - due).toBeLessThan(600_000);
      expect(await within((tx) => deadlineFor(tx, conversationId, 'acknowledgement'))).toBeNull();
    }
  });

  it('is not told where no rule gives one, and is no promise then', async () => {
    const before = at.promises.length;
    const { id, conversationId } = await at.mail();
    await acknowledgeWaiting(
      { ...at.dependencies, plannedDue: () => Promise.resolve(null) },
      at.desk.workspaceId,
    );
    const [sent] = await at.told(conversationId);
    expect(sent?.text).toContain('内容を確認のうえ、担当者よりご返信いたします。');
    expect(await at.decided(id)).toMatchObject({ state: 'sent', dueAt: null });
    expect(at.promises).toHaveLength(before);
  });

  it('is «today» when it goes out a day after it was written', async () => {
    const { id, conversationId } = await at.mail();
    const written = new Date('2026-11-24T01:00:00.000Z');
    const planned = {
      ...at.dependencies,
      plannedDue: () => Promise.resolve({ dueAt: new Date('2026-11-25T03:00:00.000Z') }),
    };
    await within(async (tx) => {
      await tx.run(
        sql`update message set received_at = ${written} where workspace_id = ${tx.workspaceId} and id = ${id}`,
      );
      await tx.run(
        sql`update acknowledgement set not_before = ${written} where workspace_id = ${tx.workspaceId} and message_id = ${id}`,
      );
    });
    await acknowledgeWaiting(planned, at.desk.workspaceId, written);
    const sent = async () => (await at.told(conversationId))[0];
    expect((await sent())?.text).toContain('明日11月25日(水)12時までに');
    const { id: sentId = '' } = (await sent()) ?? {};
    await within((tx) => freshen(tx, sentId, new Date('2026-11-24T02:00:00.000Z')));
    expect((await sent())?.text).toContain('明日11月25日(水)12時までに');
    await within((tx) => freshen(tx, sentId, new Date('2026-11-24T15:30:00.000Z')));
    expect((await sent())?.text).toContain('本日12時までに');
    // Another message of ours stays as it is.
    await within((tx) => freshen(tx, id, new Date('2026-11-24T15:30:00.000Z')));
  });
});
