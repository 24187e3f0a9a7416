import { lineFaults } from '@madoguchi/testbed/line-openapi';
import type { LineUser } from '@madoguchi/testbed/line-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliver, recoverOutbox } from '../conversations/index.ts';
import { buildLineDesk, type LineDesk } from './line.fixture.ts';

let at: LineDesk;
beforeAll(async () => {
  at = await buildLineDesk();
  await at.check();
});
afterAll(async () => {
  expect(lineFaults(at.line.requests)).toEqual([]);
  await at.close();
});

let people = 0;
/** A conversation that somebody new has begun. */
async function talk(words = 'お尋ねします'): Promise<{ id: string; user: LineUser }> {
  people += 1;
  const user = at.line.state.user(`客${people}`);
  await at.arrive(at.events.text(user, words));
  const found = (await at.conversations()).find(({ customer }) => customer.name === user.displayName);
  return { id: found?.id ?? '', user };
}
const arrivedAt = (user: LineUser) => at.line.state.arrived.filter(({ to }) => to === user.userId);
const pushes = () => at.line.requests.filter(({ path }) => path.endsWith('/message/push'));
const sendingOf = async (id: string) =>
  (
    await at.desk.owner.call<{ way: string; why: string | null; quotaLeft: number | null }>(
      'GET',
      `/api/v1/conversations/${id}/line`,
    )
  ).body;
const refusal = async (id: string, given: Record<string, unknown>) => {
  const basedOn = (await at.messages(id)).at(-1)?.id ?? null;
  return (
    await at.desk.owner.call<{ code: string; detail: string }>(
      'POST',
      `/api/v1/conversations/${id}/messages`,
      { basedOn, ...given },
    )
  ).body;
};

describe('an answer', () => {
  it('goes by the reply token while it is fresh, and is not counted; the next goes by push', async () => {
    const { id, user } = await talk();
    const used = at.line.state.used;
    expect(await sendingOf(id)).toMatchObject({ way: 'reply', why: null });
    expect(await at.answer(id, { text: 'ありがとうございます。', quote: false })).toMatchObject({
      delivery: 'sent',
    });
    expect(at.line.state.used).toBe(used);
    expect(await sendingOf(id)).toMatchObject({ way: 'push' });
    await at.answer(id, { text: '追ってご連絡します。', quote: false });
    expect(at.line.state.used).toBe(used + 1);
    expect(arrivedAt(user).map(({ by, messages }) => [by, messages[0]?.['text']])).toEqual([
      ['reply', 'ありがとうございます。'],
      ['push', '追ってご連絡します。'],
    ]);
  });

  it('goes by push when LINE does not take the token any more', async () => {
    const { id, user } = await talk();
    at.line.state.expireReplyTokens();
    expect(await at.answer(id, { text: '遅くなりました。' })).toMatchObject({ delivery: 'sent' });
    expect(arrivedAt(user).map(({ by }) => by)).toEqual(['push']);
  });

  it('carries a retry key when it is pushed, and never when it replies', async () => {
    const { id } = await talk();
    await at.answer(id, { text: '一' });
    const second = await at.answer(id, { text: '二' });
    const [reply, push] = at.line.requests.filter(({ path }) => path.includes('/message/')).slice(-2);
    expect(reply?.headers['x-line-retry-key']).toBeUndefined();
    expect(push?.headers['x-line-retry-key']).toBe(second.id);
  });

  it('shows its writer’s name, unless it could be taken for LINE’s', async () => {
    const { id, user } = await talk();
    await at.answer(id, { text: '緑川です。' });
    expect(arrivedAt(user)[0]?.messages[0]?.['sender']).toEqual({ name: '緑川 直子' });
    const line = await at.desk.join('agent', 'LINE 太郎');
    const basedOn = (await at.messages(id)).at(-1)?.id;
    const { body } = await line.call<{ id: string }>('POST', `/api/v1/conversations/${id}/messages`, {
      text: '私です。',
      basedOn,
    });
    await deliver(at.desk.context.delivery, { workspaceId: at.desk.workspaceId, messageId: body.id });
    expect(arrivedAt(user)[1]?.messages[0]).not.toHaveProperty('sender');
  });

  it('points at the message it answers, where its writer wants that', async () => {
    const { id, user } = await talk();
    await at.answer(id, { text: 'こちらの件です。', quote: true });
    await at.answer(id, { text: '別の件です。', quote: false });
    const [quoting, plain] = arrivedAt(user).map(({ messages }) => messages[0]);
    expect(quoting).toHaveProperty('quoteToken');
    expect(plain).not.toHaveProperty('quoteToken');
  });

  it('that is long is split at ends of sentences, into several requests where it must be', async () => {
    const { id, user } = await talk();
    const sentence = `${'あ'.repeat(98)}。\n`;
    await at.answer(id, { text: sentence.repeat(260) });
    const parts = arrivedAt(user).flatMap(({ messages }) =>
      messages.map((message) => String(message['text'])),
    );
    expect(parts.length).toBe(6);
    expect(parts.every((part) => part.length <= 5000 && part.endsWith('。'))).toBe(true);
    expect(arrivedAt(user).map(({ messages }) => messages.length)).toEqual([5, 1]);
    expect(
      new Set(
        pushes()
          .slice(-2)
          .map(({ headers }) => headers['x-line-retry-key']),
      ).size,
    ).toBe(2);
  });

  it('may carry a sticker, or buttons for the next answer', async () => {
    const { id, user } = await talk();
    await at.answer(id, {
      text: '承知しました。',
      content: { type: 'sticker', packageId: '446', stickerId: '1988' },
    });
    const items = [
      { label: 'はい', text: 'はい、お願いします' },
      { label: 'いいえ', text: 'いいえ' },
    ];
    await at.answer(id, { text: 'よろしいですか。', content: { type: 'quick_replies', items } });
    const [sticker, buttons] = arrivedAt(user).map(({ messages }) => messages);
    expect(sticker?.map(({ type }) => type)).toEqual(['text', 'sticker']);
    expect(buttons?.[0]).toMatchObject({
      quickReply: { items: [{ action: { type: 'message', label: 'はい' } }, {}] },
    });
  });

  it('may be a sticker alone, but nothing else without words', async () => {
    const { id, user } = await talk();
    const content = { type: 'sticker', packageId: '446', stickerId: '1988' };
    expect(await at.answer(id, { text: ' ', content })).toMatchObject({ delivery: 'sent', text: '' });
    expect(arrivedAt(user)[0]?.messages.map(({ type }) => type)).toEqual(['sticker']);
    expect((await at.conversations()).find((one) => one.id === id)?.preview).toBe('［スタンプ］');
    const buttons = { type: 'quick_replies', items: [{ label: 'はい', text: 'はい' }] };
    for (const given of [{}, { content: buttons }, { content, direction: 'note' }])
      expect((await refusal(id, { text: ' ', ...given })).code).toBe('invalid_request');
  });

  it('brings files as addresses that open without signing in, for a time', async () => {
    const { id, user } = await talk();
    const upload = async (name: string, type: string) => {
      const { statusCode, body } = await at.desk.app.inject({
        method: 'POST',
        url: `/api/v1/attachments?name=${encodeURIComponent(name)}`,
        headers: { authorization: `Bearer ${at.desk.owner.apiKey}`, 'content-type': type },
        payload: Buffer.from(`bytes of ${name}`),
      });
      expect(statusCode).toBe(201);
      return (JSON.parse(body) as { id: string }).id;
    };
    const attachmentIds = [
      await upload('見積書.pdf', 'application/pdf'),
      await upload('写真.png', 'image/png'),
    ];
    await at.answer(id, { text: 'お送りします。', attachmentIds });
    const [text, link, image] = arrivedAt(user)[0]?.messages ?? [];
    expect(text).toMatchObject({ type: 'text', text: 'お送りします。' });
    expect(image).toMatchObject({
      type: 'image',
      originalContentUrl: expect.stringMatching(/^https:\/\/desk\.example\.jp\/files\//),
    });
    const url = /https:\S+/.exec(String(link?.['text']))?.[0] ?? '';
    expect(url).toContain('openExternalBrowser=1');
    const path = url.replace('https://desk.example.jp', '');
    const fetched = await at.desk.app.inject({ method: 'GET', url: path });
    expect([fetched.statusCode, fetched.body]).toEqual([200, 'bytes of 見積書.pdf']);
    const forged = await at.desk.app.inject({
      method: 'GET',
      url: path.replace(/\.[\w-]{22}\//, `.${'a'.repeat(22)}/`),
    });
    expect(forged.statusCode).toBe(404);
  });
});

describe('when LINE does not take an answer', () => {
  it('a push whose answer never came is sent again with the same key, and arrives once', async () => {
    const { id, user } = await talk();
    at.line.state.expireReplyTokens();
    at.line.will({ to: '/push', status: 500, afterwards: true });
    const waiting = await at.answer(id, { text: '一度だけ届く。' });
    expect(waiting).toMatchObject({ delivery: 'queued', deliveryReason: 'server_problem' });
    await at.desk.context.database.inWorkspace(at.desk.workspaceId, (tx) =>
      tx.executeSql(`update outbox set not_before = now() where message_id = $1`, [waiting.id]),
    );
    await deliver(at.desk.context.delivery, { workspaceId: at.desk.workspaceId, messageId: waiting.id });
    expect((await at.messages(id)).at(-1)).toMatchObject({ delivery: 'sent' });
    expect(
      pushes()
        .slice(-2)
        .map(({ status }) => status),
    ).toEqual([500, 409]);
    expect(arrivedAt(user)).toHaveLength(1);
  });

  it('a push that a process died with goes on by itself: nobody has to ask whether it arrived', async () => {
    const { id, user } = await talk();
    at.line.state.expireReplyTokens();
    const basedOn = (await at.messages(id)).at(-1)?.id;
    const { body } = await at.desk.owner.call<{ id: string }>(
      'POST',
      `/api/v1/conversations/${id}/messages`,
      { text: '停電前の返信。', basedOn },
    );
    const { database, delivery } = at.desk.context;
    const { workspaceId } = at.desk;
    await database.inWorkspace(workspaceId, (tx) =>
      tx.executeSql(
        `update outbox set state = 'claimed', attempts = 1, claimed_by = gen_random_uuid() where message_id = $1`,
        [body.id],
      ),
    );
    await recoverOutbox(delivery, workspaceId);
    await deliver(delivery, { workspaceId, messageId: body.id });
    expect((await at.messages(id)).at(-1)).toMatchObject({ delivery: 'sent' });
    expect(arrivedAt(user)).toHaveLength(1);
  });

  it('tells the month’s limit from too many requests', async () => {
    const { id } = await talk();
    at.line.state.expireReplyTokens();
    at.line.will({
      to: '/push',
      status: 429,
      message: 'The API rate limit has been exceeded. Try again later.',
    });
    expect(await at.answer(id, { text: '後で。' })).toMatchObject({
      delivery: 'queued',
      deliveryReason: 'rate_limited',
    });
    const { quota } = at.line.state;
    at.line.state.quota = at.line.state.used;
    const over = await at.answer(id, { text: '上限です。' });
    at.line.state.quota = quota;
    expect(over).toMatchObject({ delivery: 'failed', deliveryReason: 'monthly_limit' });
    expect(await sendingOf(id)).toMatchObject({ way: 'none', why: 'quota', quotaLeft: 0 });
    await at.desk.owner.call('POST', `/api/v1/channels/${at.channelId}/line/check`);
    expect(await sendingOf(id)).toMatchObject({ way: 'push', why: null });
  });

  it('a reply whose answer never came is tried once more, and then in doubt', async () => {
    const { id, user } = await talk();
    at.line.will({ to: '/reply', status: 502, afterwards: true });
    expect(await at.answer(id, { text: '届いたかもしれません。' })).toMatchObject({ delivery: 'doubtful' });
    expect(arrivedAt(user)).toHaveLength(1);
    const other = await talk();
    at.line.will({ to: '/reply', status: 502 });
    expect(await at.answer(other.id, { text: '二度目で届く。' })).toMatchObject({ delivery: 'sent' });
    expect(arrivedAt(other.user)).toHaveLength(1);
  });
});

describe('an answer that cannot arrive is refused before it is tried', () => {
  it('to somebody who has blocked us', async () => {
    const { id, user } = await talk();
    await at.arrive(at.events.event('unfollow', user));
    const asked = at.line.requests.length;
    expect(await refusal(id, { text: '届きますか。' })).toMatchObject({
      code: 'unprocessable',
      detail: expect.stringContaining('blocked'),
    });
    expect(at.line.requests).toHaveLength(asked);
  });

  it('to somebody who blocks us between writing and sending', async () => {
    const { id, user } = await talk();
    const basedOn = (await at.messages(id)).at(-1)?.id;
    const { body } = await at.desk.owner.call<{ id: string }>(
      'POST',
      `/api/v1/conversations/${id}/messages`,
      { text: '間に合わない。', basedOn },
    );
    await at.arrive(at.events.event('unfollow', user));
    await deliver(at.desk.context.delivery, { workspaceId: at.desk.workspaceId, messageId: body.id });
    expect((await at.messages(id)).at(-1)).toMatchObject({
      delivery: 'failed',
      deliveryReason: 'recipient_blocked',
    });
    expect(arrivedAt(user)).toEqual([]);
  });

  it('while another tool answers in the chat, until it hands over', async () => {
    const { id, user } = await talk();
    await at.arrive({ ...at.events.text(user, '待機中'), mode: 'standby', replyToken: '' });
    expect(await sendingOf(id)).toMatchObject({ way: 'none', why: 'standby' });
    expect((await refusal(id, { text: '返せますか。' })).detail).toContain('Another tool');
    await at.arrive(at.events.event('activated', user, { chatControl: { expireAt: 1 } }));
    expect(await sendingOf(id)).toMatchObject({ why: null });
  });

  it('while LINE has suspended the account', async () => {
    const { id } = await talk();
    await at.arrive(at.events.event('botSuspended', null));
    expect(await sendingOf(id)).toMatchObject({ way: 'none', why: 'suspended' });
    expect((await refusal(id, { text: '返せますか。' })).detail).toContain('suspended');
    await at.arrive(at.events.event('botResumed', null));
    expect(await sendingOf(id)).toMatchObject({ why: null });
  });
});

describe('courtesies', () => {
  it('show that somebody writes, and mark what was opened as read where the account lets people', async () => {
    const { id, user } = await talk();
    const post = (what: string) => at.desk.owner.call('POST', `/api/v1/conversations/${id}/line/${what}`);
    await post('writing');
    expect(at.line.state.loading).toEqual([{ chatId: user.userId, seconds: 20 }]);
    await post('read');
    expect(at.line.state.read.size).toBe(0);
    at.line.state.bot.chatMode = 'chat';
    await at.desk.owner.call('POST', `/api/v1/channels/${at.channelId}/line/check`);
    await post('read');
    await post('read');
    expect(at.line.state.read.size).toBe(1);
    expect(at.line.requests.filter(({ path }) => path.endsWith('/markAsRead'))).toHaveLength(1);
  });

  it('are refused for conversations that are not here, or not by LINE', async () => {
    const id = '01a1fcc1-0000-7000-8000-000000000001';
    expect((await at.desk.owner.call('GET', `/api/v1/conversations/${id}/line`)).status).toBe(404);
    expect((await at.desk.owner.call('POST', `/api/v1/conversations/${id}/line/read`)).status).toBe(404);
  });
});

describe('who somebody is', () => {
  const suggested = async (id: string) =>
    (
      await at.desk.owner.call<{ items: { customer: { id: string }; kind: string }[] }>(
        'GET',
        `/api/v1/conversations/${id}/line/suggestions`,
      )
    ).body.items;

  it('is suggested by a telephone or address they wrote, and said by joining the records', async () => {
    const person = { name: '小川 真理子', phone: '090-1234-5678', email: 'mariko@example.ne.jp' };
    const made = await at.desk.owner.call<{ id: string }>('POST', '/api/v1/customers', person);
    const { id, user } = await talk('ＴＥＬは０９０－１２３４ー５６７８、MARIKO@example.ne.jpです');
    expect(await suggested(id)).toMatchObject([{ customer: { id: made.body.id }, kind: 'phone' }]);
    const own = (await at.conversations()).find((one) => one.id === id)?.customer.id;
    const merge = `/api/v1/customers/${made.body.id}/merge`;
    expect((await at.desk.owner.call('POST', merge, { customerId: own })).status).toBe(200);
    expect(await suggested(id)).toEqual([]);
    await at.arrive(at.events.text(user, '続きです'));
    expect((await at.messages(id)).map(({ text }) => text)).toContain('続きです');
  });

  it('is not suggested where nothing of that kind was written', async () => {
    expect(await suggested((await talk('注文番号は1042です')).id)).toEqual([]);
  });
});
