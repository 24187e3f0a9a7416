import type { AccountSecurity, Me, TwoFactorStart } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.fixture.ts';
import { buildDesk, ownerAccount, type Desk } from '../testing/desk.fixture.ts';
import { auditOf, joinBrowser, longPassword, ownerBrowser, stranger } from '../testing/people.fixture.ts';
import { totp } from '../testing/totp.fixture.ts';

let desk: Desk;
let database: pg.Client;
beforeAll(async () => {
  desk = await buildDesk();
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await desk.close();
});

async function start(browser: Browser, password = longPassword): Promise<TwoFactorStart> {
  return (await browser.call<TwoFactorStart>('POST', '/api/v1/me/two-factor', { password })).body;
}

/** Somebody with two-factor sign-in; the code of this half minute is used up by setting it up, so signing in takes the next. */
async function protectedPerson(email: string) {
  const person = await joinBrowser(desk, 'agent', email);
  const begun = await start(person);
  const confirm = await person.call('POST', '/api/v1/me/two-factor/confirm', { code: totp(begun.secret) });
  expect(confirm.status).toBe(200);
  return { ...person, ...begun };
}

async function halfway(account: { email: string; password: string }) {
  const browser = stranger(desk);
  const first = await browser.signIn(account);
  expect([first.status, first.body['code']]).toEqual([401, 'two_factor_required']);
  return browser;
}

const enter = (browser: Browser, code: string, kind = 'totp') =>
  browser.call<Me & { code: string }>('POST', '/api/v1/session/second-step', { kind, code });

describe('setting up an authenticator app', () => {
  it('needs the password, gives a QR code, a key and ten recovery codes, and is on after a right code only', async () => {
    const person = await joinBrowser(desk, 'agent', 'setup@example.jp');
    const wrong = await person.call('POST', '/api/v1/me/two-factor', { password: 'no' });
    expect([wrong.status, wrong.body['code']]).toEqual([401, 'wrong_credentials']);
    const begun = await start(person);
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Madoguchi:setup(@|%40)example\.jp\?secret=/);
    expect(begun.qr).toMatch(/^M\d+ \d+h1v1h-1z/);
    expect(new Set(begun.recoveryCodes).size).toBe(10);
    expect((await stranger(desk).signIn(person.account)).status).toBe(200);
    const refused = await person.call('POST', '/api/v1/me/two-factor/confirm', { code: '000000' });
    expect([refused.status, refused.body['code']]).toEqual([401, 'wrong_code']);
    await person.call('POST', '/api/v1/me/two-factor/confirm', { code: totp(begun.secret) });
    const { body } = await person.call<AccountSecurity>('GET', '/api/v1/me/security');
    expect(body.twoFactor).toEqual({ enabled: true, recoveryCodesLeft: 10 });
    expect((await stranger(desk).signIn(person.account)).status).toBe(401);
  });

  it('ends the sessions that came in by password alone', async () => {
    const person = await joinBrowser(desk, 'agent', 'others@example.jp');
    const other = stranger(desk);
    await other.signIn(person.account);
    const begun = await start(person);
    await person.call('POST', '/api/v1/me/two-factor/confirm', { code: totp(begun.secret) });
    expect((await other.call('GET', '/api/v1/me')).status).toBe(401);
    expect((await person.call('GET', '/api/v1/me')).status).toBe(200);
    expect((await auditOf(desk, 'two_factor.enabled'))[0]).toMatchObject({ actor: { id: person.memberId } });
  });

  it('keeps secret and codes unreadable in the database', async () => {
    const person = await protectedPerson('sealed@example.jp');
    const { rows } = await database.query<{ text: string }>('select t::text as text from auth_two_factor t');
    const all = rows.map((row) => row.text).join();
    expect(all).not.toContain(person.secret);
    for (const code of person.recoveryCodes) expect(all).not.toContain(code);
  });
});

describe('signing in', () => {
  it('opens nothing until the code is entered, and notes both factors', async () => {
    const person = await protectedPerson('enter@example.jp');
    const browser = await halfway(person.account);
    expect((await browser.call('GET', '/api/v1/me')).status).toBe(401);
    const { status, body } = await enter(browser, totp(person.secret, 1));
    expect([status, body.member.email]).toEqual([200, 'enter@example.jp']);
    expect((await auditOf(desk, 'sign_in.succeeded'))[0]).toMatchObject({ after: { method: 'totp' } });
  });

  it('takes a code once, although the app shows it for half a minute', async () => {
    const person = await protectedPerson('replay@example.jp');
    const code = totp(person.secret, 1);
    expect((await enter(await halfway(person.account), code)).status).toBe(200);
    const again = await halfway(person.account);
    expect([(await enter(again, code)).body.code]).toEqual(['wrong_code']);
    expect((await again.call('GET', '/api/v1/me')).status).toBe(401);
  });

  it('refuses a wrong code, and after five of them the password is asked for again', async () => {
    const person = await protectedPerson('wrong@example.jp');
    const browser = await halfway(person.account);
    for (let i = 0; i < 5; i += 1) expect((await enter(browser, '000000')).body.code).toBe('wrong_code');
    expect((await enter(browser, totp(person.secret, 1))).body.code).toBe('not_signed_in');
  });

  it('takes each recovery code once', async () => {
    const person = await protectedPerson('recover@example.jp');
    const [code = ''] = person.recoveryCodes;
    expect((await enter(await halfway(person.account), code, 'recovery_code')).status).toBe(200);
    const again = await enter(await halfway(person.account), code, 'recovery_code');
    expect(again.body.code).toBe('wrong_code');
    const { body } = await person.call<AccountSecurity>('GET', '/api/v1/me/security');
    expect(body.twoFactor.recoveryCodesLeft).toBe(9);
  });

  it('without the password before it, no code opens anything', async () => {
    const person = await protectedPerson('alone@example.jp');
    expect((await enter(stranger(desk), totp(person.secret, 1))).body.code).toBe('not_signed_in');
  });
});

describe('recovery codes and switching off', () => {
  it('new codes need the password and void the old ones', async () => {
    const person = await protectedPerson('renew@example.jp');
    const renew = (password: string) =>
      person.call<{ recoveryCodes: string[] }>('POST', '/api/v1/me/recovery-codes', { password });
    expect((await renew('no')).status).toBe(401);
    const { recoveryCodes } = (await renew(longPassword)).body;
    expect(recoveryCodes).not.toEqual(person.recoveryCodes);
    const old = await enter(await halfway(person.account), person.recoveryCodes[0] ?? '', 'recovery_code');
    expect(old.body.code).toBe('wrong_code');
    const now = await enter(await halfway(person.account), recoveryCodes[0] ?? '', 'recovery_code');
    expect(now.status).toBe(200);
  });

  it('is switched off with the password', async () => {
    const person = await protectedPerson('off@example.jp');
    const disable = (password: string) => person.call('POST', '/api/v1/me/two-factor/disable', { password });
    expect((await disable('no')).status).toBe(401);
    expect((await disable(longPassword)).status).toBe(200);
    expect((await stranger(desk).signIn(person.account)).status).toBe(200);
  });

  it('is taken away by an owner for who lost the phone', async () => {
    const person = await protectedPerson('phone@example.jp');
    const path = `/api/v1/members/${person.memberId}/two-factor`;
    expect((await desk.owner.call('DELETE', path)).status).toBe(200);
    expect((await person.call('GET', '/api/v1/me')).status).toBe(401);
    expect((await stranger(desk).signIn(person.account)).status).toBe(200);
    expect((await desk.owner.call('DELETE', path)).status).toBe(409);
  });
});

describe('a workspace that asks a role for two factors', () => {
  it('is closed to who came by password alone, but for setting one up; then it opens', async () => {
    const person = await joinBrowser(desk, 'trainee', 'asked@example.jp');
    const ask = (twoFactorRoles: string[]) =>
      desk.owner.call('PATCH', '/api/v1/workspace/security', { twoFactorRoles });
    expect((await ask(['trainee'])).status).toBe(200);
    const closed = await person.call('GET', '/api/v1/conversations');
    expect([closed.status, closed.body['code']]).toEqual([403, 'two_factor_setup_required']);
    expect((await person.call<Me>('GET', '/api/v1/me')).body.mustSetUpTwoFactor).toBe(true);
    const begun = await start(person);
    await person.call('POST', '/api/v1/me/two-factor/confirm', { code: totp(begun.secret) });
    expect((await person.call('GET', '/api/v1/conversations')).status).toBe(200);
    expect((await person.call<Me>('GET', '/api/v1/me')).body.mustSetUpTwoFactor).toBeUndefined();
    await ask([]);
  });

  it('is not asked of one’s own role by who has no second factor', async () => {
    const owner = await ownerBrowser(desk);
    const change = await owner.call('PATCH', '/api/v1/workspace/security', { twoFactorRoles: ['owner'] });
    expect([change.status, change.body['code']]).toEqual([409, 'would_lock_out']);
    expect((await stranger(desk).signIn(ownerAccount)).status).toBe(200);
  });
});
