import { askForKey, callerOf, hangUp, outcomeOf, say, twiml } from '../channels/phone/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { insertCallEvent, lockExternal, type CallRow } from './call.store.ts';
import { startCall } from './calls.ts';
import { readOtherEnd } from './customer.ts';
import { changing } from './dependencies.ts';
import { answered, ended } from './domain.ts';
import { become, onCall, ringingOf, type Heard } from './heard.ts';
import { findPhone } from './phone.store.ts';
import { emergencyTeam } from './emergency.ts';
import { opening, ringFrom, thanked } from './ring.ts';

/** The call that Twilio speaks of: known, or kept now. */
async function callHeard(
  tx: Tx,
  events: NewEvent[],
  { channel, call }: Heard,
  state: { state: 'ringing'; outcome: null } | { state: 'ended'; outcome: 'missed' },
): Promise<CallRow> {
  const known = await lockExternal(tx, channel.id, call.CallSid);
  if (known !== undefined) return known;
  const caller = callerOf(call.From);
  return startCall(tx, events, {
    channelId: channel.id,
    externalId: call.CallSid,
    direction: 'inbound',
    end: readOtherEnd(caller.kind === 'withheld' ? null : caller.text),
    customerId: null,
    name: null,
    memberId: null,
    onCall: await emergencyTeam(tx, channel, new Date()),
    ...state,
    seconds: null,
    startedAt: new Date(),
    recordingUrl: null,
    notes: '',
    noted: false,
  });
}

/** Somebody calls: it is kept, shown on the screens of who looks after them, and rings. */
export function onVoice(heard: Heard): Promise<string> {
  const { dependencies, workspaceId, call } = heard;
  const ringing = ringingOf(heard);
  return changing(dependencies, workspaceId, async (tx, events) => {
    const row = await callHeard(tx, events, heard, { state: 'ringing', outcome: null });
    await insertCallEvent(tx, row.id, 'voice', call);
    if (row.state === 'ended') return twiml(hangUp);
    return twiml(...opening(ringing), ...(await ringFrom(tx, events, row, row.round, ringing)));
  });
}

/** Where a round led: they spoke, the caller gave up, or the next one is rung. */
export function onDialed(heard: Heard): Promise<string> {
  const { call, query } = heard;
  const ringing = ringingOf(heard);
  const round = query.round ?? 0;
  return onCall(heard, `dialed:${round}`, twiml(hangUp), async (tx, events, row) => {
    const bridged =
      call.DialBridged === undefined ? row.state === 'talking' : call.DialBridged.toLowerCase() === 'true';
    const outcome = outcomeOf(call.DialCallStatus, bridged);
    const end = (given: 'answered' | 'missed') => {
      const after = ended(row, { outcome: given, seconds: call.DialCallDuration ?? null, at: new Date() });
      return become(tx, events, row, after, ringing.routing.callbackMinutes);
    };
    if (outcome === 'answered') {
      await end('answered');
      return twiml(hangUp);
    }
    if (row.state === 'ended' || call.CallStatus === 'completed') {
      await end('missed');
      return twiml(hangUp);
    }
    return twiml(...(await ringFrom(tx, events, row, Math.max(row.round, round + 1), ringing)));
  });
}

const taken = '恐れ入ります。ほかの担当者がすでに応対しています。';

/** Heard by whoever answers, before the caller is put through: at a telephone a person presses 1, a mailbox does not. */
export function onScreen(heard: Heard): Promise<string> {
  const { query } = heard;
  const { routing, hookUrl } = ringingOf(heard);
  return onCall(heard, `screen:${query.member}`, twiml(hangUp), async (tx, events, row) => {
    if (row.state !== 'ringing') return twiml(say(taken), hangUp);
    const phone = query.member === undefined ? undefined : await findPhone(tx, query.member);
    if (phone === undefined) return twiml(hangUp);
    const mayBeMailbox = phone.address?.startsWith('+') === true;
    if (!(routing.screening && mayBeMailbox)) {
      await become(tx, events, row, answered(row, phone.memberId, new Date()), routing.callbackMinutes);
      return twiml();
    }
    const accept = hookUrl('accept', { call: row.id, member: phone.memberId });
    return twiml(askForKey(accept, `${whoCalls(row)}お受けになる場合は、1を押してください。`), hangUp);
  });
}

function whoCalls(row: CallRow): string {
  return row.onCall === null ? callerWords(row) : `緊急連絡先への着信です。${callerWords(row)}`;
}

function callerWords({ nameless, customerName, honorific, number }: CallRow): string {
  if (nameless || number === null) return '窓口に、非通知でお電話です。';
  if (/\d{3}/u.test(customerName)) return '窓口に、新しいお客様からお電話です。';
  return `窓口に、${customerName}${honorific}からお電話です。`;
}

/** A person has pressed a key. Of two who press it at once the first takes the call. */
export function onAccept(heard: Heard): Promise<string> {
  const { query, call } = heard;
  const { routing } = ringingOf(heard);
  return onCall(heard, `accept:${query.member}`, twiml(hangUp), async (tx, events, row) => {
    if (row.state !== 'ringing') return twiml(say(taken), hangUp);
    if (call.Digits !== '1') return twiml(hangUp);
    await become(tx, events, row, answered(row, query.member ?? null, new Date()), routing.callbackMinutes);
    return twiml();
  });
}

/** The caller has left a message. */
export function onMessage(heard: Heard): Promise<string> {
  const { call } = heard;
  const { routing } = ringingOf(heard);
  return onCall(heard, 'message', twiml(hangUp), async (tx, events, row) => {
    await become(tx, events, row, withRecording(row, call), routing.callbackMinutes);
    return thanked;
  });
}

/** Twilio has put a recording away: a message of a caller whom nobody answered, or a call that was spoken. */
export function onRecording(heard: Heard): Promise<string> {
  const { call } = heard;
  const { routing } = ringingOf(heard);
  const key = `recording:${call.RecordingSid}:${call.RecordingStatus}`;
  return onCall(heard, key, twiml(), async (tx, events, row) => {
    if (call.RecordingStatus === undefined || call.RecordingStatus === 'completed')
      await become(tx, events, row, withRecording(row, call), routing.callbackMinutes);
    return twiml();
  });
}

function withRecording(row: CallRow, { RecordingSid, RecordingDuration = 0 }: Heard['call']): CallRow {
  if (RecordingSid === undefined || RecordingDuration === 0) return row;
  const recorded: CallRow = { ...row, recordingId: RecordingSid, recordingSeconds: RecordingDuration };
  const isMessage = row.direction === 'inbound' && row.answeredAt === null && row.outcome !== 'answered';
  if (!isMessage) return recorded;
  return ended(recorded, { outcome: 'voicemail', seconds: RecordingDuration, at: new Date() });
}

/** A call is over, or Twilio could not reach us when it came: it is kept all the same. */
export function onStatus(heard: Heard): Promise<string> {
  const { dependencies, workspaceId, channel, call } = heard;
  const { routing } = ringingOf(heard);
  const told = outcomeOf(call.CallStatus);
  return changing(dependencies, workspaceId, async (tx, events) => {
    const inbound = call.Direction === undefined || call.Direction === 'inbound';
    const known = await lockExternal(tx, channel.id, call.CallSid);
    if (known === undefined && (!inbound || told === null)) return twiml();
    const row = known ?? (await callHeard(tx, events, heard, { state: 'ended', outcome: 'missed' }));
    await insertCallEvent(tx, row.id, `status:${call.CallStatus}`, call);
    if (told === null || row.state === 'ended') return twiml();
    // The member's own telephone was called first: who did not take it has not called anybody.
    const outcome = row.state === 'talking' ? 'answered' : row.direction === 'outbound' ? 'failed' : 'missed';
    await become(
      tx,
      events,
      row,
      ended(row, { outcome, seconds: null, at: new Date() }),
      routing.callbackMinutes,
    );
    return twiml();
  });
}
