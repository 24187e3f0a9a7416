import type { AccountSecurity, Session } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/db/index.ts';
import { buildDesk, ownerAccount, type Desk } from '../testing/desk.fixture.ts';
import { auditOf, joinBrowser, longPassword, stranger } from '../testing/people.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';

async function sessionsOf(browser: { call: Desk['owner']['call'] }): Promise<Session[]> {
  return (await browser.call<{ items: Session[] }>('GET', '/api/v1/me/sessions')).body.items;
}

describe('where one is signed in', () => {
  it('is listed with device, address and last use, one’s own marked', async () => {
    const person = await joinBrowser(desk, 'agent', 'list@example.jp');
    const phone = stranger(desk);
    await phone.call('POST', '/api/v1/session', person.account, { 'user-agent': chrome });
    const sessions = await sessionsOf(phone);
    expect(sessions).toHaveLength(2);
    expect(sessions.filter((each) => each.current)).toMatchObject([
      { device: 'Chrome · Windows', address: phone.address, method: 'password' },
    ]);
    expect(JSON.stringify(sessions)).not.toContain('token');
  });

  it('one session is signed out at once, and it is noted', async () => {
    const person = await joinBrowser(desk, 'agent', 'one@example.jp');
    const lost = stranger(desk);
    await lost.signIn(person.account);
    const other = (await sessionsOf(person)).find((each) => !each.current);
    expect((await person.call('DELETE', `/api/v1/me/sessions/${other?.id}`)).body).toEqual({ done: true });
    expect((await lost.call('GET', '/api/v1/me')).status).toBe(401);
    expect((await person.call('GET', '/api/v1/me')).status).toBe(200);
    const [entry] = await auditOf(desk, 'session.ended');
    expect(entry).toMatchObject({ actor: { id: person.memberId }, via: 'session', address: person.address });
  });

  it('all others are signed out at once', async () => {
    const person = await joinBrowser(desk, 'agent', 'all@example.jp');
    const others = [stranger(desk), stranger(desk)];
    for (const other of others) await other.signIn(person.account);
    await person.call('DELETE', '/api/v1/me/sessions');
    for (const other of others) expect((await other.call('GET', '/api/v1/me')).status).toBe(401);
    expect(await sessionsOf(person)).toHaveLength(1);
  });

  it('nobody ends another person’s session, or learns that it is there', async () => {
    const [mine, theirs] = [
      await joinBrowser(desk, 'owner', 'mine@example.jp'),
      await joinBrowser(desk, 'agent', 'theirs@example.jp'),
    ];
    const [session] = await sessionsOf(theirs);
    const foreign = await mine.call('DELETE', `/api/v1/me/sessions/${session?.id}`);
    const unknown = await mine.call('DELETE', `/api/v1/me/sessions/${newId()}`);
    expect(foreign.status).toBe(404);
    expect(foreign.body).toEqual(unknown.body);
    expect((await theirs.call('GET', '/api/v1/me')).status).toBe(200);
    expect((await mine.call('DELETE', `/api/v1/me/passkeys/${newId()}`)).status).toBe(404);
  });
});

describe('changing one’s password', () => {
  it('asks for the present one, and ends every other session', async () => {
    const person = await joinBrowser(desk, 'agent', 'change@example.jp');
    const other = stranger(desk);
    await other.signIn(person.account);
    const password = 'umbrella copper violin lake';
    const wrong = await person.call('POST', '/api/v1/me/password', { current: 'not it', password });
    expect([wrong.status, wrong.body['code']]).toEqual([401, 'wrong_credentials']);
    expect(
      (await person.call('POST', '/api/v1/me/password', { current: longPassword, password })).status,
    ).toBe(200);
    expect((await other.call('GET', '/api/v1/me')).status).toBe(401);
    expect((await person.call('GET', '/api/v1/me')).status).toBe(200);
    expect((await stranger(desk).signIn(person.account)).status).toBe(401);
    expect((await stranger(desk).signIn({ ...person.account, password })).status).toBe(200);
    const [entry] = await auditOf(desk, 'password.changed');
    expect(entry).toMatchObject({ subject: { id: person.memberId }, after: { sessionsEnded: 1 } });
    const { body } = await person.call<AccountSecurity>('GET', '/api/v1/me/security');
    expect(Date.parse(body.passwordChangedAt ?? '')).toBeGreaterThan(0);
  });

  it.each([
    ['too short', 'fourteen chars', 400, 'invalid_request'],
    ['of one word again and again', 'passwordpassword', 422, 'weak_password'],
    ['along the keyboard', 'qwertyuiopasdfgh', 422, 'weak_password'],
  ])('refuses one that is %s', async (name, password, status, code) => {
    const person = await joinBrowser(desk, 'agent', `weak${name.length}@example.jp`);
    const answer = await person.call('POST', '/api/v1/me/password', { current: longPassword, password });
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect((await stranger(desk).signIn(person.account)).status).toBe(200);
  });

  it('refuses one that is made of one’s own address', async () => {
    const email = 'hanako.suzuki@example.jp';
    const person = await joinBrowser(desk, 'agent', email);
    const body = { current: longPassword, password: `${email}1` };
    const answer = await person.call('POST', '/api/v1/me/password', body);
    expect([answer.status, answer.body['code']]).toEqual([422, 'weak_password']);
  });

  it('is limited to ten tries a minute, so that a session left open is no way to guess', async () => {
    const person = await joinBrowser(desk, 'agent', 'guess@example.jp');
    const guess = { current: 'a guess', password: 'umbrella copper violin lake' };
    for (let i = 0; i < 10; i += 1) await person.call('POST', '/api/v1/me/password', guess);
    expect((await person.call('POST', '/api/v1/me/password', guess)).status).toBe(429);
  });
});

describe('an API key', () => {
  it.each([
    ['GET', '/api/v1/me/security', undefined],
    ['GET', '/api/v1/me/sessions', undefined],
    ['DELETE', '/api/v1/me/sessions', undefined],
    ['POST', '/api/v1/me/password', { current: 'x', password: longPassword }],
    ['POST', '/api/v1/me/two-factor', { password: 'x' }],
    ['POST', '/api/v1/me/recovery-codes', { password: 'x' }],
    ['POST', '/api/v1/me/passkey-options', { password: 'x' }],
  ] as const)('never touches how its maker signs in: %s %s', async (method, path, body) => {
    const answer = await desk.owner.call(method, path, body);
    expect([answer.status, answer.body['code']]).toEqual([403, 'forbidden']);
  });
});

describe('what the log says of signing in', () => {
  it('tells of success and failure with address, device and way', async () => {
    const browser = stranger(desk);
    await browser.call(
      'POST',
      '/api/v1/session',
      { ...ownerAccount, password: 'no' },
      { 'user-agent': chrome },
    );
    await browser.call('POST', '/api/v1/session', ownerAccount, { 'user-agent': chrome });
    const [failed] = await auditOf(desk, 'sign_in.failed');
    const [succeeded] = await auditOf(desk, 'sign_in.succeeded');
    const device = 'Chrome · Windows';
    const common = { actor: { id: desk.owner.memberId }, via: 'sign_in', address: browser.address };
    expect(failed).toMatchObject({ ...common, after: { reason: 'password', device } });
    expect(succeeded).toMatchObject({ ...common, after: { method: 'password', device } });
  });
});
