import {
  careDraft,
  careEventTold,
  careSettings,
  careTaskDetail,
  careTaskPage,
  companyCare,
  createCareTask,
  customerCare,
  done,
  draftCareTask,
  idParams,
  listCareTasks,
  pageQuery,
  reportVisit,
  saveCareDate,
  saveCareProfile,
  saveCompanyCare,
  saveGift,
  saveVisit,
  tellCareEvent,
  updateCareTask,
  visitPage,
  visitSheet,
} from '@madoguchi/contract';
import type { Answering } from '../conversations/index.ts';
import type { LanguageDependencies } from '../language/index.ts';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import * as commands from './commands.ts';
import { addDate, removeDate } from './dates.ts';
import { putDraft } from './drafting.ts';
import { careEvent, type CareDependencies } from './events.ts';
import { recordGift, removeGift } from './gifts.ts';
import { planRoutes } from './plan-routes.ts';
import { findPlan } from './plan.store.ts';
import { scopeOf } from './policy.ts';
import { pageOfTasks, readCompanyCare, readCustomerCare, readTask } from './queries.ts';
import { keepCompany, keepProfile, keepSettings } from './records.ts';
import { findSettings } from './settings.store.ts';
import { pageOfVisits, planVisit, readSheet, report } from './visits.ts';

const finished = { done: true as const };
const see = { scope: scopeOf.see } as const;
const act = { scope: scopeOf.act } as const;
const set = { scope: scopeOf.set } as const;

type Dependencies = CareDependencies & Answering & { language: LanguageDependencies };

/** After-care: tasks and what they come from, dates, gifts, visits, plans and the year's courtesies. */
export function careRoutes(app: App, dependencies: Dependencies): void {
  taskRoutes(app, dependencies);
  recordRoutes(app, dependencies);
  visitRoutes(app, dependencies);
  planRoutes(app, dependencies);
}

function taskRoutes(app: App, dependencies: Dependencies): void {
  const { database } = dependencies;

  app.get(
    '/api/v1/care-tasks',
    { config: see, schema: { querystring: listCareTasks, response: { 200: careTaskPage } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        pageOfTasks(tx, actorOf(request), request.query),
      ),
  );

  app.post(
    '/api/v1/care-tasks',
    { config: act, schema: { body: createCareTask, response: { 201: careTaskDetail } } },
    async (request, reply) => {
      const id = await commands.createTask(dependencies, actorOf(request), request.body);
      return reply.code(201).send(await readTask(dependencies, actorOf(request), id));
    },
  );

  app.get(
    '/api/v1/care-tasks/:id',
    { config: see, schema: { params: idParams, response: { 200: careTaskDetail } } },
    (request) => readTask(dependencies, actorOf(request), request.params.id),
  );

  app.patch(
    '/api/v1/care-tasks/:id',
    { config: act, schema: { params: idParams, body: updateCareTask, response: { 200: careTaskDetail } } },
    async (request) => {
      await commands.updateTask(dependencies, actorOf(request), request.params.id, request.body);
      return readTask(dependencies, actorOf(request), request.params.id);
    },
  );

  app.post(
    '/api/v1/care-tasks/:id/draft',
    { config: act, schema: { params: idParams, body: draftCareTask, response: { 200: careDraft } } },
    async (request) => ({
      conversationId: await putDraft(dependencies, actorOf(request), request.params.id, request.body),
    }),
  );

  app.post(
    '/api/v1/care-events',
    { config: act, schema: { body: tellCareEvent, response: { 200: careEventTold } } },
    (request) =>
      changing(dependencies, actorOf(request).workspaceId, async (tx) => {
        const { at, amount, planId, ...event } = request.body;
        const plan = planId === null ? undefined : await findPlan(tx, planId);
        if (planId !== null && (plan === undefined || !plan.enabled || plan.definition.event !== 'manual'))
          throw new AppError(
            'not_found',
            'There is no such plan that is switched on and begun by hand (planId).',
          );
        const isNew = await careEvent(tx, { ...event, at: new Date(at), facts: { amount, planId } });
        return { repeated: !isNew };
      }),
  );

  app.get('/api/v1/care-settings', { config: see, schema: { response: { 200: careSettings } } }, (request) =>
    database.inWorkspace(actorOf(request).workspaceId, findSettings),
  );

  app.put(
    '/api/v1/care-settings',
    { config: set, schema: { body: careSettings, response: { 200: careSettings } } },
    (request) => keepSettings(dependencies, actorOf(request), request.body),
  );
}

function recordRoutes(app: App, dependencies: Dependencies): void {
  const { database } = dependencies;
  const answer = { 200: customerCare };
  const path = '/api/v1/customers/:id/care';
  const careOf = (workspaceId: string, id: string) =>
    database.inWorkspace(workspaceId, (tx) => readCustomerCare(tx, id));

  app.get(path, { config: see, schema: { params: idParams, response: answer } }, (request) =>
    careOf(actorOf(request).workspaceId, request.params.id),
  );

  app.put(
    path,
    { config: act, schema: { params: idParams, body: saveCareProfile, response: answer } },
    async (request) => {
      await keepProfile(dependencies, actorOf(request), request.params.id, request.body);
      return careOf(actorOf(request).workspaceId, request.params.id);
    },
  );

  app.post(
    `${path}/dates`,
    { config: act, schema: { params: idParams, body: saveCareDate, response: { 201: customerCare } } },
    async (request, reply) => {
      const { id } = request.params;
      await addDate(dependencies, actorOf(request), { kind: 'customer', id }, request.body);
      return reply.code(201).send(await careOf(actorOf(request).workspaceId, id));
    },
  );

  app.post(
    `${path}/gifts`,
    { config: act, schema: { params: idParams, body: saveGift, response: { 201: customerCare } } },
    async (request, reply) => {
      await recordGift(dependencies, actorOf(request), request.params.id, request.body);
      return reply.code(201).send(await careOf(actorOf(request).workspaceId, request.params.id));
    },
  );

  app.get(
    '/api/v1/companies/:id/care',
    { config: see, schema: { params: idParams, response: { 200: companyCare } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => readCompanyCare(tx, request.params.id)),
  );

  app.put(
    '/api/v1/companies/:id/care',
    { config: act, schema: { params: idParams, body: saveCompanyCare, response: { 200: done } } },
    async (request) => {
      await keepCompany(dependencies, actorOf(request), request.params.id, request.body);
      return finished;
    },
  );

  app.post(
    '/api/v1/companies/:id/care/dates',
    { config: act, schema: { params: idParams, body: saveCareDate, response: { 201: done } } },
    async (request, reply) => {
      const { id } = request.params;
      await addDate(dependencies, actorOf(request), { kind: 'company', id }, request.body);
      return reply.code(201).send(finished);
    },
  );

  app.delete(
    '/api/v1/care-dates/:id',
    { config: act, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await removeDate(dependencies, actorOf(request), request.params.id);
      return finished;
    },
  );

  app.delete(
    '/api/v1/gifts/:id',
    { config: act, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await removeGift(dependencies, actorOf(request), request.params.id);
      return finished;
    },
  );
}

function visitRoutes(app: App, dependencies: Dependencies): void {
  const { database } = dependencies;
  const response = { 200: visitSheet };
  const sheet = (workspaceId: string, id: string) =>
    database.inWorkspace(workspaceId, (tx) => readSheet(tx, id));

  app.post(
    '/api/v1/customers/:id/visits',
    { config: act, schema: { params: idParams, body: saveVisit, response: { 201: visitSheet } } },
    async (request, reply) => {
      const id = await planVisit(dependencies, actorOf(request), request.params.id, request.body);
      return reply.code(201).send(await sheet(actorOf(request).workspaceId, id));
    },
  );

  app.get(
    '/api/v1/customers/:id/visits',
    {
      config: see,
      schema: { params: idParams, querystring: pageQuery, response: { 200: visitPage } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        pageOfVisits(tx, request.params.id, request.query),
      ),
  );

  app.get('/api/v1/visits/:id', { config: see, schema: { params: idParams, response } }, (request) =>
    sheet(actorOf(request).workspaceId, request.params.id),
  );

  app.put(
    '/api/v1/visits/:id/report',
    { config: act, schema: { params: idParams, body: reportVisit, response } },
    async (request) => {
      await report(dependencies, actorOf(request), request.params.id, request.body);
      return sheet(actorOf(request).workspaceId, request.params.id);
    },
  );
}
