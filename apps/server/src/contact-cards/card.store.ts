import { newId, sql, type Tx } from '../platform/db/index.ts';
import type { Words } from './domain.ts';

/** Whose card it is. */
export type Owner = { kind: 'customer' | 'company'; id: string };

export type CardRow = {
  id: string;
  customerId: string | null;
  companyId: string | null;
  secret: string | null;
  revision: number;
  contactPerson: boolean;
  changedAt: string;
};

const columns = sql`
  id, customer_id as "customerId", company_id as "companyId", secret, revision, contact_person as "contactPerson",
  changed_at as "changedAt"`;
const ownedBy = ({ kind, id }: Owner) =>
  kind === 'customer' ? sql`customer_id = ${id}` : sql`company_id = ${id}`;

export function findCard(tx: Tx, owner: Owner): Promise<CardRow | undefined> {
  return tx.maybe(sql<CardRow>`
    select ${columns} from contact_card where workspace_id = ${tx.workspaceId} and ${ownedBy(owner)}`);
}

export function lockCard(tx: Tx, owner: Owner): Promise<CardRow | undefined> {
  return tx.maybe(sql<CardRow>`
    select ${columns} from contact_card where workspace_id = ${tx.workspaceId} and ${ownedBy(owner)} for update`);
}

export function findBySecret(tx: Tx, secret: string): Promise<CardRow | undefined> {
  return tx.maybe(sql<CardRow>`
    select ${columns} from contact_card where workspace_id = ${tx.workspaceId} and secret = ${secret}`);
}

/** Makes a card or raises its revision; answers its id. Of two who make it at once one finds it made. */
export async function saveCard(
  tx: Tx,
  owner: Owner,
  { contactPerson, by }: { contactPerson: boolean; by: string },
): Promise<string> {
  const column = owner.kind === 'customer' ? sql`customer_id` : sql`company_id`;
  const row = await tx.one(sql<{ id: string }>`
    insert into contact_card (workspace_id, id, ${column}, contact_person, changed_by)
    values (${tx.workspaceId}, ${newId()}, ${owner.id}, ${contactPerson}, ${by})
    on conflict (workspace_id, ${column}) do update
      set contact_person = excluded.contact_person, changed_by = excluded.changed_by, changed_at = now(),
        revision = contact_card.revision + 1
    returning id`);
  return row.id;
}

export async function setSecret(tx: Tx, id: string, secret: string | null): Promise<void> {
  await tx.run(sql`
    update contact_card set secret = ${secret} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function deleteCard(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from contact_card where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type NumberRow = {
  channelId: string | null;
  number: string | null;
  onCall: boolean;
  words: Words;
  validFrom: string | null;
  validUntil: string | null;
};

/** In the order of the card; the number of a telephone of the desk is what that has now. */
export function listNumbers(tx: Tx, cardId: string): Promise<NumberRow[]> {
  return tx.many(sql<NumberRow>`
    select n.channel_id as "channelId", coalesce(n.number, h.config ->> 'number') as number,
      coalesce(h.config -> 'routing' ->> 'onCall', 'never') <> 'never' as "onCall", n.words,
      n.valid_from::text as "validFrom", n.valid_until::text as "validUntil"
    from contact_card_number n
    left join channel h on h.workspace_id = n.workspace_id and h.id = n.channel_id
    where n.workspace_id = ${tx.workspaceId} and n.card_id = ${cardId} order by n.position`);
}

export type NewNumber = Omit<NumberRow, 'onCall'>;

export async function replaceNumbers(tx: Tx, cardId: string, numbers: readonly NewNumber[]): Promise<void> {
  await tx.run(
    sql`delete from contact_card_number where workspace_id = ${tx.workspaceId} and card_id = ${cardId}`,
  );
  for (const [position, each] of numbers.entries())
    await tx.run(sql`
      insert into contact_card_number (workspace_id, card_id, position, channel_id, number, words, valid_from, valid_until)
      values (${tx.workspaceId}, ${cardId}, ${position}, ${each.channelId}, ${each.number}, ${JSON.stringify(each.words)}::jsonb,
        ${each.validFrom}::date, ${each.validUntil}::date)`);
}

/** Whether a channel of the desk is a telephone. */
export async function isPhone(tx: Tx, channelId: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select id from channel where workspace_id = ${tx.workspaceId} and id = ${channelId} and type = 'phone'`);
  return row !== undefined;
}
