import * as contract from '@madoguchi/contract';
import type { LanguageDependencies } from '../language/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import type { ChangeDependencies } from '../platform/realtime/index.ts';
import { dayIn, findShop } from '../templates/index.ts';
import { createLetter, deleteLetter, resetLetter, saveLetter } from './commands.ts';
import { exampleLetter } from './example.ts';
import { errorsOf, fillLetter } from './fill.ts';
import { scopeOf } from './policy.ts';
import { previewOf } from './preview.ts';
import { listLetters, readLetter, toSummary } from './queries.ts';
import { listVersions } from './store.ts';

export type LetterDependencies = ChangeDependencies & { language: LanguageDependencies };

/** Letters as templates: looked at, written, put back to ours. */
export function letterRoutes(app: App, dependencies: LetterDependencies): void {
  const { database, language } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const params = contract.letterKeyParams;
  const one = { params, response: { 200: contract.letterTemplate } } as const;

  app.get(
    '/api/v1/letter-templates',
    { config: see, schema: { response: { 200: contract.letterTemplateList } } },
    async (request) => ({
      items: (await database.inWorkspace(actorOf(request).workspaceId, listLetters)).map(toSummary),
    }),
  );

  app.post(
    '/api/v1/letter-templates',
    {
      config: write,
      schema: { body: contract.createLetterTemplate, response: { 201: contract.letterTemplate } },
    },
    async (request, reply) =>
      reply.code(201).send(await createLetter(dependencies, actorOf(request), request.body)),
  );

  app.post(
    '/api/v1/letter-templates/preview',
    {
      config: see,
      schema: {
        body: contract.previewLetterTemplate,
        response: { 200: contract.letterTemplatePreview },
      },
    },
    async (request) => {
      const { workspaceId, memberName } = actorOf(request);
      const { kind, fields, language: written } = request.body;
      const errors = errorsOf(fields);
      if (errors.length > 0) return { blocks: [], pages: [], missing: [], findings: [], errors };
      const { shop, zone } = await database.inWorkspace(workspaceId, findShop);
      const day = dayIn(zone, new Date());
      const made = exampleLetter(written, day, { shop, agent: memberName });
      const content = fillLetter(fields, { language: written, day, ...made });
      return { ...(await previewOf(language, workspaceId, kind, content)), errors };
    },
  );

  app.get('/api/v1/letter-templates/:key', { config: see, schema: one }, (request) =>
    database.inWorkspace(actorOf(request).workspaceId, (tx) => readLetter(tx, request.params.key)),
  );

  app.put(
    '/api/v1/letter-templates/:key',
    { config: write, schema: { ...one, body: contract.saveLetterTemplate } },
    (request) => saveLetter(dependencies, actorOf(request), request.params.key, request.body),
  );

  app.post(
    '/api/v1/letter-templates/:key/reset',
    { config: write, schema: { ...one, body: contract.resetLetterTemplate } },
    (request) => resetLetter(dependencies, actorOf(request), request.params.key, request.body.basedOn),
  );

  app.delete(
    '/api/v1/letter-templates/:key',
    { config: write, schema: { params, response: { 200: contract.done } } },
    async (request) => {
      await deleteLetter(dependencies, actorOf(request), request.params.key);
      return { done: true as const };
    },
  );

  app.get(
    '/api/v1/letter-templates/:key/versions',
    { config: see, schema: { params, response: { 200: contract.letterTemplateVersions } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await readLetter(tx, request.params.key);
        return { items: await listVersions(tx, request.params.key) };
      }),
  );
}
