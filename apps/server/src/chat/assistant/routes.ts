import {
  chatArticle,
  chatArticleParams,
  chatArticleQuery,
  chatDeed,
  chatSent,
  firstQuestionCounts,
  idParams,
} from '@madoguchi/contract';
import { noSuchChannel } from '../../desk-channels/index.ts';
import { findPublicPicture, readPublicArticle } from '../../knowledge/index.ts';
import { actorOf, AppError, type App } from '../../platform/http/index.ts';
import { findChat, requireChat } from '../channel.ts';
import type { ChatDependencies } from '../dependencies.ts';
import { limitsOf, tokenOf } from '../limits.ts';
import { fileParams, keyParams, placeOf } from '../place.ts';
import { countDialogues } from './dialogue.store.ts';
import { talk } from './talk.ts';

const hide = { hide: true } as const;
const countedDays = 30;
const noSuchArticle = () => new AppError('not_found', 'This article is not public (any more).');

/** What a visitor does with the assistant beside writing; articles opened in the chat; and how well it does, for members. */
export function assistantRoutes(app: App, dependencies: ChatDependencies): void {
  const { database } = dependencies;
  const limit = limitsOf(app);

  app.post(
    '/widget/api/:key/assistant',
    {
      preHandler: limit('message'),
      schema: { ...hide, params: keyParams, body: chatDeed, response: { 200: chatSent } },
    },
    async (request) => {
      const who = { ...placeOf(request.params), token: tokenOf(request) };
      const sent = await talk(dependencies, who, request.body);
      if (sent === null) throw new AppError('conflict', 'A person answers in this chat already.');
      return sent;
    },
  );

  app.get(
    '/widget/api/:key/articles/:number',
    {
      preHandler: limit('read'),
      schema: {
        ...hide,
        params: chatArticleParams,
        querystring: chatArticleQuery,
        response: { 200: chatArticle },
      },
    },
    async (request) => {
      const { workspaceId, channelId } = placeOf(request.params);
      const { locale } = request.query;
      const { key, number } = request.params;
      return database.inWorkspace(workspaceId, async (tx) => {
        const { settings } = await requireChat(tx, channelId);
        const article = settings.assistant.enabled
          ? await readPublicArticle(tx, { locale, number })
          : undefined;
        if (article === undefined) throw noSuchArticle();
        const { question: title, answer, steps, url } = article;
        const picture = (id: string | null) =>
          id === null ? null : `/widget/api/${encodeURIComponent(key)}/pictures/${id}`;
        return {
          number: article.number,
          title,
          answer,
          steps: steps.map(({ text, alt, pictureId }) => ({ text, alt, picture: picture(pictureId) })),
          url,
        };
      });
    },
  );

  app.get(
    '/widget/api/:key/pictures/:id',
    { preHandler: limit('read'), schema: { ...hide, params: fileParams } },
    async (request, reply) => {
      const { workspaceId, channelId } = placeOf(request.params);
      const picture = await database.inWorkspace(workspaceId, async (tx) => {
        await requireChat(tx, channelId);
        return findPublicPicture(tx, request.params.id);
      });
      if (picture === undefined) throw noSuchArticle();
      return reply
        .headers({
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, max-age=3600',
        })
        .type(picture.type)
        .send(picture.bytes);
    },
  );

  app.get(
    '/api/v1/channels/:id/first-questions',
    {
      config: { scope: 'channels:read' },
      schema: { params: idParams, response: { 200: firstQuestionCounts } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        if ((await findChat(tx, request.params.id)) === undefined) throw noSuchChannel();
        const counted = await countDialogues(tx, request.params.id, countedDays);
        const left = counted.asked - counted.settled - counted.handed;
        return { days: countedDays, ...counted, left };
      }),
  );
}
