import {
  absence,
  absenceCalendar,
  absenceCalendarQuery,
  absenceImport,
  absencePage,
  contactSettings,
  createAbsence,
  done,
  idParams,
  importAbsences,
  listAbsences,
  saveAbsence,
  saveContactSettings,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import type { ChangeDependencies } from '../platform/realtime/index.ts';
import * as commands from './commands.ts';
import { importAbsences as takeCalendar } from './import.ts';
import { scopeOf } from './policy.ts';
import { pageOfAbsences, readCalendar, shown } from './queries.ts';
import { findSettings } from './settings.store.ts';

/** Who is away when, and above how much work nobody gets more. */
export function absenceRoutes(app: App, dependencies: ChangeDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;

  app.get(
    '/api/v1/absences/calendar',
    { config: see, schema: { querystring: absenceCalendarQuery, response: { 200: absenceCalendar } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) => readCalendar(tx, actor, request.query));
    },
  );

  app.get(
    '/api/v1/absences',
    { config: see, schema: { querystring: listAbsences, response: { 200: absencePage } } },
    (request) => pageOfAbsences(database, actorOf(request), request.query),
  );

  app.post(
    '/api/v1/absences',
    { config: write, schema: { body: createAbsence, response: { 201: absence } } },
    async (request, reply) =>
      reply.code(201).send(await commands.createAbsence(dependencies, actorOf(request), request.body)),
  );

  app.post(
    '/api/v1/absences/import',
    { config: write, schema: { body: importAbsences, response: { 200: absenceImport } } },
    (request) => takeCalendar(dependencies, actorOf(request), request.body),
  );

  app.get(
    '/api/v1/absences/:id',
    { config: see, schema: { params: idParams, response: { 200: absence } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) => shown(tx, actor, request.params.id));
    },
  );

  app.put(
    '/api/v1/absences/:id',
    { config: write, schema: { params: idParams, body: saveAbsence, response: { 200: absence } } },
    (request) => commands.changeAbsence(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/absences/:id',
    { config: write, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.removeAbsence(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );

  app.get(
    '/api/v1/contact-settings',
    { config: see, schema: { response: { 200: contactSettings } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, findSettings),
  );

  app.put(
    '/api/v1/contact-settings',
    {
      config: { scope: scopeOf.set },
      schema: { body: saveContactSettings, response: { 200: contactSettings } },
    },
    (request) => commands.changeSettings(dependencies, actorOf(request), request.body),
  );
}
