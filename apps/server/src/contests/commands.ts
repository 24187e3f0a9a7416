import { createContest, type ChangeContest, type CreateContest, type DecideEntry } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { tagKey } from '../mentions/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, newSecretAddress, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import * as store from './contest.store.ts';
import { contestNews, movedOn, noSuch, wrong } from './dependencies.ts';
import { decisionRefusal, type DecisionRefusal } from './domain.ts';
import { findEntry, insertDecision, keyOfEntry, listGiven } from './entry.store.ts';

/** What of it is kept: a photo contest has no hashtags, a campaign no page. @throws AppError `invalid_request` */
function checked(given: CreateContest): CreateContest {
  if (Date.parse(given.endsAt) <= Date.parse(given.startsAt))
    throw wrong('endsAt', 'must be after «startsAt»');
  if (given.kind === 'photo') return { ...given, hashtags: [], networks: [] };
  if (given.hashtags.length === 0) throw wrong('hashtags', 'is empty: a campaign is known by its hashtag');
  const hashtags = given.hashtags.map((tag) => tag.replace(/^[#＃]/u, ''));
  const bad = hashtags.findIndex((tag) => tagKey(tag) === null);
  if (bad !== -1)
    throw wrong(`hashtags.${bad}`, 'is no hashtag: it has letters, digits and «_», and nothing between them');
  return {
    ...given,
    hashtags: hashtags.filter(
      (tag, at) => hashtags.findIndex((other) => tagKey(other) === tagKey(tag)) === at,
    ),
    networks: [...new Set(given.networks)],
    gallery: false,
  };
}

export function create(
  dependencies: ChangeDependencies,
  actor: Actor,
  asked: CreateContest,
): Promise<string> {
  const given = checked(asked);
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const address = given.kind === 'photo' ? newSecretAddress(tx.workspaceId) : null;
    const id = await store.insertContest(tx, given, { address, memberId: actor.memberId });
    await store.insertRules(tx, id, { version: 1, ...given.rules }, actor.memberId);
    await recordAudit(tx, actor, 'contest.created', {
      subject: { type: 'contest', id, name: given.name.ja },
      after: { kind: given.kind, cancelled: false, version: 1 },
    });
    events.push(contestNews(id));
    return id;
  });
}

/** @throws AppError `conflict` when prizes that somebody has won would become others */
async function keepGivenPrizes(tx: Tx, before: store.ContestRow, after: CreateContest): Promise<void> {
  const same = before.prizes.every(({ what, yen, count }, at) => {
    const now = after.prizes[at];
    return now?.what === what && now.yen === yen && now.count === count;
  });
  // A further prize at the end takes nothing from anybody.
  if (same) return;
  if ((await listGiven(tx, before.id)).length > 0)
    throw new AppError(
      'conflict',
      'Prizes of this contest are given. Take them back first, or leave the prizes as they are.',
    );
}

/**
 * Changes a contest. Rules that say something else become a further version; who took part keeps the one they agreed to.
 * @throws AppError `not_found`, `conflict`, `invalid_request`
 */
export function change(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { basedOn, cancelled, ...given }: ChangeContest,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await store.lockContest(tx, id);
    if (before === undefined) throw noSuch('contest');
    if (before.revision !== basedOn) throw movedOn();
    const changed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const after = checked(createContest.parse({ ...before, ...changed }));
    await keepGivenPrizes(tx, before, after);
    const to = { ...after, cancelled: cancelled ?? before.cancelled };
    await store.updateContest(tx, id, to);
    const { ja, en } = after.rules;
    const reworded = ja !== before.rules.ja || en !== before.rules.en;
    const version = before.rules.version + (reworded ? 1 : 0);
    if (reworded) await store.insertRules(tx, id, { version, ja, en }, actor.memberId);
    await recordAudit(tx, actor, 'contest.updated', {
      subject: { type: 'contest', id, name: after.name.ja },
      before: { kind: before.kind, cancelled: before.cancelled, version: before.rules.version },
      after: { kind: before.kind, cancelled: to.cancelled, version },
    });
    events.push(contestNews(id));
  });
}

const refusals: Record<DecisionRefusal, string> = {
  step: 'This cannot follow on how the entry stands. Take the last decision back first.',
  reason: 'Say why: this decision is kept with its reason.',
  prize: 'Say which prize they win, of those that there are; nothing else is decided with one.',
  given: 'Every one of this prize is given. Take one back first, or choose another prize.',
  twice: 'This person has won a prize already, and the contest lets nobody win twice.',
  withdrawn: 'Whoever handed this in has taken it back: it is not decided on any more.',
  erased: 'The address of whoever handed this in was erased: they could not be told.',
};
const invalid: ReadonlySet<DecisionRefusal> = new Set(['reason', 'prize']);

/**
 * Decides on an entry. Each decision is a further record; how the entry stands is the last.
 * @throws AppError `not_found`, `conflict`, `invalid_request`
 */
export function decide(
  dependencies: ChangeDependencies,
  actor: Actor,
  entryId: string,
  { basedOn, state: to, prize: chosen, reason }: DecideEntry,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const seen = await findEntry(tx, entryId);
    const contest = seen && (await store.lockContest(tx, seen.contestId));
    const entry = contest && (await findEntry(tx, entryId));
    if (contest === undefined || entry === undefined) throw noSuch('entry');
    const last = entry.decisions.at(-1)?.no ?? 0;
    if (last !== basedOn) throw movedOn();
    const given = await listGiven(tx, contest.id);
    const key = await keyOfEntry(tx, entryId);
    const refusal = decisionRefusal({
      from: entry.state,
      to,
      reason,
      prize: chosen === undefined ? null : contest.prizes[chosen],
      given: given.filter(({ prize }) => prize === chosen).length,
      hasWon: key !== '' && given.some((each) => each.key === key && each.entryId !== entryId),
      mayWinTwice: contest.mayWinTwice,
      withdrawn: entry.withdrawnAt !== null,
      erased: entry.erased,
    });
    if (refusal !== null)
      throw new AppError(
        invalid.has(refusal) ? 'invalid_request' : 'conflict',
        refusals[refusal],
        refusal === 'reason' || refusal === 'prize'
          ? { errors: [{ path: refusal, message: 'is needed' }] }
          : undefined,
      );
    const no = last + 1;
    await insertDecision(tx, entryId, {
      no,
      state: to,
      prize: chosen ?? null,
      reason,
      memberId: actor.memberId,
    });
    await recordAudit(tx, actor, 'contest.decided', {
      // The audit log outlives the entry: neither who handed it in nor the reason stands there.
      subject: { type: 'contest_entry', id: entryId, name: contest.name.ja },
      before: { state: entry.state },
      after: { state: to },
    });
    events.push(contestNews(contest.id));
  });
}
