import { createLineLink, lineLink } from '@madoguchi/contract';
import { actorOf, type App } from '../../platform/http/index.ts';
import { linkPages, type PageDependencies } from './pages.ts';
import { issueNonce } from './nonces.ts';

/** Showing which customer somebody at LINE is: for a company's own login, and pages for those without one. */
export function lineLinkRoutes(app: App, dependencies: PageDependencies): void {
  const { database } = dependencies;
  app.post(
    '/api/v1/line/links',
    {
      config: { scope: 'customers:write' },
      schema: { body: createLineLink, response: { 201: lineLink } },
    },
    async (request, reply) => {
      const { workspaceId, memberId } = actorOf(request);
      const { customerId } = request.body;
      const made = await database.inWorkspace(workspaceId, (tx) =>
        issueNonce(tx, { customerId, by: 'api', memberId }),
      );
      return reply.code(201).send(made);
    },
  );
  linkPages(app, dependencies);
}
