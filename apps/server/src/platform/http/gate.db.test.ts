import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

const guess = (authorization: string) => desk.app.inject({ url: '/api/v1/me', headers: { authorization } });

it('lets one address guess sixty times a minute, and never counts what is right', async () => {
  for (let i = 0; i < 70; i += 1) expect((await guess(`Bearer ${desk.owner.apiKey}`)).statusCode).toBe(200);
  const statuses = new Set<number>();
  for (let i = 0; i < 60; i += 1) statuses.add((await guess(`Bearer mdg_wrong_${i}`)).statusCode);
  expect([...statuses]).toEqual([401]);
  const refused = await guess('Bearer mdg_wrong');
  expect(refused.statusCode).toBe(429);
  expect(refused.json()).toMatchObject({ code: 'too_many_requests' });
  expect((await guess(`Bearer ${desk.owner.apiKey}`)).statusCode).toBe(200);
});
