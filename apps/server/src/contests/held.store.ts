import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { theirEntries } from './forget.store.ts';

/** What customers handed in to contests, and what was decided on it. */
export const heldEntries = (
  tx: Tx,
  customerIds: readonly string[],
): RawBuilder<Record<string, unknown>> => sql<Record<string, unknown>>`
  select e.id, c.name ->> 'ja' as contest, e.title, e.comment, e.shown_name, e.email, e.rules_version, e.may_show,
    e.may_advertise, e.submitted_at, e.withdrawn_at, (
      select json_agg(json_build_object('state', d.state, 'prize', d.prize, 'reason', d.note, 'at', d.at) order by d.ordinal)
      from contest_decision d where d.workspace_id = e.workspace_id and d.entry_id = e.id) as decisions
  from contest_entry e join contest c on c.workspace_id = e.workspace_id and c.id = e.contest_id
  where e.workspace_id = ${tx.workspaceId} and e.id in (${theirEntries(tx, customerIds)}) order by e.id`;

/** Their photos, as files with names for an archive. */
export const heldPhotos = (tx: Tx, customerIds: readonly string[]): RawBuilder<unknown> => sql`
  select p.file_id, 'photos/' || p.id || '.' || split_part(p.type, '/', 2) as name
  from contest_photo p where p.workspace_id = ${tx.workspaceId} and p.entry_id in (${theirEntries(tx, customerIds)})`;
