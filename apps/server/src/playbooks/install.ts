import {
  playbookPart,
  type InstalledPlaybook,
  type InstallPlaybook,
  type Locale,
  type PlaybookDocument,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import {
  besideName,
  canStandBeside,
  nameOf,
  renamed,
  saysOf,
  viewsOf,
  withNeeded,
  type PartView,
} from './domain.ts';
import { kindsInOrder, putKind, readStandings, type AnyChange, type Standings } from './kinds/all.ts';
import { changedEvents } from './news.ts';
import { refuseWithout } from './policy.ts';
import { readPlaybook, requireSet } from './queries.ts';
import * as store from './store.ts';

/**
 * What is written for a part; null when it is left as it stands. What somebody has made their own is never written over:
 * asked for «beside», ours gets a name of its own.
 */
function changeFor(
  { part, state, row, standing }: PartView,
  beside: boolean,
  { name }: PlaybookDocument,
  standings: Standings,
): AnyChange | null {
  if (state === 'new' || state === 'removed') return { part, target: null };
  if (state === 'newer' && standing !== undefined && row !== undefined) {
    // Put beside another, it keeps the name it got then.
    const was = standing.part === null ? '' : nameOf(standing.part);
    const kept = nameOf(playbookPart.parse(row.source)) === was ? part : renamed(part, was);
    return { part: kept, target: standing.target };
  }
  if (!beside || (state !== 'clash' && state !== 'edited')) return null;
  if (part.kind === 'question') return { part, target: null };
  if (!canStandBeside(part)) return null;
  const language: Locale = part.language ?? 'ja';
  const taken = standings[part.kind].map((each) => each.name);
  return { part: renamed(part, besideName(part, name[language], taken)), target: null };
}

/** Remembers each part as it stands right after it was brought. */
async function remember(
  tx: Tx,
  { key: playbook, edition, parts }: PlaybookDocument,
  written: readonly string[],
  targets: ReadonlyMap<string, string>,
): Promise<void> {
  const standings = await readStandings(tx);
  for (const source of parts) {
    const target = targets.get(source.key);
    const standing = standings[source.kind].find((each) => each.target === target);
    if (!written.includes(source.key) || target === undefined || !standing?.part) continue;
    const row = { part: source.key, target, brought: saysOf(standing.part), source, edition };
    await store.saveRow(tx, playbook, row);
  }
}

/** @throws AppError `invalid_request` with each key that the set does not have */
function refuseUnknown({ parts }: PlaybookDocument, asked: InstallPlaybook): void {
  const known = new Set(parts.map(({ key }) => key));
  const errors = (['parts', 'beside'] as const).flatMap((list) =>
    asked[list].flatMap((key, at) =>
      known.has(key) ? [] : [{ path: `${list}.${at}`, message: `is no part of this playbook («${key}»)` }],
    ),
  );
  if (errors.length > 0)
    throw new AppError('invalid_request', 'Name parts that this playbook has.', { errors });
}

/**
 * Brings parts of a set, with what these need, and those installed untouched to the newer wording; in one transaction,
 * so that all of it is here or nothing. Asked for twice, the second time changes nothing.
 * @throws AppError `not_found`, `forbidden`, `invalid_request`; what the features refuse
 */
export function installPlaybook(
  dependencies: ChangeDependencies,
  actor: Actor,
  key: string,
  asked: InstallPlaybook,
): Promise<InstalledPlaybook> {
  refuseWithout(actor);
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await store.lockPlaybooks(tx);
    const { document, rows } = await requireSet(tx, key);
    refuseUnknown(document, asked);
    const standings = await readStandings(tx, true);
    const wanted = withNeeded(document, asked.parts);
    const targets = new Map<string, string>();
    const changes: AnyChange[] = [];
    for (const view of viewsOf(document, rows, standings)) {
      const { part, standing } = view;
      if (standing !== undefined) targets.set(part.key, standing.target);
      if (!wanted.has(part.key)) continue;
      const change = changeFor(view, asked.beside.includes(part.key), document, standings);
      if (change !== null) changes.push(change);
    }
    for (const kind of kindsInOrder)
      for (const [part, target] of await putKind(tx, actor, kind, changes, targets))
        targets.set(part, target);
    const written = changes.map(({ part }) => part.key);
    await remember(tx, document, written, targets);
    const updated = changes.filter(({ target }) => target !== null).map(({ part }) => part.key);
    const added = written.filter((part) => !updated.includes(part));
    const left = [...wanted].filter((part) => !written.includes(part));
    if (written.length > 0) {
      await recordAudit(tx, actor, 'playbook.installed', {
        subject: { type: 'playbook', id: key, name: document.name.ja },
        after: { edition: document.edition, added: added.length, updated: updated.length },
      });
      events.push(...changedEvents(changes.map(({ part }) => part.kind)));
    }
    return { added, updated, left, playbook: await readPlaybook(tx, key) };
  });
}
