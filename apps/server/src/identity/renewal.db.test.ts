import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

it('moves the end of a session on once a day, in the database and in the cookie', async () => {
  const signedIn = await desk.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-requested-with': 'madoguchi' },
    payload: { email: 'owner@example.jp', password: 'a long enough password' },
  });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  const me = () => desk.app.inject({ url: '/api/v1/me', headers: { cookie } });
  const ends = async () => {
    const { rows } = await desk.context.database.pool.query(
      `select max("expiresAt") as at from auth_session`,
    );
    return new Date(rows[0]?.at as string).getTime();
  };

  expect((await me()).headers['set-cookie']).toBeUndefined();
  await desk.context.database.pool.query(
    `update auth_session set "updatedAt" = now() - interval '2 days', "expiresAt" = now() + interval '12 days'`,
  );
  const before = await ends();
  const renewed = await me();
  expect(renewed.statusCode).toBe(200);
  expect(String(renewed.headers['set-cookie'])).toContain('madoguchi.session_token=');
  expect(await ends()).toBeGreaterThan(before + 86_400_000);
});
