import * as contract from '@madoguchi/contract';
import type { AssistanceUse } from '@madoguchi/contract';
import { recordActivity } from '../conversations/index.ts';
import { actorOf, AppError, type Actor, type App } from '../platform/http/index.ts';
import { appendEvents } from '../platform/realtime/index.ts';
import type { AssistanceDependencies } from './dependencies.ts';
import { draftReply } from './draft.ts';
import { refuseForeignEyes, scopeOf } from './policy.ts';
import { conversationAssistance, pageOfRequests } from './queries.ts';
import { findRequest } from './request.store.ts';
import { describeSettings, tryOut, updateSettings } from './settings.ts';
import { leavingOf, streamEvents } from './stream.ts';
import { summarise } from './summary.ts';
import { translateMessage } from './translate.ts';

/** Leaves a trace in the conversation that a model was asked, and has open pages look again. */
function recordUse(
  { database, realtime }: AssistanceDependencies,
  actor: Actor,
  conversationId: string,
  use: AssistanceUse,
): Promise<void> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    await recordActivity(tx, conversationId, 'assisted', actor.memberId, { use });
    await appendEvents(tx, [
      { type: 'conversation.updated', conversationId },
      { type: 'assistance.changed', conversationId },
    ]);
    tx.afterCommit(() => realtime.wake(actor.workspaceId));
  });
}

/** Assistance by a language model in a conversation: drafts, summaries, translations. */
export function assistanceRoutes(app: App, dependencies: AssistanceDependencies): void {
  const { database } = dependencies;
  const { idParams, page } = contract;
  const seeRequests = { scope: scopeOf.seeRequests } as const;
  const set = { scope: scopeOf.set } as const;

  app.get(
    '/api/v1/conversations/:id/assistance',
    {
      config: { scope: scopeOf.see },
      schema: { params: idParams, response: { 200: contract.conversationAssistance } },
    },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) =>
        conversationAssistance(tx, actor, request.params.id),
      );
    },
  );

  app.post(
    '/api/v1/conversations/:id/assistance/draft',
    { config: { scope: scopeOf.draft }, schema: { params: idParams, body: contract.askDraft } },
    async (request, reply) => {
      const actor = actorOf(request);
      refuseForeignEyes(actor);
      const { id } = request.params;
      const signal = leavingOf(request, reply);
      const events = await draftReply(dependencies, actor, id, request.body.points, signal);
      await streamEvents(request, reply, events, signal, () => recordUse(dependencies, actor, id, 'draft'));
    },
  );

  app.post(
    '/api/v1/conversations/:id/assistance/summary',
    { config: { scope: scopeOf.summarise }, schema: { params: idParams, body: contract.askSummary } },
    async (request, reply) => {
      const actor = actorOf(request);
      refuseForeignEyes(actor);
      const { id } = request.params;
      const signal = leavingOf(request, reply);
      const events = await summarise(dependencies, actor, id, request.body.language, signal);
      await streamEvents(request, reply, events, signal, () =>
        recordUse(dependencies, actor, id, 'summarise'),
      );
    },
  );

  app.post(
    '/api/v1/messages/:id/translation',
    {
      config: { scope: scopeOf.translate },
      schema: { params: idParams, body: contract.askTranslation, response: { 200: contract.translation } },
    },
    (request, reply) => {
      const actor = actorOf(request);
      refuseForeignEyes(actor);
      const { language } = request.body;
      return translateMessage(dependencies, actor, request.params.id, language, leavingOf(request, reply));
    },
  );

  app.get(
    '/api/v1/assistance',
    { config: seeRequests, schema: { response: { 200: contract.assistanceSettings } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, describeSettings),
  );

  app.patch(
    '/api/v1/assistance',
    {
      config: set,
      schema: { body: contract.updateAssistance, response: { 200: contract.assistanceSettings } },
    },
    (request) => updateSettings(dependencies, actorOf(request), request.body),
  );

  app.post(
    '/api/v1/assistance/test',
    { config: set, schema: { response: { 200: contract.testedAssistance } } },
    (request, reply) => tryOut(dependencies, actorOf(request), leavingOf(request, reply)),
  );

  app.get(
    '/api/v1/assistance/requests',
    {
      config: seeRequests,
      schema: {
        querystring: contract.listAssistanceRequests,
        response: { 200: page(contract.assistanceRequest) },
      },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => pageOfRequests(tx, request.query)),
  );

  app.get(
    '/api/v1/assistance/requests/:id',
    {
      config: seeRequests,
      schema: { params: idParams, response: { 200: contract.assistanceRequestDetail } },
    },
    async (request) => {
      const found = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        findRequest(tx, request.params.id),
      );
      if (found === undefined)
        throw new AppError('not_found', 'This request is not in the list any more, or never was.');
      return found;
    },
  );
}
