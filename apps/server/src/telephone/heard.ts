import type { TwilioCall } from '../channels/phone/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { insertCallEvent, lockCall, saveCall, type CallChange, type CallRow } from './call.store.ts';
import { settle, show } from './calls.ts';
import { routingOf } from './channel.ts';
import type { PhoneChannel } from './channel.store.ts';
import { changing, type TelephoneDependencies } from './dependencies.ts';
import type { HookUrl, Ringing } from './ring.ts';

/** A request of Twilio's that was signed rightly. */
export type Heard = {
  dependencies: Pick<TelephoneDependencies, 'database' | 'realtime'>;
  workspaceId: string;
  channel: PhoneChannel;
  call: TwilioCall;
  /** What we wrote into the address ourselves. */
  query: {
    call?: string | undefined;
    member?: string | undefined;
    round?: number | undefined;
    ok?: string | undefined;
  };
  hookUrl: HookUrl;
};

export function ringingOf({ channel, hookUrl }: Heard): Ringing {
  return { routing: routingOf(channel.config), hookUrl };
}

/**
 * Works on the call that the address names, locked; what came is kept under `key`. A call that is not there (any more) is
 * answered with `otherwise`.
 */
export function onCall<T>(
  heard: Heard,
  key: string,
  otherwise: T,
  work: (tx: Tx, events: NewEvent[], row: CallRow) => Promise<T>,
): Promise<T> {
  const { dependencies, workspaceId, channel, call, query } = heard;
  return changing(dependencies, workspaceId, async (tx, events) => {
    const row = query.call === undefined ? undefined : await lockCall(tx, query.call);
    if (row === undefined || row.channelId !== channel.id) return otherwise;
    await insertCallEvent(tx, row.id, key, call);
    return work(tx, events, row);
  });
}

/** Saves a call as it is now; what follows from its end follows when it ends, or when more is known of how it did. */
export async function become(
  tx: Tx,
  events: NewEvent[],
  before: CallRow,
  after: CallChange,
  returnMinutes: number,
): Promise<CallRow> {
  await saveCall(tx, before.id, after);
  const row = await show(tx, events, before.id);
  if (row.outcome !== null && row.outcome !== before.outcome) await settle(tx, events, row, returnMinutes);
  return row;
}
