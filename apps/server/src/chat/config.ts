import type { ChatConfig } from '@madoguchi/contract';
import { presenceOf } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { requireChat } from './channel.ts';

/** What a page needs to show a chat: nothing that is not for everybody. @throws AppError `not_found` */
export async function configOf(
  tx: Tx,
  channelId: string,
  mailPossible: (tx: Tx) => Promise<boolean>,
): Promise<ChatConfig> {
  const { row, settings } = await requireChat(tx, channelId);
  const { open, opensAt, timeZone } = await presenceOf(tx, channelId, new Date());
  const possible = await mailPossible(tx);
  const { color, position, languages, greeting, askEmail, files, sites } = settings;
  return {
    name: row.name,
    color,
    position,
    languages,
    greeting,
    askEmail,
    files,
    sites,
    emailAnswers: settings.emailAnswers && possible,
    open,
    opensAt: opensAt?.toISOString() ?? null,
    timeZone,
  };
}
