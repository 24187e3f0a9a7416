import type { LineForward, LineForwarding } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

const shown = sql`
  f.id, f.name, f.url, f.enabled, f.created_at as "createdAt",
  (select count(*)::int from (
    select from line_forwarding g where g.workspace_id = f.workspace_id and g.forward_id = f.id and g.state = 'failed'
    limit 1000) g) as failed,
  (select g.created_at from line_forwarding g where g.workspace_id = f.workspace_id and g.forward_id = f.id
    order by g.id desc limit 1) as "lastAt"`;

export function listForwards(tx: Tx, channelId: string): Promise<LineForward[]> {
  return tx.many(sql<LineForward>`
    select ${shown} from line_forward f
    where f.workspace_id = ${tx.workspaceId} and f.channel_id = ${channelId} order by f.created_at, f.id`);
}

export function findForward(tx: Tx, channelId: string, id: string): Promise<LineForward | undefined> {
  return tx.maybe(sql<LineForward>`
    select ${shown} from line_forward f
    where f.workspace_id = ${tx.workspaceId} and f.channel_id = ${channelId} and f.id = ${id}`);
}

export async function insertForward(
  tx: Tx,
  forward: { id: string; channelId: string; name: string; url: string },
): Promise<void> {
  const { id, channelId, name, url } = forward;
  await tx.run(sql`
    insert into line_forward (workspace_id, id, channel_id, name, url)
    values (${tx.workspaceId}, ${id}, ${channelId}, ${name}, ${url})`);
}

export async function saveForward(
  tx: Tx,
  id: string,
  { name, url, enabled }: Pick<LineForward, 'name' | 'url' | 'enabled'>,
): Promise<void> {
  await tx.run(sql`
    update line_forward set name = ${name}, url = ${url}, enabled = ${enabled}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function deleteForward(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from line_forward where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Writes one forwarding for each tool of a channel that is switched on; answers their ids. */
export async function addForwardings(
  tx: Tx,
  channelId: string,
  body: Buffer,
  signature: string,
): Promise<string[]> {
  const targets = await tx.many(sql<{ id: string }>`
    select id from line_forward where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and enabled`);
  const ids: string[] = [];
  for (const { id: forwardId } of targets) {
    const id = newId();
    await tx.run(sql`
      insert into line_forwarding (workspace_id, id, forward_id, body, signature, size, next_at)
      values (${tx.workspaceId}, ${id}, ${forwardId}, ${body}, ${signature}, ${body.byteLength}, now())`);
    ids.push(id);
  }
  return ids;
}

export type DueForwarding = {
  url: string;
  enabled: boolean;
  body: Buffer;
  signature: string;
  attempts: number;
  state: LineForwarding['state'];
};

export function findDue(tx: Tx, id: string): Promise<DueForwarding | undefined> {
  return tx.maybe(sql<DueForwarding>`
    select f.url, f.enabled, g.body, g.signature, g.attempts, g.state
    from line_forwarding g join line_forward f on f.workspace_id = g.workspace_id and f.id = g.forward_id
    where g.workspace_id = ${tx.workspaceId} and g.id = ${id}`);
}

/** Records an attempt, unless another one was recorded meanwhile. What was delivered need not be kept. */
export async function recordAttempt(
  tx: Tx,
  id: string,
  attempts: number,
  result: Pick<LineForwarding, 'state' | 'lastStatus' | 'lastError'> & { nextAt: Date | null },
): Promise<boolean> {
  const { state, lastStatus, lastError, nextAt } = result;
  const changed = await tx.run(sql`
    update line_forwarding set state = ${state}, attempts = attempts + 1, last_status = ${lastStatus},
      last_error = ${lastError}, next_at = ${nextAt}, body = case when ${state} = 'waiting' then body else ''::bytea end
    where workspace_id = ${tx.workspaceId} and id = ${id} and attempts = ${attempts} and state = 'waiting'`);
  return changed === 1;
}

/** The newest first, before `before`. */
export function listForwardings(
  tx: Tx,
  forwardId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<LineForwarding[]> {
  return tx.many(sql<LineForwarding>`
    select id, state, size, attempts, last_status as "lastStatus", last_error as "lastError", next_at as "nextAt",
      created_at as "createdAt"
    from line_forwarding
    where workspace_id = ${tx.workspaceId} and forward_id = ${forwardId} and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${limit}`);
}
