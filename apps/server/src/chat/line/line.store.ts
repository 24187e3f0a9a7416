import { newId, sql, type Tx } from '../../platform/db/index.ts';

/** Keeps a code's hash; the visitor's earlier one works no more. */
export async function insertCode(
  tx: Tx,
  code: { visitorId: string; hash: Buffer; minutes: number },
): Promise<{ expiresAt: string }> {
  await tx.run(sql`
    delete from chat_line_code where workspace_id = ${tx.workspaceId} and visitor_id = ${code.visitorId}`);
  return tx.one(sql<{ expiresAt: string }>`
    insert into chat_line_code (workspace_id, id, visitor_id, code_hash, expires_at)
    values (${tx.workspaceId}, ${newId()}, ${code.visitorId}, ${code.hash}, now() + make_interval(mins => ${code.minutes}))
    returning expires_at as "expiresAt"`);
}

/** Uses a code up; undefined when there is none, or its time is over. */
export function takeCode(tx: Tx, hash: Buffer): Promise<{ visitorId: string } | undefined> {
  return tx.maybe(sql<{ visitorId: string }>`
    delete from chat_line_code where workspace_id = ${tx.workspaceId} and code_hash = ${hash} and expires_at > now()
    returning visitor_id as "visitorId"`);
}

/** The most wrong codes that one person at LINE may send in an hour. */
const mostGuesses = 10;

/** Whether somebody has sent so many wrong codes that theirs are not looked up now. */
export async function isGuessing(tx: Tx, lineUser: string): Promise<boolean> {
  const rows = await tx.many(sql`
    select from chat_line_guess where workspace_id = ${tx.workspaceId} and line_user = ${lineUser}
      and guesses >= ${mostGuesses} and since > now() - interval '1 hour'`);
  return rows.length > 0;
}

export async function countGuess(tx: Tx, lineUser: string): Promise<void> {
  await tx.run(sql`
    insert into chat_line_guess as g (workspace_id, line_user) values (${tx.workspaceId}, ${lineUser})
    on conflict (workspace_id, line_user) do update set
      guesses = case when g.since > now() - interval '1 hour' then g.guesses + 1 else 1 end,
      since = case when g.since > now() - interval '1 hour' then g.since else now() end`);
}

/** Codes and guesses whose time is over. */
export async function forgetCodes(tx: Tx): Promise<void> {
  await tx.run(sql`delete from chat_line_code where workspace_id = ${tx.workspaceId} and expires_at < now()`);
  await tx.run(sql`
    delete from chat_line_guess where workspace_id = ${tx.workspaceId} and since < now() - interval '1 hour'`);
}

/** From now on a conversation is held by another channel; what comes from there goes on in it. */
export async function moveToChannel(tx: Tx, conversationId: string, channelId: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update conversation set channel_id = ${channelId}, revision = revision + 1, last_message_at = greatest(last_message_at, now())
    where workspace_id = ${tx.workspaceId} and id = ${conversationId} and channel_id <> ${channelId} and merged_into is null
      and not (status = 'done' and last_message_at < now() - interval '7 days')`);
  return changed > 0;
}

/** Whoever writes in the chat again after going on by LINE is answered in the chat again, in the same conversation. */
export async function bringBack(tx: Tx, conversationId: string, channelId: string): Promise<void> {
  await tx.run(sql`
    update conversation c set channel_id = ${channelId}, revision = revision + 1, last_message_at = greatest(last_message_at, now())
    where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId} and c.merged_into is null
      and exists (select from channel h where h.workspace_id = c.workspace_id and h.id = c.channel_id and h.type = 'line')
      and not (c.status = 'done' and c.last_message_at < now() - interval '7 days')`);
}
