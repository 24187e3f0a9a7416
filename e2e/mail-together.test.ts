import type { Message, Problem } from '@madoguchi/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from './mail-channel.ts';
import { messagesOf, type Call } from './mail-desk.ts';
import { join } from './mail-member.ts';
import { open, type Opened } from './mail-open.ts';
import { writeMail } from './mail-text.ts';

const desk = 'support@midori.example.jp';
const customer = 'hanako@example.ne.jp';

let opened: Opened;
let colleague: Call;

beforeAll(async () => {
  opened = await open([customer]);
  await connect(opened.servers, opened.call, desk);
  colleague = await join(opened.call, () => opened.desk.url, 'sato@example.jp', '佐藤');
});
afterAll(() => opened?.close());

async function asked(subject: string): Promise<{ id: string; lastMessageId: string | null }> {
  await opened.servers.deliver(
    desk,
    writeMail({ from: customer, to: desk, subject, text: 'お願いします。' }),
  );
  return opened.arrived(subject);
}

it('refuses an answer while a colleague writes one, until it is taken over', async () => {
  const { id, lastMessageId } = await asked('鍵');
  const draft = { text: '書きかけ', basedOn: lastMessageId, attachmentIds: [] };
  expect((await colleague('PUT', `/conversations/${id}/draft`, draft)).status).toBe(200);
  const answer = { text: '先に答えます。', basedOn: lastMessageId };
  const refused = await opened.call<Problem>('POST', `/conversations/${id}/messages`, answer);
  expect(refused.status).toBe(423);
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect(refused.body).toMatchObject({ code: 'locked_by_other', lock: { memberName: '佐藤' } });
  expect((await opened.call('PUT', `/conversations/${id}/lock`, { takeover: true })).status).toBe(200);
  expect((await colleague('POST', `/conversations/${id}/messages`, answer)).status).toBe(423);
  expect((await opened.call('POST', `/conversations/${id}/messages`, answer)).status).toBe(201);
});

it('refuses an answer to what is no longer the newest, until its writer has seen that', async () => {
  const { id, lastMessageId } = await asked('行き違い');
  const stale = { text: '古い返事', basedOn: lastMessageId };
  const first = await colleague<Message>('POST', `/conversations/${id}/messages`, {
    text: '同僚の返事',
    basedOn: lastMessageId,
  });
  expect(first.status).toBe(201);
  const refused = await opened.call<Problem>('POST', `/conversations/${id}/messages`, stale);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ code: 'thread_moved_on', lastMessageId: first.body.id });
  const seen = { ...stale, basedOn: first.body.id };
  expect((await opened.call('POST', `/conversations/${id}/messages`, seen)).status).toBe(201);
});

it('lets one of two through who answer at the same moment', async () => {
  const { id, lastMessageId } = await asked('同時に');
  const answer = { text: '同時の返事', basedOn: lastMessageId };
  const both = await Promise.all(
    [opened.call, colleague].map((call) => call<Problem>('POST', `/conversations/${id}/messages`, answer)),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect(await messagesOf(opened.call, id)).toHaveLength(2);
});

it('sends once what is asked for twice with one idempotency key', async () => {
  const { id, lastMessageId } = await asked('二度押し');
  const answer = { text: '一度だけ', basedOn: lastMessageId };
  const headers = { 'idempotency-key': 'once' };
  const path = `/conversations/${id}/messages`;
  const first = await opened.call<Message>('POST', path, answer, headers);
  const again = await opened.call<Message>('POST', path, answer, headers);
  expect(again).toMatchObject({ status: 201, body: { id: first.body.id } });
  await opened.delivered(id, 'sent');
  expect(await messagesOf(opened.call, id)).toHaveLength(2);
});
