import type { AssistanceRequest, AssistanceRequestDetail } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type NewRequest = Pick<
  AssistanceRequestDetail,
  'id' | 'use' | 'conversationId' | 'provider' | 'host' | 'model' | 'inputTokens' | 'sent'
> & { memberId: string; month: string };

/** Written before the request leaves, so that nothing leaves that is not here. */
export async function insertRequest(tx: Tx, r: NewRequest): Promise<void> {
  await tx.run(sql`
    insert into assistance_request (workspace_id, id, member_id, use, conversation_id, provider, host, model, month,
      input_tokens, sent)
    values (${tx.workspaceId}, ${r.id}, ${r.memberId}, ${r.use}, ${r.conversationId}, ${r.provider}, ${r.host}, ${r.model},
      ${r.month}, ${r.inputTokens}, ${r.sent})`);
}

export type Ending = Pick<
  AssistanceRequestDetail,
  'state' | 'error' | 'inputTokens' | 'outputTokens' | 'estimated' | 'milliseconds' | 'result'
>;

export async function endRequest(tx: Tx, id: string, e: Ending): Promise<void> {
  await tx.run(sql`
    update assistance_request set state = ${e.state}, error = ${e.error}, input_tokens = ${e.inputTokens},
      output_tokens = ${e.outputTokens}, estimated = ${e.estimated}, milliseconds = ${e.milliseconds}, result = ${e.result}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

const shown = sql`r.id, r.at,
  case when r.member_id is null then null else json_build_object('id', r.member_id, 'name', coalesce(u.name, '')) end as member,
  r.use, r.conversation_id as "conversationId", r.provider, r.host, r.model, r.state, r.error, r.input_tokens as "inputTokens",
  r.output_tokens as "outputTokens", r.estimated, r.milliseconds`;

const named = (tx: Tx, page: RawBuilder<unknown>) => sql`(${page}) r
  left join member m on m."organizationId" = ${tx.workspaceId} and m.id = r.member_id
  left join auth_user u on u.id = m."userId"`;

export function listRequests(
  tx: Tx,
  { use, before, limit }: { use: string | null; before: string | null; limit: number },
): Promise<AssistanceRequest[]> {
  const page = sql`
    select * from assistance_request where workspace_id = ${tx.workspaceId}
      and (${use}::text is null or use = ${use}) and (${before}::uuid is null or id < ${before})
    order by id desc limit ${limit}`;
  return tx.many(sql<AssistanceRequest>`select ${shown} from ${named(tx, page)} order by r.id desc`);
}

export function findRequest(tx: Tx, id: string): Promise<AssistanceRequestDetail | undefined> {
  const page = sql`select * from assistance_request where workspace_id = ${tx.workspaceId} and id = ${id}`;
  return tx.maybe(sql<AssistanceRequestDetail>`select ${shown}, r.sent, r.result from ${named(tx, page)}`);
}

/** A member's newest draft in a conversation, with what corrected it, as they came. */
export function newestDraft(
  tx: Tx,
  conversationId: string,
  memberId: string,
): Promise<{ at: string; model: string; result: string }[]> {
  return tx.many(sql<{ at: string; model: string; result: string }>`
    select at, model, result from assistance_request
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and member_id = ${memberId}
      and use in ('draft', 'correct') and result <> ''
    order by id desc limit 2`);
}

/** Forgets what is over the owner's time, and says of what was broken off by a crash that it was. */
export async function forgetOldRequests(tx: Tx): Promise<void> {
  await tx.run(sql`
    delete from assistance_request where workspace_id = ${tx.workspaceId}
      and at < now() - make_interval(days => coalesce(
        (select retention_days from assistance_settings where workspace_id = ${tx.workspaceId}), 90))`);
  await tx.run(sql`
    update assistance_request set state = 'stopped'
    where workspace_id = ${tx.workspaceId} and state = 'sending' and at < now() - interval '1 hour'`);
}
