import type { OutboundMessage } from '../apps/server/src/channels/kit/index.ts';
import { Agenda } from './agenda.ts';
import { takeClock } from './clock.ts';
import { makeCustomers, type Customers } from './customers.ts';
import { openDesk, type Desk } from './desk.ts';
import { day, dayOf, instant, isWorkday, minute, timeOf } from './japan.ts';
import type { Options } from './options.ts';
import { openPlace, type Place } from './place.ts';
import { newRecord, type Record } from './record.ts';
import { makeStaff } from './staff.ts';
import { dicesOf, type World } from './world.ts';

/** A quarter that was lived, with all that is known of it. */
export type Lived = {
  world: World;
  record: Record;
  place: Place;
  desk: Desk;
  close: () => Promise<void>;
};

/** Seconds after which what can be taken back has gone out. */
const undone = 12_000;

/** Lives through the days of a world. `say` is told how far it is. */
export async function live(options: Options, say: (line: string) => void): Promise<Lived> {
  const start = instant(options.from, '00:00');
  const end = start + options.days * day;
  const place = await openPlace(start - day);
  const clock = takeClock(start - day, place.tell);
  const record = newRecord();
  const agenda = new Agenda();
  let customers: Customers | null = null;
  const desk = await openDesk(place, async ({ message, beforeTransmit }) => {
    await beforeTransmit();
    customers?.arrives(message satisfies OutboundMessage);
    return { outcome: 'delivered', detail: '250 OK', headerId: null };
  });
  const entered = new Set<number>();
  const follow = (after: number): void => {
    // To the second, so that what happens at once is followed once.
    const at = Math.ceil((clock.now() + after) / 1000) * 1000;
    if (entered.has(at)) return;
    entered.add(at);
    agenda.add(at, async () => {
      entered.delete(at);
      await desk.work.prompt();
    });
  };
  const world: World = {
    options,
    clock,
    agenda,
    desk,
    record,
    start,
    end,
    diceFor: dicesOf(options.seed),
    stir: () => {
      follow(2000);
      follow(undone);
    },
  };
  const staff = await makeStaff(world);
  customers = makeCustomers(world);
  await staff.begin();
  await customers.begin(staff.contacts);
  await clock.set(start);
  beat(world);
  const began = performance.now();
  let today = '';
  for (let next = agenda.take(); next !== undefined && next.at <= end; next = agenda.take()) {
    await clock.set(next.at);
    await next.run();
    if (dayOf(next.at) === today) continue;
    today = dayOf(next.at);
    const seconds = Math.round((performance.now() - began) / 1000);
    say(`${today}  ${record.written.length} received, ${record.arrived.length} sent, ${seconds} s`);
  }
  await clock.set(end);
  await desk.work.periodic(end);
  await desk.work.prompt();
  return {
    world,
    record,
    place,
    desk,
    close: async () => {
      await desk.close();
      await place.remove();
      clock.restore();
    },
  };
}

/** The desk's periodic work: every five minutes by day, every half hour at night and on days off. */
function beat(world: World): void {
  const { agenda, clock, desk, end } = world;
  const now = clock.now();
  const isDay = isWorkday(dayOf(now)) && timeOf(now) >= '07:30' && timeOf(now) < '20:00';
  const at = now + (isDay ? 5 : 30) * minute;
  if (at > end) return;
  agenda.add(at, async () => {
    await desk.work.periodic(clock.now());
    await desk.work.prompt();
    beat(world);
  });
}
