import { sql, type Tx } from '../platform/db/index.ts';
import type { MemberSettings } from './domain.ts';

/** Keeps all of a member's settings. */
export async function saveSettings(tx: Tx, memberId: string, settings: MemberSettings): Promise<void> {
  const { ways, anytime, hours, rhythm, dailyAt, quietUntil } = settings;
  await tx.run(sql`
    insert into notification_settings (workspace_id, member_id, ways, anytime, hours, rhythm, daily_at, quiet_until)
    values (${tx.workspaceId}, ${memberId}, ${JSON.stringify(ways)}, ${anytime}::text[],
      ${hours === null ? null : JSON.stringify(hours)}, ${rhythm}, ${dailyAt}, ${quietUntil})
    on conflict (workspace_id, member_id) do update set ways = excluded.ways, anytime = excluded.anytime,
      hours = excluded.hours, rhythm = excluded.rhythm, daily_at = excluded.daily_at, quiet_until = excluded.quiet_until`);
}

/** Serialises changes of one member's settings, so that two pages at once do not undo each other's. */
export async function lockMember(tx: Tx, memberId: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`settings ${memberId}`}, 0))`);
}
