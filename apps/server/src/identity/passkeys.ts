import type { NewPasskeyOptions, Passkey, PasskeyOptions } from '@madoguchi/contract';
import { z } from 'zod';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import * as store from './passkeys.store.ts';

/** The site that passkeys are for: its host, and the address its pages are shown at. */
export type Site = { host: string; origin: string };

const mostPasskeys = 20;

/** COSE: EdDSA, ES256, RS256; every passkey provider has one of them. */
const supportedAlgorithmIDs = [-8, -7, -257];

const text = z.string().max(20_000);
const credential = {
  id: text.max(2000),
  rawId: text.max(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
};

/** WebAuthn's JSON as far as it is needed; the library looks into the rest. */
const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .max(10)
      .catch([]),
  }),
});
const assertion = z.object({
  ...credential,
  response: z.object({ clientDataJSON: text, authenticatorData: text, signature: text }),
});

function refused(): AppError {
  return new AppError(
    'passkey_refused',
    'This passkey is not known here, or its answer was not right. Sign in with your password.',
  );
}

/** What the browser needs to make a passkey: one that finds its owner by itself and asks for finger, face or PIN. */
export async function registrationOptions(
  database: Database,
  site: Site,
  person: { userId: string; name: string; email: string },
): Promise<NewPasskeyOptions> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const known = await database.outside((tx) => store.credentialsOf(tx, person.userId));
  if (known.length >= mostPasskeys)
    throw new AppError('unprocessable', `There are ${mostPasskeys} passkeys already. Remove one first.`);
  const options = await generateRegistrationOptions({
    rpName: 'Madoguchi',
    rpID: site.host,
    userID: Buffer.from(person.userId),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: 'none',
    supportedAlgorithmIDs,
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const challengeId = await database.outside((tx) =>
    store.insertChallenge(tx, person.userId, options.challenge),
  );
  const { rp, user } = options;
  return { challengeId, options: { ...options, rp: { ...rp }, user: { ...user } } };
}

/** @throws AppError `passkey_refused`, `conflict` for one that is registered already. */
export async function addPasskey(
  database: Database,
  site: Site,
  userId: string,
  input: { challengeId: string; name: string; credential: object },
): Promise<Passkey> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const challenge = await database.outside((tx) => store.takeChallenge(tx, input.challengeId));
  const response = registration.safeParse(input.credential);
  if (challenge?.userId !== userId || !response.success) throw refused();
  const result = await verifyRegistrationResponse({
    response: response.data,
    expectedChallenge: challenge.challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
    supportedAlgorithmIDs,
  }).catch(() => ({ verified: false as const }));
  if (!result.verified) throw refused();
  const { credential, credentialBackedUp } = result.registrationInfo;
  return database.outside((tx) =>
    store.insertPasskey(tx, {
      userId,
      name: input.name,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: [...(credential.transports ?? [])],
      synced: credentialBackedUp,
    }),
  );
}

/** What the browser needs to ask for a passkey: whose it is comes out of the answer. */
export async function signInOptions(database: Database, site: Site): Promise<PasskeyOptions> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const options = await generateAuthenticationOptions({ rpID: site.host, userVerification: 'required' });
  const challengeId = await database.outside((tx) => store.insertChallenge(tx, null, options.challenge));
  return { challengeId, options: { ...options } };
}

/** Whose passkey has answered. `verified` is false for one that is known but answered wrongly: that is noted. */
export type Answered = { userId: string; verified: boolean };

/** @throws AppError `passkey_refused` for a passkey nobody has here, or a question that was not asked or is too old. */
export async function checkAnswer(
  database: Database,
  site: Site,
  input: { challengeId: string; credential: object },
): Promise<Answered> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const challenge = await database.outside((tx) => store.takeChallenge(tx, input.challengeId));
  const response = assertion.safeParse(input.credential);
  if (challenge === undefined || challenge.userId !== null || !response.success) throw refused();
  return database.outside(async (tx) => {
    const known = await store.lockCredential(tx, response.data.id);
    if (known === undefined) throw refused();
    const { userId, credentialId, counter } = known;
    const result = await verifyAuthenticationResponse({
      response: response.data,
      expectedChallenge: challenge.challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      credential: { id: credentialId, publicKey: new Uint8Array(known.publicKey), counter },
    }).catch(() => null);
    if (result?.verified !== true) return { userId, verified: false };
    const { newCounter, credentialBackedUp } = result.authenticationInfo;
    await store.moveCounter(tx, known.id, newCounter, credentialBackedUp);
    return { userId, verified: true };
  });
}

export { refused as passkeyRefused };
