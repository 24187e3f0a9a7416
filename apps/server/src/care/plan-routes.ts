import {
  addCareStarters,
  candidatePage,
  candidateQuery,
  carePlan,
  carePlanPreview,
  carePlans,
  carePlanVersions,
  chooseCourtesy,
  courtesiesOfYear,
  courtesyChosen,
  courtesyParams,
  courtesyQuery,
  createCarePlan,
  done,
  idParams,
  previewCarePlan,
  updateCarePlan,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import { chooseCourtesy as choose, pageOfCandidates, readCourtesies } from './choose.ts';
import type { CareDependencies } from './events.ts';
import { addStarters, changePlan, createPlan, deletePlan, knownPlan } from './plans.ts';
import { listPlans, listVersions } from './plan.store.ts';
import { scopeOf } from './policy.ts';
import { previewPlan } from './preview.ts';

const see = { scope: scopeOf.see } as const;
const set = { scope: scopeOf.set } as const;

/** Plans with what they were and would mean, and who gets which of the year's courtesies. */
export function planRoutes(app: App, dependencies: CareDependencies): void {
  const { database } = dependencies;

  app.get(
    '/api/v1/care-plans',
    { config: see, schema: { response: { 200: carePlans } } },
    async (request) => ({
      items: await database.inWorkspace(actorOf(request).workspaceId, listPlans),
    }),
  );

  app.post(
    '/api/v1/care-plans',
    { config: set, schema: { body: createCarePlan, response: { 201: carePlan } } },
    async (request, reply) =>
      reply.code(201).send(await createPlan(dependencies, actorOf(request), request.body)),
  );

  app.post(
    '/api/v1/care-plans/starters',
    { config: set, schema: { body: addCareStarters, response: { 200: carePlans } } },
    async (request) => ({
      items: await addStarters(dependencies, actorOf(request), request.body.language),
    }),
  );

  app.post(
    '/api/v1/care-plans/preview',
    { config: set, schema: { body: previewCarePlan, response: { 200: carePlanPreview } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        previewPlan(tx, actorOf(request), request.body),
      ),
  );

  app.get(
    '/api/v1/care-plans/:id',
    { config: see, schema: { params: idParams, response: { 200: carePlan } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, (tx) => knownPlan(tx, request.params.id)),
  );

  app.patch(
    '/api/v1/care-plans/:id',
    { config: set, schema: { params: idParams, body: updateCarePlan, response: { 200: carePlan } } },
    (request) => changePlan(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/care-plans/:id',
    { config: set, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await deletePlan(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );

  app.get(
    '/api/v1/care-plans/:id/versions',
    { config: see, schema: { params: idParams, response: { 200: carePlanVersions } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await knownPlan(tx, request.params.id);
        return { items: await listVersions(tx, request.params.id) };
      }),
  );

  app.get(
    '/api/v1/courtesies',
    { config: see, schema: { querystring: courtesyQuery, response: { 200: courtesiesOfYear } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => readCourtesies(tx, request.query.year)),
  );

  app.get(
    '/api/v1/courtesies/:courtesy/:year/candidates',
    {
      config: see,
      schema: { params: courtesyParams, querystring: candidateQuery, response: { 200: candidatePage } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        pageOfCandidates(tx, request.params.courtesy, request.params.year, request.query),
      ),
  );

  app.post(
    '/api/v1/courtesies/:courtesy/:year/choices',
    {
      config: set,
      schema: { params: courtesyParams, body: chooseCourtesy, response: { 200: courtesyChosen } },
    },
    (request) => choose(dependencies, actorOf(request), request.params, request.body),
  );
}
