import type { ChatPage, Locale } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type VisitorRow = {
  id: string;
  channelId: string;
  externalId: string | null;
  name: string | null;
  email: string | null;
  /** Whether the site vouches for the address. */
  emailVerified: boolean;
  locale: Locale;
  lastSeq: number;
  readSeq: number;
  mailedSeq: number;
  seenAt: string;
};

const columns = sql`
  v.id, v.channel_id as "channelId", v.external_id as "externalId", v.name, v.email, v.email_verified as "emailVerified", v.locale, v.last_seq as "lastSeq",
  v.read_seq as "readSeq", v.mailed_seq as "mailedSeq", v.seen_at as "seenAt"`;

/** The visitor of a token, if it is one of this chat's. */
export function visitorOfToken(tx: Tx, channelId: string, hash: Buffer): Promise<VisitorRow | undefined> {
  return tx.maybe(sql<VisitorRow>`
    select ${columns} from chat_session s
    join chat_visitor v on v.workspace_id = s.workspace_id and v.id = s.visitor_id
    where s.workspace_id = ${tx.workspaceId} and s.token_hash = ${hash} and v.channel_id = ${channelId}`);
}

export function visitorOfIdentity(
  tx: Tx,
  channelId: string,
  externalId: string,
): Promise<VisitorRow | undefined> {
  return tx.maybe(sql<VisitorRow>`
    select ${columns} from chat_visitor v
    where v.workspace_id = ${tx.workspaceId} and v.channel_id = ${channelId} and v.external_id = ${externalId}`);
}

export function findVisitor(tx: Tx, id: string): Promise<VisitorRow | undefined> {
  return tx.maybe(sql<VisitorRow>`
    select ${columns} from chat_visitor v where v.workspace_id = ${tx.workspaceId} and v.id = ${id}`);
}

/** Locks a visitor: their thread grows one message at a time. */
export function lockVisitor(tx: Tx, id: string): Promise<VisitorRow | undefined> {
  return tx.maybe(sql<VisitorRow>`
    select ${columns} from chat_visitor v where v.workspace_id = ${tx.workspaceId} and v.id = ${id} for update`);
}

export async function insertVisitor(
  tx: Tx,
  visitor: { id: string; channelId: string; locale: Locale },
): Promise<void> {
  await tx.run(sql`
    insert into chat_visitor (workspace_id, id, channel_id, locale)
    values (${tx.workspaceId}, ${visitor.id}, ${visitor.channelId}, ${visitor.locale})`);
}

/** What a visit tells: from where, in which language, with what. */
export async function recordVisit(
  tx: Tx,
  id: string,
  visit: { locale: Locale; page: ChatPage | undefined; userAgent: string | null },
): Promise<void> {
  const { locale, page, userAgent } = visit;
  await tx.run(sql`
    update chat_visitor set locale = ${locale}, user_agent = ${userAgent}, seen_at = now(),
      page_url = coalesce(${page?.url ?? null}::text, page_url), page_title = coalesce(${page?.title ?? null}::text, page_title),
      referrer = coalesce(${page?.referrer ?? null}::text, referrer)
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Who the site says a visitor is; what it does not say stays. */
export async function recordIdentity(
  tx: Tx,
  id: string,
  identity: { externalId: string; name: string | null; email: string | null },
): Promise<void> {
  await tx.run(sql`
    update chat_visitor set external_id = ${identity.externalId}, name = coalesce(${identity.name}::text, name),
      email = coalesce(${identity.email}::text, email),
      email_verified = ${identity.email}::text is not null or email_verified
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function recordEmail(tx: Tx, id: string, email: string): Promise<void> {
  await tx.run(sql`
    update chat_visitor set email = ${email}, email_verified = false
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function insertSession(
  tx: Tx,
  session: { id: string; visitorId: string; hash: Buffer },
): Promise<void> {
  await tx.run(sql`
    insert into chat_session (workspace_id, id, visitor_id, token_hash)
    values (${tx.workspaceId}, ${session.id}, ${session.visitorId}, ${session.hash})`);
}

/** A token goes on to be used: it is kept, and by whom it is used is in view. */
export async function touchSession(tx: Tx, hash: Buffer): Promise<void> {
  await tx.run(sql`
    update chat_session set used_at = now() where workspace_id = ${tx.workspaceId} and token_hash = ${hash}`);
}

export async function touchVisitor(tx: Tx, id: string): Promise<void> {
  await tx.run(
    sql`update chat_visitor set seen_at = now() where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}

/**
 * Browsers that have not come back for half a year, what was said to the assistant before that, and visitors of whom
 * nothing is left: no message, no browser.
 */
export async function forgetOldVisitors(tx: Tx): Promise<void> {
  await tx.run(sql`
    delete from chat_session where workspace_id = ${tx.workspaceId} and used_at < now() - interval '180 days'`);
  await tx.run(sql`
    delete from chat_turn where workspace_id = ${tx.workspaceId} and at < now() - interval '180 days'`);
  await tx.run(sql`
    delete from chat_visitor v where workspace_id = ${tx.workspaceId} and seen_at < now() - interval '1 day'
      and not exists (select from chat_message c
        where c.workspace_id = v.workspace_id and c.visitor_id = v.id and c.message_id is not null)
      -- Who spoke with the assistant alone is known for as long as their browser is.
      and not exists (select from chat_session s where s.workspace_id = v.workspace_id and s.visitor_id = v.id
        and (v.last_seq > 0 or s.used_at >= now() - interval '1 day'))`);
}

/** Notes up to where answers were mailed. */
export async function markMailed(tx: Tx, id: string, seq: number): Promise<void> {
  await tx.run(sql`
    update chat_visitor set mailed_seq = ${seq} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** The page a visitor was on last. */
export async function pageOf(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ url: string | null }>`
    select page_url as url from chat_visitor where workspace_id = ${tx.workspaceId} and id = ${id}`);
  return row?.url ?? null;
}
