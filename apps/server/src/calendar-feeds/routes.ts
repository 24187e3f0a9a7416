import { calendarFeed, done, newCalendarFeed, type Scope } from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import {
  actorOf,
  AppError,
  hashOfAddress,
  newSecretAddress,
  publicOrigin,
  workspaceOfAddress,
  type App,
} from '../platform/http/index.ts';
import { deleteFeed, findFeed, ownerOfFeed, saveFeed, type FeedOwner, type FeedTable } from './store.ts';

type Dependencies = { database: Database; publicUrl: string | null };

type Kind = {
  table: FeedTable;
  /** Under `/api/v1`, where one's own address is made and ended. */
  path: string;
  /** Under `/feeds`, what the address is of. */
  name: string;
  scope: Scope;
  /** The calendar (RFC 5545); undefined where its owner may not have it any more. */
  read: (tx: Tx, owner: FeedOwner) => Promise<string | undefined>;
};

/** A calendar of one's own by an address that is the secret: shown once, and ended at will. */
export function feedRoutesOf(
  app: App,
  { database, publicUrl }: Dependencies,
  { table, path, name, scope, read }: Kind,
): void {
  const own = { scope } as const;
  const address = `/api/v1${path}`;

  app.get(address, { config: own, schema: { response: { 200: calendarFeed } } }, (request) => {
    const { workspaceId, memberId } = actorOf(request);
    return database.inWorkspace(workspaceId, (tx) => findFeed(tx, table, memberId));
  });

  app.post(
    address,
    { config: { ...own, shownOnce: true }, schema: { response: { 201: newCalendarFeed } } },
    async (request, reply) => {
      const { workspaceId, memberId } = actorOf(request);
      const secret = newSecretAddress(workspaceId);
      await database.inWorkspace(workspaceId, (tx) => saveFeed(tx, table, memberId, hashOfAddress(secret)));
      return reply.code(201).send({ url: `${publicOrigin(request, publicUrl)}/feeds/${name}/${secret}.ics` });
    },
  );

  app.delete(address, { config: own, schema: { response: { 200: done } } }, async (request) => {
    const { workspaceId, memberId } = actorOf(request);
    await database.inWorkspace(workspaceId, (tx) => deleteFeed(tx, table, memberId));
    return { done: true as const };
  });

  app.get<{ Params: { file: string } }>(
    `/feeds/${name}/:file`,
    { schema: { hide: true } },
    async (request, reply) => {
      const { file } = request.params;
      const secret = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : '';
      const workspaceId = workspaceOfAddress(secret);
      const found =
        workspaceId === null
          ? undefined
          : await database.inWorkspace(workspaceId, async (tx) => {
              const owner = await ownerOfFeed(tx, table, hashOfAddress(secret));
              return owner === undefined ? undefined : read(tx, owner);
            });
      if (found === undefined)
        throw new AppError('not_found', 'There is no calendar at this address any more.');
      return reply
        .type('text/calendar; charset=utf-8')
        .headers({ 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' })
        .send(found);
    },
  );
}
