import type { AcknowledgementSettings, Call, Channel, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildAckDesk, type AckDesk } from './ack.fixture.ts';

let at: AckDesk;
let phone: Channel;
let count = 0;
beforeAll(async () => {
  at = await buildAckDesk();
  const made = await at.desk.owner.call<Channel>('POST', '/api/v1/channels', {
    type: 'phone',
    name: '代表電話',
    number: '03-1234-5678',
    service: 'none',
  });
  phone = made.body;
});
afterAll(() => at.close());

/** Switches the telephone on, or off. */
async function rule(push: boolean | null): Promise<number> {
  const path = '/api/v1/acknowledgement-settings';
  const { rules, revision } = (await at.desk.owner.call<AcknowledgementSettings>('GET', path)).body;
  const channels = push === null ? [] : [{ channelId: phone.id, when: 'always', push }];
  return (await at.desk.owner.call('PUT', path, { rules: { ...rules, channels }, revision })).status;
}
/** Somebody on record with a telephone, and what else is told. */
async function known(more: object = {}): Promise<{ id: string; number: string }> {
  const number = `090-0000-${String((count += 1)).padStart(4, '0')}`;
  const { body } = await at.desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
    name: `電話 花子${count}`,
    ...more,
  });
  const points = `/api/v1/customers/${body.id}/contact-points`;
  await at.desk.owner.call('POST', points, { kind: 'phone', value: number });
  return { id: body.id, number };
}
const ring = async (number: string, outcome = 'missed', direction = 'inbound') => {
  const { body, status } = await at.desk.owner.call<Call>('POST', '/api/v1/calls', {
    direction,
    outcome,
    number,
    channelId: phone.id,
  });
  expect(status).toBe(201);
  return body;
};
const messageOf = async (call: Call): Promise<string> =>
  at.desk.context.database.inWorkspace(at.desk.workspaceId, async (tx) => {
    const { id } = await tx.one(sql<{ id: string }>`
      select message_id as id from call where workspace_id = ${tx.workspaceId} and id = ${call.id}`);
    return id;
  });
/** When they are to be called back. */
const callbackOf = (call: Call): Promise<{ state: string; dueAt: string }> =>
  at.desk.context.database.inWorkspace(at.desk.workspaceId, (tx) =>
    tx.one(sql<{ state: string; dueAt: string }>`
      select state, due_at as "dueAt" from callback where workspace_id = ${tx.workspaceId} and call_id = ${call.id}`),
  );
const written = async ({ conversationId }: Call): Promise<Message[]> =>
  (await at.messages(conversationId)).filter(
    ({ content, direction }) => direction === 'outbound' && content === null,
  );

describe('a call that nobody took', () => {
  it('is acknowledged once by mail, with the time by which they are called back, which is a promise', async () => {
    expect(await rule(false)).toBe(200);
    const { number } = await known({ email: 'denwa-1@example.ne.jp' });
    const call = await ring(number);
    await at.look();
    await at.look();
    const [told, ...others] = await written(call);
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      to: [{ address: 'denwa-1@example.ne.jp' }],
      subject: 'お電話をいただいた件',
      automatic: true,
    });
    expect(told?.text).toMatch(
      /^電話 花子\d+ 様\n\nお電話をいただき、.*までに、担当.*より折り返しお電話いたします。/su,
    );
    const due = Date.parse((await callbackOf(call)).dueAt);
    const promise = at.promises.at(-1);
    expect(promise).toMatchObject({ conversationId: call.conversationId, messageId: told?.id });
    expect(promise?.dueAt.getTime()).toBeGreaterThanOrEqual(due);
    expect((promise?.dueAt.getTime() ?? 0) - due).toBeLessThan(600_000);
    // Who rings again within the hour has been told.
    const again = await ring(number, 'voicemail');
    await at.look();
    expect(await at.decided(await messageOf(again))).toMatchObject({ state: 'skipped', reason: 'lately' });
  });

  it('is acknowledged by LINE where that may cost a message, else by mail', async () => {
    const { id, email } = await at.lineCustomer();
    const { body: talk } = await at.desk.owner.call<{ customer: { id: string } }>(
      'GET',
      `/api/v1/conversations/${id}`,
    );
    const number = '080-1111-0001';
    await at.desk.owner.call('POST', `/api/v1/customers/${talk.customer.id}/contact-points`, {
      kind: 'phone',
      value: number,
    });
    await at.desk.context.database.inWorkspace(at.desk.workspaceId, (tx) =>
      tx.run(sql`update line_chat set reply_token = null where workspace_id = ${tx.workspaceId}`),
    );
    const first = await ring(number);
    await at.look();
    expect((await written(first)).map(({ to }) => to[0]?.address)).toEqual([email]);
    const forget = () =>
      at.desk.context.database.inWorkspace(at.desk.workspaceId, (tx) =>
        tx.run(sql`delete from acknowledgement where workspace_id = ${tx.workspaceId}`),
      );
    await forget();
    await rule(true);
    const second = await ring(number);
    await at.look();
    expect((await written(second)).at(-1)?.text).toContain('こちらのトークでも');
  });

  it('is left to the call-back where there is no other way to them, and to nobody where it was returned', async () => {
    const { number } = await known();
    const call = await ring(number);
    await at.look();
    expect(await at.decided(await messageOf(call))).toMatchObject({ state: 'skipped', reason: 'no_way' });
    expect(await callbackOf(call)).toMatchObject({ state: 'open' });
    const other = await known({ email: 'denwa-2@example.ne.jp' });
    const missed = await ring(other.number);
    await ring(other.number, 'answered', 'outbound');
    await at.look();
    expect(await at.decided(await messageOf(missed))).toMatchObject({ state: 'skipped', reason: 'answered' });
  });

  it('is nobody’s matter while the telephone is switched off, or when it was taken', async () => {
    const { number } = await known({ email: 'denwa-3@example.ne.jp' });
    const taken = await ring(number, 'answered');
    expect(await at.decided(await messageOf(taken))).toBeUndefined();
    await rule(null);
    const call = await ring(number);
    expect(await at.decided(await messageOf(call))).toBeUndefined();
  });
});
