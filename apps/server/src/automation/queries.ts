import type {
  AutomationRule,
  AutomationRun,
  AutomationVersion,
  ListAutomationRuns,
} from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { idsIn, namesOf } from './names.store.ts';
import { listRules, listVersions } from './rule.store.ts';
import { listRuns } from './run.store.ts';

export async function allRules(tx: Tx): Promise<AutomationRule[]> {
  const rules = await listRules(tx);
  const names = await namesOf(tx, idsIn(rules.map(({ definition }) => definition)));
  return rules.map((rule) => ({ ...rule, names }));
}

/** What a rule has been, also one that was deleted. @throws AppError `not_found` */
export async function versionsOf(
  tx: Tx,
  id: string,
): Promise<{ items: AutomationVersion[]; names: Record<string, string> }> {
  const items = await listVersions(tx, id);
  if (items.length === 0) throw new AppError('not_found', 'This rule does not exist in this workspace.');
  return { items, names: await namesOf(tx, idsIn(items.map(({ definition }) => definition))) };
}

type RunPage = { items: AutomationRun[]; names: Record<string, string>; nextCursor: string | null };

/** A page of the log, newest first, with the names of what its conditions point to. */
export function pageOfRuns(database: Database, actor: Actor, query: ListAutomationRuns): Promise<RunPage> {
  const [before = null] = decodeCursor(query.cursor, ['id']) ?? [];
  const { limit, rule, conversation, outcome, from, to } = query;
  return database.read(actor.workspaceId, async (tx) => {
    const filter = { rule, conversation, outcome, from, to, query: query.query, before, limit: limit + 1 };
    const rows = await listRuns(tx, filter);
    const items = rows.slice(0, limit);
    const trigger = { event: 'waiting' as const, statuses: [], tagIds: [], hours: null };
    const conditions = items.flatMap((item) => (item.condition === null ? [] : [item.condition]));
    const names = await namesOf(tx, idsIn([{ trigger, match: 'all', conditions, actions: [] }]));
    const last = items.at(-1);
    return {
      items,
      names,
      nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null,
    };
  });
}
