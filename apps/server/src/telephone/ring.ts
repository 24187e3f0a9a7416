import type { PhoneRouting } from '@madoguchi/contract';
import { dial, hangUp, say, takeMessage, twiml } from '../channels/phone/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { saveCall, type CallRow } from './call.store.ts';
import { show } from './calls.ts';
import { roundsOf } from './domain.ts';
import { everyRinging, listPhones, type PhoneRow } from './phone.store.ts';
import { targetOf } from './phones.ts';
import { findTeam } from './place.store.ts';

/** Makes addresses of ours that Twilio asks at. */
export type HookUrl = (path: string, query?: Record<string, string>) => string;

export type Ringing = { routing: PhoneRouting; hookUrl: HookUrl };

const recordingNotice = 'この通話は、応対の品質を高めるため録音いたします。';
const nobody =
  'お電話ありがとうございます。ただいま電話に出ることができません。恐れ入りますが、時間をおいておかけ直しください。';
const thanks = '承りました。お電話ありがとうございました。失礼いたします。';

/** What is said before it first rings. */
export function opening({ routing: { greeting, record } }: Ringing): string[] {
  return [...(greeting === '' ? [] : [say(greeting)]), ...(record ? [say(recordingNotice)] : [])];
}

/** Nobody came: a message is taken, or the caller asked to try again. */
export function farewell(row: CallRow, { routing, hookUrl }: Ringing): string[] {
  if (!routing.takeMessages) return [say(nobody), hangUp];
  const query = { call: row.id };
  return [
    say(routing.messagePrompt),
    takeMessage(hookUrl('message', query), hookUrl('recording', query)),
    say(thanks),
    hangUp,
  ];
}

/** After a message was left. */
export const thanked = twiml(say(thanks), hangUp);

/** The members of each round, and their telephones. */
async function roundsFor(
  tx: Tx,
  row: CallRow,
  { routing }: Ringing,
): Promise<{ rounds: string[][]; phones: Map<string, PhoneRow> }> {
  const phones = new Map((await listPhones(tx)).map((phone) => [phone.memberId, phone]));
  if (row.onCall !== null) return { rounds: row.onCall.map((id) => [id]), phones };
  const group =
    routing.groupIds.length > 0
      ? routing.groupIds.filter((id) => phones.has(id))
      : (await everyRinging(tx)).map(({ memberId }) => memberId);
  return { rounds: roundsOf(await findTeam(tx, row.conversationId), group), phones };
}

/**
 * Rings the next round that has a telephone, and shows the call on the screens of all who were asked so far. When there is
 * none left, the caller may leave a message.
 */
export async function ringFrom(
  tx: Tx,
  events: NewEvent[],
  row: CallRow,
  first: number,
  ringing: Ringing,
): Promise<string[]> {
  const { rounds, phones } = await roundsFor(tx, row, ringing);
  for (let round = first; round < rounds.length; round += 1) {
    const asked = rounds.slice(0, round + 1).flat();
    const targets = (rounds[round] ?? []).flatMap((memberId) => {
      const phone = phones.get(memberId);
      // Who is on call is rung also if their telephone rests otherwise.
      if (phone?.address == null || !(phone.rings || row.onCall !== null)) return [];
      return [targetOf(phone.address, ringing.hookUrl('screen', { call: row.id, member: memberId }))];
    });
    if (targets.length === 0) continue;
    await saveCall(tx, row.id, { ...row, round, ringing: asked });
    await show(tx, events, row.id);
    return [
      dial(targets, {
        action: ringing.hookUrl('dialed', { call: row.id, round: String(round) }),
        timeout: ringing.routing.ringSeconds,
        recorded: ringing.routing.record ? ringing.hookUrl('recording', { call: row.id }) : undefined,
      }),
    ];
  }
  // Nobody has a telephone to ring: the screens still show who calls while the message is taken.
  await saveCall(tx, row.id, { ...row, round: rounds.length, ringing: rounds.flat() });
  await show(tx, events, row.id);
  return farewell(row, ringing);
}
