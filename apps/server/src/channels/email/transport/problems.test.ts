import { describe, expect, it } from 'vitest';
import { problemOf, StorageFailure } from './problems.ts';

const error = (facts: object): Error => Object.assign(new Error('it failed'), facts);

describe('reading an error as a problem', () => {
  it.each([
    [{ authenticationFailed: true, response: 'Authentication failed' }, 'wrong_password'],
    [{ authenticationFailed: true, serverResponseCode: 'AUTHENTICATIONFAILED' }, 'wrong_password'],
    [{ authenticationFailed: true, serverResponseCode: 'UNAVAILABLE' }, 'server'],
    [{ authenticationFailed: true, response: 'Too many simultaneous connections' }, 'server'],
    [{ code: 'EAUTH', responseCode: 535 }, 'wrong_password'],
    [{ code: 'EAUTH', responseCode: 454 }, 'server'],
    [{ code: 'ECONNREFUSED' }, 'unreachable'],
    [{ code: 'ESOCKET', originalCode: 'ENOTFOUND' }, 'unreachable'],
    [{ code: 'CONNECT_TIMEOUT' }, 'unreachable'],
    [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'tls'],
    [{ code: 'ETLS' }, 'tls'],
    [{ tlsFailed: true }, 'tls'],
    [{ mailboxMissing: true }, 'mailbox_missing'],
    [{ serverResponseCode: 'NONEXISTENT' }, 'mailbox_missing'],
    [{ responseText: 'internal error' }, 'server'],
    [{}, 'server'],
  ])('%o is %s', (facts, code) => {
    expect(problemOf(error(facts)).code).toBe(code);
  });

  it('repeats what the server said, shortened', () => {
    expect(problemOf(error({ responseText: 'quota exceeded' })).message).toContain('«quota exceeded»');
    expect(problemOf(error({ responseText: 'x'.repeat(5_000) })).message.length).toBeLessThan(300);
  });

  it('does not blame the server for our own storage', () => {
    expect(problemOf(new StorageFailure('no database')).code).toBe('storage');
  });

  it('copes with anything thrown', () => {
    for (const thrown of [undefined, null, 'text', 7]) expect(problemOf(thrown).code).toBe('server');
  });
});
