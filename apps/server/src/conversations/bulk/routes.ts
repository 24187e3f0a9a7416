import {
  bulkRequest,
  bulkResult,
  bulkUndoResult,
  changeTags,
  conversationDetail,
  idParams,
} from '@madoguchi/contract';
import { actorOf, AppError, type App } from '../../platform/http/index.ts';
import { readConversation } from '../queries.ts';
import type { ConversationRouteDependencies } from '../routes.ts';
import { changeAll } from './bulk.ts';
import { tagOne } from './tag-one.ts';
import { undoAll } from './undo.ts';

/** Several conversations at once, undoing that, and the tags of one. */
export function bulkRoutes(app: App, dependencies: Omit<ConversationRouteDependencies, 'approval'>): void {
  app.post(
    '/api/v1/conversations/bulk',
    {
      config: { scope: 'conversations:read' },
      schema: { body: bulkRequest, response: { 200: bulkResult } },
    },
    (request) => {
      const actor = actorOf(request);
      // How far one has read is one's own affair; all else changes the conversations.
      if (request.body.action.kind !== 'read' && !actor.scopes.has('conversations:write'))
        throw new AppError('forbidden', 'Changing conversations needs the permission «conversations:write».');
      return changeAll(dependencies, actor, request.body, dependencies.memberExists);
    },
  );

  app.post(
    '/api/v1/bulk-changes/:id/undo',
    {
      config: { scope: 'conversations:read' },
      schema: { params: idParams, response: { 200: bulkUndoResult } },
    },
    (request) => undoAll(dependencies, actorOf(request), request.params.id),
  );

  app.post(
    '/api/v1/conversations/:id/tags',
    {
      config: { scope: 'conversations:write' },
      schema: { params: idParams, body: changeTags, response: { 200: conversationDetail } },
    },
    async (request) => {
      const actor = actorOf(request);
      const { id } = request.params;
      await tagOne(dependencies, actor, id, request.body);
      return readConversation(dependencies.database, actor, id);
    },
  );
}
