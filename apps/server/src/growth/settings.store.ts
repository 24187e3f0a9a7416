import { sql, type Tx } from '../platform/db/index.ts';

export type SettingsRow = {
  cookie: boolean;
  cookieDays: number;
  passClick: boolean;
  keepMonths: number;
  revision: number;
  hosts: string[];
  company: string;
};

/** What is switched on; a workspace that never switched anything has nothing on. */
export function findSettings(tx: Tx): Promise<SettingsRow> {
  return tx.one(sql<SettingsRow>`
    select coalesce(s.cookie, false) as cookie, coalesce(s.cookie_days, 90) as "cookieDays",
      coalesce(s.pass_click, false) as "passClick", coalesce(s.keep_months, 25) as "keepMonths",
      coalesce(s.revision, 0) as revision, w.link_hosts as hosts, w.name as company
    from workspace w left join growth_settings s on s.workspace_id = w.id where w.id = ${tx.workspaceId}`);
}

export type Switches = Pick<SettingsRow, 'cookie' | 'cookieDays' | 'passClick' | 'keepMonths'>;

/** Saves them when nobody was faster; false when somebody was. */
export async function saveSettings(tx: Tx, basedOn: number, given: Switches): Promise<boolean> {
  const { cookie, cookieDays, passClick, keepMonths } = given;
  const saved = await tx.run(sql`
    insert into growth_settings as s (workspace_id, cookie, cookie_days, pass_click, keep_months, revision)
    values (${tx.workspaceId}, ${cookie}, ${cookieDays}, ${passClick}, ${keepMonths}, ${basedOn + 1})
    on conflict (workspace_id) do update set cookie = excluded.cookie, cookie_days = excluded.cookie_days,
      pass_click = excluded.pass_click, keep_months = excluded.keep_months, revision = excluded.revision
    where s.revision = ${basedOn}`);
  return saved === 1;
}

/** Takes hosts for this workspace, one after another with whoever else does; answers one that another has, or null. */
export async function takeHosts(tx: Tx, hosts: readonly string[]): Promise<string | null> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('hosts of links', 0))`);
  const taken = await tx.maybe(sql<{ host: string }>`
    select host from workspace w cross join unnest(w.link_hosts) as host
    where w.id <> ${tx.workspaceId} and host = any(${[...hosts]}::text[]) limit 1`);
  if (taken !== undefined) return taken.host;
  await tx.run(sql`update workspace set link_hosts = ${[...hosts]}::text[] where id = ${tx.workspaceId}`);
  return null;
}

export type Space = { id: string; name: string | null; hosts: string[]; oldest: boolean };

/** Every workspace with where its short addresses are called: read outside of any. */
export function listSpaces(tx: Tx): Promise<Space[]> {
  return tx.many(sql<Space>`
    select id, link_name as name, link_hosts as hosts, row_number() over (order by "createdAt", id) = 1 as oldest
    from workspace`);
}

/** Gives the workspace the name that its short addresses at the desk's own address carry, unless it has one. */
export async function nameSpace(tx: Tx, name: string): Promise<void> {
  await tx.run(sql`
    update workspace set link_name = ${name} where id = ${tx.workspaceId} and link_name is null
      and not exists (select from workspace o where o.link_name = ${name})`);
}
