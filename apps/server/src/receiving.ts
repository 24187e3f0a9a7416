import { joinByCode, showMailReplies } from './chat/index.ts';
import { receive, type ReceiveDependencies } from './conversations/index.ts';
import type { LineDependencies } from './line/index.ts';

type Receive = LineDependencies['receive'];

/**
 * How mailboxes and LINE store what they received. The web chat has a part in both: its visitors answer by mail, which
 * stands in their threads too, and go on by LINE with a code that they send there.
 */
export function receivers(dependencies: ReceiveDependencies): { mail: Receive; line: Receive } {
  return {
    mail: (workspaceId, channelId, items, alsoStore) =>
      receive(dependencies, workspaceId, channelId, items, async (tx) => {
        await alsoStore(tx);
        await showMailReplies(tx, dependencies.realtime, channelId, items);
      }),
    line: async (workspaceId, channelId, items, alsoStore) => {
      await joinByCode(dependencies, workspaceId, channelId, items);
      await receive(dependencies, workspaceId, channelId, items, alsoStore);
    },
  };
}
