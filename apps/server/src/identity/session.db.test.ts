import type { Me } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../testing/browser.fixture.ts';
import { buildDesk, ownerAccount, type Desk } from '../testing/desk.fixture.ts';

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

let lastAddress = 0;

/** A browser at an address of its own, so that rate limits of one test do not reach another. */
function browser() {
  lastAddress += 1;
  return openBrowser(desk.app, `192.0.2.${lastAddress}`);
}

describe('signing in', () => {
  it('answers who one is and sets a cookie that scripts and other sites cannot reach', async () => {
    const mine = browser();
    const { status, body, headers } = await mine.signIn(ownerAccount);
    expect(status).toBe(200);
    expect(body).toMatchObject({ member: { id: desk.owner.memberId }, workspace: { id: desk.workspaceId } });
    const cookie = String(headers['set-cookie']);
    expect(cookie).toMatch(/^madoguchi\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\//i);
    expect((await mine.call<Me>('GET', '/api/v1/me')).body.member.email).toBe('owner@example.jp');
  });

  it('takes the address in any case, and the password full-width', async () => {
    expect((await browser().signIn({ ...ownerAccount, email: 'OWNER@example.JP' })).status).toBe(200);
    const wide = ownerAccount.password.replace(/[a-z]/g, (c) =>
      String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0),
    );
    expect((await browser().signIn({ ...ownerAccount, password: wide })).status).toBe(200);
  });

  it('is refused in the same words whether the address is known or not', async () => {
    const known = await browser().signIn({ ...ownerAccount, password: 'not the password' });
    const unknown = await browser().signIn({ email: 'nobody@example.jp', password: 'not the password' });
    expect(known.status).toBe(401);
    expect(known.body).toMatchObject({ code: 'wrong_credentials' });
    expect(unknown.body).toEqual(known.body);
    expect(known.headers['set-cookie']).toBeUndefined();
  });

  it('is refused from the eleventh attempt within a minute on, even with the right password', async () => {
    const guesser = browser();
    const wrong = { ...ownerAccount, password: 'a guess' };
    for (let i = 0; i < 10; i += 1) expect((await guesser.signIn(wrong)).status).toBe(401);
    const refused = await guesser.signIn(ownerAccount);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ code: 'too_many_requests' });
    expect((await browser().signIn(ownerAccount)).status).toBe(200);
  });

  it('cannot get round that by naming another address itself', async () => {
    const guesser = browser();
    const wrong = { ...ownerAccount, password: 'a guess' };
    const lie = (i: number) => ({
      'x-forwarded-for': `198.51.100.${i}`,
      'x-madoguchi-client': `198.51.100.${i}`,
    });
    for (let i = 0; i < 10; i += 1) await guesser.call('POST', '/api/v1/session', wrong, lie(i));
    expect((await guesser.call('POST', '/api/v1/session', wrong, lie(99))).status).toBe(429);
  });
});

describe('a session', () => {
  it('ends by signing out, at once and for good', async () => {
    const mine = browser();
    await mine.signIn(ownerAccount);
    const [[name, value] = ['', '']] = mine.cookies;
    expect((await mine.call('DELETE', '/api/v1/session')).body).toEqual({ done: true });
    expect(mine.cookies.size).toBe(0);
    mine.cookies.set(name, value);
    expect((await mine.call('GET', '/api/v1/me')).status).toBe(401);
  });

  it('ends at once when it is taken away in the database, or is past its date', async () => {
    for (const text of ['delete from auth_session', `update auth_session set "expiresAt" = now()`]) {
      const mine = browser();
      await mine.signIn(ownerAccount);
      expect((await mine.call('GET', '/api/v1/me')).status).toBe(200);
      await database.query(text);
      expect((await mine.call('GET', '/api/v1/me')).status).toBe(401);
    }
  });

  it('ends at once for a member who is removed', async () => {
    const { id } = (await database.query<{ id: string }>('select gen_random_uuid() as id')).rows[0] ?? {
      id: '',
    };
    const invited = await desk.owner.call<{ id: string }>('POST', '/api/v1/invitations', {
      email: `${id}@example.jp`,
      role: 'agent',
    });
    const mine = browser();
    const joined = await mine.call<Me>('POST', `/api/v1/invitations/${invited.body.id}/accept`, {
      name: '退職者',
      password: 'another long password',
    });
    await desk.owner.call('DELETE', `/api/v1/members/${joined.body.member.id}`);
    expect((await mine.call('GET', '/api/v1/conversations')).status).toBe(401);
    const again = await mine.signIn({ email: `${id}@example.jp`, password: 'another long password' });
    expect([again.status, again.body['code']]).toEqual([403, 'forbidden']);
  });

  it.each([
    '',
    'madoguchi.session_token=',
    'madoguchi.session_token=%',
    'madoguchi.session_token=forged.signature',
  ])('is not had by the cookie «%s»', async (cookie) => {
    expect((await browser().call('GET', '/api/v1/me', undefined, { cookie })).status).toBe(401);
  });
});

it('a session ends after 90 days, however busy it was', async () => {
  const mine = browser();
  await mine.signIn(ownerAccount);
  await database.query(`update auth_session set "createdAt" = now() - interval '91 days'`);
  expect((await mine.call('GET', '/api/v1/me')).status).toBe(401);
});

describe('a change made by cookie', () => {
  const rename = (headers: Record<string, string>) => async () => {
    const mine = browser();
    await mine.signIn(ownerAccount);
    return mine.call('PATCH', '/api/v1/me', { name: '緑川 直子' }, headers);
  };

  it.each([
    ['without our header', { 'x-requested-with': '' }],
    ['from another site', { origin: 'https://evil.example' }],
    ['from a page without an address', { origin: 'null' }],
    [
      'from a site whose name begins like ours',
      { origin: 'http://localhost.evil.example', host: 'localhost' },
    ],
  ])('is refused %s', async (_name, headers) => {
    const { status, body } = await rename(headers)();
    expect([status, body['code']]).toEqual([403, 'origin_refused']);
  });

  it('is taken from our own address', async () => {
    const headers = { origin: 'http://desk.example.jp', host: 'desk.example.jp' };
    expect((await rename(headers)()).status).toBe(200);
  });

  it('is refused for signing in and for set-up too', async () => {
    for (const path of ['/api/v1/session', '/api/v1/setup', '/%61pi/v1/session', '/api/v1/session/']) {
      const answer = await browser().call('POST', path, ownerAccount, { 'x-requested-with': '' });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });
});

describe('with PUBLIC_URL', () => {
  it('https, cookies are secure and changes come from that address alone', async () => {
    const behind = await buildDesk({ environment: { PUBLIC_URL: 'https://desk.example.jp' } });
    try {
      const mine = openBrowser(behind.app);
      const origin = { origin: 'https://desk.example.jp' };
      const { headers } = await mine.call('POST', '/api/v1/session', ownerAccount, origin);
      expect(String(headers['set-cookie'])).toMatch(/^__Secure-madoguchi\.session_token=.*Secure/i);
      expect(String(headers['strict-transport-security'])).toContain('max-age');
      expect((await mine.call('GET', '/api/v1/me')).status).toBe(200);
      const other = { origin: 'http://localhost', host: 'localhost' };
      expect((await mine.call('PATCH', '/api/v1/me', { name: 'a' }, other)).status).toBe(403);
    } finally {
      await behind.close();
    }
  });
});
