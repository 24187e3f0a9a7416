import { phoneHookEvent, type PhoneHookEvent } from '@madoguchi/contract';
import { z } from 'zod';
import { callerOf, checkHook, replayWindow } from '../channels/phone/index.ts';
import { readPhone } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type App } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { insertCallEvent, lockExternal, saveCall, type CallRow } from './call.store.ts';
import { show, startCall } from './calls.ts';
import { openSecrets, routingOf } from './channel.ts';
import type { PhoneChannel } from './channel.store.ts';
import { readOtherEnd } from './customer.ts';
import { emergencyTeam } from './emergency.ts';
import { changing, type TelephoneDependencies } from './dependencies.ts';
import { answered, ended, roundsOf } from './domain.ts';
import { become } from './heard.ts';
import { headerOf, hookBodyLimit, hookChannels, rawBodyOf, takeRawBodies } from './hooks.ts';
import { everyRinging, memberNamed } from './phone.store.ts';
import { findTeam, writeNotes } from './place.store.ts';
import { hear } from './twilio-routes.ts';

/** Reads what was signed. @throws AppError `invalid_request` saying what is not right. */
function eventOf(rawBody: Buffer): PhoneHookEvent {
  let given: unknown;
  try {
    given = JSON.parse(rawBody.toString('utf8'));
  } catch {
    throw new AppError('invalid_request', 'The body is no JSON.');
  }
  const read = phoneHookEvent.safeParse(given);
  if (read.success) return read.data;
  const errors = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const [first] = errors;
  throw new AppError('invalid_request', `Please correct «${first?.path}»: ${first?.message}.`, { errors });
}

async function keep(
  tx: Tx,
  events: NewEvent[],
  channel: PhoneChannel,
  event: PhoneHookEvent,
  memberId: string | null,
): Promise<{ row: CallRow; known: boolean }> {
  const { id: channelId } = channel;
  const found = await lockExternal(tx, channelId, event.callId);
  if (found !== undefined) return { row: found, known: true };
  const other = callerOf(event.direction === 'inbound' ? event.from : event.to);
  const startedAt = event.at === undefined ? new Date() : new Date(event.at);
  const row = await startCall(tx, events, {
    channelId,
    externalId: event.callId,
    direction: event.direction,
    end: readOtherEnd(other.kind === 'withheld' ? null : other.text),
    customerId: null,
    name: null,
    memberId: event.direction === 'outbound' ? memberId : null,
    onCall: event.direction === 'inbound' ? await emergencyTeam(tx, channel, startedAt) : null,
    state: 'ringing',
    outcome: null,
    seconds: null,
    startedAt,
    recordingUrl: null,
    notes: '',
    noted: false,
  });
  return { row, known: false };
}

/** Whose screens show a call that another telephone system rings wherever it does: all who may take it. */
async function pop(tx: Tx, events: NewEvent[], row: CallRow, channel: PhoneChannel): Promise<void> {
  const { groupIds } = routingOf(channel.config);
  const group = groupIds.length > 0 ? groupIds : (await everyRinging(tx)).map(({ memberId }) => memberId);
  const ringing = row.onCall ?? roundsOf(await findTeam(tx, row.conversationId), group).flat();
  await saveCall(tx, row.id, { ...row, ringing });
  await show(tx, events, row.id);
}

/** What becomes of a call by what a telephone system tells of it; whatever comes twice or late does no harm. */
async function apply(
  tx: Tx,
  events: NewEvent[],
  channel: PhoneChannel,
  event: PhoneHookEvent,
): Promise<{ callId: string; known: boolean }> {
  const named = event.member ?? '';
  const memberId = named === '' ? null : await memberNamed(tx, named, readPhone(named)?.key ?? null);
  const { row, known } = await keep(tx, events, channel, event, memberId);
  if (!(await insertCallEvent(tx, row.id, event.event, event))) return { callId: row.id, known: true };
  const at = event.at === undefined ? new Date() : new Date(event.at);
  const { callbackMinutes } = routingOf(channel.config);
  if (event.event === 'ringing') {
    if (row.state === 'ringing' && row.direction === 'inbound') await pop(tx, events, row, channel);
    return { callId: row.id, known };
  }
  if (event.notes !== undefined && row.notes === '') await writeNotes(tx, row.messageId, event.notes);
  if (event.event === 'answered') {
    await become(tx, events, row, answered(row, memberId, at), callbackMinutes);
    return { callId: row.id, known };
  }
  const over = ended(row, { outcome: event.outcome ?? null, seconds: event.seconds ?? null, at });
  const recordingUrl = event.recordingUrl ?? row.recordingUrl;
  await become(
    tx,
    events,
    row,
    { ...over, memberId: memberId ?? row.memberId, recordingUrl },
    callbackMinutes,
  );
  return { callId: row.id, known };
}

/** What other telephone systems tell of calls, signed with a secret of the channel's. */
export function phoneHookRoutes(app: App, dependencies: TelephoneDependencies): void {
  const find = hookChannels(dependencies);
  app.register((hooks, _options, done) => {
    takeRawBodies(hooks);
    hooks.post(
      '/hooks/phone/:channelId',
      { bodyLimit: hookBodyLimit, schema: { hide: true } },
      async (request, reply) => {
        const named = z.object({ channelId: z.uuid() }).safeParse(request.params);
        if (!named.success) throw new AppError('not_found', 'There is no telephone at this address.');
        const { workspaceId, channel } = await find(named.data.channelId);
        const { hookSecret } = openSecrets(dependencies.box, channel);
        const headers = {
          timestamp: headerOf(request, 'x-madoguchi-timestamp'),
          signature: headerOf(request, 'x-madoguchi-signature'),
        };
        const signed =
          hookSecret === undefined ? 'wrong' : checkHook(hookSecret, headers, rawBodyOf(request), new Date());
        if (signed !== 'good') refuse(signed);
        if (!channel.enabled)
          throw new AppError('conflict', 'This telephone is switched off here. Switch it on under settings.');
        const event = eventOf(rawBodyOf(request));
        const answer = await changing(dependencies, workspaceId, (tx, events) =>
          apply(tx, events, channel, event),
        );
        await hear(dependencies, workspaceId, channel.id);
        return reply.send(answer);
      },
    );
    done();
  });
}

function refuse(why: 'wrong' | 'too_old'): never {
  throw new AppError(
    'forbidden',
    why === 'too_old'
      ? `This request was signed more than ${replayWindow / 60} minutes ago, or by a clock that is ahead. Set the clock, and sign each request anew.`
      : 'This request is not signed with the secret of this telephone: HMAC-SHA256 over «timestamp.body», in X-Madoguchi-Signature.',
  );
}
