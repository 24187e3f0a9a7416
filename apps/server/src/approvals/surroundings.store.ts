import { wholePerson } from '../customers/index.ts';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Surroundings } from './rules.ts';

type House = Surroundings['house'];

/** The addresses of the own people and channels. */
function findHouse(tx: Tx): Promise<House> {
  return tx.one(sql<House>`
    select
      coalesce((select json_agg(u.email) from member m join auth_user u on u.id = m."userId"
        where m."organizationId" = ${tx.workspaceId}), '[]') as members,
      coalesce((select json_agg(address) from channel where workspace_id = ${tx.workspaceId}), '[]') as channels`);
}

type Row = {
  channelId: string;
  channelName: string;
  customerId: string;
  customerName: string;
  company: string | null;
  addresses: string[];
  assigneeId: string | null;
  assigneeName: string | null;
};

/** What stands around an answer to a conversation, by its own channel unless another is named; who has no assignee will have its writer. */
export async function surroundingsOf(
  tx: Tx,
  conversationId: string,
  writer: { id: string; name: string },
  { recipients, channelId = null }: { recipients: string[]; channelId?: string | null },
): Promise<Surroundings | undefined> {
  const [row, house] = await Promise.all([
    tx.maybe(sql<Row>`
      select h.id as "channelId", h.name as "channelName", c.customer_id as "customerId",
        k.name as "customerName", o.name as company, c.assignee_id as "assigneeId", u.name as "assigneeName",
        coalesce((select json_agg(p.value) from contact_point p
          where p.workspace_id = c.workspace_id and p.customer_id = c.customer_id), '[]') as addresses
      from conversation c
      join channel h on h.workspace_id = c.workspace_id and h.id = coalesce(${channelId}::uuid, c.channel_id)
      join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
      left join company o on o.workspace_id = k.workspace_id and o.id = k.company_id
      left join member m on m."organizationId" = c.workspace_id and m.id = c.assignee_id
      left join auth_user u on u.id = m."userId"
      where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId}`),
    findHouse(tx),
  ]);
  if (row === undefined) return undefined;
  const { customerId: id, customerName: name, company, addresses, assigneeId, assigneeName } = row;
  return {
    channel: { id: row.channelId, name: row.channelName },
    // A rule for somebody who has become part of this customer is one for this customer.
    customer: { ids: await wholePerson(tx, id), name, company, addresses },
    assignee: assigneeId === null ? writer : { id: assigneeId, name: assigneeName ?? '' },
    recipients,
    house,
  };
}

/** What is known when a text is tried without a conversation: at most its channel. */
export async function surroundingsOfTrial(
  tx: Tx,
  channelId: string | undefined,
): Promise<Surroundings | undefined> {
  const channel =
    channelId === undefined
      ? undefined
      : await tx.maybe(sql<{ id: string; name: string }>`
          select id, name from channel where workspace_id = ${tx.workspaceId} and id = ${channelId}`);
  if (channelId !== undefined && channel === undefined) return undefined;
  return {
    channel,
    customer: undefined,
    assignee: undefined,
    recipients: undefined,
    house: { members: [], channels: [] },
  };
}
