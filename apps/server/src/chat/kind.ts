import type { CreateChatChannel, UpdateChannel } from '@madoguchi/contract';
import { chatKey } from '../channels/chat/index.ts';
import {
  insertChannel,
  saveChannel,
  setState,
  type ChannelKind,
  type ChannelRow,
} from '../desk-channels/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { keptSettings, toChatSettings } from './settings.ts';

/** Web chat, as a kind of channel. It needs no connection: while it is switched on, it is live. */
export const chatKind: ChannelKind<'chat'> = {
  create,
  update,
  retry: async (tx, row) => {
    if (row.enabled) await setState(tx, row.id, row.revision, { state: 'live', reason: null });
  },
  forget: () => Promise.resolve(),
  show: (row) => ({
    chat: { ...toChatSettings(row.config), key: row.address, signsIn: row.secrets !== null },
  }),
  facts: (row) => ({ sites: toChatSettings(row.config).sites }),
};

async function create(tx: Tx, id: string, { type, name, ...settings }: CreateChatChannel): Promise<void> {
  await insertChannel(tx, {
    id,
    type,
    name,
    // What names it in pages is what it is written to.
    address: chatKey({ workspaceId: tx.workspaceId, channelId: id }),
    signature: '',
    config: keptSettings(settings),
    secrets: null,
    state: 'live',
  });
}

async function update(tx: Tx, row: ChannelRow, change: UpdateChannel): Promise<Record<string, never>> {
  const { name = row.name, enabled = row.enabled, chat = {} } = change;
  const config = keptSettings({ ...toChatSettings(row.config), ...withoutUndefined(chat) });
  const reconnect = enabled !== row.enabled;
  await saveChannel(tx, row.id, { ...row, name, enabled, config }, { reconnect });
  if (reconnect && enabled) await setState(tx, row.id, row.revision + 1, { state: 'live', reason: null });
  return {};
}

/** What a change does not name stays as it was. */
function withoutUndefined<T extends object>(change: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
