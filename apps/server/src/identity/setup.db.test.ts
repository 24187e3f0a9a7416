import type { Me } from '@madoguchi/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSample } from '../sample/index.ts';
import { openBrowser } from '../testing/browser.fixture.ts';
import { openDesk, type OpenDesk } from '../testing/desk.fixture.ts';
import { setUp } from './index.ts';

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const owner = {
  name: '緑川 直子',
  email: 'Owner@Example.jp',
  password: 'a long enough password',
  workspace: 'みどり商店',
  locale: 'en',
};

it('is needed until it was done, and signs its owner in', async () => {
  const browser = openBrowser(desk.app);
  expect((await browser.call('GET', '/api/v1/setup')).body).toEqual({ needed: true });
  const made = await browser.call('POST', '/api/v1/setup', owner);
  expect(made.status).toBe(201);
  expect((await browser.call('GET', '/api/v1/setup')).body).toEqual({ needed: false });
  const { body } = await browser.call<Me>('GET', '/api/v1/me');
  expect(body).toMatchObject({
    member: {
      id: made.body['memberId'],
      name: '緑川 直子',
      email: 'owner@example.jp',
      role: 'owner',
      locale: 'en',
    },
    workspace: { id: made.body['workspaceId'], name: 'みどり商店', timeZone: 'Asia/Tokyo', undoSeconds: 10 },
    workspaces: [{ name: 'みどり商店' }],
  });
});

it('is done once only, also when two people do it at once', async () => {
  const attempts = ['a', 'b', 'c'].map((name) =>
    openBrowser(desk.app).call('POST', '/api/v1/setup', { ...owner, email: `${name}@example.jp` }),
  );
  const answers = await Promise.all(attempts);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 409, 409]);
  const refused = answers.find((answer) => answer.status === 409);
  expect(refused?.body).toMatchObject({ code: 'already_set_up' });
  expect(await desk.context.workspaceIds()).toHaveLength(1);
  expect((await openBrowser(desk.app).call('POST', '/api/v1/setup', owner)).status).toBe(409);
});

it.each([
  ['password', { password: 'short' }],
  ['email', { email: 'nobody' }],
  ['workspace', { workspace: '   ' }],
  ['name', { name: '' }],
  ['locale', { locale: 'fr' }],
])('says which field is wrong: %s', async (field, change) => {
  const { status, body } = await openBrowser(desk.app).call('POST', '/api/v1/setup', { ...owner, ...change });
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'invalid_request', errors: [{ path: field }] });
  expect(String(body['detail'])).toContain(`«${field}»`);
  expect(await desk.context.workspaceIds()).toEqual([]);
});

it('with the sample is all or nothing, so that an attempt that broke off can be made again', async () => {
  const { database } = desk.context;
  // What a machine switched off in the middle leaves: here the sample's last step fails.
  const broken = setUp(database, { ...owner, locale: 'ja' }, false, async (tx, ownerId) => {
    await loadSample(tx, ownerId);
    throw new Error('switched off');
  });
  await expect(broken).rejects.toThrow('switched off');
  expect(await desk.context.workspaceIds()).toEqual([]);
  expect((await database.pool.query('select 1 from auth_user')).rowCount).toBe(0);
  const browser = openBrowser(desk.app);
  expect((await browser.call('POST', '/api/v1/setup', { ...owner, sample: true })).status).toBe(201);
  const { body } = await browser.call<{ items: object[] }>('GET', '/api/v1/members');
  expect(body.items).toHaveLength(4);
});

it('leaves nothing open to who is not signed in before it is done', async () => {
  const { status, body } = await openBrowser(desk.app).call('GET', '/api/v1/conversations');
  expect([status, body['code']]).toEqual([401, 'not_signed_in']);
});
