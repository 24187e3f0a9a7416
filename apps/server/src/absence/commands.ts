import type { Absence, ContactSettings, CreateAbsence, SaveAbsence } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies, type NewEvent } from '../platform/realtime/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { shownKind, spanOf, storable } from './domain.ts';
import { longest } from './ics.ts';
import { refusePlanningFor } from './policy.ts';
import { noSuchAbsence, shown } from './queries.ts';
import { findSettings, saveSettings } from './settings.store.ts';
import * as store from './store.ts';

const news: NewEvent = { type: 'absence.changed', conversationId: null };

const wrong = (
  code: 'not_found' | 'unprocessable' | 'conflict' | 'invalid_request',
  path: string,
  text: string,
) => new AppError(code, text, { errors: [{ path, message: text }] });

export const noSuchMember = () =>
  wrong('not_found', 'memberId', 'This person is not a member of this workspace any more (memberId).');

/** @throws AppError `not_found`, `unprocessable`, `conflict` */
async function checked(
  tx: Tx,
  memberId: string,
  body: CreateAbsence | SaveAbsence,
  except: string | null,
): Promise<store.AbsenceFields> {
  const span = spanOf(body, await store.zoneOf(tx));
  if (span.start >= span.end)
    throw wrong('invalid_request', 'to', 'The end must be after the beginning (to, toTime).');
  if (span.end.getTime() - span.start.getTime() > longest * dayMs)
    throw wrong(
      'unprocessable',
      'to',
      `An absence is ${longest} days at most. Hand the customers over instead.`,
    );
  if (!(await store.lockMember(tx, memberId))) throw noSuchMember();
  const { standInId } = body;
  if (standInId !== null) {
    if (standInId === memberId)
      throw wrong('invalid_request', 'standInId', 'Name somebody else to stand in (standInId).');
    const standIn = (await store.listMembers(tx)).find(({ id }) => id === standInId);
    if (standIn === undefined)
      throw wrong(
        'not_found',
        'standInId',
        'This person is not a member of this workspace any more (standInId).',
      );
    if (standIn.role === 'observer')
      throw wrong('unprocessable', 'standInId', `${standIn.name} is an observer, and answers no customers.`);
  }
  const other = await store.overlapping(tx, memberId, span, except);
  if (other !== undefined)
    throw wrong(
      'conflict',
      'from',
      'There is an absence in this time already. Change that one, or choose other days.',
    );
  return { kind: body.kind, ...span, note: storable(body.note), standInId };
}

/** What the log of changes says: not why somebody is away, which is theirs to tell. */
function noteIt(
  tx: Tx,
  actor: Actor,
  kind: 'absence.created' | 'absence.updated' | 'absence.deleted',
  row: Absence,
) {
  const { member, startsAt, endsAt, standIn } = row;
  return recordAudit(tx, actor, kind, {
    subject: { type: 'member', id: member.id, name: member.name },
    after: { kind: shownKind(row.kind, false), startsAt, endsAt, standIn: standIn?.name ?? null },
  });
}

/** Enters that somebody will be, or is, away. */
export function createAbsence(
  dependencies: ChangeDependencies,
  actor: Actor,
  body: CreateAbsence,
): Promise<Absence> {
  const { memberId = actor.memberId } = body;
  refusePlanningFor(actor, memberId);
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const fields = await checked(tx, memberId, body, null);
    const made = await enter(tx, actor, memberId, fields);
    events.push(news);
    return made;
  });
}

/** Writes an absence that was checked, with its line in the log of changes. */
export async function enter(
  tx: Tx,
  actor: Actor,
  memberId: string,
  fields: store.AbsenceFields,
): Promise<Absence> {
  const id = await store.insertAbsence(tx, { ...fields, memberId, by: actor.memberId });
  const made = await shown(tx, actor, id);
  await noteIt(tx, actor, 'absence.created', made);
  return made;
}

/** The absence that is to be changed, with its member locked. @throws AppError `not_found`, `forbidden` */
async function lockForChange(tx: Tx, actor: Actor, id: string): Promise<store.AbsenceRow> {
  const found = await store.findAbsence(tx, id);
  if (found === undefined) throw noSuchAbsence();
  refusePlanningFor(actor, found.member.id);
  await store.lockMember(tx, found.member.id);
  const row = await store.findAbsence(tx, id);
  if (row === undefined) throw noSuchAbsence();
  return row;
}

/** Changes it; whoever comes back earlier ends it so, and what others did for them goes back at once. */
export function changeAbsence(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  body: SaveAbsence,
): Promise<Absence> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { member } = await lockForChange(tx, actor, id);
    const fields = await checked(tx, member.id, body, id);
    if (!(await store.updateAbsence(tx, id, body.basedOn, fields)))
      throw new AppError(
        'conflict',
        'Somebody else has changed this absence in the meantime. Load it again, then make your change.',
      );
    const changed = await shown(tx, actor, id);
    await noteIt(tx, actor, 'absence.updated', changed);
    events.push(news);
    return changed;
  });
}

export function removeAbsence(dependencies: ChangeDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await lockForChange(tx, actor, id);
    const gone = await shown(tx, actor, id);
    await store.deleteAbsence(tx, id);
    await noteIt(tx, actor, 'absence.deleted', gone);
    events.push(news);
  });
}

/** Sets above how many open conversations nobody gets new ones. @throws AppError `conflict` */
export function changeSettings(
  dependencies: ChangeDependencies,
  actor: Actor,
  { basedOn, ceiling }: { basedOn: number; ceiling: number | null },
): Promise<ContactSettings> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await findSettings(tx);
    if (!(await saveSettings(tx, basedOn, ceiling)))
      throw new AppError(
        'conflict',
        'Somebody else has changed this in the meantime. Load it again, then make your change.',
      );
    await recordAudit(tx, actor, 'contact_settings.updated', {
      before: { ceiling: before.ceiling },
      after: { ceiling },
    });
    events.push(news);
    return findSettings(tx);
  });
}
