import {
  playbookDocument,
  type ExportedPlaybook,
  type PlaybookDocument,
  type PlaybookPart,
  type PlaybookSummary,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { ourPlaybooks } from './data/all.ts';
import { kindsInOrder, readStandings } from './kinds/all.ts';
import type { Standing } from './kinds/kind.ts';
import { changedEvents } from './news.ts';
import { refuseWithout } from './policy.ts';
import { listPlaybooks, requireSet } from './queries.ts';
import * as store from './store.ts';

/** A part under its key in the file, naming tags by theirs. */
function carried(part: PlaybookPart, key: string, tagKeys: ReadonlyMap<string, string>): PlaybookPart {
  if (!('tags' in part)) return { ...part, key };
  return { ...part, key, tags: part.tags.flatMap((tag) => tagKeys.get(tag) ?? []) };
}

/** The questions that can go along: whose choices lead only to those that go along, too. */
function portableQuestions(standings: readonly Standing[]): Set<string> {
  let going = standings.filter(({ part }) => part !== null);
  for (;;) {
    const names = new Set(going.map(({ name }) => name));
    const next = going.filter(
      ({ part }) =>
        part?.kind === 'question' &&
        part.question.choices.every(({ to }) => to.kind !== 'question' || names.has(to.key)),
    );
    if (next.length === going.length) return names;
    going = next;
  }
}

/** This workspace's own set as a file. @throws AppError `unprocessable` when there is nothing to carry */
export async function exportOwn(tx: Tx): Promise<ExportedPlaybook> {
  const standings = await readStandings(tx);
  const questions = portableQuestions(standings.question);
  const tagKeys = new Map(standings.tag.map(({ target }, at) => [target, `tag-${at + 1}`]));
  const leftOut: string[] = [];
  const parts: PlaybookPart[] = [];
  for (const kind of kindsInOrder)
    for (const [at, { part, name }] of standings[kind].entries()) {
      if (part === null || (kind === 'question' && !questions.has(name))) leftOut.push(name);
      else
        parts.push(
          carried(part, kind === 'question' ? name : `${kind.replaceAll('_', '-')}-${at + 1}`, tagKeys),
        );
    }
  if (parts.length === 0)
    throw new AppError('unprocessable', 'There is nothing here yet that a file could carry.');
  const name = (await store.nameOfWorkspace(tx)).slice(0, 60);
  const document: PlaybookDocument = {
    format: 'madoguchi-playbook',
    formatVersion: 1,
    key: `own-${tx.workspaceId.slice(-12)}`,
    edition: 1,
    name: { ja: name, en: name },
    about: { ja: `${name}から書き出したセット`, en: `The set of ${name}` },
    reminders: [],
    parts,
  };
  return { fileName: `playbook-${tx.workspaceId.slice(-12)}.json`, document, leftOut };
}

/** @throws AppError `invalid_request` with the place of each fault */
function readFile(content: string): PlaybookDocument {
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch {
    throw new AppError('invalid_request', 'This is no JSON. Choose a file that was exported here.');
  }
  const parsed = playbookDocument.safeParse(raw);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues
    .slice(0, 50)
    .map(({ path, message }) => ({ path: path.join('.'), message }));
  const [first] = errors;
  throw new AppError(
    'invalid_request',
    `This file is no playbook that can be read: «${first?.path ?? ''}» ${first?.message ?? ''}.`,
    { errors },
  );
}

/** Keeps a set from a file, to be looked at and installed; an earlier one of its key is replaced. @throws AppError `conflict`, `invalid_request` */
export function importPlaybook(
  dependencies: ChangeDependencies,
  actor: Actor,
  content: string,
): Promise<PlaybookSummary> {
  refuseWithout(actor);
  const document = readFile(content);
  const { key, edition, name, parts } = document;
  if (ourPlaybooks.some((ours) => ours.key === key))
    throw new AppError(
      'conflict',
      `«${key}» is a playbook that comes with Madoguchi. Give yours another key.`,
    );
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await store.lockPlaybooks(tx);
    const there = await store.listImported(tx);
    if (there.length >= 100)
      throw new AppError('unprocessable', 'There are 100 imported playbooks. Delete one.');
    await store.saveImported(tx, document, actor.memberId);
    await recordAudit(tx, actor, 'playbook.imported', {
      subject: { type: 'playbook', id: key, name: name.ja },
      after: { edition, parts: parts.length },
    });
    events.push(...changedEvents([]));
    const summary = (await listPlaybooks(tx)).find((each) => each.key === key);
    if (summary === undefined) throw new AppError('not_found', 'This playbook is not here any more.');
    return summary;
  });
}

/** Forgets a set that was taken in. @throws AppError `not_found`; `conflict` for ours, and while parts of it are installed */
export function deletePlaybook(dependencies: ChangeDependencies, actor: Actor, key: string): Promise<void> {
  refuseWithout(actor);
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await store.lockPlaybooks(tx);
    const { origin, document, rows } = await requireSet(tx, key);
    if (origin === 'ours') throw new AppError('conflict', 'This playbook comes with Madoguchi and stays.');
    if (rows.length > 0)
      throw new AppError('conflict', 'Parts of this playbook are installed. Take it out first.');
    await store.deleteImported(tx, key);
    await recordAudit(tx, actor, 'playbook.deleted', {
      subject: { type: 'playbook', id: key, name: document.name.ja },
      before: { edition: document.edition },
    });
    events.push(...changedEvents([]));
  });
}
