import {
  answerMention,
  changeMentionCase,
  createdMention,
  createMention,
  decideMention,
  eraseMention,
  idParams,
  judgeMention,
  listMentions,
  mentionDetail,
  mentionGuide,
  mentionPage,
  mentionSettings,
  mentionSite,
  openMentionCase,
  putMentionSettings,
} from '@madoguchi/contract';
import { z } from 'zod';
import { actorOf, type Actor, type App } from '../platform/http/index.ts';
import { answer } from './answers.ts';
import { decide } from './approvals.ts';
import { change, open } from './cases.ts';
import { createMention as enter, putSettings } from './commands.ts';
import type { MentionDependencies } from './dependencies.ts';
import { erase } from './erase.ts';
import { judge } from './judge.ts';
import { scopeOf } from './policy.ts';
import { readList, readMention } from './queries.ts';
import { rules } from './rules.ts';
import { findSettings } from './settings.store.ts';
import { keepings } from './keepings.ts';
import { siteOf, sites } from './sites.ts';

/** 口コミ: what is said elsewhere, what is thought of it, and what is answered. */
export function mentionRoutes(app: App, dependencies: MentionDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const lead = { scope: scopeOf.lead } as const;
  const one = { params: idParams, response: { 200: mentionDetail } } as const;
  const read = ({ workspaceId }: Actor, id: string) =>
    database.inWorkspace(workspaceId, (tx) => readMention(tx, id, dependencies.writerOf));

  app.get(
    '/api/v1/mentions',
    { config: see, schema: { querystring: listMentions, response: { 200: mentionPage } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) => readList(tx, actor, request.query));
    },
  );

  app.post(
    '/api/v1/mentions',
    { config: write, schema: { body: createMention, response: { 201: createdMention } } },
    async (request, reply) => reply.code(201).send(await enter(dependencies, actorOf(request), request.body)),
  );

  app.get(
    '/api/v1/mention-guide',
    { config: see, schema: { response: { 200: mentionGuide } } },
    async (request) => ({
      settings: await database.inWorkspace(actorOf(request).workspaceId, findSettings),
      sites: [...sites],
      keepings: [...keepings],
      rules: [...rules],
    }),
  );

  app.get(
    '/api/v1/mention-sites',
    {
      config: see,
      schema: {
        querystring: z.object({ address: z.string().max(2000) }),
        response: { 200: z.object({ site: mentionSite.nullable() }) },
      },
    },
    async (request) => ({ site: siteOf(request.query.address) }),
  );

  app.put(
    '/api/v1/mention-settings',
    { config: lead, schema: { body: putMentionSettings, response: { 200: mentionSettings } } },
    async (request) => {
      const actor = actorOf(request);
      await putSettings(dependencies, actor, request.body);
      return database.inWorkspace(actor.workspaceId, findSettings);
    },
  );

  app.get('/api/v1/mentions/:id', { config: see, schema: one }, (request) =>
    read(actorOf(request), request.params.id),
  );

  app.patch(
    '/api/v1/mentions/:id',
    { config: write, schema: { ...one, body: judgeMention } },
    async (request) => {
      const actor = actorOf(request);
      await judge(dependencies, actor, request.params.id, request.body);
      return read(actor, request.params.id);
    },
  );

  app.post(
    '/api/v1/mentions/:id/case',
    { config: write, schema: { ...one, body: openMentionCase } },
    async (request) => {
      const actor = actorOf(request);
      await open(dependencies, actor, request.params.id, request.body);
      return read(actor, request.params.id);
    },
  );

  app.patch(
    '/api/v1/mentions/:id/case',
    { config: write, schema: { ...one, body: changeMentionCase } },
    async (request) => {
      const actor = actorOf(request);
      await change(dependencies, actor, request.params.id, request.body);
      return read(actor, request.params.id);
    },
  );

  app.post(
    '/api/v1/mentions/:id/answers',
    { config: write, schema: { ...one, body: answerMention } },
    async (request) => {
      const actor = actorOf(request);
      await answer(dependencies, actor, request.params.id, request.body);
      return read(actor, request.params.id);
    },
  );

  app.post(
    '/api/v1/mentions/:id/decisions',
    { config: lead, schema: { ...one, body: decideMention } },
    async (request) => {
      const actor = actorOf(request);
      await decide(dependencies, actor, request.params.id, request.body);
      return read(actor, request.params.id);
    },
  );

  app.post(
    '/api/v1/mentions/:id/erasure',
    { config: { scope: scopeOf.erase }, schema: { ...one, body: eraseMention } },
    async (request) => {
      const actor = actorOf(request);
      await erase(dependencies, actor, request.params.id, request.body);
      return read(actor, request.params.id);
    },
  );
}
