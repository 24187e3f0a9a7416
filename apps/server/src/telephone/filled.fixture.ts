import type { Call, Callback, Channel } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';
import { hookHeaders } from './hook.fixture.ts';

/** Lets another telephone system tell of a call; answers the call's id. */
export async function tellOfCall(desk: Desk, event: object): Promise<string> {
  const { call } = desk.owner;
  const made = await call<Channel>('POST', '/api/v1/channels', {
    type: 'phone',
    name: '本社PBX',
    service: 'webhook',
  });
  const { body } = await call<{ secret: string }>('POST', `/api/v1/channels/${made.body.id}/phone-secret`);
  const payload = JSON.stringify(event);
  const answer = await desk.app.inject({
    method: 'POST',
    url: `/hooks/phone/${made.body.id}`,
    payload,
    headers: hookHeaders(body.secret, payload),
  });
  return answer.json<{ callId: string }>().callId;
}

/** A call that a telephone system told of, one that was written down with a call-back, a form half filled, a telephone. */
export async function fillTelephone(
  desk: Desk,
): Promise<Record<'calls' | 'callbacks' | 'member-phones', string>> {
  const { call, memberId } = desk.owner;
  const calls = await tellOfCall(desk, { event: 'ringing', callId: 'pbx-1', from: '03-0000-1111' });
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  const { body } = await call<Call>('POST', '/api/v1/calls', {
    direction: 'inbound',
    outcome: 'answered',
    number: '03-0000-2222',
    notes: '隣には見せない用件',
    callback: { dueAt, note: '隣には見せない折り返し' },
  });
  await call('PUT', '/api/v1/call-draft', { about: body.id, fields: { notes: '書きかけ' } });
  await call('PUT', `/api/v1/member-phones/${memberId}`, { address: '090-0000-3333' });
  const { items } = (await call<{ items: Callback[] }>('GET', '/api/v1/callbacks')).body;
  return { calls, callbacks: items[0]?.id ?? '', 'member-phones': memberId };
}
