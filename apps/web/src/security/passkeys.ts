import type { NewPasskeyOptions, PasskeyOptions } from '@madoguchi/contract';
import { api } from '../kit/api.ts';

/** Whether this browser can make and use passkeys here: they need https, or one's own machine by name. */
export function canUsePasskeys(): boolean {
  return (
    globalThis.isSecureContext &&
    typeof PublicKeyCredential === 'function' &&
    'parseCreationOptionsFromJSON' in PublicKeyCredential &&
    !/^[\d.]+$|^\[/u.test(location.hostname)
  );
}

/** The browser's own refusal: cancelled, timed out, no passkey at hand. */
export class PasskeyRefused extends Error {}

/** Only a public-key credential can come back from these questions; anything else is a refusal. */
function jsonOf(credential: Credential | null): object {
  if (!(credential instanceof PublicKeyCredential)) throw new PasskeyRefused();
  return credential.toJSON();
}

async function asked(question: () => Promise<Credential | null>): Promise<object> {
  try {
    return jsonOf(await question());
  } catch {
    throw new PasskeyRefused();
  }
}

/** Makes a passkey on this device. @throws PasskeyRefused, ApiError */
export async function makePasskey(password: string): Promise<{ challengeId: string; credential: object }> {
  const { challengeId, options } = await api.post<NewPasskeyOptions>('/me/passkey-options', { password });
  const credential = await asked(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    }),
  );
  return { challengeId, credential };
}

/** Asks for a passkey of this site. @throws PasskeyRefused, ApiError */
export async function askForPasskey(): Promise<{ challengeId: string; credential: object }> {
  const { challengeId, options } = await api.post<PasskeyOptions>('/session/passkey-options');
  const credential = await asked(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    }),
  );
  return { challengeId, credential };
}
