import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { attachUploads } from './writing.store.ts';

/**
 * Gives uploads to the message that carries them; `uploadedBy` null: whosever they are.
 * @throws AppError `invalid_request` when one is not there any more.
 */
export async function attach(
  tx: Tx,
  messageId: string,
  attachmentIds: string[],
  uploadedBy: string | null,
): Promise<void> {
  if (attachmentIds.length === 0) return;
  const attached = await attachUploads(tx, messageId, attachmentIds, uploadedBy);
  if (attached !== new Set(attachmentIds).size) throw missingAttachment();
}

/** What is told when an upload is gone, or was somebody else's. */
export function missingAttachment(): AppError {
  return new AppError(
    'invalid_request',
    'One of the attachments is not there any more. Attach it again; your text is kept.',
  );
}
