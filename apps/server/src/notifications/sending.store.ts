import type { NotificationAbout } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import type { KeptPlace, OutsideWay } from './domain.ts';
import { aboutColumn, aboutJoins } from './place.store.ts';

/** In a mail are several places: it has none of its own. */
export type Sending = KeptPlace & {
  id: string;
  way: OutsideWay;
  memberId: string | null;
  deviceId: string | null;
  hookId: string | null;
  itemIds: string[];
  attempts: number;
};

/** Writes down what is to be sent; answers its id. */
export async function insertSending(
  tx: Tx,
  sending: Pick<Sending, 'way' | 'itemIds'> &
    Partial<Pick<Sending, 'memberId' | 'deviceId' | 'hookId' | keyof KeptPlace>>,
): Promise<string> {
  const id = newId();
  const { way, itemIds, memberId = null, deviceId = null, hookId = null } = sending;
  const { conversationId = null, place = null, placeId = null } = sending;
  await tx.run(sql`
    insert into notification_sending (workspace_id, id, way, member_id, device_id, hook_id, conversation_id, place, place_id,
      item_ids)
    values (${tx.workspaceId}, ${id}, ${way}, ${memberId}, ${deviceId}, ${hookId}, ${conversationId}, ${place}, ${placeId},
      ${itemIds}::uuid[])`);
  return id;
}

/** Takes a sending for one process; undefined when another has it, or it is settled. */
export function claim(tx: Tx, id: string, processId: string): Promise<Sending | undefined> {
  return tx.maybe(sql<Sending>`
    update notification_sending set state = 'claimed', claimed_by = ${processId}, attempts = attempts + 1
    where workspace_id = ${tx.workspaceId} and id = ${id} and state = 'waiting'
    returning id, way, member_id as "memberId", device_id as "deviceId", hook_id as "hookId",
      conversation_id as "conversationId", place, place_id as "placeId", item_ids as "itemIds", attempts`);
}

/** Notes that bytes are about to leave; false when the sending was taken over meanwhile. */
export async function beginTransmission(tx: Tx, id: string, processId: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update notification_sending set state = 'transmitting'
    where workspace_id = ${tx.workspaceId} and id = ${id} and state = 'claimed' and claimed_by = ${processId}`);
  return changed > 0;
}

export type Settled = 'waiting' | 'sent' | 'failed' | 'doubtful' | 'dropped';

/** Records how an attempt ended; false when the sending was no longer this process's. */
export async function settle(
  tx: Tx,
  id: string,
  processId: string,
  state: Settled,
  reason: string | null,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update notification_sending set state = ${state}, reason = ${reason}, claimed_by = null
    where workspace_id = ${tx.workspaceId} and id = ${id} and state in ('claimed', 'transmitting')
      and claimed_by = ${processId}`);
  return changed > 0;
}

/**
 * Takes up what dead processes left: what was only prepared waits again, what was on its way is doubtful and never sent
 * by itself again. Answers what waits now.
 *
 * @param inHand what this process is at work on
 */
export async function takeUpStranded(
  tx: Tx,
  processId: string,
  inHand: readonly string[],
): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string; state: string }>`
    update notification_sending n set claimed_by = null,
      state = case when state = 'claimed' then 'waiting' else 'doubtful' end,
      reason = case when state = 'claimed' then reason else 'desk_stopped' end
    where workspace_id = ${tx.workspaceId} and state in ('claimed', 'transmitting')
      and case when claimed_by = ${processId} then not (id = any(${[...inHand]}::uuid[]))
        else not exists (select from process_lease p where p.process_id = n.claimed_by
          and p.last_seen > now() - interval '15 seconds') end
    returning id, state`);
  return rows.filter((row) => row.state === 'waiting').map((row) => row.id);
}

/** Whom and what a sending tells of, as it is now. */
export type Told = {
  itemId: string;
  kind: string;
  detail: string | null;
  at: string;
  about: NotificationAbout;
  actorName: string | null;
};

export function itemsOf(tx: Tx, itemIds: readonly string[]): Promise<Told[]> {
  return tx.many(sql<Told>`
    select x.id as "itemId", x.kind, x.detail, x.at, u.name as "actorName", ${aboutColumn}
    from notification_item x ${aboutJoins}
    left join member m on m."organizationId" = x.workspace_id and m.id = x.actor_id
    left join auth_user u on u.id = m."userId"
    where x.workspace_id = ${tx.workspaceId} and x.id = any(${[...itemIds]}::uuid[]) order by x.at, x.id`);
}

/** Where a member's mail goes. */
export function addressOf(
  tx: Tx,
  memberId: string,
): Promise<
  { name: string; address: string; locale: 'ja' | 'en'; workspace: string; timeZone: string } | undefined
> {
  return tx.maybe(sql<{
    name: string;
    address: string;
    locale: 'ja' | 'en';
    workspace: string;
    timeZone: string;
  }>`
    select u.name, u.email as address, coalesce(p.locale, 'ja') as locale, w.name as workspace, s.time_zone as "timeZone"
    from member m join auth_user u on u.id = m."userId" join workspace w on w.id = m."organizationId"
    join workspace_settings s on s.workspace_id = w.id
    left join member_profile p on p.workspace_id = m."organizationId" and p.member_id = m.id
    where m."organizationId" = ${tx.workspaceId} and m.id = ${memberId}`);
}
