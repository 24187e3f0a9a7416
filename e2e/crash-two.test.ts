import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { createDatabase, type TestDatabase } from '@madoguchi/testbed/postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Load, soon } from './crash-load.ts';
import { killAll } from './crash-processes.ts';
import { channelOf, createChannel, eventually } from './mail-channel.ts';
import { clientOf, newPlace, setUp, startDesk, type Call, type Desk, type Place } from './mail-desk.ts';

const address = 'support@midori.example.jp';
const answers = 40;

let servers: MailServers;
let database: TestDatabase;
let places: Place[];
let desks: Desk[];
let load: Load;
let call: Call;

beforeAll(async () => {
  servers = await startMailServers();
  load = new Load(servers, address, { mails: 400, customers: 5 });
  await load.prepare();
  database = await createDatabase();
  const env = {
    DATABASE_URL: database.connectionString,
    MADOGUCHI_SECRET: 'the same secret for both of the processes',
  };
  places = [await newPlace(env), await newPlace(env)];
  const [first, second] = places;
  if (first === undefined || second === undefined) throw new Error('no places');
  const { apiKey } = await setUp(first);
  desks = [await startDesk(first), await startDesk(second)];
  call = clientOf(() => desks.at(-1)?.url ?? '', { authorization: `Bearer ${apiKey}` });
  await call('PATCH', '/workspace', { undoSeconds: 0 });
  await createChannel(call, channelOf(servers, address));
});
afterAll(async () => {
  await Promise.all((desks ?? []).map((desk) => desk.stop()));
  await servers?.stop();
  await database?.release();
  await Promise.all((places ?? []).map((place) => place.remove()));
});

it('goes on with one process when the other, both at work on one database, is killed', async () => {
  const arriving = load.arrive();
  load.allow(load.mails / 2);
  await load.reading(call, 150);
  // The other dies in the middle: what is to be asked is known by then, and some of it confirmed.
  const begun = Promise.withResolvers<void>();
  const asking = load.ask(call, answers, begun.resolve).catch(begun.reject);
  await begun.promise;
  // The one that reads the mailbox says so in its log.
  const reader = desks.find(({ log }) => log.some((line) => line.includes('watching a mailbox')));
  desks = desks.filter((desk) => desk !== reader);
  expect(desks).toHaveLength(1);
  await killAll([reader?.process.pid ?? 0]);
  load.allow(load.mails);
  await Promise.all([arriving, asking]);
  await load.confirm(call);
  const state = await eventually(
    async () => {
      const found = await load.received(call);
      return found.missing.length === 0 ? found : undefined;
    },
    'all mails',
    soon.read,
  );
  expect(state.doubled).toEqual([]);
  const deliveries = await eventually(
    async () => {
      const found = await load.deliveries(call);
      return [...found.values()].includes('queued') ? undefined : found;
    },
    'all answers',
    soon.sent,
  );
  const sent = [...deliveries].filter(([, delivery]) => delivery === 'sent').map(([n]) => n);
  const doubtful = [...deliveries].filter(([, delivery]) => delivery === 'doubtful');
  expect(sent.length + doubtful.length).toBe(answers);
  const arrived = await eventually(
    async () => {
      const found = await load.arrivals();
      return sent.every((n) => found.has(n)) ? found : undefined;
    },
    'the sent answers in the customers’ mailboxes',
    soon.read,
  );
  expect([...arrived].filter(([, times]) => times !== 1)).toEqual([]);
});
