import type {
  CandidateQuery,
  ChooseCourtesy,
  Courtesy,
  CourtesiesOfYear,
  CourtesyChosen,
} from '@madoguchi/contract';
import { careRegions, courtesies } from '@madoguchi/contract';
import { calendarFor } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { courtesyDays, ruleOf, windowOf } from './courtesies.ts';
import { countChosen, listCandidates } from './courtesy.store.ts';
import { courtesyText } from './courtesy-texts.ts';
import { lockOwner } from './dates.ts';
import { dayIn, openDay, type Day } from './days.ts';
import { findFacts } from './event.store.ts';
import { careNews, doerOf, type CareDependencies } from './events.ts';
import { hasCourtesy, insertTask, type NewTask } from './make.store.ts';
import { mourns } from './mourning.ts';
import { findProfiles, type Profile } from './profile.store.ts';
import { regionFor } from './region-of.ts';
import { findZone } from './settings.store.ts';

/** The courtesies of a year: when, where, until when to choose, and how far each has come. */
export async function readCourtesies(tx: Tx, year: number): Promise<CourtesiesOfYear> {
  const items = [];
  for (const courtesy of courtesies) {
    const { source, inForceFrom } = ruleOf(courtesy);
    const windows = careRegions.map((region) => windowOf(courtesy, year, region));
    const first = windows.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
    if (first === undefined) continue;
    const { decideBy, dueOn } = courtesyDays(courtesy, first);
    const counts = await countChosen(tx, courtesy, year);
    items.push({ courtesy, year, decideBy, sendBy: dueOn, windows, source, inForceFrom, ...counts });
  }
  return { today: dayIn(await findZone(tx), new Date()), items };
}

/** A page of customers to choose from, with what speaks against it. */
export async function pageOfCandidates(tx: Tx, courtesy: Courtesy, year: number, query: CandidateQuery) {
  const { limit, cursor, ...filter } = query;
  const [name, id] = decodeCursor(cursor, ['name', 'id']) ?? [];
  const window = windowOf(courtesy, year, null);
  const rows = await listCandidates(tx, {
    ...filter,
    courtesy,
    year,
    limit: limit + 1,
    after: name === undefined || id === undefined ? null : { name, id },
    yearBefore: { from: `${Number(window.from.slice(0, 4)) - 1}${window.from.slice(4)}`, until: window.from },
  });
  const last = rows.slice(0, limit).at(-1);
  return {
    items: rows
      .slice(0, limit)
      .map(({ handRegion, address, postalCode, companyAddress, companyPostalCode, ...row }) => {
        const company = { address: companyAddress, postalCode: companyPostalCode };
        const { region } = regionFor({ handRegion, address, postalCode, company });
        return { ...row, region, mourning: mourns(row.mourning, window.from) };
      }),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.name, last.id]) : null,
  };
}

/** What a courtesy chosen on a day becomes: itself in time, else what it is called by then; null when all is past. */
export function courtesyOn(courtesy: Courtesy, year: number, region: Profile['handRegion'], today: Day) {
  const window = windowOf(courtesy, year, region);
  if (today <= window.latest)
    return { called: courtesy, from: window.from, until: window.until, latest: window.latest };
  const next = window.becomes.find(({ from, until }) => from <= today && today <= until);
  return next === undefined
    ? null
    : { called: next.courtesy, from: next.from, until: next.until, latest: next.until };
}

type Outcome = 'made' | 'instead' | 'there' | 'mourning' | 'gifts_refused' | 'past' | 'erased';

async function choose(
  tx: Tx,
  customer: string,
  { courtesy, year, way }: { courtesy: Courtesy; year: number; way: NewTask['way'] },
  today: Day,
): Promise<Outcome> {
  const { id: customerId } = await lockOwner(tx, { kind: 'customer', id: customer });
  const [profile] = await findProfiles(tx, [customerId]);
  if (profile === undefined) return 'erased';
  if (way === 'gift' && profile.company?.giftsRefused === true) return 'gifts_refused';
  const { region } = regionFor(profile);
  const inMourning = courtesy === 'nengajo' && mourns(profile.mourning, `${year}-01-01`);
  const wanted = inMourning ? 'kanchu' : courtesy;
  if (await hasCourtesy(tx, customerId, { courtesy: wanted, year })) return 'there';
  const when = courtesyOn(wanted, year, region, today);
  if (when === null) return 'past';
  const { isBusinessDay } = await calendarFor(tx, null);
  const days = courtesyDays(when.called, when);
  const planned = openDay(days.dueOn, 'previous', isBusinessDay);
  const dueOn = planned < today ? today : planned;
  const { name, purpose, text } = courtesyText(when.called, way === 'gift');
  const facts = await findFacts(tx, customerId, null);
  const task: NewTask = {
    customerId,
    source: 'courtesy',
    purpose,
    name,
    way,
    language: 'ja',
    text,
    promotional: false,
    stopOn: [],
    from: null,
    visitId: null,
    assigneeId: doerOf('contact_person', facts),
    dueOn,
    courtesy: { courtesy: wanted, year },
    prepareOn: days.prepareOn < dueOn ? days.prepareOn : dueOn,
    latestOn: when.latest,
  };
  await insertTask(tx, task, { state: 'waiting', reason: null });
  return inMourning ? 'instead' : 'made';
}

/**
 * Chooses who gets a courtesy: a task for each, in time to prepare it. Who mourns gets 寒中見舞い instead of 年賀; who may take
 * no gifts, or whom it would reach too late, is named. @throws AppError `not_found` for a customer who is none here
 */
export function chooseCourtesy(
  dependencies: CareDependencies,
  { workspaceId }: Pick<Actor, 'workspaceId'>,
  of: { courtesy: Courtesy; year: number },
  { customerIds, way }: ChooseCourtesy,
  now: Date = new Date(),
): Promise<CourtesyChosen> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const today = dayIn(await findZone(tx), now);
    const chosen: CourtesyChosen = { made: 0, instead: 0, there: 0, refused: [] };
    // In the order of their ids, so that two who choose the same ones wait for each other.
    for (const customerId of [...new Set(customerIds)].toSorted()) {
      const outcome = await choose(tx, customerId, { ...of, way }, today);
      if (outcome === 'made' || outcome === 'instead' || outcome === 'there') chosen[outcome] += 1;
      else chosen.refused.push({ customerId, reason: outcome });
    }
    events.push(careNews(null));
    return chosen;
  });
}
