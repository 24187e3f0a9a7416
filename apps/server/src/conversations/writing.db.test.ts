import type { Conversation, ConversationDetail, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';

type List<T> = { items: T[]; nextCursor: string | null };

let desk: Desk;
let channelId: string;
let sato: Person;
let id: string;
let basedOn: string;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  channelId = await addChannel(desk);
  sato = await desk.join('agent', '佐藤');
});
afterAll(() => desk.close());
beforeEach(async () => {
  await arrive(desk, channelId, inbound({ subject: '急須の在庫' }));
  const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=1');
  id = body.items[0]?.id ?? '';
  basedOn = body.items[0]?.lastMessageId ?? '';
});

const reply = (person: Person, body: object, headers?: Record<string, string>) =>
  person.call<Message & { code: string; lastMessageId: string; lock: { memberName: string } }>(
    'POST',
    `/api/v1/conversations/${id}/messages`,
    body,
    headers,
  );

async function conversation(): Promise<ConversationDetail> {
  return (await desk.owner.call<ConversationDetail>('GET', `/api/v1/conversations/${id}`)).body;
}

async function newestId(): Promise<string> {
  return (await conversation()).lastMessageId ?? '';
}

describe('an answer', () => {
  it('is queued, addressed to the customer, and takes the conversation into work', async () => {
    const { status, body } = await reply(sato, { text: 'ございます。', basedOn });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      direction: 'outbound',
      delivery: 'queued',
      subject: '急須の在庫',
      to: [{ address: 'taro@example.ne.jp' }],
      author: { id: sato.memberId },
      from: { address: 'support@example.jp' },
    });
    expect(body.undoUntil).not.toBeNull();
    expect(await conversation()).toMatchObject({
      status: 'in_progress',
      assigneeId: sato.memberId,
      waitingSince: null,
    });
  });

  it('goes where the customer asked for it', async () => {
    await arrive(
      desk,
      channelId,
      inbound({ conversationId: id, replyTo: { name: null, address: 'reply@example.com' } }),
    );
    expect((await reply(sato, { text: 'はい。', basedOn: await newestId() })).body.to).toEqual([
      { name: null, address: 'reply@example.com' },
    ]);
  });

  it('is refused when a newer message came, with what it is, until that has been seen', async () => {
    await arrive(desk, channelId, inbound({ conversationId: id, text: 'やはり結構です。' }));
    const newest = await newestId();
    const refused = await reply(sato, { text: 'ございます。', basedOn });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'thread_moved_on', lastMessageId: newest });
    expect((await reply(sato, { text: '承知しました。', basedOn: newest })).status).toBe(201);
  });

  it('is refused when a colleague has just answered or left a note', async () => {
    await reply(desk.owner, { direction: 'note', text: '店長が電話済みです。' });
    expect((await reply(sato, { text: 'ございます。', basedOn })).body.code).toBe('thread_moved_on');
    expect((await reply(desk.owner, { text: 'ございます。', basedOn })).status).toBe(201);
    expect((await reply(desk.owner, { text: 'ございます。', basedOn })).body.code).toBe('thread_moved_on');
  });

  it('says what is missing without basedOn, and names an unknown one stale', async () => {
    expect((await reply(sato, { text: 'ございます。' })).body.code).toBe('invalid_request');
    const foreign = '0195a1b2-0000-7000-8000-000000000001';
    expect((await reply(sato, { text: 'ございます。', basedOn: foreign })).body.code).toBe('thread_moved_on');
  });

  it('is written once when the same request comes twice', async () => {
    const headers = { 'idempotency-key': `k-${id}` };
    const first = await reply(sato, { text: 'ございます。', basedOn }, headers);
    const second = await reply(sato, { text: 'ございます。', basedOn }, headers);
    expect(second.body.id).toBe(first.body.id);
    expect(second.headers['idempotent-replayed']).toBe('true');
    const other = await reply(sato, { text: '別の文', basedOn }, headers);
    expect(other.body.code).toBe('idempotency_key_reused');
  });

  it('is refused to an observer, who may not write notes either', async () => {
    const observer = await desk.join('observer', `見学${id}`);
    expect((await reply(observer, { text: 'ございます。', basedOn })).status).toBe(403);
    expect((await reply(observer, { direction: 'note', text: 'メモ' })).status).toBe(403);
  });
});

describe('the lock', () => {
  const lock = (person: Person, takeover = false) =>
    person.call('PUT', `/api/v1/conversations/${id}/lock`, { takeover });

  it('holds others off, names who holds it, and can be taken over', async () => {
    await lock(sato);
    const refused = await lock(desk.owner);
    expect(refused.status).toBe(423);
    expect(refused.body).toMatchObject({ code: 'locked_by_other', lock: { memberName: '佐藤' } });
    expect((await reply(desk.owner, { text: 'ございます。', basedOn })).status).toBe(423);
    expect((await lock(desk.owner, true)).status).toBe(200);
    expect((await reply(sato, { text: 'ございます。', basedOn })).body.code).toBe('locked_by_other');
    const { body } = await sato.call<List<{ kind: string }>>('GET', `/api/v1/conversations/${id}/activity`);
    expect(body.items[0]?.kind).toBe('lock_taken_over');
  });

  it('is taken by writing a draft and given back by sending', async () => {
    await sato.call('PUT', `/api/v1/conversations/${id}/draft`, { text: '書きかけ', basedOn });
    expect((await conversation()).lock).toMatchObject({ memberId: sato.memberId });
    await reply(sato, { text: 'ございます。', basedOn });
    expect((await conversation()).lock).toBeNull();
  });

  it('is free again when it has expired', async () => {
    await lock(sato);
    await desk.context.database.pool.query(
      `update reply_lock set expires_at = now() - interval '1 second' where conversation_id = $1`,
      [id],
    );
    expect((await lock(desk.owner)).status).toBe(200);
  });

  it('goes to exactly one of many who reach for it at once', async () => {
    const people = [sato, desk.owner, await desk.join('lead', `主任${id}`)];
    const answers = await Promise.all(people.map((person) => lock(person)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 423, 423]);
  });
});

describe('a draft', () => {
  it('is on the server, one for each writer, and gone once sent', async () => {
    await sato.call('PUT', `/api/v1/conversations/${id}/draft`, { text: '書きかけ', basedOn });
    const mine = await sato.call<{ draft: { text: string } | null }>(
      'GET',
      `/api/v1/conversations/${id}/draft`,
    );
    expect(mine.body.draft).toMatchObject({ text: '書きかけ', basedOn });
    const theirs = await desk.owner.call<{ draft: object | null }>(
      'GET',
      `/api/v1/conversations/${id}/draft`,
    );
    expect(theirs.body.draft).toBeNull();
    await reply(sato, { text: 'ございます。', basedOn });
    const after = await sato.call<{ draft: object | null }>('GET', `/api/v1/conversations/${id}/draft`);
    expect(after.body.draft).toBeNull();
  });

  it('carries files, which go with the answer', async () => {
    const file = await desk.app.inject({
      method: 'POST',
      url: '/api/v1/attachments?name=%E8%A6%8B%E7%A9%8D.pdf',
      headers: { authorization: `Bearer ${sato.apiKey}`, 'content-type': 'application/pdf' },
      payload: Buffer.from('%PDF-1.7'),
    });
    const attachmentIds = [file.json<{ id: string }>().id];
    await sato.call('PUT', `/api/v1/conversations/${id}/draft`, {
      text: '添付します',
      basedOn,
      attachmentIds,
    });
    const sent = await reply(sato, { text: '添付します', basedOn, attachmentIds });
    expect(sent.body.attachments).toMatchObject([{ name: '見積.pdf', type: 'application/pdf', size: 8 }]);
    const stolen = await reply(desk.owner, { text: '添付', basedOn: await newestId(), attachmentIds });
    expect(stolen.body.code).toBe('invalid_request');
  });
});

describe('undo', () => {
  it('takes the answer back into the draft, and the conversation waits again', async () => {
    const sent = await reply(sato, { text: '間違いです。', basedOn });
    const undone = await sato.call<{ text: string }>('POST', `/api/v1/messages/${sent.body.id}/undo`);
    expect(undone.body.text).toBe('間違いです。');
    expect(await conversation()).toMatchObject({ lastMessageId: basedOn, lastDirection: 'inbound' });
    expect((await conversation()).waitingSince).not.toBeNull();
    const draft = await sato.call('GET', `/api/v1/conversations/${id}/draft`);
    expect(draft.body).toMatchObject({ draft: { text: '間違いです。', basedOn } });
    expect((await sato.call('POST', `/api/v1/messages/${sent.body.id}/undo`)).status).toBe(404);
  });

  it('is too late once sending has begun', async () => {
    const sent = await reply(sato, { text: '送信中', basedOn });
    await desk.context.database.pool.query(
      `update outbox set state = 'claimed', attempts = 1 where message_id = $1`,
      [sent.body.id],
    );
    const refused = await sato.call('POST', `/api/v1/messages/${sent.body.id}/undo`);
    expect(refused.body).toMatchObject({ code: 'already_sending' });
  });
});
