import { recordActivity } from '../conversations/index.ts';
import { insertSampleExperiment } from '../experiments/index.ts';
import { insertSampleClicks, insertSampleLink } from '../growth/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { runningPage, triedScript } from './data/experiments.ts';
import { sampleInstant, sampleWorkspace } from './data/index.ts';

type Ids = { customers: ReadonlyMap<string, string>; conversations: ReadonlyMap<string, string> };

/** Loads what the sample shop tries: a script that it has tried, and pages that it compares now. */
export async function loadExperiments(tx: Tx, ids: Ids, ownerId: string, now: Date): Promise<void> {
  await loadScript(tx, ids, ownerId, now);
  await loadPages(tx, ownerId, now);
}

/** The first conversation of each customer while it ran, with whether it was done. */
function asked({ from, until }: { from: number; until: number }) {
  const first = new Map<string, (typeof sampleWorkspace.conversations)[number]>();
  for (const conversation of sampleWorkspace.conversations) {
    const day = conversation.messages[0]?.day;
    if (day === undefined || day < from || day > until || first.has(conversation.customer)) continue;
    first.set(conversation.customer, conversation);
  }
  return [...first.values()];
}

async function loadScript(tx: Tx, ids: Ids, ownerId: string, now: Date): Promise<void> {
  const { plan, days, decidedDay, ...decided } = triedScript;
  const seen = [];
  for (const { key, customer, messages, status } of asked(days)) {
    const [causeId, unit] = [ids.conversations.get(key), ids.customers.get(customer)];
    const [first] = messages;
    const last = messages.at(-1);
    if (causeId === undefined || unit === undefined || first === undefined || last === undefined) continue;
    const at = sampleInstant(first.day, first.time, now);
    seen.push({ unit, causeId, at });
    if (status !== 'done') continue;
    const doneAt = new Date(sampleInstant(last.day, last.time, now).getTime() + 60_000);
    await recordActivity(tx, causeId, 'status_changed', ownerId, { from: 'in_progress', to: 'done' }, doneAt);
  }
  await insertSampleExperiment(tx, ownerId, {
    plan,
    startedAt: sampleInstant(days.from, '00:00', now),
    seen,
    ended: { at: sampleInstant(decidedDay, '10:00', now), ...decided },
  });
}

async function loadPages(tx: Tx, ownerId: string, now: Date): Promise<void> {
  const { plan, link, startedDay, perDay } = runningPage;
  const place = await insertSampleLink(tx, ownerId, link);
  const clicks = [];
  for (let day = startedDay; day < 0; day += 1)
    for (let n = 0; n < perDay(day); n += 1) {
      const at = new Date(sampleInstant(day, '08:00', now).getTime() + n * 17 * 60_000);
      clicks.push({ id: newId(), at, device: n % 5 === 0 ? 'desktop' : 'phone' });
    }
  await insertSampleClicks(
    tx,
    place,
    clicks.map(({ id, at, device }) => ({ id, at: at.toISOString(), device, channel: 'line' })),
  );
  await insertSampleExperiment(tx, ownerId, {
    plan: { ...plan, linkId: place.linkId },
    startedAt: sampleInstant(startedDay, '00:00', now),
    seen: clicks.map(({ id, at }) => ({ unit: id, causeId: id, at })),
  });
}
