import type { CareSettings } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** What holds until somebody changes it. */
const usual: CareSettings = {
  revision: 0,
  windowDays: 14,
  monthlyCap: 3,
  perGift: null,
  perPersonYear: null,
  perCompanyYear: null,
};

export async function findSettings(tx: Tx): Promise<CareSettings> {
  const row = await tx.maybe(sql<CareSettings>`
    select revision, window_days as "windowDays", monthly_cap as "monthlyCap", per_gift as "perGift",
      per_person_year as "perPersonYear", per_company_year as "perCompanyYear"
    from care_settings where workspace_id = ${tx.workspaceId}`);
  return row ?? usual;
}

/** Keeps settings that were made from `revision`; false when somebody was faster. */
export async function saveSettings(tx: Tx, settings: CareSettings): Promise<boolean> {
  const { revision, windowDays, monthlyCap, perGift, perPersonYear, perCompanyYear } = settings;
  const saved =
    revision === 0
      ? await tx.run(sql`
          insert into care_settings (workspace_id, window_days, monthly_cap, per_gift, per_person_year, per_company_year)
          values (${tx.workspaceId}, ${windowDays}, ${monthlyCap}, ${perGift}, ${perPersonYear}, ${perCompanyYear})
          on conflict (workspace_id) do nothing`)
      : await tx.run(sql`
          update care_settings set window_days = ${windowDays}, monthly_cap = ${monthlyCap}, per_gift = ${perGift},
            per_person_year = ${perPersonYear}, per_company_year = ${perCompanyYear}, revision = revision + 1
          where workspace_id = ${tx.workspaceId} and revision = ${revision}`);
  return saved === 1;
}

/** The workspace's zone. */
export async function findZone(tx: Tx): Promise<string> {
  const row = await tx.one(sql<{ zone: string }>`
    select time_zone as zone from workspace_settings where workspace_id = ${tx.workspaceId}`);
  return row.zone;
}
