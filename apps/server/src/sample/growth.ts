import { insertSampleAmbassador } from '../ambassadors/index.ts';
import { insertSampleClicks, insertSampleLink } from '../growth/index.ts';
import { fillMentionSample } from '../mentions/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { minuteMs } from '../platform/time/index.ts';
import { insertSampleGathering, insertSampleReferrals, insertSampleTiers } from '../programmes/index.ts';
import { fillTrackRecordSample } from '../track-record/index.ts';
import {
  sampleAmbassadors,
  sampleGatherings,
  sampleReferral,
  sampleShop,
  sampleTiers,
  type SampleAmbassador,
  type SampleGathering,
} from './data/growth.ts';
import { sampleDay, sampleInstant, sampleInstantOn } from './data/index.ts';
import { sampleFeed, sampleMentions, sampleNames } from './data/mentions.ts';
import { sampleEntries, sampleFacts } from './data/track-record.ts';
import { loadOrder } from './orders.ts';

type Ids = { members: ReadonlyMap<string, string>; customers: ReadonlyMap<string, string> };

function idOf(map: ReadonlyMap<string, string>, key: string): string {
  const id = map.get(key);
  if (id === undefined) throw new Error(`the sample names «${key}», which it does not hold`);
  return id;
}

/** Loads what is said of the sample shop elsewhere, who speaks of it, whom it invites, and what it can show for itself. */
export async function loadGrowth(tx: Tx, ids: Ids, now: Date): Promise<void> {
  for (const ambassador of sampleAmbassadors) await loadAmbassador(tx, ids, ambassador, now);
  await loadMentions(tx, ids, now);
  await loadReferral(tx, ids, now);
  for (const gathering of sampleGatherings) await loadGathering(tx, ids, gathering, now);
  await insertSampleTiers(tx, idOf(ids.members, 'owner'), sampleTiers);
  await loadTrackRecord(tx, ids, now);
}

async function loadAmbassador(
  tx: Tx,
  { members }: Ids,
  { person, account, followers, agreement, link }: SampleAmbassador,
  now: Date,
): Promise<void> {
  const ownerId = idOf(members, 'owner');
  const day = (offset: number) => sampleDay(offset, now);
  const linkId = link === undefined ? null : await loadLink(tx, ownerId, link, now);
  await insertSampleAmbassador(tx, ownerId, {
    person,
    account,
    followers: followers.map(([offset, count]) => ({ observedOn: day(offset), followers: count })),
    linkId,
    agreement:
      agreement === undefined
        ? null
        : {
            ...agreement,
            agreedOn: day(agreement.agreedOn),
            dueOn: day(agreement.dueOn),
            payDueOn: day(agreement.payDueOn),
            steps: agreement.steps.map(({ day: done, ...step }) => ({ ...step, doneOn: day(done) })),
          },
  });
}

async function loadLink(
  tx: Tx,
  ownerId: string,
  { name, slug, clicks }: NonNullable<SampleAmbassador['link']>,
  now: Date,
): Promise<string> {
  const place = await insertSampleLink(tx, ownerId, {
    name,
    slug,
    target: sampleShop,
    channel: 'ambassador',
  });
  const made = clicks.flatMap(([daysAgo, count]) =>
    Array.from({ length: count }, (_, n) => ({
      id: newId(),
      at: new Date(sampleInstant(-daysAgo, '12:00', now).getTime() + n * 11 * minuteMs).toISOString(),
      device: n % 6 === 0 ? 'desktop' : 'phone',
      channel: 'ambassador' as const,
    })),
  );
  await insertSampleClicks(tx, place, made);
  return place.linkId;
}

async function loadMentions(tx: Tx, { members, customers }: Ids, now: Date): Promise<void> {
  await fillMentionSample(
    tx,
    {
      memberId: idOf(members, 'owner'),
      names: sampleNames,
      feed: sampleFeed,
      mentions: sampleMentions.map(({ day, time, at, by, customer, seenToBy, score, ...said }) => ({
        ...said,
        score: score ?? null,
        address: `https://${at}`,
        postedAt: sampleInstant(day, time, now),
        by: idOf(members, by),
        customerId: customer === undefined ? null : idOf(customers, customer),
        ...(seenToBy === undefined ? {} : { seenToBy: seenTo(members, seenToBy, now) }),
      })),
    },
    now,
  );
}

function seenTo(
  members: Ids['members'],
  { owner, draft, answer }: NonNullable<(typeof sampleMentions)[number]['seenToBy']>,
  now: Date,
) {
  return {
    ownerId: idOf(members, owner),
    ...(draft === undefined ? {} : { draft }),
    ...(answer === undefined
      ? {}
      : {
          answer: {
            text: answer.text,
            address: `https://${answer.at}`,
            at: sampleInstant(answer.day, answer.time, now),
          },
        }),
  };
}

async function loadReferral(tx: Tx, { members, customers }: Ids, now: Date): Promise<void> {
  const { name, startsDay, terms, inviters, order, discount } = sampleReferral;
  const inviterIds = inviters.map((key) => idOf(customers, key));
  const codes = await insertSampleReferrals(
    tx,
    idOf(members, 'owner'),
    { name, target: sampleShop, terms: { ...terms, startsOn: sampleDay(startsDay, now) } },
    inviterIds,
  );
  const code = codes.get(inviterIds[0] ?? '');
  if (code === undefined) throw new Error('an invite of the sample has no code');
  await loadOrder(tx, order, now, [{ kind: 'shop', code, amount: discount }]);
}

async function loadGathering(
  tx: Tx,
  { members, customers }: Ids,
  { name, place, note, day, from, to, answerByDay, seats, invitedDay, guests }: SampleGathering,
  now: Date,
): Promise<void> {
  const startsAt = sampleInstantOn(day, from, now);
  await insertSampleGathering(
    tx,
    idOf(members, 'owner'),
    {
      name,
      place,
      note,
      startsAt: startsAt.toISOString(),
      endsAt: sampleInstantOn(day, to, now).toISOString(),
      answerBy: sampleInstantOn(answerByDay, '23:59', now).toISOString(),
      seats,
    },
    guests.map(({ customer, answer, answeredDay = invitedDay, came }) => ({
      customerId: idOf(customers, customer),
      invitedAt: sampleInstant(invitedDay, '10:00', now),
      answer: answer === undefined ? null : { answer, at: sampleInstant(answeredDay, '20:00', now) },
      cameAt: came === undefined ? null : new Date(startsAt.getTime() - 10 * minuteMs),
    })),
  );
}

async function loadTrackRecord(tx: Tx, { members }: Ids, now: Date): Promise<void> {
  const { foundedYearsAgo, staffDay, ...facts } = sampleFacts;
  const year = Number(sampleDay(0, now).slice(0, 4));
  const yearsAgo = (years: number): string => String(year - years);
  await fillTrackRecordSample(tx, idOf(members, 'owner'), {
    facts: { ...facts, founded: yearsAgo(foundedYearsAgo), staffOn: sampleDay(staffDay, now) },
    entries: sampleEntries.map((entry) => {
      if (entry.kind === 'client') {
        const { sinceYearsAgo, consentDay, ...client } = entry;
        return { ...client, since: yearsAgo(sinceYearsAgo), consentOn: sampleDay(consentDay, now) };
      }
      if (entry.kind === 'certificate') {
        const { validUntilDay, ...certificate } = entry;
        return { ...certificate, validUntil: sampleDay(validUntilDay, now) };
      }
      const { yearsAgo: years, ...award } = entry;
      return { ...award, on: yearsAgo(years) };
    }),
  });
}
