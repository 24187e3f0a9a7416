import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { alive, family } from './crash-processes.ts';
import { connect, eventually } from './mail-channel.ts';
import { newPlace, setUp, startDesk, withKey, type Place } from './mail-desk.ts';

let servers: MailServers;
let place: Place;
beforeAll(async () => {
  servers = await startMailServers();
  place = await newPlace();
});
afterAll(async () => {
  await servers?.stop();
  await place?.remove();
});

it('ends soon after SIGTERM, watching a mailbox, and leaves no PostgreSQL behind', async () => {
  const { apiKey } = await setUp(place);
  const desk = await startDesk(place);
  await connect(servers, withKey(desk.url, apiKey), 'support@midori.example.jp');
  const pids = await family(desk.process.pid ?? 0);
  expect(pids.length).toBeGreaterThan(5);
  expect(await desk.stop()).toBe(0);
  await eventually(
    async () => ((await alive(pids)).length === 0 ? true : undefined),
    'every process to end',
    { seconds: 10 },
  );
});

it('does so as the command too, here with the worker’s role alone', async () => {
  const worker = await startDesk({ ...place, env: { ...place.env, MADOGUCHI_ROLES: 'worker' } });
  await eventually(async () => worker.log.find((line) => line.includes('watching a mailbox')), 'its mailbox');
  const pids = await family(worker.process.pid ?? 0);
  expect(await worker.stop()).toBe(0);
  await eventually(
    async () => ((await alive(pids)).length === 0 ? true : undefined),
    'every process to end',
    { seconds: 10 },
  );
});
