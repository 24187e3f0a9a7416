import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** Entries of these customers: linked with them, or handed in under one of their addresses. */
export const theirEntries = (tx: Tx, customerIds: readonly string[]): RawBuilder<unknown> => sql`
  select e.id from contest_entry e
  where e.workspace_id = ${tx.workspaceId} and (e.customer_id = any(${[...customerIds]}::uuid[])
    or e.email_key <> '' and e.email_key in (
      select p.value_key from contact_point p where p.workspace_id = ${tx.workspaceId} and p.kind = 'email'
        and p.customer_id = any(${[...customerIds]}::uuid[])))`;

const deletePhotos = (tx: Tx, entryIds: RawBuilder<unknown>) => sql`
  delete from file f using contest_photo p
  where f.workspace_id = ${tx.workspaceId} and p.workspace_id = f.workspace_id and p.file_id = f.id
    and p.entry_id in (${entryIds})`;

/**
 * Erases what customers who ask for it handed in, photos with it; to be asked while their addresses are still there. That
 * something was handed in, and what was decided, stays without a word.
 */
export async function eraseEntries(tx: Tx, customerIds: readonly string[]): Promise<number> {
  const found = await tx.many(sql<{ id: string }>`${theirEntries(tx, customerIds)}`);
  const ids = sql`select unnest(${found.map(({ id }) => id)}::uuid[])`;
  await tx.run(deletePhotos(tx, ids));
  await tx.run(sql`
    update contest_decision set note = '' where workspace_id = ${tx.workspaceId} and note <> '' and entry_id in (${ids})`);
  return tx.run(sql`
    update contest_entry set title = '', comment = '', shown_name = '', email = '', email_key = '', token_hash = null,
      withdrawn_at = coalesce(withdrawn_at, now()), erased_at = coalesce(erased_at, now())
    where workspace_id = ${tx.workspaceId} and id in (${ids})`);
}

const batch = 500;

/**
 * So many days after the end of a contest who took part is forgotten: names and addresses. What may not be shown, or was taken
 * back, is of no use any more: its photos and words go, too. The secret address stays: by it a photo that is shown can still be
 * taken down.
 */
export async function forgetEntrants(tx: Tx): Promise<void> {
  const due = await tx.many(sql<{ id: string; keeps: boolean }>`
    select e.id, e.withdrawn_at is null and (e.may_show or e.may_advertise) as keeps
    from contest c join contest_entry e on e.workspace_id = c.workspace_id and e.contest_id = c.id
    where c.workspace_id = ${tx.workspaceId} and e.erased_at is null
      and c.ends_at + make_interval(days => c.keep_days) <= now()
    order by e.id limit ${batch} for update of e skip locked`);
  if (due.length === 0) return;
  const ids = (which: (each: { keeps: boolean }) => boolean) =>
    sql`select unnest(${due.filter(which).map(({ id }) => id)}::uuid[])`;
  const gone = ids(({ keeps }) => !keeps);
  await tx.run(deletePhotos(tx, gone));
  await tx.run(sql`
    update contest_entry set title = '', comment = '' where workspace_id = ${tx.workspaceId} and id in (${gone})`);
  await tx.run(sql`
    update contest_entry set shown_name = '', email = '', email_key = '', customer_id = null, erased_at = now()
    where workspace_id = ${tx.workspaceId} and id in (${ids(() => true)})`);
}
