import { sql, type Tx } from '../platform/db/index.ts';

export type CalendarRow = { rules: unknown; revision: number };

/** The workspace's zone with its calendar and a channel's, as far as there are any. */
export function findCalendars(
  tx: Tx,
  channelId: string | null,
): Promise<{ timeZone: string; workspace: CalendarRow | null; channel: CalendarRow | null }> {
  return tx.one(sql<{ timeZone: string; workspace: CalendarRow | null; channel: CalendarRow | null }>`
    select s.time_zone as "timeZone",
      case when w.id is not null then jsonb_build_object('rules', w.rules, 'revision', w.revision) end as workspace,
      case when c.id is not null then jsonb_build_object('rules', c.rules, 'revision', c.revision) end as channel
    from workspace_settings s
    left join business_calendar w on w.workspace_id = s.workspace_id and w.id = s.workspace_id
    left join business_calendar c on c.workspace_id = s.workspace_id and c.id = ${channelId}::uuid
    where s.workspace_id = ${tx.workspaceId}`);
}

/** The workspace's zone with all its calendars; the workspace's own has its id. */
export function findAllCalendars(
  tx: Tx,
): Promise<{ timeZone: string; calendars: { id: string; rules: unknown }[] }> {
  return tx.one(sql<{ timeZone: string; calendars: { id: string; rules: unknown }[] }>`
    select s.time_zone as "timeZone", coalesce((
      select jsonb_agg(jsonb_build_object('id', b.id, 'rules', b.rules)) from business_calendar b
      where b.workspace_id = s.workspace_id), '[]') as calendars
    from workspace_settings s where s.workspace_id = ${tx.workspaceId}`);
}

export type ChannelLine = { id: string; name: string; type: string; own: boolean };

/** Channels with whether they have a calendar of their own, oldest first. */
export function listChannels(tx: Tx): Promise<ChannelLine[]> {
  return tx.many(sql<ChannelLine>`
    select c.id, c.name, c.type, b.id is not null as own from channel c
    left join business_calendar b on b.workspace_id = c.workspace_id and b.id = c.id
    where c.workspace_id = ${tx.workspaceId} order by c.created_at, c.id limit 500`);
}

/** A channel's name; it stays until the transaction ends. */
export async function holdChannel(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ name: string }>`
    select name from channel where workspace_id = ${tx.workspaceId} and id = ${id} for key share`);
  return row?.name;
}

/** Keeps a calendar that was made from `revision` (0: from none); false when somebody was faster. */
export async function saveCalendar(
  tx: Tx,
  channelId: string | null,
  rules: object,
  revision: number,
): Promise<boolean> {
  const id = channelId ?? tx.workspaceId;
  const json = JSON.stringify(rules);
  const saved =
    revision === 0
      ? await tx.run(sql`
          insert into business_calendar (workspace_id, id, channel_id, rules)
          values (${tx.workspaceId}, ${id}, ${channelId}, ${json}::jsonb) on conflict (workspace_id, id) do nothing`)
      : await tx.run(sql`
          update business_calendar set rules = ${json}::jsonb, revision = revision + 1, changed_at = now()
          where workspace_id = ${tx.workspaceId} and id = ${id} and revision = ${revision}`);
  return saved === 1;
}

/** Whether there was a calendar of the channel's own. */
export async function deleteCalendar(tx: Tx, channelId: string): Promise<boolean> {
  const deleted = await tx.run(sql`
    delete from business_calendar where workspace_id = ${tx.workspaceId} and id = ${channelId} and channel_id is not null`);
  return deleted === 1;
}
