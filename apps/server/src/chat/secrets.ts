import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { SecretBox } from '../platform/secrets/index.ts';

const sealed = z.object({ identity: z.string() });

/** As for every channel: bound to it, so that sealed bytes copied to another do not open. */
const contextOf = (channelId: string): string => `channel ${channelId}`;

/** A new secret for a site to sign who its visitors are with. */
export function newIdentitySecret(): string {
  return randomBytes(32).toString('base64url');
}

export function sealIdentitySecret(box: SecretBox, channelId: string, identity: string): Buffer {
  return box.seal(JSON.stringify({ identity }), contextOf(channelId));
}

/** The secret a site signs with; null where it has none. */
export function openIdentitySecret(
  box: SecretBox,
  row: { id: string; secrets: Buffer | null },
): string | null {
  if (row.secrets === null) return null;
  const read = sealed.safeParse(JSON.parse(box.open(row.secrets, contextOf(row.id))));
  return read.success ? read.data.identity : null;
}
