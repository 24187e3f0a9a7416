import type { ClickCounts, ClickDay, LinkChannel, LinkVersion, TrackedLink } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { slugKey } from './slugs.ts';

export type LinkRow = Omit<TrackedLink, 'addresses' | 'clicks' | 'recent'>;
export type LinkFields = Pick<
  LinkRow,
  'name' | 'target' | 'utmCampaign' | 'utmContent' | 'expiresAt' | 'fallback'
> & { campaignId: string | null };

const linksOf = (tx: Tx, where: RawBuilder<unknown>) => sql<LinkRow>`
  select l.id, l.name, l.target, l.utm_campaign as "utmCampaign", l.utm_content as "utmContent",
    l.expires_at as "expiresAt", l.fallback, l.archived, l.revision, l.created_at as "createdAt",
    case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as campaign
  from tracked_link l left join campaign c on c.workspace_id = l.workspace_id and c.id = l.campaign_id
  where l.workspace_id = ${tx.workspaceId} and ${where}`;

export type LinkQuery = {
  campaignId: string | null;
  archived: boolean;
  before: string | null;
  limit: number;
};

/** The newest first. */
export function listLinks(tx: Tx, { campaignId, archived, before, limit }: LinkQuery): Promise<LinkRow[]> {
  const where = [sql`l.archived = ${archived}`];
  if (campaignId !== null) where.push(sql`l.campaign_id = ${campaignId}`);
  if (before !== null) where.push(sql`l.id < ${before}::uuid`);
  return tx.many(sql`${linksOf(tx, sql.join(where, sql` and `))} order by l.id desc limit ${limit}`);
}

export function findLink(tx: Tx, id: string): Promise<LinkRow | undefined> {
  return tx.maybe(linksOf(tx, sql`l.id = ${id}`));
}

/** Whoever changes a link queues up here. */
export async function lockLink(tx: Tx, id: string): Promise<LinkRow | undefined> {
  await tx.run(
    sql`select from tracked_link where workspace_id = ${tx.workspaceId} and id = ${id} for update`,
  );
  return findLink(tx, id);
}

export async function insertLink(tx: Tx, fields: LinkFields, memberId: string): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into tracked_link (workspace_id, id, campaign_id, name, target, utm_campaign, utm_content, expires_at, fallback,
      created_by)
    values (${tx.workspaceId}, ${id}, ${fields.campaignId}, ${fields.name}, ${fields.target}, ${fields.utmCampaign},
      ${fields.utmContent}, ${fields.expiresAt}, ${fields.fallback}, ${memberId})`);
  await insertVersion(tx, id, memberId);
  return id;
}

export async function updateLink(
  tx: Tx,
  id: string,
  fields: LinkFields & { archived: boolean },
): Promise<void> {
  await tx.run(sql`
    update tracked_link set campaign_id = ${fields.campaignId}, name = ${fields.name}, target = ${fields.target},
      utm_campaign = ${fields.utmCampaign}, utm_content = ${fields.utmContent}, expires_at = ${fields.expiresAt},
      fallback = ${fields.fallback}, archived = ${fields.archived}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Keeps where a link leads from now on. */
export async function insertVersion(tx: Tx, linkId: string, memberId: string): Promise<void> {
  await tx.run(sql`
    insert into tracked_link_version (workspace_id, link_id, version, target, fallback, expires_at, changed_by)
    select workspace_id, id, (select coalesce(max(v.version), 0) + 1 from tracked_link_version v
      where v.workspace_id = l.workspace_id and v.link_id = l.id), target, fallback, expires_at, ${memberId}
    from tracked_link l where l.workspace_id = ${tx.workspaceId} and l.id = ${linkId}`);
}

export function listVersions(tx: Tx, linkId: string): Promise<LinkVersion[]> {
  return tx.many(sql<LinkVersion>`
    select v.version, v.target, v.fallback, v.expires_at as "expiresAt", v.at,
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as by
    from tracked_link_version v
    left join member m on m."organizationId" = v.workspace_id and m.id = v.changed_by
    left join auth_user u on u.id = m."userId"
    where v.workspace_id = ${tx.workspaceId} and v.link_id = ${linkId} order by v.version desc limit 100`);
}

/** Adds an address; false when another one looks the same. */
export async function insertAddress(
  tx: Tx,
  { linkId, slug, channel }: { linkId: string; slug: string; channel: LinkChannel },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into link_address (workspace_id, id, link_id, slug, slug_key, channel)
    values (${tx.workspaceId}, ${newId()}, ${linkId}, ${slug}, ${slugKey(slug)}, ${channel})
    on conflict (workspace_id, slug_key) do nothing`);
  return added === 1;
}

export type AddressRow = {
  id: string;
  linkId: string;
  slug: string;
  channel: LinkChannel;
  clicks: ClickCounts;
};

const counts = sql`json_build_object('counted', coalesce(sum(d.counted), 0)::int, 'scans', coalesce(sum(d.scans), 0)::int,
  'bots', coalesce(sum(d.bots), 0)::int)`;

/** The addresses of links, with how often each was called. */
export function addressesOf(tx: Tx, linkIds: readonly string[]): Promise<AddressRow[]> {
  return tx.many(sql<AddressRow>`
    select a.id, a.link_id as "linkId", a.slug, a.channel, ${counts} as clicks
    from link_address a
    left join click_day d on d.workspace_id = a.workspace_id and d.link_id = a.link_id and d.address_id = a.id
    where a.workspace_id = ${tx.workspaceId} and a.link_id = any(${[...linkIds]}::uuid[])
    group by a.id, a.link_id, a.slug, a.channel order by a.id`);
}

export function findAddress(
  tx: Tx,
  id: string,
): Promise<{ id: string; linkId: string; slug: string } | undefined> {
  return tx.maybe(sql<{ id: string; linkId: string; slug: string }>`
    select id, link_id as "linkId", slug from link_address where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** The last thirty days of links, day by day. */
export function recentDays(tx: Tx, linkIds: readonly string[]): Promise<(ClickDay & { linkId: string })[]> {
  return tx.many(sql<ClickDay & { linkId: string }>`
    select d.link_id as "linkId", to_char(d.day, 'YYYY-MM-DD') as day, sum(d.counted)::int as counted,
      sum(d.scans)::int as scans, sum(d.bots)::int as bots
    from click_day d
    where d.workspace_id = ${tx.workspaceId} and d.link_id = any(${[...linkIds]}::uuid[])
      and d.day > (select (now() at time zone s.time_zone)::date - 30 from workspace_settings s
        where s.workspace_id = ${tx.workspaceId})
    group by d.link_id, d.day order by d.day`);
}
