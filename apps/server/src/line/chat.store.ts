import { sql, type Tx } from '../platform/db/index.ts';

export type ChatRow = {
  chat: string;
  name: string | null;
  pictureUrl: string | null;
  profileAt: string | null;
  inGroup: boolean;
  blockedAt: string | null;
  standby: boolean;
  replyToken: string | null;
  replyUntil: string | null;
  readToken: string | null;
};

export function findChat(tx: Tx, channelId: string, chat: string): Promise<ChatRow | undefined> {
  return tx.maybe(sql<ChatRow>`
    select chat, name, picture_url as "pictureUrl", profile_at as "profileAt", in_group as "inGroup",
      blocked_at as "blockedAt", standby, reply_token as "replyToken", reply_until as "replyUntil", read_token as "readToken"
    from line_chat
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and chat = ${chat}`);
}

export async function saveProfile(
  tx: Tx,
  channelId: string,
  chat: string,
  profile: { name: string | null; pictureUrl: string | null; inGroup: boolean },
): Promise<void> {
  const { name, pictureUrl, inGroup } = profile;
  await tx.run(sql`
    insert into line_chat (workspace_id, channel_id, chat, name, picture_url, in_group, profile_at)
    values (${tx.workspaceId}, ${channelId}, ${chat}, ${name}, ${pictureUrl}, ${inGroup}, now())
    on conflict (workspace_id, channel_id, chat) do update set profile_at = now(), in_group = excluded.in_group,
      name = coalesce(excluded.name, line_chat.name),
      picture_url = case when excluded.name is null then line_chat.picture_url else excluded.picture_url end`);
}

/** What events say of a chat; the time of each decides, not when it was told. Null: nothing. */
export type ChatNews = {
  follows: { blocked: boolean; at: number } | null;
  standby: { standby: boolean; at: number } | null;
  reply: { token: string; until: Date; at: number } | null;
  read: { token: string; at: number } | null;
};

/** Takes in what is newer than what is known. Answers whether the customer has blocked us, or stopped doing so, just now. */
export async function saveNews(
  tx: Tx,
  channelId: string,
  chat: string,
  { follows, standby, reply, read }: ChatNews,
): Promise<'blocked' | 'unblocked' | null> {
  const before = await findChat(tx, channelId, chat);
  await tx.run(sql`
    insert into line_chat (workspace_id, channel_id, chat) values (${tx.workspaceId}, ${channelId}, ${chat})
    on conflict do nothing`);
  const blockedAt = follows?.blocked === true ? new Date(follows.at) : null;
  const after = await tx.one(sql<{ blocked: boolean }>`
    update line_chat set
      blocked_at = case when follows_ms < ${follows?.at ?? -1}::bigint then ${blockedAt}::timestamptz else blocked_at end,
      follows_ms = greatest(follows_ms, ${follows?.at ?? -1}::bigint),
      standby = case when standby_ms < ${standby?.at ?? -1}::bigint then ${standby?.standby ?? false} else standby end,
      standby_ms = greatest(standby_ms, ${standby?.at ?? -1}::bigint),
      reply_token = case when reply_ms < ${reply?.at ?? -1}::bigint then ${reply?.token ?? null} else reply_token end,
      reply_until = case when reply_ms < ${reply?.at ?? -1}::bigint then ${reply?.until ?? null}::timestamptz else reply_until end,
      reply_ms = greatest(reply_ms, ${reply?.at ?? -1}::bigint),
      read_token = case when read_ms < ${read?.at ?? -1}::bigint then ${read?.token ?? null} else read_token end,
      read_ms = greatest(read_ms, ${read?.at ?? -1}::bigint)
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and chat = ${chat}
    returning blocked_at is not null as blocked`);
  const was = before !== undefined && before.blockedAt !== null;
  return after.blocked === was ? null : after.blocked ? 'blocked' : 'unblocked';
}

/** The reply token of a chat while it is good; whoever takes it has it alone. */
export async function takeReplyToken(tx: Tx, channelId: string, chat: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ token: string }>`
    with taken as (
      select reply_token as token from line_chat
      where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and chat = ${chat}
        and reply_token is not null and reply_until > now()
      for update
    ), emptied as (
      update line_chat set reply_token = null
      where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and chat = ${chat} and exists (select from taken)
    )
    select token from taken`);
  return row?.token ?? null;
}

/** The token that marks the newest message as read, once; null when that was done. */
export async function takeReadToken(tx: Tx, channelId: string, chat: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ token: string }>`
    with taken as (
      select read_token as token from line_chat
      where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and chat = ${chat} and read_token is not null
      for update
    ), emptied as (
      update line_chat set read_token = null
      where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and chat = ${chat} and exists (select from taken)
    )
    select token from taken`);
  return row?.token ?? null;
}

export type MessageToken = { messageId: string; quoteToken: string };

export async function keepQuoteTokens(
  tx: Tx,
  channelId: string,
  tokens: readonly MessageToken[],
): Promise<void> {
  if (tokens.length === 0) return;
  await tx.run(sql`
    insert into line_message (workspace_id, channel_id, message_id, quote_token)
    select ${tx.workspaceId}, ${channelId}, t.message_id, t.quote_token
    from jsonb_to_recordset(${JSON.stringify(
      tokens.map(({ messageId, quoteToken }) => ({ message_id: messageId, quote_token: quoteToken })),
    )}::jsonb) as t (message_id text, quote_token text)
    on conflict do nothing`);
}

export async function quoteTokenOf(tx: Tx, channelId: string, messageId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ token: string }>`
    select quote_token as token from line_message
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and message_id = ${messageId}`);
  return row?.token ?? null;
}

/** The conversation that a chat had last by this channel, or in which it was answered by it. */
export async function newestConversation(tx: Tx, channelId: string, chat: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ id: string }>`
    select c.id from contact_point p
    join conversation c on c.workspace_id = p.workspace_id and c.customer_id = p.customer_id and (c.channel_id = ${channelId}
      or exists (select from message m
        where m.workspace_id = c.workspace_id and m.channel_id = ${channelId} and m.conversation_id = c.id and m.crossed))
    where p.workspace_id = ${tx.workspaceId} and p.kind = 'line' and p.value_key = ${chat} and c.merged_into is null
    order by c.last_message_at desc limit 1`);
  return row?.id ?? null;
}

/** Whether a reply to somebody costs nothing at this moment. */
export async function hasFreeReply(tx: Tx, channelId: string, chat: string): Promise<boolean> {
  const found = await findChat(tx, channelId, chat);
  return found?.replyToken != null && found.replyUntil !== null && Date.parse(found.replyUntil) > Date.now();
}
