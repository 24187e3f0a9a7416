import { idParams, lineHealth, type LineHealth } from '@madoguchi/contract';
import { LineProblem } from '../channels/line/index.ts';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import { saveFacts, saveTested } from './account.store.ts';
import { checkAccount, type CheckDependencies } from './check.ts';
import { noSuchLine, readHealth } from './health.ts';
import { findLine, webhookUrlOf } from './settings.ts';

export type HealthDependencies = CheckDependencies & { publicUrl: string | null };

/** How an account is at LINE: asked, tested, and its webhook address set. */
export function lineHealthRoutes(app: App, dependencies: HealthDependencies): void {
  const { database } = dependencies;
  const write = { scope: 'channels:write' } as const;
  const schema = { params: idParams, response: { 200: lineHealth } };

  const read = (workspaceId: string, id: string): Promise<LineHealth> =>
    database.inWorkspace(workspaceId, (tx) => readHealth(tx, id));

  app.get('/api/v1/channels/:id/line', { config: { scope: 'channels:read' }, schema }, (request) =>
    read(actorOf(request).workspaceId, request.params.id),
  );

  app.post('/api/v1/channels/:id/line/check', { config: write, schema }, async (request) => {
    const { workspaceId } = actorOf(request);
    await read(workspaceId, request.params.id);
    await checkAccount(dependencies, workspaceId, request.params.id);
    return read(workspaceId, request.params.id);
  });

  app.post('/api/v1/channels/:id/line/test-webhook', { config: write, schema }, async (request) => {
    const { workspaceId } = actorOf(request);
    await testWebhook(dependencies, workspaceId, request.params.id);
    return read(workspaceId, request.params.id);
  });

  app.post('/api/v1/channels/:id/line/webhook', { config: write, schema }, async (request) => {
    const { workspaceId } = actorOf(request);
    await setWebhook(dependencies, workspaceId, request.params.id);
    return read(workspaceId, request.params.id);
  });
}

/** LINE's words, for whoever asked for it. */
function passedOn(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof LineProblem)) throw error;
  return new AppError('unprocessable', `${error.message} Nothing was changed.`);
}

async function opened({ database, accounts }: HealthDependencies, workspaceId: string, id: string) {
  const row = await database.inWorkspace(workspaceId, (tx) => findLine(tx, id));
  const account = row === undefined ? undefined : await accounts.open(workspaceId, id);
  if (account === undefined) throw noSuchLine();
  return account.api;
}

/** Has LINE post an empty webhook to the address that is entered there. */
async function testWebhook(dependencies: HealthDependencies, workspaceId: string, id: string): Promise<void> {
  const api = await opened(dependencies, workspaceId, id);
  try {
    const { success = false, statusCode: status, reason, detail } = await api.testEndpoint();
    await dependencies.database.inWorkspace(workspaceId, (tx) =>
      saveTested(tx, id, { success, status, reason, detail }),
    );
  } catch (error) {
    if (error instanceof LineProblem && error.status === 404)
      throw new AppError(
        'unprocessable',
        'No webhook address is entered at LINE yet. Enter this desk’s first.',
      );
    throw passedOn(error);
  }
}

/** Enters the desk's address at LINE. Whether webhooks are used at all is switched in LINE's console only. */
async function setWebhook(dependencies: HealthDependencies, workspaceId: string, id: string): Promise<void> {
  const { database, publicUrl } = dependencies;
  const api = await opened(dependencies, workspaceId, id);
  if (publicUrl === null)
    throw new AppError(
      'unprocessable',
      'Nobody has said how this desk is reached from outside: set PUBLIC_URL, or enter the address in LINE’s console.',
    );
  try {
    await api.setEndpoint(webhookUrlOf(publicUrl, id));
    const { endpoint: url, active } = await api.endpoint();
    await database.inWorkspace(workspaceId, (tx) => saveFacts(tx, id, { endpoint: { url, active } }));
  } catch (error) {
    throw passedOn(error);
  }
}
