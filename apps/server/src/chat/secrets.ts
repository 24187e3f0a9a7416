import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { SecretBox } from '../platform/secrets/index.ts';

const sealed = z.object({ identity: z.string(), before: z.string().optional() });

/** Until when the secret before the present one is accepted; it stands in the open, beside a chat's settings. */
const grace = z.object({ oldSecretUntil: z.string() });

/** As for every channel: bound to it, so that sealed bytes copied to another do not open. */
const contextOf = (channelId: string): string => `channel ${channelId}`;

type Kept = { id: string; secrets: Buffer | null; config: unknown };

function open(box: SecretBox, { id, secrets }: Pick<Kept, 'id' | 'secrets'>): z.infer<typeof sealed> | null {
  if (secrets === null) return null;
  const read = sealed.safeParse(JSON.parse(box.open(secrets, contextOf(id))));
  return read.success ? read.data : null;
}

/** Until when the secret before the present one is accepted; null when it is not (any more). */
export function oldSecretUntil(config: unknown, now: Date): string | null {
  const read = grace.safeParse(config);
  return read.success && Date.parse(read.data.oldSecretUntil) > now.getTime()
    ? read.data.oldSecretUntil
    : null;
}

/** A new secret for a site to sign who its visitors are with, sealed beside the one so far. */
export function renewIdentitySecret(
  box: SecretBox,
  row: Pick<Kept, 'id' | 'secrets'>,
): { secret: string; secrets: Buffer; hadOne: boolean } {
  const before = open(box, row)?.identity;
  const secret = randomBytes(32).toString('base64url');
  const kept = before === undefined ? { identity: secret } : { identity: secret, before };
  return { secret, secrets: box.seal(JSON.stringify(kept), contextOf(row.id)), hadOne: before !== undefined };
}

/** The present secret alone. */
export function withoutOldSecret(box: SecretBox, row: Pick<Kept, 'id' | 'secrets'>): Buffer | null {
  const identity = open(box, row)?.identity;
  return identity === undefined ? null : box.seal(JSON.stringify({ identity }), contextOf(row.id));
}

/** The secrets by which a site may sign now: the present one first. */
export function openIdentitySecrets(box: SecretBox, row: Kept, now: Date): string[] {
  const read = open(box, row);
  if (read === null) return [];
  const isOldOne = read.before !== undefined && oldSecretUntil(row.config, now) !== null;
  return isOldOne && read.before !== undefined ? [read.identity, read.before] : [read.identity];
}
