import { viewFilter, type BuiltInView, type ViewCounts, type ViewFilter } from '@madoguchi/contract';
import { countConversations, criteriaOfView } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { listViews } from './store.ts';

/** Counts beyond this are shown as «1000+». */
const countCap = 1000;

const view = (filter: Partial<ViewFilter>): ViewFilter => viewFilter.parse(filter);

/** The views that every desk has; the web application's addresses name them alike. */
export const builtIn: Record<BuiltInView, ViewFilter> = {
  mine: view({ assignee: 'me' }),
  unassigned: view({ assignee: 'none' }),
  late: view({ waiting: 'late' }),
  waiting: view({ waiting: 'customer' }),
  mentioned: view({ mentioned: true }),
  following: view({ following: true }),
  active: view({}),
  on_hold: view({ status: 'on_hold' }),
};

/** How many conversations are in each view, each counted up to the cap from an index. */
export function countViews(database: Database, actor: Actor): Promise<ViewCounts> {
  return database.read(actor.workspaceId, async (tx) => {
    const now = new Date();
    const saved = await listViews(tx, actor.memberId);
    const count = async (filter: ViewFilter): Promise<number> => {
      const criteria = { ...criteriaOfView(filter, actor.memberId), now };
      return countConversations(tx, actor.memberId, criteria, countCap);
    };
    const counted = async <Key extends string>(views: readonly (readonly [Key, ViewFilter])[]) =>
      Object.fromEntries(
        await Promise.all(views.map(async ([key, filter]) => [key, await count(filter)] as const)),
      );
    const [all, own] = await Promise.all([
      counted(Object.entries(builtIn)),
      counted(saved.map(({ id, filter }) => [id, filter] as const)),
    ]);
    const figures: Record<string, number> = all;
    const of = (name: BuiltInView): number => figures[name] ?? 0;
    return {
      builtIn: {
        mine: of('mine'),
        unassigned: of('unassigned'),
        late: of('late'),
        waiting: of('waiting'),
        mentioned: of('mentioned'),
        following: of('following'),
        active: of('active'),
        on_hold: of('on_hold'),
      },
      saved: own,
      cap: countCap,
    };
  });
}
