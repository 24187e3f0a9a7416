import {
  approvalNeed,
  approvalRule,
  approvalRules,
  approvers,
  checkApproval,
  createApprovalRule,
  done,
  idParams,
  nameApprover,
  updateApprovalRule,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import { needOf } from './need.ts';
import { scopeOf } from './policy.ts';
import * as commands from './rule-commands.ts';
import { listApprovers, listRules } from './rule.store.ts';

const finished = { done: true as const };

/** Which replies need approval, who may give it, and a look ahead while one writes. */
export function approvalRuleRoutes(app: App, dependencies: commands.RuleDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const set = { scope: scopeOf.setRules } as const;

  app.get(
    '/api/v1/approval-rules',
    { config: see, schema: { response: { 200: approvalRules } } },
    async (request) => ({ items: await database.inWorkspace(actorOf(request).workspaceId, listRules) }),
  );

  app.post(
    '/api/v1/approval-rules',
    { config: set, schema: { body: createApprovalRule, response: { 201: approvalRule } } },
    async (request, reply) =>
      reply.code(201).send(await commands.addRule(dependencies, actorOf(request), request.body)),
  );

  app.patch(
    '/api/v1/approval-rules/:id',
    { config: set, schema: { params: idParams, body: updateApprovalRule, response: { 200: approvalRule } } },
    (request) => commands.changeRule(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/approval-rules/:id',
    { config: set, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.removeRule(dependencies, actorOf(request), request.params.id);
      return finished;
    },
  );

  app.post(
    '/api/v1/approval-rules/check',
    { config: { scope: scopeOf.ask }, schema: { body: checkApproval, response: { 200: approvalNeed } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) => needOf(tx, actor, request.body));
    },
  );

  app.get(
    '/api/v1/approvers',
    { config: see, schema: { response: { 200: approvers } } },
    async (request) => ({ items: await database.inWorkspace(actorOf(request).workspaceId, listApprovers) }),
  );

  app.post(
    '/api/v1/approvers',
    { config: set, schema: { body: nameApprover, response: { 200: approvers } } },
    async (request) => {
      const actor = actorOf(request);
      await commands.nameApprover(dependencies, actor, request.body.memberId);
      return { items: await database.inWorkspace(actor.workspaceId, listApprovers) };
    },
  );

  app.delete(
    '/api/v1/approvers/:id',
    { config: set, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.unnameApprover(dependencies, actorOf(request), request.params.id);
      return finished;
    },
  );
}
