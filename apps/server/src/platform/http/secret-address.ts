import { createHash, createHmac, randomBytes } from 'node:crypto';

const uuid = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/u;

const secretBytes = 24;

const addressOf = (workspaceId: string, secret: Buffer): string =>
  Buffer.concat([Buffer.from(workspaceId.replaceAll('-', ''), 'hex'), secret]).toString('base64url');

/** An address that nobody can guess: 192 bits of chance behind the workspace it belongs to, so that it is looked for there alone. */
export const newSecretAddress = (workspaceId: string): string =>
  addressOf(workspaceId, randomBytes(secretBytes));

/** One that is the same whenever it is asked for, and that nobody can guess without the key: what it is for, under HMAC-SHA-256. */
export const keyedSecretAddress = (workspaceId: string, key: string, purpose: readonly string[]): string =>
  addressOf(
    workspaceId,
    createHmac('sha256', key)
      .update(JSON.stringify([workspaceId, ...purpose]))
      .digest()
      .subarray(0, secretBytes),
  );

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
