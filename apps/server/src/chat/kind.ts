import type { CreateChatChannel, UpdateChannel } from '@madoguchi/contract';
import { chatKey } from '../channels/chat/index.ts';
import {
  insertChannel,
  saveChannel,
  setState,
  type ChannelKind,
  type ChannelRow,
} from '../desk-channels/index.ts';
import { categoriesOf } from '../knowledge/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { oldSecretUntil } from './secrets.ts';
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
    chat: {
      ...toChatSettings(row.config),
      key: row.address,
      signsIn: row.secrets !== null,
      oldSecretUntil: oldSecretUntil(row.config, new Date()),
    },
  }),
  facts: (row) => ({ sites: toChatSettings(row.config).sites }),
};

async function create(tx: Tx, id: string, { type, name, ...settings }: CreateChatChannel): Promise<void> {
  await refuseUnknown(tx, settings.assistant.categories);
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
  const before = toChatSettings(row.config);
  // One that was removed since it was chosen is no reason to refuse other changes.
  const added = (chat.assistant?.categories ?? []).filter(
    (each) => !before.assistant.categories.includes(each),
  );
  await refuseUnknown(tx, added);
  const config = {
    ...keptSettings({ ...before, ...withoutUndefined(chat) }),
    oldSecretUntil: oldSecretUntil(row.config, new Date()),
  };
  const reconnect = enabled !== row.enabled;
  await saveChannel(tx, row.id, { ...row, name, enabled, config }, { reconnect });
  if (reconnect && enabled) await setState(tx, row.id, row.revision + 1, { state: 'live', reason: null });
  return {};
}

/** @throws AppError `not_found` when one of the categories is not here. */
async function refuseUnknown(tx: Tx, categories: readonly string[]): Promise<void> {
  if (categories.length === 0) return;
  const known = new Set((await categoriesOf(tx)).map(({ id }) => id));
  if (categories.some((id) => !known.has(id)))
    throw new AppError('not_found', 'One of the categories of articles does not exist here (any more).');
}

/** What a change does not name stays as it was. */
function withoutUndefined<T extends object>(change: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
