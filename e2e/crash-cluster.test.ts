import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { createDatabase, type TestDatabase } from '@madoguchi/testbed/postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forEach, Load, soon } from './crash-load.ts';
import { killAll } from './crash-processes.ts';
import { channelOf, createChannel, eventually } from './mail-channel.ts';
import { clientOf, newPlace, setUp, startDesk, type Call, type Desk, type Place } from './mail-desk.ts';

const address = 'support@midori.example.jp';
const rounds = 2;
const answers = 16;

type Member = { place: Place; desk: Desk };

let servers: MailServers;
let database: TestDatabase;
let load: Load;
let apis: Member[];
let workers: Member[];
/** Asks whichever api process a balancer would send one to: those that are up, in turn. */
let call: Call;
/** Asks the api process that is not about to be killed: what becomes of a request that is cut off, crash-two shows. */
let write: Call;

beforeAll(async () => {
  servers = await startMailServers();
  load = new Load(servers, address, { mails: 160, customers: 4 });
  await load.prepare();
  database = await createDatabase();
  const placeOf = (roles: string) =>
    newPlace({
      DATABASE_URL: database.connectionString,
      MADOGUCHI_SECRET: 'the same secret for all of the processes',
      MADOGUCHI_ROLES: roles,
    });
  const place = await placeOf('api');
  const { apiKey } = await setUp(place);
  const begin = async (given: Place): Promise<Member> => ({ place: given, desk: await startDesk(given) });
  [apis, workers] = [[await begin(place)], []];
  const [second, ...others] = await Promise.all([
    begin(await placeOf('api')),
    begin(await placeOf('worker')),
    begin(await placeOf('worker')),
  ]);
  apis.push(second);
  workers.push(...others);
  let turn = 0;
  const next = () => apis[(turn += 1) % apis.length]?.desk.url ?? '';
  call = clientOf(next, { authorization: `Bearer ${apiKey}` });
  write = clientOf(() => apis.at(-1)?.desk.url ?? '', { authorization: `Bearer ${apiKey}` });
  await call('PATCH', '/workspace', { undoSeconds: 0 });
  await createChannel(call, channelOf(servers, address));
});
afterAll(async () => {
  await Promise.all([...(apis ?? []), ...(workers ?? [])].map(({ desk }) => desk.stop()));
  await servers?.stop();
  await database?.release();
  await Promise.all([...(apis ?? []), ...(workers ?? [])].map(({ place }) => place.remove()));
});

/** Kills the first of these in the middle of its work and puts a new one at the end. */
async function replaceFirst(members: Member[]): Promise<void> {
  const victim = members.shift();
  if (victim === undefined) throw new Error('there is nobody to kill');
  await killAll([victim.desk.process.pid ?? 0]);
  members.push({ place: victim.place, desk: await startDesk(victim.place) });
}

it('loses, doubles and forgets nothing when one of two apis and one of two workers is killed again and again', async () => {
  const arriving = load.arrive();
  const until = new AbortController();
  // People who look at lists all the while: each look is answered by one process or the other, or fails and is repeated.
  const looking = forEach(4, 4, async () => {
    while (!until.signal.aborted) await call('GET', '/conversations?limit=50').catch(() => undefined);
  });
  for (let round = 1; round <= rounds; round += 1) {
    load.allow((load.mails * round) / rounds);
    await load.reading(call, (load.mails * (round - 0.5)) / rounds);
    const sending = load.ask(write, (answers * round) / rounds);
    await Promise.all([replaceFirst(apis), replaceFirst(workers)]);
    await sending;
  }
  await arriving;
  until.abort();
  await looking;
  expect(load.unconfirmed).toBe(0);

  const mails = await eventually(
    async () => {
      const state = await load.received(call);
      return state.missing.length === 0 ? state : undefined;
    },
    'all mails',
    soon.read,
  );
  expect(mails.doubled).toEqual([]);
  const deliveries = await eventually(
    async () => {
      const found = await load.deliveries(call);
      return [...found.values()].includes('queued') ? undefined : found;
    },
    'all answers',
    soon.read,
  );
  const sent = [...deliveries].filter(([, delivery]) => delivery === 'sent').map(([n]) => n);
  const doubtful = [...deliveries].filter(([, delivery]) => delivery === 'doubtful');
  // What was cut off between the first byte and the last is shown to people; everything else went out.
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

it('shows who runs now, and none of the dead as alive', async () => {
  const alive = await eventually(async () => {
    const { body } = await call<{ processes: { roles: string[]; alive: boolean; pid: number }[] }>(
      'GET',
      '/operations',
    );
    const living = body.processes.filter((one) => one.alive);
    return living.length === 4 ? living : undefined;
  }, 'the killed ones to fall silent');
  const pids = [...apis, ...workers].map(({ desk }) => desk.process.pid ?? 0);
  expect(alive.map(({ pid }) => pid).toSorted()).toEqual(pids.toSorted());
});
