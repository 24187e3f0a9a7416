import type { Tx } from '../platform/db/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import type { Again } from './adapters/adapter.ts';
import { adapterOf } from './adapters/index.ts';
import { pauseAfter } from './collect.ts';
import * as store from './confirm.store.ts';
import { mentionNews, type MentionDependencies } from './dependencies.ts';
import { keepSeen } from './keep.ts';
import { keepings, type Keeping } from './keepings.ts';
import { secretsOf } from './secrets.ts';
import type { WorkSource } from './source.store.ts';
import { noteEvent } from './trail.store.ts';

/** How long a question may take before another process takes it to be dead, in seconds: all its requests together last less. */
const leaseSeconds = 900;
/** Posts in one question: as many as networks name in one request. */
const batchSize = 50;
/** Questions in one run: a thousand posts an hour, twenty units of a day’s ten thousand. */
const mostQuestions = 20;
const daySeconds = 86_400;

async function ask(
  dependencies: MentionDependencies,
  source: WorkSource,
  externalIds: readonly string[],
): Promise<Again> {
  const { lookAgain } = adapterOf(source.config.kind);
  if (lookAgain === undefined) return { problem: 'unreadable' };
  try {
    const secrets = secretsOf(dependencies.box, source);
    const again = await lookAgain({ ...dependencies, source, secrets }, externalIds);
    const readable =
      'problem' in again || again.found.every(({ postedAt }) => !Number.isNaN(postedAt.getTime()));
    return readable ? again : { problem: 'unreadable' };
  } catch (error) {
    dependencies.log.warn(
      { err: error, kind: source.config.kind },
      'a source of mentions could not be asked what is still there',
    );
    return { problem: 'unreadable' };
  }
}

async function emptyThem(
  dependencies: Pick<MentionDependencies, 'emptied'>,
  tx: Tx,
  events: NewEvent[],
  ids: readonly string[],
  why: 'gone' | 'unconfirmed',
): Promise<void> {
  for (const { id, customerId } of await store.emptyPosts(tx, ids, why)) {
    await noteEvent(tx, id, why, null);
    if (customerId !== null) await dependencies.emptied(tx, { customerId, postId: id });
    events.push(mentionNews('mention', id));
  }
}

/**
 * Asks one source which of its posts are still there, those first that were seen the longest ago. What it tells of them is kept in
 * one transaction with that they were seen; what is gone loses its words. An answer that is none removes nothing: the source is asked
 * again later, and after a crash in between the same is asked once more.
 * @returns whether there may be more
 */
export async function confirmOnce(
  dependencies: MentionDependencies,
  workspaceId: string,
  rule: Keeping,
): Promise<boolean> {
  const taken = await dependencies.database.inWorkspace(workspaceId, async (tx) => {
    const source = await store.takeToConfirm(tx, rule, leaseSeconds);
    return source === undefined
      ? undefined
      : { source, posts: await store.listDue(tx, rule, source.id, batchSize) };
  });
  if (taken === undefined) return false;
  const { source, posts } = taken;
  const again: Again =
    posts.length === 0
      ? { found: [], gone: [] }
      : await ask(
          dependencies,
          source,
          posts.map(({ externalId }) => externalId),
        );
  await changing(dependencies, workspaceId, async (tx, events) => {
    events.push(mentionNews('source', source.id));
    if ('problem' in again) {
      const pause = Math.max(pauseAfter(source.failures + 1), again.afterSeconds ?? 0);
      await store.endConfirm(tx, source.id, { problem: again.problem, nextInSeconds: pause });
      return;
    }
    const found = new Map(again.found.map((each) => [each.externalId, each]));
    const isGone = new Set(again.gone.filter((externalId) => !found.has(externalId)));
    const gone: string[] = [];
    const unsaid: string[] = [];
    for (const { id, externalId } of posts) {
      const still = found.get(externalId);
      if (still !== undefined)
        await keepSeen(tx, events, id, { ...still, via: 'source', sourceId: source.id, by: null });
      else (isGone.has(externalId) ? gone : unsaid).push(id);
    }
    await emptyThem(dependencies, tx, events, gone, 'gone');
    await store.putOffConfirming(tx, unsaid, daySeconds);
    // Posts without a name of the network cannot be asked for: the source is not asked about them all the time.
    const nextInSeconds = posts.length === 0 ? daySeconds : 0;
    await store.endConfirm(tx, source.id, { problem: null, nextInSeconds });
  });
  return true;
}

const overdueBatch = 100;

/** Removes the words of what could not be asked for in the time for which it may be kept. @returns whether there may be more */
function emptyOverdue(
  dependencies: MentionDependencies,
  workspaceId: string,
  rule: Keeping,
): Promise<boolean> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const ids = await store.listOverdue(tx, rule, overdueBatch);
    await emptyThem(dependencies, tx, events, ids, 'unconfirmed');
    return ids.length === overdueBatch;
  });
}

/** Keeps to what networks ask of those who keep words: to be run every hour. */
export async function keepToTerms(dependencies: MentionDependencies, workspaceId: string): Promise<void> {
  for (const rule of keepings) {
    let asked = 0;
    while (asked < mostQuestions && (await confirmOnce(dependencies, workspaceId, rule))) asked += 1;
    while (await emptyOverdue(dependencies, workspaceId, rule));
  }
}
