import type { Activity, Approval, Message } from '@madoguchi/contract';
import { lineFaults } from '@madoguchi/testbed/line-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoverOutbox } from '../conversations/index.ts';
import { sql } from '../platform/db/index.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { buildWaysDesk, type Problem, type WaysDesk } from './ways.fixture.ts';

let at: WaysDesk;
beforeAll(async () => {
  at = await buildWaysDesk();
});
afterAll(async () => {
  expect(lineFaults(at.line.requests)).toEqual([]);
  await at.close();
});

const byMail = (to: string, more: object = {}) => ({
  via: { channelId: at.mailbox.id, to, confirmed: true, ...more },
});
const byLine = (to: string) => ({ via: { channelId: at.channelId, to, confirmed: true } });
const arrivedAt = (userId: string) => at.line.state.arrived.filter(({ to }) => to === userId);
const activity = async (id: string) =>
  (await at.desk.owner.call<{ items: Activity[] }>('GET', `/api/v1/conversations/${id}/activity`)).body.items;
const said = async (id: string) =>
  (await at.messages(id)).map(({ channelType, direction, text }) => [channelType, direction, text]);

describe('the ways of answering', () => {
  it('are how the customer wrote last, and the other addresses on their record', async () => {
    const { id, user, email } = await at.lineCustomer();
    expect(await at.ways(id)).toEqual({
      used: 'line',
      items: [
        {
          channelId: at.channelId,
          channelType: 'line',
          channelName: 'みどり商店 公式',
          to: user.userId,
          name: user.displayName,
          usual: true,
          reachable: true,
          letter: false,
          subject: null,
        },
        {
          channelId: at.mailbox.id,
          channelType: 'email',
          channelName: 'みどり商店 サポート',
          to: email,
          name: null,
          usual: false,
          reachable: true,
          letter: true,
          subject: null,
        },
      ],
    });
  });

  it('leave out channels that are off, and say where nothing arrives', async () => {
    const { id, user } = await at.mailCustomer();
    await at.arrive(at.events.event('unfollow', user));
    expect(
      (await at.ways(id)).items.map(({ channelType, usual, reachable }) => [channelType, usual, reachable]),
    ).toEqual([
      ['email', true, true],
      ['line', false, false],
    ]);
    const switched = (enabled: boolean) =>
      at.desk.owner.call('PATCH', `/api/v1/channels/${at.channelId}`, { enabled });
    await switched(false);
    expect((await at.ways(id)).items).toHaveLength(1);
    const off = await at.write(id, { text: 'はい。', ...byLine(user.userId) });
    expect([off.status, off.body.code]).toEqual([422, 'unprocessable']);
    await switched(true);
    const blocked = await at.write(id, { text: 'はい。', ...byLine(user.userId) });
    expect([blocked.status, blocked.body.detail]).toMatchObject([422, expect.stringContaining('blocked')]);
  });

  it('are nobody else’s: of another company there is nothing to see', async () => {
    const { id } = await at.lineCustomer();
    const other = await neighbour(at.desk);
    expect((await other.owner.call('GET', `/api/v1/conversations/${id}/ways`)).status).toBe(404);
  });
});

describe('an answer by another channel', () => {
  it('is refused until a person was asked, and nothing is written or sent', async () => {
    const { id, user, email } = await at.lineCustomer();
    const mails = at.smtp.log.length;
    const { status, body } = await at.write<Problem>(id, {
      text: 'かしこまりました。',
      via: { channelId: at.mailbox.id, to: email },
    });
    expect([status, body.code]).toEqual([409, 'other_channel_unconfirmed']);
    expect(body.way).toEqual({
      used: 'line',
      channelType: 'email',
      channelName: 'みどり商店 サポート',
      to: email,
    });
    expect(body.detail).toContain(email);
    expect(await said(id)).toEqual([['line', 'inbound', 'サイズを教えてください']]);
    expect([at.smtp.log.length, arrivedAt(user.userId)]).toEqual([mails, []]);
  });

  it('needs no asking when it is the customer’s own way', async () => {
    const { id, user } = await at.lineCustomer();
    const own = { via: { channelId: at.channelId, to: user.userId } };
    expect((await at.write(id, { text: 'Mサイズです。', ...own })).status).toBe(201);
  });

  it('goes to that address alone, stands in the same conversation, and is on the trail', async () => {
    const { id, user, email } = await at.lineCustomer();
    const { status, body } = await at.write(id, {
      text: '資料をお送りします。',
      ...byMail(email.toUpperCase(), { subject: 'サイズ表のご案内' }),
    });
    expect([status, body.channelType, body.to]).toEqual([201, 'email', [{ name: null, address: email }]]);
    await at.deliver(body.id);
    const mail = await at.lastMail();
    expect(mail).toMatchObject({ to: [email], subject: 'サイズ表のご案内', references: [] });
    // What it answers is quoted with a name: LINE's identifiers mean nothing to anybody.
    expect(mail.text).toContain('サイズを教えてください');
    expect(mail.text).not.toContain(user.userId);
    expect(arrivedAt(user.userId)).toEqual([]);
    expect((await at.messages(id)).at(-1)).toMatchObject({ delivery: 'sent', channelId: at.mailbox.id });
    expect((await activity(id)).find(({ kind }) => kind === 'other_channel')?.data).toEqual({
      from: 'line',
      to: 'email',
      channel: 'みどり商店 サポート',
    });
  });

  it.each(['References', 'the token'])(
    'gets the customer’s reply back into the conversation by %s',
    async (by) => {
      const { id, user, email } = await at.lineCustomer();
      const first = await at.write(id, { text: '資料です。', ...byMail(email) });
      await at.deliver(first.body.id);
      const sent = await at.lastMail();
      const known = by === 'References' ? { references: [sent.headerId ?? ''] } : { conversationId: id };
      await at.answerByMail(email, known);
      expect((await said(id)).at(-1)).toEqual(['email', 'inbound', 'メールで返信します']);
      // From then on they are answered by mail without a question, in one thread of theirs.
      expect((await at.ways(id)).items[0]).toMatchObject({
        channelType: 'email',
        usual: true,
        subject: 'Re: お問い合わせの件',
      });
      const second = await at.write(id, { text: 'ありがとうございます。' });
      await at.deliver(second.body.id);
      expect(await at.lastMail()).toMatchObject({ to: [email], subject: 'Re: お問い合わせの件' });
      expect((await at.lastMail()).references.length).toBeGreaterThan(0);
      await at.arrive(at.events.text(user, 'やはりLINEで'));
      expect((await said(id)).at(-1)).toEqual(['line', 'inbound', 'やはりLINEで']);
      expect((await at.ways(id)).items[0]).toMatchObject({ channelType: 'line' });
    },
  );

  it('by LINE to a mail gets the reply there, and not in an older talk', async () => {
    const { id, user, lineId } = await at.mailCustomer();
    const { body } = await at.write(id, { text: 'LINEで失礼します。', ...byLine(user.userId) });
    await at.deliver(body.id);
    expect(arrivedAt(user.userId).map(({ messages }) => messages[0]?.['text'])).toEqual([
      'LINEで失礼します。',
    ]);
    expect(arrivedAt(user.userId)[0]?.messages[0]).not.toHaveProperty('quoteToken');
    await at.arrive(at.events.text(user, '届きました'));
    expect((await said(id)).at(-1)).toEqual(['line', 'inbound', '届きました']);
    expect(await said(lineId)).toHaveLength(1);
    // Answered in the older talk, the next message is there again.
    const back = await at.write(lineId, { text: '先日の件です。' });
    await at.deliver(back.body.id);
    await at.arrive(at.events.text(user, 'どうも'));
    expect((await said(lineId)).at(-1)).toEqual(['line', 'inbound', 'どうも']);
  });

  it('taken back in time leaves no trace of that way, and its text in the draft', async () => {
    const { id, user, lineId } = await at.mailCustomer();
    await at.desk.owner.call('PATCH', '/api/v1/workspace', { undoSeconds: 60 });
    const { body } = await at.write(id, { text: 'LINEで失礼します。', ...byLine(user.userId) });
    await at.desk.owner.call('PATCH', '/api/v1/workspace', { undoSeconds: 0 });
    const undone = await at.desk.owner.call<{ text: string }>('POST', `/api/v1/messages/${body.id}/undo`);
    expect(undone.body.text).toBe('LINEで失礼します。');
    await at.arrive(at.events.text(user, '別の話です'));
    expect((await said(lineId)).at(-1)).toEqual(['line', 'inbound', '別の話です']);
    expect(await said(id)).toHaveLength(1);
  });

  it('whose process died before it left is sent by that channel all the same, once', async () => {
    const { id, email } = await at.lineCustomer();
    const { body } = await at.write(id, { text: '途中で止まります。', ...byMail(email) });
    const { context, workspaceId } = at.desk;
    await context.database.inWorkspace(workspaceId, (tx) =>
      tx.run(sql`update outbox set state = 'claimed', attempts = 1, claimed_by = ${'01a1fcc1-0000-4000-8000-000000000001'}
        where workspace_id = ${workspaceId} and message_id = ${body.id}`),
    );
    const before = at.smtp.log.filter((line) => line.startsWith('DATA')).length;
    await recoverOutbox(context.delivery, workspaceId);
    await at.deliver(body.id);
    const mail = await at.lastMail();
    await at.deliver(body.id);
    expect(at.smtp.log.filter((line) => line.startsWith('DATA')).length).toBe(before + 1);
    expect(mail.to).toEqual([email]);
  });

  it('of two people at once is one: the other must read it first', async () => {
    const { id, email } = await at.lineCustomer();
    const sato = await at.desk.join('agent', `佐藤${id.slice(-4)}`);
    const basedOn = (await at.messages(id)).at(-1)?.id;
    const answers = await Promise.all([
      at.write(id, { basedOn, text: 'メールで送ります。', ...byMail(email) }),
      at.write(id, { basedOn, text: 'LINEで送ります。' }, sato),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('thread_moved_on');
  });
});

describe('what is refused', () => {
  it.each<[string, () => object, number, string]>([
    ['an address that is not the customer’s', () => byMail('someone@example.com'), 422, 'unprocessable'],
    [
      'a channel that is not there',
      () => byMail('a@example.com', { channelId: at.desk.workspaceId }),
      404,
      'not_found',
    ],
    ['no address', () => byMail(' '), 400, 'invalid_request'],
    ['a channel without an id', () => byMail('a@example.com', { channelId: 'mail' }), 400, 'invalid_request'],
  ])('%s', async (_what, given, status, code) => {
    const { id } = await at.lineCustomer();
    const refused = await at.write(id, { text: 'はい。', ...given() });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await said(id)).toHaveLength(1);
  });

  it('somebody at LINE whom this account has never met', async () => {
    const { id } = await at.mailCustomer();
    const stranger = at.line.state.user('知らない人');
    expect((await at.write(id, { text: 'はい。', ...byLine(stranger.userId) })).status).toBe(422);
  });

  it('stickers in a mail', async () => {
    const { id, email } = await at.lineCustomer();
    const content = { type: 'sticker', packageId: '446', stickerId: '1988' };
    expect((await at.write(id, { text: 'はい。', content, ...byMail(email) })).body.code).toBe(
      'invalid_request',
    );
  });

  it('removing a channel by which somebody was answered', async () => {
    const { id, email } = await at.lineCustomer();
    const account = { host: '127.0.0.1', port: 1, security: 'none', user: 'u', password: 'p' };
    const address = 'second@example.jp';
    const second = await at.desk.owner.call<{ id: string }>('POST', '/api/v1/channels', {
      type: 'email',
      name: '第二窓口',
      address,
      imap: account,
      smtp: account,
    });
    const { body } = await at.write(id, {
      text: 'はい。',
      via: { channelId: second.body.id, to: email, confirmed: true },
    });
    expect(body.from.address).toBe(address);
    const removed = await at.desk.owner.call<Problem>('DELETE', `/api/v1/channels/${second.body.id}`);
    expect([removed.status, removed.body.code]).toEqual([409, 'conflict']);
    expect((await said(id)).at(-1)).toEqual(['email', 'outbound', 'はい。']);
    await at.desk.owner.call('PATCH', `/api/v1/channels/${second.body.id}`, { enabled: false });
  });
});

describe('a call', () => {
  it('is answered by mail, and what was noted of it stays in the house', async () => {
    const email = 'denwa@example.ne.jp';
    const phone = '03-9876-5432';
    const { owner } = at.desk;
    const customer = await owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '電話 花子',
      email,
      phone,
    });
    const call = await owner.call<{ conversationId: string }>('POST', '/api/v1/calls', {
      customerId: customer.body.id,
      direction: 'inbound',
      number: phone,
      outcome: 'answered',
      notes: '怒っている。値引きは内密に。',
      subject: '要注意のお客様',
    });
    const id = call.body.conversationId;
    expect(await at.ways(id)).toMatchObject({
      used: 'phone',
      items: [{ channelType: 'email', to: email, usual: false, subject: null }],
    });
    expect((await at.write(id, { text: 'お電話の件です。' })).status).toBe(422);
    const { body } = await at.write(id, { text: 'お電話の件です。', ...byMail(email) });
    await at.deliver(body.id);
    const mail = await at.lastMail();
    expect([mail.to, mail.subject]).toEqual([[email], 'お問い合わせの件']);
    expect(`${mail.text} ${mail.subject}`).not.toMatch(/怒っている|要注意/u);
    await at.answerByMail(email, { references: [mail.headerId ?? ''] });
    expect((await said(id)).at(-1)).toEqual(['email', 'inbound', 'メールで返信します']);
  });
});

describe('approval', () => {
  it('shows the approver the way, which is kept through a correction and used once approved', async () => {
    const { id, email } = await at.lineCustomer();
    const trainee = await at.desk.join('trainee', '伊藤 蓮');
    const { status, body } = await at.write<{ approval: Approval }>(
      id,
      { text: '資料です。', ...byMail(email, { subject: 'ご案内' }) },
      trainee,
    );
    const via = {
      channelId: at.mailbox.id,
      channelType: 'email',
      channelName: 'みどり商店 サポート',
      to: email,
      subject: 'ご案内',
    };
    expect([status, body.approval.via]).toEqual([202, via]);
    const approve = (revision: number) =>
      at.desk.owner.call<{ message: Message }>('POST', `/api/v1/approvals/${body.approval.id}/approve`, {
        revision,
      });
    const sentBack = await at.desk.owner.call<Approval>(
      'POST',
      `/api/v1/approvals/${body.approval.id}/send-back`,
      { revision: 1, comment: '宛名を入れてください。' },
    );
    expect(sentBack.body.via).toEqual(via);
    await at.write(id, { text: '様へ、資料です。', ...byMail(email) }, trainee);
    const approved = await approve(2);
    expect(approved.body.message).toMatchObject({ channelType: 'email', to: [{ address: email }] });
    await at.deliver(approved.body.message.id);
    expect((await at.lastMail()).text).toContain('様へ、資料です。');
  });

  it('is not given to an address that has left the record meanwhile', async () => {
    const { id, email } = await at.lineCustomer();
    const trainee = await at.desk.join('trainee', '木村 空');
    const held = await at.write<{ approval: Approval }>(
      id,
      { text: '資料です。', ...byMail(email) },
      trainee,
    );
    const { owner } = at.desk;
    const conversation = await owner.call<{ customer: { id: string } }>('GET', `/api/v1/conversations/${id}`);
    const customer = await owner.call<{ contactPoints: { id: string; value: string }[] }>(
      'GET',
      `/api/v1/customers/${conversation.body.customer.id}`,
    );
    const point = customer.body.contactPoints.find(({ value }) => value === email);
    await owner.call('DELETE', `/api/v1/contact-points/${point?.id}`);
    const path = `/api/v1/approvals/${held.body.approval.id}/approve`;
    const refused = await owner.call<Problem>('POST', path, { revision: 1 });
    expect([refused.status, refused.body.code]).toEqual([422, 'unprocessable']);
    expect(await said(id)).toHaveLength(1);
  });

  it('that a rule asks for answers by mail is asked for here too', async () => {
    const { id, email } = await at.lineCustomer();
    const rule = await at.desk.owner.call<{ id: string }>('POST', '/api/v1/approval-rules', {
      conditions: { channelIds: [at.mailbox.id] },
    });
    const sato = await at.desk.join('agent', '佐藤 健');
    const need = async (via?: object) =>
      (
        await sato.call<{ required: boolean }>('POST', '/api/v1/approval-rules/check', {
          conversationId: id,
          text: 'はい。',
          ...(via !== undefined && { via }),
        })
      ).body.required;
    expect([await need(), await need({ channelId: at.mailbox.id, to: email })]).toEqual([false, true]);
    expect((await at.write(id, { text: 'はい。', ...byMail(email) }, sato)).status).toBe(202);
    await at.desk.owner.call('DELETE', `/api/v1/approval-rules/${rule.body.id}`);
  });
});
