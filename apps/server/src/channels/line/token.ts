import { createPrivateKey, sign, type JsonWebKey, type KeyObject } from 'node:crypto';
import { limited } from './client.ts';
import { lineSdk } from './sdk.ts';
import type { AssertionKey } from './settings.ts';

/** LINE's longest, in seconds: 30 days. */
const tokenSeconds = 30 * 86_400;
const assertionSeconds = 25 * 60;

export type IssuedToken = { token: string; keyId: string; expiresAt: Date };

/** Opens a private key as LINE's console gives it (JWK), or as PEM. @throws when it is neither, or not RSA. */
export function readPrivateKey(text: string): KeyObject {
  const key = text.trimStart().startsWith('{')
    ? createPrivateKey({ key: jwkOf(text), format: 'jwk' })
    : createPrivateKey(text);
  if (key.asymmetricKeyType !== 'rsa') throw new Error('The private key must be an RSA key.');
  return key;
}

function jwkOf(text: string): JsonWebKey {
  const value: unknown = JSON.parse(text);
  // The console shows both keys in one object.
  const jwk = typeof value === 'object' && value !== null && 'privateKey' in value ? value.privateKey : value;
  if (typeof jwk !== 'object' || jwk === null) throw new Error('The private key is not a JWK.');
  return { ...jwk };
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The signed statement that asks for a token (RFC 7523; LINE: «Issue channel access token v2.1»). */
export function assertion({ channelId, kid, privateKey }: AssertionKey, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const header = { alg: 'RS256', typ: 'JWT', kid };
  const claims = {
    iss: channelId,
    sub: channelId,
    aud: 'https://api.line.me/',
    exp: seconds + assertionSeconds,
    token_exp: tokenSeconds,
  };
  const body = `${base64url(header)}.${base64url(claims)}`;
  return `${body}.${sign('sha256', Buffer.from(body), readPrivateKey(privateKey)).toString('base64url')}`;
}

/** Issues a channel access token v2.1 of 30 days. @throws LineProblem */
export async function issueToken(
  key: AssertionKey,
  apiBaseUrl: string | null,
  now = new Date(),
): Promise<IssuedToken> {
  const { channelAccessToken } = await lineSdk();
  const client = new channelAccessToken.ChannelAccessTokenClient(
    apiBaseUrl === null ? {} : { baseURL: apiBaseUrl },
  );
  const issued = await limited(
    client.issueChannelTokenByJWT(
      'client_credentials',
      'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      assertion(key, now),
    ),
  );
  return {
    token: issued.access_token,
    keyId: issued.key_id,
    expiresAt: new Date(now.getTime() + issued.expires_in * 1000),
  };
}
