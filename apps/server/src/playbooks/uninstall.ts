import type { UninstalledPlaybook } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { viewsOf, type PartView } from './domain.ts';
import { kindsInOrder, readStandings, removeKind } from './kinds/all.ts';
import { changedEvents } from './news.ts';
import { refuseWithout } from './policy.ts';
import { readPlaybook, requireSet } from './queries.ts';
import * as store from './store.ts';

/** The tags that rules, plans and lists which stand here name. */
async function namedTags(tx: Tx): Promise<Set<string>> {
  const { deadline_rule: rules, care_plan: plans, automation, checklist } = await readStandings(tx);
  return new Set(
    [...rules, ...plans, ...automation, ...checklist].flatMap(({ part }) =>
      part !== null && 'tags' in part ? part.tags : [],
    ),
  );
}

const isUntouched = ({ state, standing }: PartView): boolean =>
  (state === 'installed' || state === 'newer') && standing?.inUse === false;

/**
 * Takes away what a set has brought, as far as nobody has changed it and nothing uses it; the rest stays and is
 * everybody's own from then on, so that installing again puts nothing over it.
 * @throws AppError `not_found`, `forbidden`
 */
export function uninstallPlaybook(
  dependencies: ChangeDependencies,
  actor: Actor,
  key: string,
): Promise<UninstalledPlaybook> {
  refuseWithout(actor);
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await store.lockPlaybooks(tx);
    const { document, rows } = await requireSet(tx, key);
    const views = viewsOf(document, rows, await readStandings(tx, true)).filter(
      ({ row }) => row !== undefined,
    );
    const removed: string[] = [];
    for (const kind of kindsInOrder.toReversed()) {
      const named = kind === 'tag' ? await namedTags(tx) : new Set<string>();
      const going = views.filter(
        (view) => view.part.kind === kind && isUntouched(view) && !named.has(view.standing?.target ?? ''),
      );
      if (going.length === 0) continue;
      const targets = going.flatMap(({ standing }) => standing?.target ?? []);
      const gone = await removeKind(tx, actor, kind, targets);
      removed.push(
        ...going.filter(({ standing }) => gone.includes(standing?.target ?? '')).map(({ part }) => part.key),
      );
    }
    const kept = views
      .filter(({ part, state }) => state !== 'removed' && !removed.includes(part.key))
      .map(({ part }) => part.key);
    if (rows.length > 0) {
      await store.deleteRows(
        tx,
        key,
        rows.map(({ part }) => part),
      );
      await recordAudit(tx, actor, 'playbook.uninstalled', {
        subject: { type: 'playbook', id: key, name: document.name.ja },
        after: { removed: removed.length, kept: kept.length },
      });
      events.push(...changedEvents(views.map(({ part }) => part.kind)));
    }
    return { removed, kept, playbook: await readPlaybook(tx, key) };
  });
}
