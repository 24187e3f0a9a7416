import { sql, type Tx } from '../platform/db/index.ts';

export type SendingChannel = {
  type: string;
  name: string;
  address: string;
  threadSecret: string;
  undoSeconds: number;
};

/** What an answer needs to know of its channel. */
export function channelForSending(tx: Tx, channelId: string): Promise<SendingChannel | undefined> {
  return tx.maybe(sql<SendingChannel>`
    select c.type, c.name, c.address, s.thread_secret as "threadSecret", s.undo_seconds as "undoSeconds"
    from channel c join workspace_settings s on s.workspace_id = c.workspace_id
    where c.workspace_id = ${tx.workspaceId} and c.id = ${channelId}`);
}
