import type { ChannelDraft, MailProvider } from '@madoguchi/contract';
import { sql, type Tx } from '../../platform/db/index.ts';

export type FlowRow = {
  id: string;
  provider: MailProvider;
  verifier: Buffer;
  clientId: string;
  redirectUri: string;
  channelId: string | null;
  draft: ChannelDraft | null;
};

export async function insertFlow(
  tx: Tx,
  flow: FlowRow & { stateHash: Buffer; session: string },
): Promise<void> {
  const draft = flow.draft === null ? null : JSON.stringify(flow.draft);
  await tx.run(sql`
    insert into mail_oauth_flow (workspace_id, id, provider, state_hash, session, verifier, client_id, redirect_uri, channel_id, draft,
      expires_at)
    values (${tx.workspaceId}, ${flow.id}, ${flow.provider}, ${flow.stateHash}, ${flow.session}, ${flow.verifier}, ${flow.clientId},
      ${flow.redirectUri}, ${flow.channelId}, ${draft}::jsonb, now() + interval '15 minutes')`);
}

/** Takes a journey that came back, so that no other request finds it: only by who began it, at the same provider, in time. */
export function takeFlow(
  tx: Tx,
  key: { provider: MailProvider; stateHash: Buffer; session: string },
): Promise<FlowRow | undefined> {
  return tx.maybe(sql<FlowRow>`
    delete from mail_oauth_flow
    where workspace_id = ${tx.workspaceId} and state_hash = ${key.stateHash} and session = ${key.session}
      and provider = ${key.provider} and expires_at > now()
    returning id, provider, verifier, client_id as "clientId", redirect_uri as "redirectUri", channel_id as "channelId", draft`);
}

export function forgetOldFlows(tx: Tx): Promise<number> {
  return tx.run(
    sql`delete from mail_oauth_flow where workspace_id = ${tx.workspaceId} and expires_at < now()`,
  );
}
