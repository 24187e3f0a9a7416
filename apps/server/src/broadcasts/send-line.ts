import { newId, type Tx } from '../platform/db/index.ts';
import type { SendOutcome } from '../channels/kit/index.ts';
import { standingsOf, type PersonRow } from './audience.store.ts';
import type { BroadcastDependencies } from './dependencies.ts';
import { keyLifeMs, mostAttempts, paceOf, retryAfter } from './domain.ts';
import { pageUrlOf } from './pages.ts';
import * as recipients from './recipient.store.ts';
import { findPlace } from './settings.store.ts';
import { fillIn, isPersonal } from './text.ts';
import type { Turn, TurnEnd } from './turn.types.ts';

/** LINE’s own limit of people in one request. */
const mostTogether = 500;

type Request = {
  people: { recipientId: string; address: string }[];
  retryKey: string;
  text: string;
  attempts: number;
};

/**
 * One turn by LINE. A request’s people and its key are stored before the first try; whatever happens then, the same
 * people are tried again with the same key, which LINE accepts once.
 */
export async function sendByLine(dependencies: BroadcastDependencies, turn: Turn): Promise<TurnEnd> {
  const { body, perMinute } = turn.broadcast;
  const personal = [body, ...[...turn.variants.values()].map((each) => each.body)].some(isPersonal);
  const pace = paceOf(perMinute, personal ? 1 : mostTogether);
  const next = new Date(turn.clock().getTime() + pace.takesMs);
  const asked = personal ? pace.size : 1;
  for (let count = 0; count < asked; count += 1) {
    const request = await prepare(dependencies, turn, personal ? 1 : pace.size);
    if (request === 'stopped') break;
    if (request === null) {
      // Those who were next are not to get it any more: the turn goes on with the others.
      count -= 1;
      continue;
    }
    const end = await ask(dependencies, turn, request);
    if (end !== null) return end;
  }
  return { next, waits: 'rate' };
}

/** «stopped»: nobody is left, the broadcast is not being sent any more, or its page has ended. Null: nobody of those taken may get it. */
function prepare(
  dependencies: BroadcastDependencies,
  { workspaceId, broadcast, variants, way, clock }: Turn,
  size: number,
): Promise<Request | null | 'stopped'> {
  const { database, pages } = dependencies;
  const { personalPage, language } = broadcast;
  const now = clock();
  return database.inWorkspace(workspaceId, async (tx) => {
    if (!(await isSending(tx, broadcast.id))) return 'stopped';
    const begun = await recipients.openRequest(tx, broadcast.id);
    const rows =
      begun.length > 0
        ? begun
        : await recipients.nextWaiting(tx, broadcast.id, now, { limit: size, alike: true });
    if (rows.length === 0) return 'stopped';
    const people = await standingsOf(
      tx,
      way,
      rows.map(({ customerId }) => customerId),
    );
    const personOf = new Map(people.map((person) => [person.id, person]));
    const isOld = (row: recipients.RecipientRow) =>
      row.triedAt !== null && now.getTime() - Date.parse(row.triedAt) > keyLifeMs;
    const good: (Request['people'][number] & { person: PersonRow })[] = [];
    for (const row of rows) {
      const person = personOf.get(row.customerId);
      const standing = person?.standing ?? 'merged';
      const known = person?.address ?? null;
      if (begun.length > 0 && isOld(row))
        await recipients.end(tx, [row.id], { state: 'doubtful', reason: 'timeout' });
      else if (person === undefined || standing !== 'reachable' || known === null)
        // What was tried once may have arrived.
        await recipients.end(tx, [row.id], {
          state: begun.length > 0 ? 'doubtful' : 'skipped',
          reason: standing,
        });
      else good.push({ recipientId: row.id, address: known, person });
    }
    // Whoever has something of their own in it is alone here.
    const [only] = good;
    if (only === undefined) return null;
    const { recipientId, person } = only;
    const reader = { broadcastId: broadcast.id, recipientId, customerId: person.id, language };
    if (personalPage !== null && !(await pages.make(tx, personalPage, reader, now))) return 'stopped';
    const { name: shop } = await findPlace(tx);
    const { body } = variants.get(rows[0]?.variant ?? -1) ?? broadcast;
    const pageUrl = pageUrlOf(dependencies, workspaceId, broadcast, recipientId);
    const text = fillIn(body, { reader: person, shop, language, pageUrl });
    const ids = good.map((each) => each.recipientId);
    const [kept] = begun;
    const retryKey = kept?.retryKey ?? newId();
    if (kept === undefined) await recipients.claim(tx, ids, retryKey, now);
    else await recipients.triedAgain(tx, ids);
    return { people: good, retryKey, text, attempts: (kept?.attempts ?? 0) + 1 };
  });
}

async function isSending(tx: Tx, id: string): Promise<boolean> {
  return (await recipients.stateOf(tx, id)) === 'sending';
}

/** Null: it went out, and the turn goes on. */
async function ask(
  { database, sendLine }: BroadcastDependencies,
  { workspaceId, broadcast, clock }: Turn,
  { people, retryKey, text, attempts }: Request,
): Promise<TurnEnd | null> {
  const { channelId } = broadcast;
  const to = people.map(({ address }) => address);
  const outcome = await sendLine({ workspaceId, channelId, to, text, retryKey });
  const ids = people.map(({ recipientId }) => recipientId);
  return database.inWorkspace(workspaceId, (tx) => settle(tx, ids, outcome, attempts, clock()));
}

async function settle(
  tx: Tx,
  ids: readonly string[],
  outcome: SendOutcome,
  attempts: number,
  now: Date,
): Promise<TurnEnd | null> {
  switch (outcome.outcome) {
    case 'delivered':
      await recipients.end(tx, ids, { state: 'sent', at: new Date() });
      return null;
    case 'doubtful':
    case 'retry': {
      const isRate = outcome.code === 'rate_limited';
      if (!isRate && attempts >= mostAttempts) return { paused: 'channel', detail: outcome.reason };
      const next = new Date(now.getTime() + retryAfter(isRate ? Math.min(attempts, 3) : attempts));
      return { next, waits: 'retry' };
    }
    case 'refused': {
      const isQuota = outcome.code === 'monthly_limit';
      if (isQuota || outcome.code === 'refused_sign_in') {
        // LINE took nothing: had it taken an earlier try, it would have said that.
        await recipients.giveBack(tx, ids, null);
        return { paused: isQuota ? 'quota' : 'channel', detail: outcome.reason };
      }
      await recipients.end(tx, ids, { state: 'failed', reason: outcome.code, detail: outcome.reason });
      return null;
    }
  }
}
