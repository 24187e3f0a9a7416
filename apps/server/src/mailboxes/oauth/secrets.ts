import type { SealedColumn, SecretBox } from '../../platform/secrets/index.ts';

type Kept = { accessToken: string; refreshToken: string };

/** Sealed bytes are bound to their row: copied to another they do not open. */
const ofApp = (id: string) => `mail oauth app ${id}`;
const ofFlow = (id: string) => `mail oauth flow ${id}`;
const ofGrant = (channelId: string) => `mail grant ${channelId}`;

/** Where they lie, for changing the key that seals them. */
export const sealedOauth: readonly SealedColumn[] = [
  { table: 'mail_oauth_app', column: 'secret', contextOf: ofApp },
  { table: 'mail_oauth_flow', column: 'verifier', contextOf: ofFlow },
  { table: 'mail_grant', column: 'tokens', contextOf: ofGrant },
];

export const sealAppSecret = (box: SecretBox, id: string, secret: string) => box.seal(secret, ofApp(id));
export const openAppSecret = (box: SecretBox, id: string, sealed: Buffer) => box.open(sealed, ofApp(id));
export const sealVerifier = (box: SecretBox, id: string, verifier: string) => box.seal(verifier, ofFlow(id));
export const openVerifier = (box: SecretBox, id: string, sealed: Buffer) => box.open(sealed, ofFlow(id));

export function sealTokens(box: SecretBox, channelId: string, tokens: Kept): Buffer {
  const { accessToken, refreshToken } = tokens;
  return box.seal(JSON.stringify({ accessToken, refreshToken }), ofGrant(channelId));
}

/** @throws when they were sealed with a key that is not here. */
export function openTokens(box: SecretBox, channelId: string, sealed: Buffer): Kept {
  const kept: Partial<Record<string, unknown>> = JSON.parse(box.open(sealed, ofGrant(channelId)));
  return { accessToken: String(kept['accessToken'] ?? ''), refreshToken: String(kept['refreshToken'] ?? '') };
}
