import {
  changeReferralProgramme,
  createReferralInvite,
  createReferralProgramme,
  done,
  grantReferral,
  idParams,
  judgedReferralTerms,
  judgeReferralTerms,
  listReferralProgrammes,
  listReferrals,
  pageQuery,
  premiumLimit,
  premiumLimitQuery,
  premiumRuleList,
  referralInvite,
  referralInvitePage,
  referralPage,
  referralProgramme,
  referralProgrammePage,
  referralVersionList,
  ruleReferral,
  undoReferralGrant,
} from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import { linkPlaces } from '../growth/index.ts';
import type { Tx } from '../platform/db/index.ts';
import {
  actorOf,
  AppError,
  decodeCursor,
  encodeCursor,
  publicOrigin,
  type App,
} from '../platform/http/index.ts';
import { changeProgramme, createProgramme, invite } from './commands.ts';
import { noSuch, type ProgrammeDependencies } from './dependencies.ts';
import { grant, rule, undoGrant } from './grants.ts';
import { listInvites } from './invite.store.ts';
import { scopeOf } from './policy.ts';
import { allRules, judgeTerms, limitOf } from './premiums.ts';
import { findProgramme, listProgrammes, listTerms, today } from './programme.store.ts';
import { listReferrals as referralsOf, readProgramme, shownProgramme } from './queries.ts';

/** A page by ids, the newest first. */
function pageOf<Item extends { id: string }>(rows: readonly Item[], limit: number) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null };
}
const beforeOf = (cursor: string | undefined): string | null => decodeCursor(cursor, ['id'])?.[0] ?? null;

/** 紹介と優待: referral programmes with what became of each referral, and the limits for premiums. */
export function programmeRoutes(app: App, dependencies: ProgrammeDependencies): void {
  const { database, publicUrl } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const one = { params: idParams, response: { 200: referralProgramme } } as const;
  const origin = (request: FastifyRequest) => publicOrigin(request, publicUrl);
  const inWorkspace = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(actorOf(request).workspaceId, work);
  const read = (request: FastifyRequest, id: string) => inWorkspace(request, (tx) => readProgramme(tx, id));

  app.get(
    '/api/v1/referral-programmes',
    {
      config: see,
      schema: { querystring: listReferralProgrammes, response: { 200: referralProgrammePage } },
    },
    (request) =>
      inWorkspace(request, async (tx) => {
        const { archived, cursor, limit } = request.query;
        const rows = await listProgrammes(tx, { archived, before: beforeOf(cursor), limit: limit + 1 });
        const day = await today(tx);
        return pageOf(
          rows.map((row) => shownProgramme(row, day)),
          limit,
        );
      }),
  );

  app.post(
    '/api/v1/referral-programmes',
    { config: write, schema: { body: createReferralProgramme, response: { 201: referralProgramme } } },
    async (request, reply) => {
      const id = await createProgramme(dependencies, actorOf(request), request.body, origin(request));
      return reply.code(201).send(await read(request, id));
    },
  );

  app.get('/api/v1/referral-programmes/:id', { config: see, schema: one }, (request) =>
    read(request, request.params.id),
  );

  app.patch(
    '/api/v1/referral-programmes/:id',
    { config: write, schema: { ...one, body: changeReferralProgramme } },
    async (request) => {
      await changeProgramme(dependencies, actorOf(request), request.params.id, request.body);
      return read(request, request.params.id);
    },
  );

  app.get(
    '/api/v1/referral-programmes/:id/versions',
    { config: see, schema: { params: idParams, response: { 200: referralVersionList } } },
    (request) =>
      inWorkspace(request, async (tx) => {
        const items = await listTerms(tx, request.params.id);
        if (items.length === 0) throw noSuch('programme');
        return { items };
      }),
  );

  app.get(
    '/api/v1/referral-programmes/:id/invites',
    {
      config: see,
      schema: { params: idParams, querystring: pageQuery, response: { 200: referralInvitePage } },
    },
    async (request) => {
      const { cursor, limit } = request.query;
      const { prefix } = await linkPlaces(dependencies, actorOf(request).workspaceId, origin(request));
      return inWorkspace(request, async (tx) => {
        const { id } = request.params;
        if ((await findProgramme(tx, id)) === undefined) throw noSuch('programme');
        const rows = await listInvites(tx, id, { before: beforeOf(cursor), limit: limit + 1 });
        return pageOf(
          rows.map((row) => ({ ...row, url: `${prefix}${row.slug}` })),
          limit,
        );
      });
    },
  );

  app.post(
    '/api/v1/referral-programmes/:id/invites',
    {
      config: write,
      schema: {
        params: idParams,
        body: createReferralInvite,
        response: { 200: referralInvite, 201: referralInvite },
      },
    },
    async (request, reply) => {
      const given = { programmeId: request.params.id, customerId: request.body.customerId };
      const { invite: made, made: isNew } = await invite(
        dependencies,
        actorOf(request),
        given,
        origin(request),
      );
      return reply.code(isNew ? 201 : 200).send(made);
    },
  );

  app.get(
    '/api/v1/referral-programmes/:id/referrals',
    {
      config: see,
      schema: { params: idParams, querystring: listReferrals, response: { 200: referralPage } },
    },
    (request) => {
      const { state, cursor, limit } = request.query;
      return inWorkspace(request, (tx) => referralsOf(tx, request.params.id, { state, cursor, limit }));
    },
  );

  app.post(
    '/api/v1/referral-programmes/:id/grants',
    { config: write, schema: { params: idParams, body: grantReferral, response: { 200: done } } },
    async (request) => {
      await grant(dependencies, actorOf(request), request.params.id, request.body);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/referral-programmes/:id/rulings',
    { config: write, schema: { params: idParams, body: ruleReferral, response: { 200: done } } },
    async (request) => {
      await rule(dependencies, actorOf(request), request.params.id, request.body);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/referral-grants/:id/undo',
    { config: write, schema: { params: idParams, body: undoReferralGrant, response: { 200: done } } },
    async (request) => {
      await undoGrant(dependencies, actorOf(request), request.params.id, request.body.note);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/referral-terms/judge',
    { config: see, schema: { body: judgeReferralTerms, response: { 200: judgedReferralTerms } } },
    (request) => inWorkspace(request, async (tx) => judgeTerms(request.body.terms, await today(tx))),
  );

  app.get(
    '/api/v1/premium-limit',
    { config: see, schema: { querystring: premiumLimitQuery, response: { 200: premiumLimit } } },
    async (request) => {
      const { kind, value, sales } = request.query;
      const on = request.query.on ?? (await inWorkspace(request, today));
      const limit = limitOf({ kind, value, sales, on });
      if (limit === null)
        throw new AppError('unprocessable', 'No limit is known here for that day. Ask for a later one.');
      return limit;
    },
  );

  app.get('/api/v1/premium-rules', { config: see, schema: { response: { 200: premiumRuleList } } }, () => ({
    items: [...allRules],
  }));
}
