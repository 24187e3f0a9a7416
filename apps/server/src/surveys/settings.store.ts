import type { SurveySettings } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import { usualThanks } from './defaults.ts';

const usual: SurveySettings = {
  cooldownDays: 90,
  lowDueDays: 1,
  minimum: 10,
  thanks: usualThanks,
  revision: 0,
};

export async function findSettings(tx: Tx): Promise<SurveySettings> {
  const row = await tx.maybe(sql<SurveySettings>`
    select cooldown_days as "cooldownDays", low_due_days as "lowDueDays", minimum, thanks, revision
    from survey_setting where workspace_id = ${tx.workspaceId}`);
  return row ?? usual;
}

/** False when somebody was faster. */
export async function saveSettings(
  tx: Tx,
  { cooldownDays, lowDueDays, minimum, thanks }: Omit<SurveySettings, 'revision'>,
  basedOn: number,
): Promise<boolean> {
  const words = JSON.stringify(thanks);
  const saved = await tx.run(
    basedOn === 0
      ? sql`
        insert into survey_setting (workspace_id, cooldown_days, low_due_days, minimum, thanks)
        values (${tx.workspaceId}, ${cooldownDays}, ${lowDueDays}, ${minimum}, ${words}::jsonb) on conflict do nothing`
      : sql`
        update survey_setting set cooldown_days = ${cooldownDays}, low_due_days = ${lowDueDays}, minimum = ${minimum},
          thanks = ${words}::jsonb, revision = revision + 1
        where workspace_id = ${tx.workspaceId} and revision = ${basedOn}`,
  );
  return saved > 0;
}
