import {
  acknowledgementPreview,
  acknowledgementPreviewBody,
  acknowledgements,
  acknowledgementSettings,
  saveAcknowledgement,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import { listLatest } from './acknowledgement.store.ts';
import type { AcknowledgementDependencies } from './dependencies.ts';
import { scopeOf } from './policy.ts';
import { previewText, readSettings, saveSettings } from './settings.ts';

/** How many decisions are shown. */
const shown = 50;

/** Acknowledgements: when and with which words, and what was decided lately. */
export function acknowledgementRoutes(app: App, dependencies: AcknowledgementDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const set = { scope: scopeOf.set } as const;

  app.get(
    '/api/v1/acknowledgement-settings',
    { config: see, schema: { response: { 200: acknowledgementSettings } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, readSettings),
  );

  app.put(
    '/api/v1/acknowledgement-settings',
    { config: set, schema: { body: saveAcknowledgement, response: { 200: acknowledgementSettings } } },
    (request) => saveSettings(dependencies, actorOf(request), request.body),
  );

  app.post(
    '/api/v1/acknowledgement-settings/preview',
    {
      config: set,
      schema: { body: acknowledgementPreviewBody, response: { 200: acknowledgementPreview } },
    },
    (request) => previewText(dependencies, actorOf(request), request.body),
  );

  app.get(
    '/api/v1/acknowledgements',
    { config: see, schema: { response: { 200: acknowledgements } } },
    async (request) => ({
      items: await database.inWorkspace(actorOf(request).workspaceId, (tx) => listLatest(tx, shown)),
    }),
  );
}
