import * as contract from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import type { KnowledgeDependencies } from './commands.ts';
import { askKnowledge, guidedChoose, guidedStart } from './first-questions.ts';
import { baseOf } from './place.ts';
import { scopeOf } from './policy.ts';
import * as settings from './settings.ts';
import { findSettings } from './settings.store.ts';

/** Help centre, categories, synonyms, guided choices, and a look at what a visitor would be told. */
export function settingsRoutes(app: App, dependencies: KnowledgeDependencies): void {
  const { database, publicUrl } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const keep = { scope: scopeOf.publish } as const;

  app.get(
    '/api/v1/help-centre',
    { config: see, schema: { response: { 200: contract.helpCentre } } },
    async (request) =>
      settings.toHelpCentre(
        await database.inWorkspace(actorOf(request).workspaceId, findSettings),
        baseOf(publicUrl, request),
      ),
  );

  app.patch(
    '/api/v1/help-centre',
    {
      config: { scope: scopeOf.open },
      schema: { body: contract.updateHelpCentre, response: { 200: contract.helpCentre } },
    },
    (request) =>
      settings.updateHelpCentre(dependencies, actorOf(request), request.body, baseOf(publicUrl, request)),
  );

  app.get(
    '/api/v1/article-categories',
    { config: see, schema: { response: { 200: contract.articleCategories } } },
    async (request) => ({
      items: await database.inWorkspace(actorOf(request).workspaceId, settings.categoriesOf),
    }),
  );

  app.put(
    '/api/v1/article-categories',
    {
      config: keep,
      schema: { body: contract.putCategories, response: { 200: contract.articleCategories } },
    },
    async (request) => ({
      items: await settings.putCategories(dependencies, actorOf(request), request.body),
    }),
  );

  app.get(
    '/api/v1/article-synonyms',
    { config: see, schema: { response: { 200: contract.synonymGroups } } },
    async (request) => {
      const { synonyms } = await database.inWorkspace(actorOf(request).workspaceId, findSettings);
      return { groups: synonyms };
    },
  );

  app.put(
    '/api/v1/article-synonyms',
    { config: keep, schema: { body: contract.synonymGroups, response: { 200: contract.synonymGroups } } },
    (request) => settings.putSynonyms(dependencies, actorOf(request), request.body),
  );

  app.get(
    '/api/v1/first-questions',
    { config: see, schema: { response: { 200: contract.shownGuide } } },
    async (request) => {
      const { guide, guideRevision } = await database.inWorkspace(actorOf(request).workspaceId, findSettings);
      return { ...guide, revision: guideRevision };
    },
  );

  app.put(
    '/api/v1/first-questions',
    { config: keep, schema: { body: contract.putGuide, response: { 200: contract.shownGuide } } },
    (request) => settings.putGuide(dependencies, actorOf(request), request.body),
  );

  app.post(
    '/api/v1/first-questions/ask',
    { config: see, schema: { body: contract.askKnowledge, response: { 200: contract.askedKnowledge } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        askKnowledge(tx, { ...request.body, base: baseOf(publicUrl, request) }),
      ),
  );

  app.post(
    '/api/v1/first-questions/choose',
    { config: see, schema: { body: contract.chooseInGuide, response: { 200: contract.guideAnswer } } },
    async (request) => {
      const { locale, key, choice } = request.body;
      const base = baseOf(publicUrl, request);
      const step = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        key === null ? guidedStart(tx, { locale, base }) : guidedChoose(tx, { locale, key, choice, base }),
      );
      return { step: step ?? { kind: 'person' as const } };
    },
  );
}
