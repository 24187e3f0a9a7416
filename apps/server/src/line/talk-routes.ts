import { done, idParams, lineSending, lineSuggestion, lineWay, page } from '@madoguchi/contract';
import type { Database } from '../platform/db/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import type { Logger } from '../platform/log.ts';
import { findAccount } from './account.store.ts';
import type { LineAccounts } from './accounts.ts';
import { findChat, takeReadToken } from './chat.store.ts';
import { readSending, talkOf } from './health.ts';
import { suggestionsFor } from './who.ts';

export type TalkDependencies = { database: Database; accounts: LineAccounts; log: Logger };

/** LINE takes multiples of five, at most 60. */
const writingSeconds = 20;

/** What a conversation by LINE can do beside messages: how an answer goes out, «is writing», and marks of reading. */
export function lineTalkRoutes(app: App, dependencies: TalkDependencies): void {
  const { database } = dependencies;

  app.get(
    '/api/v1/conversations/:id/line',
    {
      config: { scope: 'conversations:read' },
      schema: { params: idParams, querystring: lineWay, response: { 200: lineSending } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        readSending(tx, request.params.id, request.query),
      ),
  );

  app.get(
    '/api/v1/conversations/:id/line/suggestions',
    {
      config: { scope: 'customers:read' },
      schema: { params: idParams, response: { 200: page(lineSuggestion) } },
    },
    async (request) => ({
      items: await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        suggestionsFor(tx, request.params.id),
      ),
      nextCursor: null,
    }),
  );

  app.post(
    '/api/v1/conversations/:id/line/writing',
    { config: { scope: 'messages:send' }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await showWriting(dependencies, actorOf(request).workspaceId, request.params.id);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/conversations/:id/line/read',
    { config: { scope: 'conversations:write' }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await markRead(dependencies, actorOf(request).workspaceId, request.params.id);
      return { done: true as const };
    },
  );
}

/** A courtesy: where it is switched off, not possible, or LINE refuses it, nothing happens. */
async function showWriting(
  { database, accounts, log }: TalkDependencies,
  workspaceId: string,
  conversationId: string,
): Promise<void> {
  const { channelId, chat, known } = await database.inWorkspace(workspaceId, async (tx) => {
    const talk = await talkOf(tx, conversationId);
    return { ...talk, known: await findChat(tx, talk.channelId, talk.chat) };
  });
  if (known === undefined || known.inGroup || known.blockedAt !== null || known.standby) return;
  try {
    const opened = await accounts.open(workspaceId, channelId);
    if (opened?.config.showWriting === true) await opened.api.loading(chat, writingSeconds);
  } catch (error) {
    log.warn({ err: error, channelId }, 'LINE did not take «is writing»');
  }
}

/** Marks the customer's newest message as read at LINE: where the account lets people do that (chat on, by hand). */
async function markRead(
  { database, accounts, log }: TalkDependencies,
  workspaceId: string,
  conversationId: string,
): Promise<void> {
  const opened = await database.inWorkspace(workspaceId, async (tx) => {
    const { channelId, chat } = await talkOf(tx, conversationId);
    const bot = (await findAccount(tx, channelId))?.bot;
    return { channelId, chat, possible: bot?.chatMode === 'chat' && bot.markAsReadMode === 'manual' };
  });
  const { channelId, chat, possible } = opened;
  if (!possible) return;
  try {
    const account = await accounts.open(workspaceId, channelId);
    if (account?.config.markAsRead !== true) return;
    const token = await database.inWorkspace(workspaceId, (tx) => takeReadToken(tx, channelId, chat));
    if (token !== null) await account.api.markRead(token);
  } catch (error) {
    log.warn({ err: error, channelId }, 'LINE did not take a mark of reading');
  }
}
