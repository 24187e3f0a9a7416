import type { ChatConfig, ChatSettings, Locale } from '@madoguchi/contract';
import { presenceOf } from '../calendar/index.ts';
import { guidedStart } from '../knowledge/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { requireChat } from './channel.ts';

/** What the chat asks of the desk's other channels. */
export type ConfigDependencies = {
  mailPossible: (tx: Tx) => Promise<boolean>;
  /** The account at LINE that visitors may write to: its name, and its id with the @. */
  lineAccount: (tx: Tx) => Promise<{ name: string; id: string } | null>;
};

/** Where the guided choices of a chat begin, in each of its languages. */
async function startsOf(tx: Tx, { assistant }: ChatSettings): Promise<NonNullable<ChatConfig['assistant']>> {
  const start = (locale: Locale) => (assistant.guide ? guidedStart(tx, { locale }) : Promise.resolve(null));
  return { greeting: assistant.greeting, start: { ja: await start('ja'), en: await start('en') } };
}

/** What a page needs to show a chat: nothing that is not for everybody. @throws AppError `not_found` */
export async function configOf(
  tx: Tx,
  channelId: string,
  { mailPossible, lineAccount }: ConfigDependencies,
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
    assistant: settings.assistant.enabled ? await startsOf(tx, settings) : null,
    line: settings.line ? await lineAccount(tx) : null,
  };
}
