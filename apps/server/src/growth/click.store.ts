import type { LinkChannel } from '@madoguchi/contract';
import type { LandingTest, Seen } from '../experiments/index.ts';
import { sql, type Tx } from '../platform/db/index.ts';
import { slugKey } from './slugs.ts';

/** What a redirect needs to know of an address. */
export type Destination = {
  addressId: string;
  linkId: string;
  channel: LinkChannel;
  target: string;
  utmCampaign: string;
  utmContent: string;
  expiresAt: string | null;
  fallback: string | null;
  archived: boolean;
  cookie: boolean;
  cookieDays: number;
  passClick: boolean;
  hosts: string[];
  /** Whether people are sent to one of several targets instead. */
  experiment: LandingTest | null;
};

/** Where an address leads, and what the workspace has switched on; exactly this address, not one that looks like it. */
export function findDestination(tx: Tx, slug: string): Promise<Destination | undefined> {
  return tx.maybe(sql<Destination>`
    select a.id as "addressId", l.id as "linkId", a.channel, l.target, l.utm_campaign as "utmCampaign",
      l.utm_content as "utmContent", l.expires_at as "expiresAt", l.fallback, l.archived,
      coalesce(s.cookie, false) as cookie, coalesce(s.cookie_days, 90) as "cookieDays",
      coalesce(s.pass_click, false) as "passClick", w.link_hosts as hosts, (
      select json_build_object('id', e.id, 'salt', e.salt, 'shares', json_agg(v.share order by v.variant),
        'targets', json_agg(v.target order by v.variant))
      from experiment e join experiment_variant v on v.workspace_id = e.workspace_id and v.experiment_id = e.id
      where e.workspace_id = a.workspace_id and e.link_id = a.link_id and e.state = 'running'
      group by e.id, e.salt) as experiment
    from link_address a
    join tracked_link l on l.workspace_id = a.workspace_id and l.id = a.link_id
    join workspace w on w.id = a.workspace_id
    left join growth_settings s on s.workspace_id = a.workspace_id
    where a.workspace_id = ${tx.workspaceId} and a.slug_key = ${slugKey(slug)} and a.slug = ${slug}`);
}

export type NewClick = {
  id: string;
  linkId: string;
  addressId: string;
  at: string;
  channel: string;
  device: string;
  scan: string | null;
  bot: string | null;
  visitor: string | null;
  /** Which variant of an experiment it was led to. */
  seen: Seen | null;
};

/** Stores clicks and counts their days, in one statement. Days are counted in a fixed order: two who do so never wait in a ring. */
export async function insertClicks(tx: Tx, clicks: readonly NewClick[]): Promise<void> {
  await tx.run(sql`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(clicks)}::jsonb) as c (id uuid, "linkId" uuid, "addressId" uuid,
        at timestamptz, channel text, device text, scan text, bot text, visitor uuid)
    ), stored as (
      insert into click (workspace_id, id, link_id, address_id, at, channel, device, scan, bot, visitor)
      select ${tx.workspaceId}, id, "linkId", "addressId", at, channel, device, scan, bot, visitor from given
    )
    insert into click_day as d (workspace_id, link_id, address_id, day, channel, counted, scans, bots)
    select ${tx.workspaceId}, "linkId", "addressId", (at at time zone s.time_zone)::date as day, channel,
      count(*) filter (where bot is null), count(*) filter (where bot is null and scan is not null),
      count(*) filter (where bot is not null)
    from given join workspace_settings s on s.workspace_id = ${tx.workspaceId}
    group by 2, 3, 4, 5 order by 2, 3, 4, 5
    on conflict (workspace_id, link_id, address_id, day, channel) do update set counted = d.counted + excluded.counted,
      scans = d.scans + excluded.scans, bots = d.bots + excluded.bots`);
}

export type ClickRow = {
  id: string;
  at: string;
  addressId: string;
  channel: string;
  device: 'phone' | 'tablet' | 'desktop' | 'other';
  scan: string | null;
  bot: 'head' | 'prefetch' | 'line_preview' | 'preview' | 'crawler' | 'scanner' | 'no_agent' | null;
  orders: number;
};

const shown = { all: sql`true`, counted: sql`k.bot is null`, bots: sql`k.bot is not null` };

/** The clicks on a link, the newest first. */
export function listClicks(
  tx: Tx,
  linkId: string,
  asked: { show: keyof typeof shown; before: string | null; limit: number },
): Promise<ClickRow[]> {
  const { show, before, limit } = asked;
  return tx.many(sql<ClickRow>`
    select k.id, k.at, k.address_id as "addressId", k.channel, k.device, k.scan, k.bot, (
      select count(distinct t.order_id)::int from attribution_touch t
      where t.workspace_id = ${tx.workspaceId} and t.click_id = k.id) as orders
    from click k where k.workspace_id = ${tx.workspaceId} and k.link_id = ${linkId} and ${shown[show]}
      and (${before}::uuid is null or k.id < ${before}::uuid)
    order by k.id desc limit ${limit}`);
}

/** How long the workspace keeps of which browser clicks were, in months. */
export async function keptMonths(tx: Tx): Promise<number> {
  const row = await tx.maybe(sql<{ months: number }>`
    select keep_months as months from growth_settings where workspace_id = ${tx.workspaceId}`);
  return row?.months ?? 25;
}

/** Forgets of which browser clicks before an id were, of which no order came; at most `limit`. Answers how many. */
export function forgetVisitors(tx: Tx, before: string, limit: number): Promise<number> {
  return tx.run(sql`
    with old as materialized (
      select k.id from click k
      where k.workspace_id = ${tx.workspaceId} and k.visitor is not null and k.id < ${before}::uuid
        and not exists (select from attribution_touch t
          where t.workspace_id = ${tx.workspaceId} and t.click_id = k.id)
      order by k.id limit ${limit}
    ), units as (
      -- Nor may an experiment know the browser again: there it is the click alone.
      update experiment_assignment a set unit = a.cause_id from old
      where a.workspace_id = ${tx.workspaceId} and a.cause_id = old.id and a.unit <> a.cause_id
    )
    update click k set visitor = null from old where k.workspace_id = ${tx.workspaceId} and k.id = old.id`);
}
