import { sql, type Tx } from '../platform/db/index.ts';

/** How much of a conversation is told: its newest messages, and so many characters of each. */
const mostMessages = 20;
export const longestMessage = 4000;

export type Said = {
  direction: 'inbound' | 'outbound' | 'note';
  text: string;
  quotedFrom: number | null;
  at: string;
  author: string | null;
  fromName: string | null;
  named: string[];
};

/** The newest messages of a conversation, oldest first. `quotedFrom` is counted in UTF-16 units. */
export async function findSaid(tx: Tx, conversationId: string): Promise<Said[]> {
  const rows = await tx.many(sql<Said>`
    select m.direction, m.text, m.quoted_from as "quotedFrom", coalesce(m.sent_at, m.received_at) as at, u.name as author,
      m.from_name as "fromName", coalesce((
        select json_agg(p ->> 'name') from jsonb_path_query(m.recipients, '$.*[*]') p where p ->> 'name' is not null
      ), '[]') as named
    from message m
    left join member w on w."organizationId" = ${tx.workspaceId} and w.id = m.author_id
    left join auth_user u on u.id = w."userId"
    where m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${conversationId} and not m.automatic
    order by m.ordinal desc limit ${mostMessages}`);
  return rows.toReversed();
}

/** What a conversation is about, and whose it is. */
export function findMatter(
  tx: Tx,
  conversationId: string,
): Promise<{ subject: string; customerId: string } | undefined> {
  return tx.maybe(sql<{ subject: string; customerId: string }>`
    select subject, customer_id as "customerId" from conversation
    where workspace_id = ${tx.workspaceId} and id = ${conversationId}`);
}

export type Letter = { conversationId: string; direction: string; text: string; quotedFrom: number | null };

export function findLetter(tx: Tx, messageId: string): Promise<Letter | undefined> {
  return tx.maybe(sql<Letter>`
    select conversation_id as "conversationId", direction, text, quoted_from as "quotedFrom" from message
    where workspace_id = ${tx.workspaceId} and id = ${messageId}`);
}

/** The own company, its people and its zone. */
export function findDeskOf(tx: Tx): Promise<{ company: string; zone: string; members: string[] }> {
  return tx.one(sql<{ company: string; zone: string; members: string[] }>`
    select w.name as company, s.time_zone as zone, coalesce((
      select json_agg(u.name order by u.name) from member m join auth_user u on u.id = m."userId"
      where m."organizationId" = w.id
    ), '[]') as members
    from workspace w join workspace_settings s on s.workspace_id = w.id where w.id = ${tx.workspaceId}`);
}
