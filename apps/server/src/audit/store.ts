import type { AuditEntry, AuditKind, AuditVia } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type NewEntry = {
  id: string;
  kind: AuditKind;
  actorId: string | null;
  actorName: string;
  via: AuditVia;
  viaId: string | null;
  address: string | null;
  subject: { type: string; id: string | null; name: string } | null;
  before: object | null;
  after: object | null;
};

function json(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
  const { subject } = entry;
  await tx.run(sql`
    insert into audit (workspace_id, id, kind, actor_id, actor_name, via, via_id, address,
      subject_type, subject_id, subject_name, before, after)
    values (${tx.workspaceId}, ${entry.id}, ${entry.kind}, ${entry.actorId}, ${entry.actorName}, ${entry.via},
      ${entry.viaId}, ${entry.address}, ${subject?.type ?? null}, ${subject?.id ?? null}, ${subject?.name ?? null},
      ${json(entry.before)}::jsonb, ${json(entry.after)}::jsonb)`);
}

export type AuditFilter = {
  person?: string | undefined;
  kind?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  query?: string | undefined;
};

function conditions(tx: Tx, filter: AuditFilter): RawBuilder<unknown>[] {
  const found = [sql`workspace_id = ${tx.workspaceId}`];
  const { person, kind, from, to, query } = filter;
  if (person !== undefined) found.push(sql`(actor_id = ${person}::uuid or subject_id = ${person})`);
  if (kind?.includes('.') === true) found.push(sql`kind = ${kind}`);
  else if (kind !== undefined) found.push(sql`split_part(kind, '.', 1) = ${kind}`);
  if (from !== undefined) found.push(sql`at >= ${from}`);
  if (to !== undefined) found.push(sql`at < ${to}`);
  if (query !== undefined && query !== '') {
    const pattern = `%${query.replace(/[\\%_]/g, String.raw`\$&`)}%`;
    found.push(
      sql`(actor_name ilike ${pattern} or subject_name ilike ${pattern} or address ilike ${pattern})`,
    );
  }
  return found;
}

/** Entries, newest first, from `before` (an id) on. Ids are made in the order of time. */
export function listEntries(
  tx: Tx,
  filter: AuditFilter,
  page: { before: string | null; limit: number },
): Promise<AuditEntry[]> {
  const where = conditions(tx, filter);
  if (page.before !== null) where.push(sql`id < ${page.before}::uuid`);
  return tx.many(sql<AuditEntry>`
    select id, at, kind, json_build_object('id', actor_id, 'name', actor_name) as actor, via, via_id as "viaId", address,
      case when subject_type is null then null
        else json_build_object('type', subject_type, 'id', subject_id, 'name', subject_name) end as subject,
      before, after
    from audit where ${sql.join(where, sql` and `)} order by id desc limit ${page.limit}`);
}

/** Removes what is older than three years, the only way there is. */
export async function forgetOldEntries(tx: Tx): Promise<void> {
  await tx.run(sql`select madoguchi_forget_audit()`);
}
