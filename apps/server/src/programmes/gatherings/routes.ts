import {
  answerForGuest,
  changeGathering,
  checkedIn,
  checkInAtDoor,
  createGathering,
  followedQuery,
  gathering,
  gatheringFollowed,
  gatheringInvitation,
  gatheringInvitationPage,
  gatheringPage,
  idParams,
  invitedToGathering,
  inviteToGathering,
  listGatheringInvitations,
  pageQuery,
  tickArrival,
} from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import type { Tx } from '../../platform/db/index.ts';
import { actorOf, decodeCursor, encodeCursor, publicOrigin, type App } from '../../platform/http/index.ts';
import { noSuch, type ProgrammeDependencies } from '../dependencies.ts';
import { scopeOf } from '../policy.ts';
import * as commands from './commands.ts';
import { groupOf } from './followed.ts';
import { whatFollowed } from './followed.store.ts';
import { findGathering, listGatherings } from './gathering.store.ts';
import { findInvitation, listInvitations } from './invitation.store.ts';
import { gatheringPageRoutes } from './page-routes.ts';

const day = 86_400_000;

function pageOf<Item extends { id: string }>(rows: readonly Item[], limit: number) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null };
}
const beforeOf = (cursor: string | undefined): string | null => decodeCursor(cursor, ['id'])?.[0] ?? null;

/** 催し: who is invited, what they answer, who came, and what followed. */
export function gatheringRoutes(app: App, dependencies: ProgrammeDependencies): void {
  const { database, publicUrl } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const door = { scope: scopeOf.door } as const;
  const one = { params: idParams, response: { 200: gathering } } as const;
  const guest = { params: idParams, response: { 200: gatheringInvitation } } as const;
  const inWorkspace = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(actorOf(request).workspaceId, work);
  const addressOf = (request: FastifyRequest, secret: string) =>
    `${publicOrigin(request, publicUrl)}/g/${secret}`;

  const read = (request: FastifyRequest, id: string) =>
    inWorkspace(request, async (tx) => {
      const found = await findGathering(tx, id);
      if (found === undefined) throw noSuch('event');
      return found;
    });
  const readGuest = (request: FastifyRequest, id: string) =>
    inWorkspace(request, async (tx) => {
      const found = await findInvitation(tx, id);
      if (found === undefined) throw noSuch('invitation');
      return found;
    });

  app.get(
    '/api/v1/gatherings',
    { config: see, schema: { querystring: pageQuery, response: { 200: gatheringPage } } },
    async (request) => {
      const { cursor, limit } = request.query;
      const before = beforeOf(cursor);
      return pageOf(
        await inWorkspace(request, (tx) => listGatherings(tx, { before, limit: limit + 1 })),
        limit,
      );
    },
  );

  app.post(
    '/api/v1/gatherings',
    { config: write, schema: { body: createGathering, response: { 201: gathering } } },
    async (request, reply) => {
      const id = await commands.create(dependencies, actorOf(request), request.body);
      return reply.code(201).send(await read(request, id));
    },
  );

  app.get('/api/v1/gatherings/:id', { config: see, schema: one }, (request) =>
    read(request, request.params.id),
  );

  app.patch(
    '/api/v1/gatherings/:id',
    { config: write, schema: { ...one, body: changeGathering } },
    async (request) => {
      await commands.change(dependencies, actorOf(request), request.params.id, request.body);
      return read(request, request.params.id);
    },
  );

  app.get(
    '/api/v1/gatherings/:id/invitations',
    {
      config: see,
      schema: {
        params: idParams,
        querystring: listGatheringInvitations,
        response: { 200: gatheringInvitationPage },
      },
    },
    (request) =>
      inWorkspace(request, async (tx) => {
        const { state = null, query = '', cursor, limit } = request.query;
        const gatheringId = request.params.id;
        if ((await findGathering(tx, gatheringId)) === undefined) throw noSuch('event');
        const asked = { gatheringId, state, query, before: beforeOf(cursor), limit: limit + 1 };
        return pageOf(await listInvitations(tx, asked), limit);
      }),
  );

  app.post(
    '/api/v1/gatherings/:id/invitations',
    {
      config: write,
      schema: { params: idParams, body: inviteToGathering, response: { 201: invitedToGathering } },
    },
    async (request, reply) => {
      const { invitationId, secret } = await commands.invite(
        dependencies,
        actorOf(request),
        request.params.id,
        request.body,
      );
      const invitation = await readGuest(request, invitationId);
      return reply.code(201).send({ invitation, url: addressOf(request, secret) });
    },
  );

  app.post(
    '/api/v1/gathering-invitations/:id/link',
    { config: write, schema: { params: idParams, response: { 200: invitedToGathering } } },
    async (request) => {
      const secret = await commands.renewLink(dependencies, actorOf(request), request.params.id);
      return {
        invitation: await readGuest(request, request.params.id),
        url: addressOf(request, secret),
      };
    },
  );

  app.put(
    '/api/v1/gathering-invitations/:id/answer',
    { config: door, schema: { ...guest, body: answerForGuest } },
    async (request) => {
      await commands.answerFor(dependencies, actorOf(request), request.params.id, request.body.answer);
      return readGuest(request, request.params.id);
    },
  );

  app.put(
    '/api/v1/gathering-invitations/:id/arrival',
    { config: door, schema: { ...guest, body: tickArrival } },
    async (request) => {
      await commands.tick(dependencies, actorOf(request), request.params.id, request.body.came);
      return readGuest(request, request.params.id);
    },
  );

  app.post(
    '/api/v1/gatherings/:id/arrivals',
    { config: door, schema: { params: idParams, body: checkInAtDoor, response: { 200: checkedIn } } },
    async (request) => {
      await read(request, request.params.id);
      const found = await inWorkspace(request, (tx) =>
        commands.guestOf(tx, request.params.id, request.body.code),
      );
      const { already } = await commands.tick(dependencies, actorOf(request), found.id, true);
      return { invitation: await readGuest(request, found.id), already };
    },
  );

  app.get(
    '/api/v1/gatherings/:id/followed',
    {
      config: see,
      schema: { params: idParams, querystring: followedQuery, response: { 200: gatheringFollowed } },
    },
    (request) =>
      inWorkspace(request, async (tx) => {
        const { days } = request.query;
        const found = await findGathering(tx, request.params.id);
        if (found === undefined) throw noSuch('event');
        const from = found.startsAt;
        const until = new Date(Date.parse(from) + days * day).toISOString();
        const people = await whatFollowed(tx, found.id, { from, until });
        return {
          days,
          until,
          over: Date.now() >= Date.parse(until),
          came: groupOf(people.filter(({ came }) => came)),
          stayedAway: groupOf(people.filter(({ came }) => !came)),
          people,
        };
      }),
  );

  gatheringPageRoutes(app, dependencies);
}
