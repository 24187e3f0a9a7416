import { deadLetter, done, idParams, page } from '@madoguchi/contract';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { overviewRoutes, type OverviewDependencies } from './overview-routes.ts';

export type OperationsDependencies = OverviewDependencies & { jobs: Jobs };

/** How the desk runs, and given-up background work, for people. */
export function operationsRoutes(app: App, dependencies: OperationsDependencies): void {
  const { jobs } = dependencies;
  overviewRoutes(app, dependencies);

  app.get(
    '/api/v1/dead-letters',
    { config: { scope: 'jobs:read' }, schema: { response: { 200: page(deadLetter) } } },
    async (request) => ({ items: await jobs.deadLetters(actorOf(request).workspaceId), nextCursor: null }),
  );

  app.post(
    '/api/v1/dead-letters/:id/retry',
    { config: { scope: 'jobs:write' }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      if (!(await jobs.retryDeadLetter(actorOf(request).workspaceId, request.params.id))) throw gone();
      return { done: true as const };
    },
  );

  app.delete(
    '/api/v1/dead-letters/:id',
    { config: { scope: 'jobs:write' }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      if (!(await jobs.deleteDeadLetter(actorOf(request).workspaceId, request.params.id))) throw gone();
      return { done: true as const };
    },
  );
}

function gone(): AppError {
  return new AppError('not_found', 'This work is not in the list any more: it was retried or removed.');
}
