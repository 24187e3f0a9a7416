import { mentionSourceSecrets, type MentionSourceSecrets } from '@madoguchi/contract';
import type { SealedColumn, SecretBox } from '../platform/secrets/index.ts';

const place = (sourceId: string): string => `mention source ${sourceId}`;

/** Where they lie, for sealing them anew when the master key changes. */
export const sealedMentionSecrets: SealedColumn = {
  table: 'mention_source',
  column: 'secrets',
  contextOf: place,
};

/** Null where there is nothing to keep. */
export function sealSecrets(box: SecretBox, sourceId: string, secrets: MentionSourceSecrets): Buffer | null {
  return Object.keys(secrets).length === 0 ? null : box.seal(JSON.stringify(secrets), place(sourceId));
}

/** @throws when they were sealed with another key, or for another source */
export function secretsOf(
  box: SecretBox,
  { id, secrets }: { id: string; secrets: Buffer | null },
): MentionSourceSecrets {
  return secrets === null ? {} : mentionSourceSecrets.parse(JSON.parse(box.open(secrets, place(id))));
}
