import { chatSecret, conversationVisitor, done, idParams, renewChatSecret } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { browserOf } from '../channels/chat/index.ts';
import { requireConversation } from '../conversations/index.ts';
import { changing, lockOfKind, noSuchChannel, saveChannel, subjectOf } from '../desk-channels/index.ts';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import type { ChatDependencies } from './dependencies.ts';
import { oldSecretUntil, renewIdentitySecret, withoutOldSecret } from './secrets.ts';
import { toChatSettings } from './settings.ts';
import { visitorPanel, type PanelRow } from './state.store.ts';
import { visitorOfConversation } from './thread.store.ts';

/** What members see of a visitor, and the secret by which a site says who its visitors are. */
export function deskChatRoutes(app: App, dependencies: ChatDependencies): void {
  const { database, box } = dependencies;

  app.get(
    '/api/v1/conversations/:id/visitor',
    {
      config: { scope: 'conversations:read' },
      schema: { params: idParams, response: { 200: conversationVisitor } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const { id } = request.params;
        await requireConversation(tx, id);
        const visitor = await visitorOfConversation(tx, id);
        const row = visitor === undefined ? undefined : await visitorPanel(tx, visitor.id, id);
        if (row === undefined)
          throw new AppError('not_found', 'No visitor of a web chat takes part in this conversation.');
        return toPanel(row);
      }),
  );

  app.post(
    '/api/v1/channels/:id/chat-secret',
    {
      config: { scope: 'channels:write', shownOnce: true },
      schema: { params: idParams, body: renewChatSecret.nullish(), response: { 200: chatSecret } },
    },
    (request) => {
      const actor = actorOf(request);
      const { id } = request.params;
      const { graceHours } = renewChatSecret.parse(request.body ?? {});
      return changing(dependencies, actor.workspaceId, id, async (tx) => {
        const row = await lockOfKind(tx, 'chat', id);
        if (row === undefined) throw noSuchChannel();
        const { secret, secrets, hadOne } = renewIdentitySecret(box, row);
        const until =
          hadOne && graceHours > 0 ? new Date(Date.now() + graceHours * 3_600_000).toISOString() : null;
        const config = { ...toChatSettings(row.config), oldSecretUntil: until };
        await saveChannel(tx, id, { ...row, config, secrets }, { reconnect: false });
        await recordAudit(tx, actor, 'channel.secret_renewed', {
          subject: subjectOf(row),
          after: { name: row.name, oldSecretUntil: until },
        });
        return { secret };
      });
    },
  );

  app.delete(
    '/api/v1/channels/:id/chat-secret/old',
    {
      config: { scope: 'channels:write' },
      schema: { params: idParams, response: { 200: done } },
    },
    (request) => {
      const actor = actorOf(request);
      const { id } = request.params;
      return changing(dependencies, actor.workspaceId, id, async (tx) => {
        const row = await lockOfKind(tx, 'chat', id);
        if (row === undefined) throw noSuchChannel();
        if (oldSecretUntil(row.config, new Date()) !== null) {
          const config = { ...toChatSettings(row.config), oldSecretUntil: null };
          const secrets = withoutOldSecret(box, row);
          await saveChannel(tx, id, { ...row, config, secrets }, { reconnect: false });
          await recordAudit(tx, actor, 'channel.secret_ended', {
            subject: subjectOf(row),
            after: { name: row.name },
          });
        }
        return { done: true as const };
      });
    },
  );
}

function toPanel(row: PanelRow) {
  const { id, name, email, externalId, locale, online, seenAt, firstSeenAt, typingUntil, readOrdinal } = row;
  const { pageUrl, pageTitle, userAgent } = row;
  return {
    visitor: {
      id,
      name,
      email,
      identified: externalId !== null,
      locale,
      online,
      seenAt,
      firstSeenAt,
      page: pageUrl === null ? null : { url: pageUrl, title: pageTitle ?? '' },
      browser: browserOf(userAgent),
    },
    typingUntil,
    readOrdinal,
  };
}
