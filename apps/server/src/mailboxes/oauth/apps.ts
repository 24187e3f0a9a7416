import type { MailOauthApp, MailProvider, SaveMailOauthApp } from '@madoguchi/contract';
import type { MailOauthConfig } from '../../config.ts';
import { recordAudit } from '../../audit/index.ts';
import { newId, type Database, type Tx } from '../../platform/db/index.ts';
import { AppError, type Actor } from '../../platform/http/index.ts';
import type { SecretBox } from '../../platform/secrets/index.ts';
import * as store from './app.store.ts';
import type { OauthApp } from './client.ts';
import { channelsOf, reconnect } from './grant.store.ts';
import { providerOf, type Provider } from './provider.ts';
import { openAppSecret, sealAppSecret } from './secrets.ts';

export type AppDependencies = { database: Database; box: SecretBox; config: MailOauthConfig };

const providers: readonly MailProvider[] = ['google', 'microsoft'];

/** The application to ask a provider with: the workspace's own, else the one of the environment. */
export async function findCredentials(
  { box, config }: AppDependencies,
  tx: Tx,
  name: MailProvider,
): Promise<{ provider: Provider; app: OauthApp } | null> {
  const { app: shared, endpoints } = config[name];
  const row = await store.findApp(tx, name);
  if (row === undefined)
    return shared === null ? null : { provider: providerOf(name, shared.tenant, endpoints), app: shared };
  const clientSecret = openAppSecret(box, row.id, row.secret);
  return { provider: providerOf(name, row.tenant, endpoints), app: { clientId: row.clientId, clientSecret } };
}

/** Both providers, with what is known of their applications; never a secret. `redirectUri` is what must be registered. */
export async function listApps(
  { database, config }: AppDependencies,
  workspaceId: string,
  redirectUri: (provider: MailProvider) => string,
): Promise<MailOauthApp[]> {
  const rows = await database.inWorkspace(workspaceId, store.listApps);
  return providers.map((provider) => {
    const own = rows.find((row) => row.provider === provider);
    const shared = config[provider].app;
    const source = own !== undefined ? 'workspace' : shared === null ? null : 'environment';
    const { clientId = null, tenant = null } = own ?? shared ?? {};
    return { provider, source, clientId, tenant, redirectUri: redirectUri(provider) };
  });
}

/** Keeps the application of a workspace; a secret left out stays. Mailboxes of this provider try again at once. */
export async function saveApp(
  { database, box }: AppDependencies,
  actor: Actor,
  provider: MailProvider,
  input: SaveMailOauthApp,
): Promise<void> {
  const { clientId, clientSecret } = input;
  const tenant = provider === 'microsoft' ? input.tenant : null;
  await database.inWorkspace(actor.workspaceId, async (tx) => {
    const known = await store.lockApp(tx, provider);
    if (known === undefined && clientSecret === undefined)
      throw new AppError('invalid_request', 'Enter the client secret: there is none yet.', {
        errors: [{ path: 'clientSecret', message: 'is needed the first time' }],
      });
    if (known !== undefined && known.clientId !== clientId && clientSecret === undefined)
      throw new AppError('invalid_request', 'Another client id has another secret: enter it too.', {
        errors: [{ path: 'clientSecret', message: 'is needed with another client id' }],
      });
    const id = known?.id ?? newId();
    const secret = clientSecret === undefined ? known?.secret : sealAppSecret(box, id, clientSecret);
    if (secret === undefined) throw new Error('a secret that was there is gone');
    await store.saveApp(tx, { id, provider, clientId, tenant, secret });
    for (const channel of await channelsOf(tx, provider)) await reconnect(tx, channel.id);
    await recordAudit(tx, actor, 'mail_app.saved', {
      subject: { type: 'mail_app', id, name: provider },
      ...(known === undefined
        ? {}
        : { before: { clientId: known.clientId, tenant: known.tenant, secretChanged: false } }),
      after: { clientId, tenant, secretChanged: clientSecret !== undefined },
    });
  });
}

/** Forgets the application of a workspace. Mailboxes keep their approval, and cannot refresh it until there is one again. */
export async function removeApp(
  { database }: AppDependencies,
  actor: Actor,
  provider: MailProvider,
): Promise<void> {
  await database.inWorkspace(actor.workspaceId, async (tx) => {
    const known = await store.lockApp(tx, provider);
    if (known === undefined)
      throw new AppError('not_found', 'This workspace has no application of its own for this provider.');
    await store.deleteApp(tx, provider);
    for (const channel of await channelsOf(tx, provider)) await reconnect(tx, channel.id);
    await recordAudit(tx, actor, 'mail_app.removed', {
      subject: { type: 'mail_app', id: known.id, name: provider },
      before: { clientId: known.clientId, tenant: known.tenant, secretChanged: false },
    });
  });
}
