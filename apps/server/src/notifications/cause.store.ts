import type { Locale, NotificationKind, Role } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import { wentInto } from './place.store.ts';
import { usualSettings, type MemberSettings } from './domain.ts';

/** Held for the length of a transaction: one worker at a time tells of a workspace, so that nothing is split in two. */
export async function lockTelling(tx: Tx): Promise<boolean> {
  const row = await tx.one(sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`notifications ${tx.workspaceId}`}, 0)) as locked`);
  return row.locked;
}

export type Cause = {
  source:
    | 'activity'
    | 'message'
    | 'mention'
    | 'reading'
    | 'call'
    | 'callback'
    | 'deadline_soon'
    | 'deadline_late'
    | 'care'
    | 'promise'
    | 'mention_alarm'
    | 'mention_case'
    | 'mention_case_soon'
    | 'mention_case_late'
    | 'voice_consent'
    | 'voice_consent_ending'
    | 'voice_consent_ended'
    | 'contest_full'
    | 'contest_ended';
  id: string;
};

export function takeCauses(tx: Tx, limit: number): Promise<Cause[]> {
  return tx.many(sql<Cause>`
    select source, id from notification_cause where workspace_id = ${tx.workspaceId} order by at, source, id limit ${limit}`);
}

export async function deleteCause(tx: Tx, { source, id }: Cause): Promise<void> {
  await tx.run(sql`
    delete from notification_cause where workspace_id = ${tx.workspaceId} and source = ${source} and id = ${id}`);
}

/** A conversation's own people; of one that was merged, those of the one it went into. */
const place = (tx: Tx) => sql`
  join conversation o on o.workspace_id = ${tx.workspaceId} and o.id = x.conversation_id
  ${wentInto}
  join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = s.id`;
const placeColumns = sql`c.id as "conversationId", c.assignee_id as "assigneeId"`;

export type Place = { conversationId: string; assigneeId: string | null };

export type ActivityFacts = Place & {
  kind: string;
  actorId: string | null;
  data: Record<string, string | null>;
};

export function findActivity(tx: Tx, id: string): Promise<ActivityFacts | undefined> {
  return tx.maybe(sql<ActivityFacts>`
    select x.kind, x.actor_id as "actorId", x.data, ${placeColumns} from activity x ${place(tx)}
    where x.workspace_id = ${tx.workspaceId} and x.id = ${id}`);
}

export type MessageFacts = Place & {
  first: boolean;
  authorId: string | null;
  dissatisfied: boolean;
  harassing: boolean;
  recent: boolean;
};

export function findMessage(tx: Tx, id: string): Promise<MessageFacts | undefined> {
  return tx.maybe(sql<MessageFacts>`
    select x.ordinal = 1 as first, x.author_id as "authorId", coalesce(r.mood = 'dissatisfied', false) as dissatisfied,
      coalesce(r.harassment <> '[]', false) as harassing, x.received_at > now() - interval '1 day' as recent, ${placeColumns}
    from message x ${place(tx)}
    left join message_reading r on r.workspace_id = ${tx.workspaceId} and r.message_id = x.id
    where x.workspace_id = ${tx.workspaceId} and x.id = ${id}`);
}

async function ids(tx: Tx, query: ReturnType<typeof sql<{ id: string }>>): Promise<string[]> {
  return (await tx.many(query)).map((row) => row.id);
}

export function mentionedIn(tx: Tx, messageId: string): Promise<string[]> {
  return ids(
    tx,
    sql<{ id: string }>`
      select member_id as id from mention where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`,
  );
}

export function followersOf(tx: Tx, conversationId: string): Promise<string[]> {
  return ids(
    tx,
    sql<{ id: string }>`
      select member_id as id from follower
      where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}`,
  );
}

export function everybody(tx: Tx): Promise<string[]> {
  return ids(tx, sql<{ id: string }>`select id from member where "organizationId" = ${tx.workspaceId}`);
}

export type Undelivered = { authorId: string | null; delivery: 'failed' | 'bounced' | 'doubtful' };

/** The newest answer of a conversation that did not arrive for certain. */
export function findUndelivered(tx: Tx, conversationId: string): Promise<Undelivered | undefined> {
  return tx.maybe(sql<Undelivered>`
    select author_id as "authorId", delivery from message
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and direction = 'outbound'
      and delivery in ('failed', 'bounced', 'doubtful') order by ordinal desc limit 1`);
}

export type Recipient = {
  id: string;
  role: Role;
  locale: Locale;
  present: boolean;
  settings: MemberSettings;
};

/** Members as they are to be told, and whether they have the conversation open in front of them. */
export async function recipientsAmong(
  tx: Tx,
  memberIds: readonly string[],
  conversationId: string | null,
): Promise<Recipient[]> {
  type Row = Omit<Recipient, 'settings'> & { [Name in keyof MemberSettings]: MemberSettings[Name] | null };
  const rows = await tx.many(sql<Row>`
    select m.id, m.role, coalesce(p.locale, 'ja') as locale, exists (
        select from presence e where e.workspace_id = ${tx.workspaceId} and e.member_id = m.id
          and e.conversation_id = ${conversationId}::uuid and e.expires_at > now()
      ) as present,
      s.ways, s.anytime, s.hours, s.rhythm, s.daily_at as "dailyAt", s.quiet_until as "quietUntil"
    from member m
    left join member_profile p on p.workspace_id = ${tx.workspaceId} and p.member_id = m.id
    left join notification_settings s on s.workspace_id = ${tx.workspaceId} and s.member_id = m.id
    where m."organizationId" = ${tx.workspaceId} and m.id = any(${[...memberIds]}::uuid[]) order by m.id`);
  return rows.map(({ id, role, locale, present, ...set }) => ({
    id,
    role,
    locale,
    present,
    settings: {
      ways: set.ways ?? usualSettings.ways,
      anytime: set.anytime ?? usualSettings.anytime,
      hours: set.hours,
      rhythm: set.rhythm ?? usualSettings.rhythm,
      dailyAt: set.dailyAt ?? usualSettings.dailyAt,
      quietUntil: set.quietUntil,
    },
  }));
}

/** The rooms that are told of a kind. */
export function hooksFor(tx: Tx, kind: NotificationKind): Promise<string[]> {
  return ids(
    tx,
    sql<{ id: string }>`
      select id from notification_hook where workspace_id = ${tx.workspaceId} and enabled and ${kind} = any(kinds) order by id`,
  );
}

export async function timeZoneOf(tx: Tx): Promise<string> {
  const row = await tx.one(sql<{ timeZone: string }>`
    select time_zone as "timeZone" from workspace_settings where workspace_id = ${tx.workspaceId}`);
  return row.timeZone;
}
