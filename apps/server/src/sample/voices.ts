import { insertSampleContest } from '../contests/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { fillVoiceSample } from '../voices/index.ts';
import { sampleInstant, sampleInstantOn } from './data/index.ts';
import { sampleContests, sampleVoices, sampleWall } from './data/voices.ts';

/** Loads what customers of the sample let be shown, after the messages, mentions and answers it is from; and its contests. */
export async function loadVoices(
  tx: Tx,
  ownerId: string,
  customers: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const customerOf = (key: string | undefined): string | null => {
    const id = key === undefined ? null : customers.get(key);
    if (id === undefined) throw new Error(`the sample names «${key}», which it does not hold`);
    return id;
  };
  await fillVoiceSample(tx, ownerId, {
    wall: sampleWall,
    voices: sampleVoices.map(({ from, customer, day, asked, ledger, onWall, ...voice }) => ({
      ...voice,
      from: 'mention' in from ? { mention: `https://${from.mention}` } : from,
      customerId: customerOf(customer),
      at: sampleInstant(day, '10:00', now),
      asked: asked === undefined ? null : { uses: asked.uses, at: sampleInstant(asked.day, '10:30', now) },
      ledger: ledger.map(({ kind, day: said, uses = [] }) => ({
        kind,
        uses,
        at: sampleInstant(said, '20:00', now),
      })),
      onWall: onWall === true,
    })),
  });
  for (const { fromDay, untilDay, ...contest } of sampleContests)
    await insertSampleContest(tx, ownerId, {
      ...contest,
      startsAt: sampleInstantOn(fromDay, '00:00', now).toISOString(),
      endsAt: sampleInstantOn(untilDay, '23:59', now).toISOString(),
    });
}
