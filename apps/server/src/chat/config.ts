import type { ChatConfig } from '@madoguchi/contract';
import { timeZoneOf } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { requireChat } from './channel.ts';
import { presenceAt } from './hours.ts';

/** What a page needs to show a chat: nothing that is not for everybody. @throws AppError `not_found` */
export async function configOf(
  tx: Tx,
  channelId: string,
  mailPossible: (tx: Tx) => Promise<boolean>,
): Promise<ChatConfig> {
  const { row, settings } = await requireChat(tx, channelId);
  const [timeZone, possible] = [await timeZoneOf(tx), await mailPossible(tx)];
  const { open, opensAt } = presenceAt(new Date(), settings.hours, timeZone);
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
