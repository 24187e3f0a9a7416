import { randomBytes, verify } from 'node:crypto';
import type { LineState } from './line-state.ts';
import type { LineAnswer } from './line-messaging.ts';

const refused = (error_description: string): LineAnswer => ({
  status: 400,
  json: { error: 'invalid_client', error_description },
});

function part(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString());
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Channel access token v2.1 for a JWT that an assertion key registered with the channel has signed (RFC 7523). */
export function issueToken(state: LineState, form: Record<string, string>): LineAnswer {
  if (form['grant_type'] !== 'client_credentials') return refused('grant_type');
  if (form['client_assertion_type'] !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
    return refused('client_assertion_type');
  const [header, payload, signature] = (form['client_assertion'] ?? '').split('.');
  const head = part(header);
  const claims = part(payload);
  const key = state.assertionKeys.get(String(head['kid']));
  if (head['alg'] !== 'RS256' || key === undefined) return refused('invalid kid');
  if (!verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature ?? '', 'base64url')))
    return refused('invalid signature');
  if (claims['iss'] !== state.channel.id || claims['sub'] !== state.channel.id) return refused('iss and sub');
  if (claims['aud'] !== 'https://api.line.me/') return refused('aud');
  const now = Date.now() / 1000;
  if (Number(claims['exp']) < now || Number(claims['exp']) > now + 1800) return refused('exp');
  const seconds = Number(claims['token_exp']);
  if (!(seconds > 0 && seconds <= 30 * 86_400)) return refused('token_exp');
  const token = randomBytes(32).toString('base64url');
  const keyId = randomBytes(12).toString('base64url');
  state.issuedTokens.set(token, { keyId, expiresAt: Date.now() + seconds * 1000 });
  return {
    status: 200,
    json: { access_token: token, expires_in: seconds, token_type: 'Bearer', key_id: keyId },
  };
}

/** Whether a bearer token opens the account now. */
export function opens(state: LineState, bearer: string): boolean {
  const issued = state.issuedTokens.get(bearer);
  return bearer === state.channel.accessToken || (issued !== undefined && issued.expiresAt > Date.now());
}
