import { contactCard, done, idParams, saveContactCard } from '@madoguchi/contract';
import { actorOf, publicOrigin, type App } from '../platform/http/index.ts';
import type { Owner } from './card.store.ts';
import { publishCard, readCard, removeCard, saveCard, withdrawCard, type CardDependencies } from './cards.ts';

const kinds = [
  { kind: 'customer', path: '/api/v1/customers/:id/contact-card' },
  { kind: 'company', path: '/api/v1/companies/:id/contact-card' },
] as const satisfies readonly { kind: Owner['kind']; path: string }[];

/** Cards with numbers of ours, of customers and of companies. */
export function contactCardRoutes(app: App, dependencies: CardDependencies): void {
  const { database, publicUrl } = dependencies;
  const read = { scope: 'customers:read' } as const;
  const write = { scope: 'customers:write' } as const;
  const response = { 200: contactCard };

  for (const { kind, path } of kinds) {
    app.get(path, { config: read, schema: { params: idParams, response } }, (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        readCard(tx, { kind, id: request.params.id }, publicOrigin(request, publicUrl)),
      ),
    );

    app.put(
      path,
      { config: write, schema: { params: idParams, body: saveContactCard, response } },
      (request) => {
        const owner = { kind, id: request.params.id };
        return saveCard(
          dependencies,
          actorOf(request),
          owner,
          request.body,
          publicOrigin(request, publicUrl),
        );
      },
    );

    app.delete(
      path,
      { config: write, schema: { params: idParams, response: { 200: done } } },
      async (request) => {
        await removeCard(dependencies, actorOf(request), { kind, id: request.params.id });
        return { done: true as const };
      },
    );

    app.post(`${path}/address`, { config: write, schema: { params: idParams, response } }, (request) => {
      const owner = { kind, id: request.params.id };
      return publishCard(dependencies, actorOf(request), owner, publicOrigin(request, publicUrl));
    });

    app.delete(`${path}/address`, { config: write, schema: { params: idParams, response } }, (request) => {
      const owner = { kind, id: request.params.id };
      return withdrawCard(dependencies, actorOf(request), owner, publicOrigin(request, publicUrl));
    });
  }
}
