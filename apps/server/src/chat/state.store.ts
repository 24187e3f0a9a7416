import { sql, type Tx } from '../platform/db/index.ts';

/** A page reports that its visitor writes for as long as it does; without a word the mark goes after this, in seconds. */
export const typingSeconds = 8;

/** Notes whether a visitor is writing. */
export async function setTyping(tx: Tx, visitorId: string, typing: boolean): Promise<void> {
  const until = typing ? sql`now() + make_interval(secs => ${typingSeconds})` : sql`null`;
  await tx.run(sql`
    update chat_visitor set typing_until = ${until}, seen_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${visitorId}`);
}

/** Notes how far a visitor has seen; false when that was known. */
export async function setRead(tx: Tx, visitorId: string, seq: number): Promise<boolean> {
  const changed = await tx.run(sql`
    update chat_visitor set read_seq = least(${seq}::int, last_seq), seen_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${visitorId} and read_seq < least(${seq}::int, last_seq)`);
  return changed > 0;
}

export type DeskState = { writer: string | null; deskRead: number; visitorRead: number };

/**
 * What a visitor sees of the desk: who writes to them (a lock on the answer that is in force, and its holder at the
 * conversation, writing; notes take no lock), and how far their messages were read.
 */
export function deskState(tx: Tx, visitorId: string, conversationId: string | null): Promise<DeskState> {
  return tx.one(sql<DeskState>`
    select v.read_seq as "visitorRead", coalesce((
        select max(c.seq) from chat_message c
        join message m on m.workspace_id = c.workspace_id and m.id = c.message_id
        where c.workspace_id = ${tx.workspaceId} and c.visitor_id = v.id and m.direction = 'inbound'
          and m.conversation_id = ${conversationId}::uuid and m.ordinal <= (
            select max(r.ordinal) from conversation_read r
            where r.workspace_id = ${tx.workspaceId} and r.conversation_id = ${conversationId}::uuid)
      ), 0) as "deskRead", (
        select u.name from reply_lock l
        join presence p on p.workspace_id = l.workspace_id and p.conversation_id = l.conversation_id
          and p.member_id = l.member_id and p.state = 'writing' and p.expires_at > now()
        join member b on b."organizationId" = l.workspace_id and b.id = l.member_id join auth_user u on u.id = b."userId"
        where l.workspace_id = ${tx.workspaceId} and l.conversation_id = ${conversationId}::uuid and l.expires_at > now()
        limit 1
      ) as writer
    from chat_visitor v where v.workspace_id = ${tx.workspaceId} and v.id = ${visitorId}`);
}

export type PanelRow = {
  id: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  locale: 'ja' | 'en';
  online: boolean;
  seenAt: string;
  firstSeenAt: string;
  pageUrl: string | null;
  pageTitle: string | null;
  userAgent: string | null;
  typingUntil: string | null;
  readOrdinal: number;
};

/** What members see of a visitor, within one conversation. */
export function visitorPanel(
  tx: Tx,
  visitorId: string,
  conversationId: string,
): Promise<PanelRow | undefined> {
  return tx.maybe(sql<PanelRow>`
    select v.id, v.name, v.email, v.external_id as "externalId", v.locale, v.seen_at > now() - interval '60 seconds' as online,
      v.seen_at as "seenAt", v.created_at as "firstSeenAt", v.page_url as "pageUrl", v.page_title as "pageTitle",
      v.user_agent as "userAgent", case when v.typing_until > now() then v.typing_until end as "typingUntil", coalesce((
        select max(m.ordinal) from chat_message c
        join message m on m.workspace_id = c.workspace_id and m.id = c.message_id
        where c.workspace_id = ${tx.workspaceId} and c.visitor_id = v.id and c.seq <= v.read_seq and m.direction = 'outbound'
          and m.conversation_id = ${conversationId}
      ), 0) as "readOrdinal"
    from chat_visitor v where v.workspace_id = ${tx.workspaceId} and v.id = ${visitorId}`);
}
