import { fetchRecording } from '../channels/phone/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { accountOf } from './channel.ts';
import { findPhoneChannel } from './channel.store.ts';
import type { TelephoneDependencies } from './dependencies.ts';
import { requireCall } from './record.ts';

/**
 * The recording of a call, fetched from Twilio with the account's credentials: nobody else gets to see those.
 * @throws AppError `not_found` where there is none; `telephone_refused`, `telephone_unreachable`.
 */
export async function readRecording(
  { database, box }: Pick<TelephoneDependencies, 'database' | 'box'>,
  actor: Actor,
  callId: string,
): Promise<{ type: string; body: Uint8Array }> {
  const { recordingId, channel } = await database.inWorkspace(actor.workspaceId, async (tx) => {
    const row = await requireCall(tx, callId);
    return { recordingId: row.recordingId, channel: await findPhoneChannel(tx, row.channelId) };
  });
  const account = channel === undefined ? null : accountOf(box, channel);
  if (recordingId === null || account === null)
    throw new AppError('not_found', 'There is no recording of this call here.');
  const fetched = await fetchRecording(account, recordingId);
  if (fetched.ok) return fetched.value;
  if (fetched.problem.code === 'unreachable')
    throw new AppError('telephone_unreachable', 'Twilio did not answer. Try again in a moment.');
  throw new AppError('telephone_refused', `Twilio did not give the recording: ${fetched.problem.message}`);
}
