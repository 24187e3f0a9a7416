import type { Call } from '@madoguchi/contract';
import { createCall } from '../channels/phone/index.ts';
import { displayPhone, findCustomer, readPhone } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { lockCall, saveCall, type CallRow } from './call.store.ts';
import { startCall } from './calls.ts';
import { accountOf, routingOf } from './channel.ts';
import { firstTwilioChannel, type PhoneChannel } from './channel.store.ts';
import { changing, type TelephoneDependencies } from './dependencies.ts';
import { ended } from './domain.ts';
import { become } from './heard.ts';
import { findPhone } from './phone.store.ts';
import { noSuchCall } from './record.ts';
import { toCall } from './shown.ts';
import { hookUrls } from './twilio-routes.ts';

/** How long the member's own telephone rings, in seconds. */
const ownPatience = 30;

type Prepared = { channel: PhoneChannel; address: string; call: CallRow };

async function prepare(
  tx: Tx,
  events: Parameters<typeof startCall>[1],
  actor: Actor,
  { customerId, contactPointId }: { customerId: string; contactPointId?: string | undefined },
): Promise<Prepared> {
  const channel = await firstTwilioChannel(tx);
  if (channel === undefined)
    throw new AppError(
      'unprocessable',
      'No telephone here can place calls. Connect Twilio under settings, or dial by hand and write the call down.',
    );
  const address = (await findPhone(tx, actor.memberId))?.address;
  if (address == null)
    throw new AppError(
      'unprocessable',
      'Say first by which telephone you are rung: under settings, «Telephones».',
    );
  const customer = await findCustomer(tx, customerId);
  if (customer === undefined)
    throw new AppError('not_found', 'This customer does not exist in this workspace (customerId).');
  const phones = customer.contactPoints.filter(({ kind }) => kind === 'phone');
  const point = contactPointId === undefined ? phones[0] : phones.find(({ id }) => id === contactPointId);
  const number = point === undefined ? undefined : readPhone(point.value);
  if (number == null)
    throw new AppError('unprocessable', 'This customer has no telephone number that can be dialled.');
  const call = await startCall(tx, events, {
    channelId: channel.id,
    externalId: null,
    direction: 'outbound',
    end: { number: number.key, withheld: false, text: displayPhone(number.key) },
    customerId: customer.id,
    name: null,
    memberId: actor.memberId,
    onCall: null,
    state: 'ringing',
    outcome: null,
    seconds: null,
    startedAt: new Date(),
    recordingUrl: null,
    notes: '',
    noted: false,
  });
  return { channel, address, call };
}

/**
 * Calls a customer: first the member's own telephone rings, and when they have picked up, the customer's. The call is kept
 * before Twilio is asked, and asked once only.
 * @throws AppError `unprocessable` when something is missing for it; `telephone_refused`, `telephone_unreachable`.
 */
export async function dialCustomer(
  dependencies: TelephoneDependencies,
  actor: Actor,
  asked: { customerId: string; contactPointId?: string | undefined },
  origin: string,
): Promise<Call> {
  const { workspaceId } = actor;
  const { channel, address, call } = await changing(dependencies, workspaceId, (tx, events) =>
    prepare(tx, events, actor, asked),
  );
  const account = accountOf(dependencies.box, channel);
  const from = channel.config.number;
  const hookUrl = hookUrls(origin, channel.id);
  const begun =
    account === null || from === null
      ? ({
          ok: false,
          problem: { code: 'refused', message: 'The telephone has no account or number.' },
        } as const)
      : await createCall(account, {
          from,
          to: address,
          url: hookUrl('connect', { call: call.id }),
          statusUrl: hookUrl('status', { call: call.id }),
          timeout: ownPatience,
        });
  const { callbackMinutes } = routingOf(channel.config);
  const row = await changing(dependencies, workspaceId, async (tx, events) => {
    const now = await lockCall(tx, call.id);
    if (now === undefined) throw noSuchCall();
    if (!begun.ok) {
      const over = ended(now, { outcome: 'failed', seconds: null, at: new Date() });
      return become(tx, events, now, over, callbackMinutes);
    }
    await saveCall(tx, now.id, { ...now, externalId: begun.value });
    return now;
  });
  if (!begun.ok) throw refusal(begun.problem);
  return toCall(row);
}

function refusal({ code, message }: { code: string; message: string }): AppError {
  if (code === 'unreachable')
    return new AppError(
      'telephone_unreachable',
      'Twilio did not answer. The call is noted as not connected.',
    );
  return new AppError('telephone_refused', `Twilio did not place the call: ${message}`);
}
