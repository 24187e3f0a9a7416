import type { Channel } from '@madoguchi/contract';
import { LineProblem, type LineApi } from '../channels/line/index.ts';
import { setState } from '../desk-channels/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import type { Logger } from '../platform/log.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { checkAgainSoon, claimChecks, saveFacts, type AccountFacts } from './account.store.ts';
import type { LineAccounts } from './accounts.ts';
import { findLine } from './settings.ts';

export type CheckDependencies = {
  database: Database;
  realtime: RealtimeHub;
  log: Logger;
  accounts: LineAccounts;
};

/** Tokens are renewed this long before they end, in milliseconds. */
const renewBeforeMs = 3 * 86_400_000;
/** Followers are counted up to this many: each thousand is a call. */
const followersCounted = 20_000;

type Reason = NonNullable<Channel['reason']>;

/** Looks at the accounts whose time has come. */
export async function checkAccounts(dependencies: CheckDependencies, workspaceId: string): Promise<void> {
  const due = await dependencies.database.inWorkspace(workspaceId, claimChecks);
  for (const id of due) await checkAccount(dependencies, workspaceId, id);
}

/** Asks LINE how an account is, renews its token, and says in the channel's state whether it can be used. Never throws. */
export async function checkAccount(
  { database, realtime, log, accounts }: CheckDependencies,
  workspaceId: string,
  id: string,
): Promise<void> {
  const row = await database.inWorkspace(workspaceId, (tx) => findLine(tx, id));
  if (row === undefined || !row.enabled) return;
  let facts: AccountFacts = {};
  let reason: Reason | null = null;
  try {
    await accounts.renew(workspaceId, id, renewBeforeMs);
    const opened = await accounts.open(workspaceId, id);
    if (opened === undefined) return;
    facts = await factsOf(opened.api);
  } catch (error) {
    log.warn({ err: error, channelId: id }, 'a LINE account could not be asked');
    reason = reasonOf(error);
  }
  await database.inWorkspace(workspaceId, async (tx) => {
    if (reason === null) await saveFacts(tx, id, facts);
    else await checkAgainSoon(tx, id);
    await setState(tx, id, row.revision, { state: reason === null ? 'live' : 'failed', reason });
    await tell(tx, realtime, id);
  });
}

async function tell(tx: Tx, realtime: RealtimeHub, channelId: string): Promise<void> {
  await appendEvents(tx, [{ type: 'channel.updated', conversationId: null, data: { channelId } }]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
}

/** Without the account itself there is nothing to say; all else may be refused without harm (some accounts may not ask). */
async function factsOf(api: LineApi): Promise<AccountFacts> {
  const told = await api.bot();
  const { userId, basicId, displayName, pictureUrl = null, chatMode, markAsReadMode } = told;
  const [quota, followers, endpoint] = await Promise.allSettled([
    api.quota(),
    api.followers(followersCounted),
    api.endpoint(),
  ]);
  return {
    bot: { userId, basicId, displayName, pictureUrl, chatMode, markAsReadMode },
    ...(quota.status === 'fulfilled' && { quota: quota.value }),
    ...(followers.status === 'fulfilled' && { followers: followers.value }),
    ...endpointFact(endpoint),
  };
}

function endpointFact(
  asked: PromiseSettledResult<Awaited<ReturnType<LineApi['endpoint']>>>,
): Pick<AccountFacts, 'endpoint'> {
  if (asked.status === 'fulfilled')
    return { endpoint: { url: asked.value.endpoint, active: asked.value.active } };
  // 404: none was entered at LINE yet.
  const none = asked.reason instanceof LineProblem && asked.reason.status === 404;
  return none ? { endpoint: null } : {};
}

/** What a person can do something about. */
export function reasonOf(error: unknown): Reason {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof LineProblem)) return { code: 'storage', message };
  if (error.status === 400 && error.body.includes('invalid_client')) return { code: 'key_refused', message };
  if (error.status === 401 || error.status === 403) return { code: 'token_refused', message };
  return { code: error.status === 0 ? 'unreachable' : 'server', message };
}
