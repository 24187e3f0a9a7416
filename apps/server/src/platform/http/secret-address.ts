import { createHash, randomBytes } from 'node:crypto';

const uuid = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/u;

/** An address that nobody can guess: 192 bits of chance behind the workspace it belongs to, so that it is looked for there alone. */
export function newSecretAddress(workspaceId: string): string {
  const home = Buffer.from(workspaceId.replaceAll('-', ''), 'hex');
  return Buffer.concat([home, randomBytes(24)]).toString('base64url');
}

/** The workspace that a secret address names; null when it is none of ours. */
export function workspaceOfAddress(secret: string): string | null {
  if (!/^[\w-]{54}$/u.test(secret)) return null;
  const parts = uuid.exec(Buffer.from(secret, 'base64url').subarray(0, 16).toString('hex'));
  return parts === null ? null : parts.slice(1).join('-');
}

/** What is kept of an address that is shown once. */
export function hashOfAddress(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
