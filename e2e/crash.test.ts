import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Load, soon } from './crash-load.ts';
import { alive, family, killAll, strike } from './crash-processes.ts';
import { channelOf, createChannel, eventually } from './mail-channel.ts';
import { clientOf, newPlace, setUp, startDesk, type Call, type Desk, type Place } from './mail-desk.ts';

const address = 'support@midori.example.jp';
const kills = 3;
const answers = 200;

let servers: MailServers;
let place: Place;
let load: Load;
let desk: Desk;
let call: Call;

beforeAll(async () => {
  servers = await startMailServers();
  load = new Load(servers, address, { mails: 2_000, customers: 20 });
  await load.prepare();
  place = await newPlace({ LOG_LEVEL: 'warn' });
  const { apiKey } = await setUp(place);
  desk = await startDesk(place);
  call = clientOf(() => desk.url, { authorization: `Bearer ${apiKey}` });
  await call('PATCH', '/workspace', { undoSeconds: 0 });
  await createChannel(call, channelOf(servers, address));
});
afterAll(async () => {
  await desk?.stop();
  await servers?.stop();
  await place?.remove();
});

/**
 * Asks for answers up to `upTo` in all; the moment 25 more are confirmed, kills the desk with all its processes,
 * PostgreSQL among them, and starts it again.
 */
async function crashAmid(upTo: number): Promise<void> {
  const pids = await family(desk.process.pid ?? 0);
  expect(pids.length).toBeGreaterThan(5);
  let confirmed = 0;
  const asking = load.ask(call, upTo, () => {
    confirmed += 1;
    if (confirmed === 25) strike(pids);
  });
  await expect(asking).rejects.toThrow();
  await killAll(pids);
  desk = await startDesk(place);
}

it(
  'loses no mail and sends no answer twice when everything is killed three times in the middle',
  { timeout: 600_000 },
  async () => {
    const arriving = load.arrive();
    const share = 1 / (kills + 1);
    for (let kill = 1; kill <= kills; kill += 1) {
      // Some are always still to come: they go on arriving while the desk is down.
      load.allow(load.mails * share * (kill + 0.5));
      await load.reading(call, load.mails * share * kill);
      await crashAmid(answers * share * kill);
      // The blow fell in the middle: of the mails, and of the answers.
      expect((await load.received(call)).missing.length).toBeGreaterThan(0);
      expect(load.unconfirmed).toBeGreaterThan(0);
    }
    load.allow(load.mails);
    await arriving;
    await load.ask(call, answers);
    await load.confirm(call);

    const mails = await eventually(
      async () => {
        const state = await load.received(call);
        return state.missing.length === 0 ? state : undefined;
      },
      'all mails',
      soon.read,
    );
    const deliveries = await eventually(
      async () => {
        const found = await load.deliveries(call);
        return [...found.values()].includes('queued') ? undefined : found;
      },
      'all answers',
      soon.sent,
    );
    expect(mails.doubled).toEqual([]);
    expect((await load.received(call)).messages).toBe(load.mails + answers);

    const numbers = (wanted: string): number[] =>
      [...deliveries].filter(([, delivery]) => delivery === wanted).map(([n]) => n);
    expect(numbers('sent').length + numbers('doubtful').length).toBe(answers);
    const arrived = await eventually(
      async () => {
        const found = await load.arrivals();
        return numbers('sent').every((n) => found.has(n)) ? found : undefined;
      },
      'the sent answers in the customers’ mailboxes',
      soon.read,
    );
    expect([...arrived].filter(([, times]) => times !== 1)).toEqual([]);
    expect([...arrived.keys()].filter((n) => deliveries.get(n) === undefined)).toEqual([]);
    console.log(`${numbers('doubtful').length} of ${answers} answers were in doubt`);
  },
);

it('leaves no process behind when it is asked to stop', async () => {
  const pids = await family(desk.process.pid ?? 0);
  expect(await desk.stop()).toBe(0);
  await eventually(
    async () => ((await alive(pids)).length === 0 ? true : undefined),
    'all processes to end',
    { seconds: 10 },
  );
});
