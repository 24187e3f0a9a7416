import type { MailProvider } from '@madoguchi/contract';
import { sql, type Tx } from '../../platform/db/index.ts';

export type AppRow = {
  id: string;
  provider: MailProvider;
  clientId: string;
  tenant: string | null;
  secret: Buffer;
};

const columns = sql`id, provider, client_id as "clientId", tenant, secret`;

export function listApps(tx: Tx): Promise<AppRow[]> {
  return tx.many(sql<AppRow>`select ${columns} from mail_oauth_app where workspace_id = ${tx.workspaceId}`);
}

export function findApp(tx: Tx, provider: MailProvider): Promise<AppRow | undefined> {
  return tx.maybe(sql<AppRow>`
    select ${columns} from mail_oauth_app where workspace_id = ${tx.workspaceId} and provider = ${provider}`);
}

/** Also makes two who enter it at once wait for each other. */
export async function lockApp(tx: Tx, provider: MailProvider): Promise<AppRow | undefined> {
  await tx.run(sql`select from workspace_settings where workspace_id = ${tx.workspaceId} for update`);
  return findApp(tx, provider);
}

export async function saveApp(tx: Tx, app: AppRow): Promise<void> {
  await tx.run(sql`
    insert into mail_oauth_app (workspace_id, id, provider, client_id, tenant, secret)
    values (${tx.workspaceId}, ${app.id}, ${app.provider}, ${app.clientId}, ${app.tenant}, ${app.secret})
    on conflict (workspace_id, id) do update
      set client_id = excluded.client_id, tenant = excluded.tenant, secret = excluded.secret, updated_at = now()`);
}

export function deleteApp(tx: Tx, provider: MailProvider): Promise<number> {
  return tx.run(
    sql`delete from mail_oauth_app where workspace_id = ${tx.workspaceId} and provider = ${provider}`,
  );
}
