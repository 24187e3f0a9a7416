import {
  createSurvey,
  done,
  idParams,
  inviteToSurvey,
  saveSurveySettings,
  survey,
  surveyList,
  surveyPreview,
  surveyPreviewQuery,
  surveySettings,
  surveyStarter,
  surveyStarterQuery,
  updateSurvey,
} from '@madoguchi/contract';
import { actorOf, publicOrigin, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { starterFor } from './defaults.ts';
import type { SurveyDependencies } from './dependencies.ts';
import { surveyFigureRoutes } from './figure-routes.ts';
import { surveyPageRoutes } from './page/routes.ts';
import { scopeOf } from './policy.ts';
import { readPreview, readSurvey } from './queries.ts';
import { findSettings } from './settings.store.ts';
import { listSurveys } from './survey.store.ts';

/** Surveys: what is asked, whom and when; inviting by hand; the pages on which customers answer. */
export function surveyRoutes(app: App, dependencies: SurveyDependencies): void {
  const { database, publicUrl } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const one = { params: idParams, response: { 200: survey } } as const;
  const read = (request: Parameters<typeof actorOf>[0], id: string) =>
    database.inWorkspace(actorOf(request).workspaceId, (tx) =>
      readSurvey(tx, id, publicOrigin(request, publicUrl)),
    );

  app.get('/api/v1/surveys', { config: see, schema: { response: { 200: surveyList } } }, (request) =>
    database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
      const base = publicOrigin(request, publicUrl);
      const items = await listSurveys(tx);
      return {
        items: items.map((each) => ({
          ...each,
          address: each.address === null ? null : `${base}/s/${each.address}`,
        })),
      };
    }),
  );

  app.get(
    '/api/v1/survey-starter',
    { config: see, schema: { querystring: surveyStarterQuery, response: { 200: surveyStarter } } },
    (request) => starterFor(request.query.trigger),
  );

  app.post(
    '/api/v1/surveys',
    { config: write, schema: { body: createSurvey, response: { 201: survey } } },
    async (request, reply) => {
      const id = await commands.createSurvey(dependencies, actorOf(request), request.body);
      return reply.code(201).send(await read(request, id));
    },
  );

  app.get('/api/v1/surveys/:id', { config: see, schema: one }, (request) => read(request, request.params.id));

  app.patch(
    '/api/v1/surveys/:id',
    { config: write, schema: { ...one, body: updateSurvey } },
    async (request) => {
      const { id } = request.params;
      await commands.changeSurvey(dependencies, actorOf(request), id, request.body);
      return read(request, id);
    },
  );

  app.post('/api/v1/surveys/:id/address', { config: write, schema: one }, async (request) => {
    const { id } = request.params;
    await commands.setAddress(dependencies, actorOf(request), id, true);
    return read(request, id);
  });

  app.delete('/api/v1/surveys/:id/address', { config: write, schema: one }, async (request) => {
    const { id } = request.params;
    await commands.setAddress(dependencies, actorOf(request), id, false);
    return read(request, id);
  });

  app.get(
    '/api/v1/surveys/:id/preview',
    {
      config: see,
      schema: { params: idParams, querystring: surveyPreviewQuery, response: { 200: surveyPreview } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        readPreview(tx, request.params.id, request.query.language, publicOrigin(request, publicUrl)),
      ),
  );

  app.post(
    '/api/v1/surveys/:id/invitations',
    {
      config: { scope: scopeOf.invite },
      schema: { params: idParams, body: inviteToSurvey, response: { 200: done } },
    },
    async (request) => {
      const { conversationId } = request.body;
      await commands.inviteByHand(dependencies, actorOf(request), request.params.id, conversationId);
      return { done: true as const };
    },
  );

  app.get(
    '/api/v1/survey-settings',
    { config: see, schema: { response: { 200: surveySettings } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, findSettings),
  );

  app.put(
    '/api/v1/survey-settings',
    { config: write, schema: { body: saveSurveySettings, response: { 200: surveySettings } } },
    async (request) => {
      const actor = actorOf(request);
      await commands.saveSettings(dependencies, actor, request.body);
      return database.inWorkspace(actor.workspaceId, findSettings);
    },
  );

  surveyFigureRoutes(app, dependencies);
  surveyPageRoutes(app, dependencies);
}
