import type { SendOutcome } from '../channels/kit/index.ts';
import { LineProblem, outcomeOf, toLineMessages } from '../channels/line/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { countPushes, exhaustQuota, soonChecked } from './account.store.ts';
import type { LineAccounts } from './accounts.ts';

export type LineBroadcast = {
  workspaceId: string;
  channelId: string;
  /** Users: one is pushed to, several go by multicast. */
  to: readonly string[];
  text: string;
  /** The same at every attempt: LINE accepts each key once within 24 hours. */
  retryKey: string;
};

/** Sends one text to one or several people, counted by LINE for each of them. Never throws for what LINE says. */
export type LineBroadcaster = (sending: LineBroadcast) => Promise<SendOutcome>;

export function lineBroadcaster(dependencies: {
  database: Database;
  accounts: LineAccounts;
}): LineBroadcaster {
  const { database, accounts } = dependencies;
  return async (sending) => {
    const { workspaceId, channelId } = sending;
    const outcome = await send(accounts, sending);
    await database.inWorkspace(workspaceId, (tx) => remember(tx, channelId, outcome, sending.to.length));
    return outcome;
  };
}

async function send(
  accounts: LineAccounts,
  { workspaceId, channelId, to, text, retryKey }: LineBroadcast,
): Promise<SendOutcome> {
  try {
    const opened = await accounts.open(workspaceId, channelId);
    if (opened === undefined) throw new Error('the LINE channel is not there any more');
    const messages = toLineMessages({
      text,
      sticker: null,
      quickReplies: [],
      files: [],
      quoteToken: null,
      sender: { name: null, iconUrl: opened.config.senderIconUrl },
      invitation: null,
      filesUntil: '',
    });
    const [only] = to;
    if (to.length === 1 && only !== undefined) await opened.api.push(only, messages, retryKey);
    else await opened.api.multicast(to, messages, retryKey);
    return { outcome: 'delivered', detail: 'LINE: broadcast', headerId: null };
  } catch (error) {
    if (!(error instanceof LineProblem)) {
      const reason = error instanceof Error ? error.message : String(error);
      return { outcome: 'refused', reason, code: 'refused_sign_in' };
    }
    // Accepted at an earlier attempt whose answer never came.
    if (error.status === 409)
      return { outcome: 'delivered', detail: 'LINE: accepted before', headerId: null };
    return outcomeOf(error);
  }
}

async function remember(tx: Tx, channelId: string, sent: SendOutcome, people: number): Promise<void> {
  if (sent.outcome === 'delivered') await countPushes(tx, channelId, people);
  if (sent.outcome === 'refused' && sent.code === 'monthly_limit') await exhaustQuota(tx, channelId);
  if (sent.outcome === 'refused' && sent.code === 'refused_sign_in') await soonChecked(tx, channelId);
}
