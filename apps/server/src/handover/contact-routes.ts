import {
  absenceOpenWork,
  actedForAbsence,
  actForAbsence as actBody,
  contactChangePage,
  continuity,
  continuityQuery,
  customerContact,
  idParams,
  listContactChanges,
  pageQuery,
  takeCustomers as takeBody,
  takenCustomers,
  uncaredPage,
  undoneTaking,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import { actForAbsence, readOpenWork } from './absence-work.ts';
import { pageOfChanges, readContinuity } from './changes.ts';
import { readContact } from './contact.ts';
import type { HandoverDependencies } from './dependencies.ts';
import { pageOfUncared, takeCustomers, undoTaking } from './uncared.ts';

/** Who looks after whom: customers without anybody, changes counted, and what is left behind while somebody is away. */
export function contactRoutes(app: App, dependencies: HandoverDependencies): void {
  const { database } = dependencies;
  const read = { scope: 'conversations:read' } as const;
  const write = { scope: 'customers:write' } as const;

  app.get(
    '/api/v1/customers/:id/contact',
    { config: { scope: 'customers:read' }, schema: { params: idParams, response: { 200: customerContact } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => readContact(tx, request.params.id)),
  );

  app.get(
    '/api/v1/customers-without-contact',
    { config: read, schema: { querystring: pageQuery, response: { 200: uncaredPage } } },
    (request) => pageOfUncared(database, actorOf(request), request.query),
  );

  app.post(
    '/api/v1/customers-without-contact',
    { config: write, schema: { body: takeBody, response: { 200: takenCustomers } } },
    (request) => takeCustomers(dependencies, actorOf(request), request.body),
  );

  app.post(
    '/api/v1/contact-takings/:id/undo',
    { config: write, schema: { params: idParams, response: { 200: undoneTaking } } },
    (request) => undoTaking(dependencies, actorOf(request), request.params.id),
  );

  app.get(
    '/api/v1/contact-changes',
    { config: read, schema: { querystring: listContactChanges, response: { 200: contactChangePage } } },
    (request) => pageOfChanges(database, actorOf(request), request.query),
  );

  app.get(
    '/api/v1/continuity',
    { config: read, schema: { querystring: continuityQuery, response: { 200: continuity } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => readContinuity(tx, request.query)),
  );

  app.get(
    '/api/v1/absences/:id/open-work',
    {
      config: { scope: 'conversations:write' },
      schema: { params: idParams, response: { 200: absenceOpenWork } },
    },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) => readOpenWork(tx, actor, request.params.id));
    },
  );

  app.post(
    '/api/v1/absences/:id/acting',
    {
      config: { scope: 'conversations:write' },
      schema: { params: idParams, body: actBody, response: { 200: actedForAbsence } },
    },
    (request) => actForAbsence(dependencies, actorOf(request), request.params.id, request.body.memberId),
  );
}
