import {
  approval,
  approvalCounts,
  approvalListItem,
  approveReply as approveBody,
  approvedReply,
  conversationApprovals,
  idParams,
  listApprovals,
  page,
  sendBackReply as sendBackBody,
  withdrawnReply,
} from '@madoguchi/contract';
import type { WritingDependencies } from '../conversations/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import { approveReply, sendBack, withdraw } from './decide.ts';
import { scopeOf } from './policy.ts';
import * as queries from './queries.ts';

/** Replies on their way to approval: seen, decided, taken back. */
export function approvalRoutes(app: App, dependencies: WritingDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const decide = { scope: scopeOf.decide } as const;

  app.get(
    '/api/v1/approvals',
    { config: see, schema: { querystring: listApprovals, response: { 200: page(approvalListItem) } } },
    (request) => queries.list(database, actorOf(request), request.query),
  );

  app.get(
    '/api/v1/approvals/counts',
    { config: see, schema: { response: { 200: approvalCounts } } },
    (request) => queries.counts(database, actorOf(request)),
  );

  app.get(
    '/api/v1/approvals/:id',
    { config: see, schema: { params: idParams, response: { 200: approval } } },
    (request) => queries.readOne(database, actorOf(request), request.params.id),
  );

  app.get(
    '/api/v1/conversations/:id/approvals',
    { config: see, schema: { params: idParams, response: { 200: conversationApprovals } } },
    (request) => queries.ofConversation(database, actorOf(request), request.params.id),
  );

  app.post(
    '/api/v1/approvals/:id/approve',
    { config: decide, schema: { params: idParams, body: approveBody, response: { 200: approvedReply } } },
    (request) => approveReply(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/approvals/:id/send-back',
    { config: decide, schema: { params: idParams, body: sendBackBody, response: { 200: approval } } },
    (request) => sendBack(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/approvals/:id/withdraw',
    { config: { scope: scopeOf.ask }, schema: { params: idParams, response: { 200: withdrawnReply } } },
    (request) => withdraw(dependencies, actorOf(request), request.params.id),
  );
}
