import { z } from 'zod';
import { id, instant, mailboxAddress } from './common.ts';
import { newPassword, role } from './identity.ts';

const currentPassword = z.string().min(1).max(128);

/** How a session was opened; all but `password` prove two factors. */
export const sessionMethod = z.enum(['password', 'totp', 'recovery_code', 'passkey']);
export type SessionMethod = z.infer<typeof sessionMethod>;

export const session = z.object({
  id,
  current: z.boolean(),
  method: sessionMethod,
  device: z.string().nullable().meta({ description: 'Browser and system, as the browser names them' }),
  address: z.string().nullable(),
  createdAt: instant,
  lastSeenAt: instant,
});
export type Session = z.infer<typeof session>;

export const passkey = z.object({
  id,
  name: z.string(),
  synced: z.boolean().meta({ description: 'Kept by a password manager, on more than one device' }),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
});
export type Passkey = z.infer<typeof passkey>;

/** One's own account: what protects it. */
export const accountSecurity = z.object({
  passwordChangedAt: instant.nullable(),
  twoFactor: z.object({ enabled: z.boolean(), recoveryCodesLeft: z.number().int() }),
  passkeys: z.array(passkey),
  required: z.boolean().meta({ description: 'A workspace asks for two-factor sign-in' }),
});
export type AccountSecurity = z.infer<typeof accountSecurity>;

export const changePassword = z.object({ current: currentPassword, password: newPassword });

/** Why a password is too easy to guess. */
export const passwordWeakness = z.enum([
  'short',
  'common',
  'repeated',
  'sequence',
  'keyboard',
  'personal',
  'guessable',
]);
export type PasswordWeakness = z.infer<typeof passwordWeakness>;
export const judgePassword = z.object({
  password: z.string().max(128),
  about: z
    .array(z.string().max(254))
    .max(5)
    .default([])
    .meta({ description: 'Names and addresses it should not be made of' }),
});
export const passwordVerdict = z.object({
  score: z.number().int().min(0).max(4),
  acceptable: z.boolean(),
  weakness: passwordWeakness.nullable(),
});
export type PasswordVerdict = z.infer<typeof passwordVerdict>;

export const askForReset = z.object({ email: mailboxAddress });
export const resetPreview = z.object({ email: z.string(), expiresAt: instant });
export const resetPassword = z.object({ password: newPassword });
export const resetParams = z.object({ token: z.string().max(200) });
export const resetLink = z.object({ url: z.string(), expiresAt: instant });
export type ResetLink = z.infer<typeof resetLink>;

export const confirmPassword = z.object({ password: currentPassword });
const digits = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'must be the six digits that the app shows');
export const twoFactorStart = z.object({
  uri: z.string().meta({ description: '`otpauth://…`, which the QR code holds' }),
  secret: z.string().meta({ description: 'The same for typing in: base32' }),
  qr: z.string().meta({ description: 'The QR code as SVG path data' }),
  qrSize: z.number().int().meta({ description: 'Width of the QR code in modules' }),
  recoveryCodes: z.array(z.string()),
});
export type TwoFactorStart = z.infer<typeof twoFactorStart>;
export const confirmTwoFactor = z.object({ code: digits });
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
export const secondStep = z.object({
  kind: z.enum(['totp', 'recovery_code']),
  code: z.string().trim().min(6).max(20),
});

/** WebAuthn's own JSON, passed on as the browser makes and takes it. */
const webAuthnJson = z.looseObject({}).meta({ description: 'WebAuthn Level 3 JSON' });
export const newPasskeyOptions = z.object({
  challengeId: id,
  options: z.looseObject({
    challenge: z.string(),
    rp: z.looseObject({ name: z.string() }),
    user: z.looseObject({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
  }),
});
export type NewPasskeyOptions = z.infer<typeof newPasskeyOptions>;
export const passkeyOptions = z.object({
  challengeId: id,
  options: z.looseObject({ challenge: z.string() }),
});
export type PasskeyOptions = z.infer<typeof passkeyOptions>;
export const addPasskey = z.object({
  challengeId: id,
  name: z.string().trim().min(1).max(60),
  credential: webAuthnJson,
});
export const signInByPasskey = z.object({ challengeId: id, credential: webAuthnJson });

export const workspaceSecurity = z.object({
  twoFactorRoles: z.array(role),
  allowedNetworks: z.array(z.string()).meta({ description: 'CIDR, IPv4 or IPv6; none = everywhere' }),
  yourAddress: z.string().meta({ description: 'Where this request came from, as the desk sees it' }),
  behindUntrustedProxy: z.boolean().meta({
    description:
      'A proxy named another address, which is not believed: set TRUST_PROXY before using the list',
  }),
});
export type WorkspaceSecurity = z.infer<typeof workspaceSecurity>;
export const updateWorkspaceSecurity = z
  .object({ twoFactorRoles: z.array(role).max(5), allowedNetworks: z.array(z.string().max(60)).max(100) })
  .partial();
