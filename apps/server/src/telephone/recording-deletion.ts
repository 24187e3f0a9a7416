import { deleteAtTwilio } from '../channels/phone/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { jobKind, type Jobs } from '../platform/jobs/index.ts';
import { accountOf } from './channel.ts';
import { findPhoneChannel } from './channel.store.ts';
import type { TelephoneDependencies } from './dependencies.ts';
import { recordingsOf } from './recording.store.ts';

type Target = { workspaceId: string; channelId: string; recordingId: string };

/** Asks Twilio to delete a recording, for about a day; then people are shown that it failed. */
export const deleteRecording = jobKind<Target>('delete-recording', {
  retryLimit: 30,
  retryDelaySeconds: 30,
});

/** A person's data is erased: their recordings are to be deleted where they are kept. Before the calls forget them. */
export async function forgetRecordings(
  tx: Tx,
  jobs: Jobs,
  conversationIds: readonly string[],
): Promise<void> {
  for (const recording of await recordingsOf(tx, conversationIds))
    await jobs.enqueue(tx, deleteRecording, { workspaceId: tx.workspaceId, ...recording });
}

/**
 * Deletes one recording at Twilio; one that is gone already is no failure.
 * @throws Error in words for people, when it is to be tried again.
 */
export async function deleteRecordingAt(
  { database, box }: Pick<TelephoneDependencies, 'database' | 'box'>,
  { workspaceId, channelId, recordingId }: Target,
): Promise<void> {
  const channel = await database.inWorkspace(workspaceId, (tx) => findPhoneChannel(tx, channelId));
  const account = channel === undefined ? null : accountOf(box, channel);
  if (account === null)
    throw new Error(
      `The recording ${recordingId} of a person whose data was erased is still at Twilio: the telephone it came by is not connected any more. Delete it in Twilio's console.`,
    );
  const deleted = await deleteAtTwilio(account, recordingId);
  if (deleted.ok) return;
  throw new Error(
    `The recording ${recordingId} of a person whose data was erased is still at Twilio: ${deleted.problem.message}`,
  );
}
