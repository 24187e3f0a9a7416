import type { AssistanceUse, ModelProvider } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type SettingsRow = {
  id: string;
  enabled: boolean;
  provider: ModelProvider;
  baseUrl: string;
  model: string;
  key: Buffer | null;
  uses: AssistanceUse[];
  maskNames: boolean;
  maskAddresses: boolean;
  maskNumbers: boolean;
  shareNote: boolean;
  monthlyRequests: number | null;
  monthlyTokens: number | null;
  retentionDays: number;
};

const columns = sql`id, enabled, provider, base_url as "baseUrl", model, key, uses, mask_names as "maskNames",
  mask_addresses as "maskAddresses", mask_numbers as "maskNumbers", share_note as "shareNote",
  monthly_requests as "monthlyRequests", monthly_tokens as "monthlyTokens", retention_days as "retentionDays"`;

/** What stands while nothing was ever set: off, everything masked. */
export const initialSettings: Omit<SettingsRow, 'id'> = {
  enabled: false,
  provider: 'other',
  baseUrl: '',
  model: '',
  key: null,
  uses: ['draft', 'translate', 'summarise'],
  maskNames: true,
  maskAddresses: true,
  maskNumbers: true,
  shareNote: false,
  monthlyRequests: null,
  monthlyTokens: null,
  retentionDays: 90,
};

export function findSettings(tx: Tx): Promise<SettingsRow | undefined> {
  return tx.maybe(
    sql<SettingsRow>`select ${columns} from assistance_settings where workspace_id = ${tx.workspaceId}`,
  );
}

/** The same, made when there is none yet, and held until the transaction ends. */
export async function lockSettings(tx: Tx): Promise<SettingsRow> {
  await tx.run(sql`
    insert into assistance_settings (workspace_id, id) values (${tx.workspaceId}, ${newId()})
    on conflict (workspace_id) do nothing`);
  return tx.one(sql<SettingsRow>`
    select ${columns} from assistance_settings where workspace_id = ${tx.workspaceId} for update`);
}

export async function saveSettings(tx: Tx, s: SettingsRow): Promise<void> {
  await tx.run(sql`
    update assistance_settings set enabled = ${s.enabled}, provider = ${s.provider}, base_url = ${s.baseUrl},
      model = ${s.model}, key = ${s.key}, uses = ${s.uses}::text[], mask_names = ${s.maskNames},
      mask_addresses = ${s.maskAddresses}, mask_numbers = ${s.maskNumbers}, share_note = ${s.shareNote},
      monthly_requests = ${s.monthlyRequests}, monthly_tokens = ${s.monthlyTokens}, retention_days = ${s.retentionDays}
    where workspace_id = ${tx.workspaceId} and id = ${s.id}`);
}

export async function isEnabled(tx: Tx): Promise<boolean> {
  const row = await tx.maybe(sql<{ enabled: boolean }>`
    select enabled from assistance_settings where workspace_id = ${tx.workspaceId}`);
  return row?.enabled ?? false;
}

export type MonthlyUsage = { requests: number; tokens: number };

export async function findUsage(tx: Tx, month: string): Promise<MonthlyUsage> {
  const row = await tx.maybe(sql<MonthlyUsage>`
    select requests, tokens from assistance_usage where workspace_id = ${tx.workspaceId} and month = ${month}`);
  return row ?? { requests: 0, tokens: 0 };
}

/** Counts one more request with its tokens, unless that month's limits are reached already; whether it was counted. */
export async function countRequest(
  tx: Tx,
  month: string,
  tokens: number,
  { monthlyRequests, monthlyTokens }: Pick<SettingsRow, 'monthlyRequests' | 'monthlyTokens'>,
): Promise<boolean> {
  const counted = await tx.run(sql`
    insert into assistance_usage as u (workspace_id, month, requests, tokens)
    values (${tx.workspaceId}, ${month}, 1, ${tokens})
    on conflict (workspace_id, month) do update
      set requests = u.requests + 1, tokens = u.tokens + excluded.tokens
      where u.requests < coalesce(${monthlyRequests}, 2147483647)
        and u.tokens < coalesce(${monthlyTokens}::bigint, 9223372036854775807)`);
  return counted > 0;
}

/** Corrects what was estimated when the request left. */
export async function correctTokens(tx: Tx, month: string, difference: number): Promise<void> {
  await tx.run(sql`
    update assistance_usage set tokens = greatest(0, tokens + ${difference})
    where workspace_id = ${tx.workspaceId} and month = ${month}`);
}
