import { describe, expect, it } from 'vitest';
import { TokenFailure } from './account.ts';
import { deliveryReasonOf } from './delivery-reason.ts';
import { problemOf } from './problems.ts';
import { withToken } from './tokens.ts';

const refusal = Object.assign(new Error('no'), { authenticationFailed: true });

/** Tokens one after another, and what each was asked for with. */
function source() {
  const asked: (string | undefined)[] = [];
  return {
    asked,
    token: (refused?: string) => {
      asked.push(refused);
      return Promise.resolve(`token ${asked.length}`);
    },
  };
}

describe('signing in with a token', () => {
  it('asks for one, and for no other while it is taken', async () => {
    const tokens = source();
    expect(await withToken(tokens, (token) => Promise.resolve(token))).toBe('token 1');
    expect(tokens.asked).toEqual([undefined]);
  });

  it('asks for a fresh one, once, when it is refused', async () => {
    const tokens = source();
    const signIn = (token: string) =>
      token === 'token 1' ? Promise.reject(refusal) : Promise.resolve(token);
    expect(await withToken(tokens, signIn)).toBe('token 2');
    expect(tokens.asked).toEqual([undefined, 'token 1']);
  });

  it('that is refused fresh too is another account’s', async () => {
    const tokens = source();
    await expect(withToken(tokens, () => Promise.reject(refusal))).rejects.toMatchObject({
      problem: { code: 'access_refused' },
    });
    expect(tokens.asked).toHaveLength(2);
  });

  it('leaves the token alone when the server cannot be reached', async () => {
    const tokens = source();
    const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    await expect(withToken(tokens, () => Promise.reject(away))).rejects.toBe(away);
    expect(tokens.asked).toHaveLength(1);
  });
});

it.each([
  ['consent_missing', 'refused_sign_in'],
  ['app_refused', 'refused_sign_in'],
  ['unreachable', 'cannot_connect'],
] as const)('a token that cannot be had (%s) is told as %s of an answer', (code, reason) => {
  const failure = new TokenFailure({ code, message: 'why' });
  expect(problemOf(failure)).toEqual({ code, message: 'why' });
  expect(deliveryReasonOf(failure, false)).toBe(reason);
});
