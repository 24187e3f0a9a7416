import type { Invitation, Me } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../testing/browser.fixture.ts';
import { openDesk, type OpenDesk } from '../testing/desk.fixture.ts';

const password = 'a long enough password';
const owner = { email: 'a..b@docomo.ne.jp', password };

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
  const setup = { ...owner, name: '緑川 直子', workspace: 'みどり商店' };
  expect((await openBrowser(desk.app).call('POST', '/api/v1/setup', setup)).status).toBe(201);
});
afterAll(() => desk.close());

let lastAddress = 0;

/** A browser at an address of its own, so that rate limits of one test do not reach another. */
function browser() {
  lastAddress += 1;
  return openBrowser(desk.app, `192.0.2.${lastAddress}`);
}

async function signedIn() {
  const mine = browser();
  expect((await mine.signIn(owner)).status).toBe(200);
  return mine;
}

describe('an address as carriers in Japan once gave them', () => {
  it('can own a desk and sign in, in any case and with blanks around it', async () => {
    for (const email of ['a..b@docomo.ne.jp', 'A..B@Docomo.ne.jp', '  a..b@docomo.ne.jp ']) {
      const { status, body } = await browser().signIn({ email, password });
      expect([email, status]).toEqual([email, 200]);
      expect(body).toMatchObject({ member: { email: 'a..b@docomo.ne.jp', role: 'owner' } });
    }
  });

  it('is one address: neither with one dot nor in quotation marks is it the same', async () => {
    for (const email of ['a.b@docomo.ne.jp', '"a..b"@docomo.ne.jp']) {
      const { status, body } = await browser().signIn({ email, password });
      expect([email, status, body['code']]).toEqual([email, 401, 'wrong_credentials']);
    }
  });

  it.each(['taro.@ezweb.ne.jp', '.hanako@docomo.ne.jp', '-jiro-@softbank.ne.jp', 'サポート@例え.jp'])(
    '%s is invited, joins and signs in again',
    async (email) => {
      const boss = await signedIn();
      const made = await boss.call<Invitation>('POST', '/api/v1/invitations', { email, role: 'agent' });
      expect([made.status, made.body.email]).toEqual([201, email]);
      const path = `/api/v1/invitations/${made.body.id}`;
      const preview = await browser().call('GET', `${path}/preview`);
      expect(preview.body).toMatchObject({ email, hasAccount: false });
      const joined = await browser().call<Me>('POST', `${path}/accept`, { name: '新人', password });
      expect([joined.status, joined.body.member.email]).toEqual([200, email]);
      expect((await browser().signIn({ email, password })).status).toBe(200);
      const again = await boss.call('POST', '/api/v1/invitations', { email, role: 'agent' });
      expect(again.body['code']).toBe('member_exists');
    },
  );

  it('is guarded like any other: a wrong password is refused, and guessing is slowed down', async () => {
    const guesser = browser();
    const wrong = { ...owner, password: 'not the password' };
    for (let i = 0; i < 10; i += 1) {
      const { status, body } = await guesser.signIn(wrong);
      expect([status, body['code']]).toEqual([401, 'wrong_credentials']);
    }
    expect((await guesser.signIn(owner)).status).toBe(429);
  });
});

describe('who cannot be signed in at this moment, since too many did from their address', () => {
  it('has joined all the same, and signs in later', async () => {
    const boss = await signedIn();
    const office = browser();
    for (let i = 0; i < 10; i += 1) await office.signIn(owner);
    office.cookies.clear();
    const email = 'eleventh..@docomo.ne.jp';
    const made = await boss.call<Invitation>('POST', '/api/v1/invitations', { email, role: 'agent' });
    const path = `/api/v1/invitations/${made.body.id}/accept`;
    const joined = await office.call<Me>('POST', path, { name: '十一人目', password });
    expect([joined.status, joined.body.member.email]).toEqual([200, email]);
    expect(office.cookies.size).toBe(0);
    expect((await browser().signIn({ email, password })).status).toBe(200);
  });
});

describe('what is no address', () => {
  it.each([
    'nobody',
    '@docomo.ne.jp',
    'a@',
    'a@b@c',
    'a b@example.jp',
    '<a@example.jp>',
    'a\u0000@example.jp',
  ])('%j is refused, naming the field, wherever one is entered', async (email) => {
    const boss = await signedIn();
    const requests = [
      browser().signIn({ email, password }),
      boss.call('POST', '/api/v1/invitations', { email, role: 'agent' }),
      browser().call('POST', '/api/v1/setup', { email, password, name: 'a', workspace: 'b' }),
    ];
    for (const { status, body } of await Promise.all(requests)) {
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'invalid_request', errors: [{ path: 'email' }] });
      expect(String(body['detail'])).toContain('such as support@example.jp');
    }
  });
});
