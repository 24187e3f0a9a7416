import type { ChangeAgreement, CreateAgreement, NoteStep } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storable } from '../conversations/index.ts';
import { readAgainBy } from '../mentions/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { writersOf } from './account.store.ts';
import * as store from './agreement.store.ts';
import { lockLiving } from './commands.ts';
import { ambassadorNews, changed, movedOn, noSuch, subjectOf, wrong } from './dependencies.ts';
import { todayOf, type Row } from './store.ts';

/** @throws AppError `invalid_request` for what cannot be agreed */
function checked(given: CreateAgreement): CreateAgreement {
  const { payKind, payYen, agreedOn, dueOn } = given;
  if (payKind === 'none' && payYen !== 0) throw wrong('payYen', 'must be 0 where nothing is paid');
  if (payKind === 'money' && payYen === 0) throw wrong('payYen', 'must be what is paid');
  if (dueOn !== null && dueOn < agreedOn) throw wrong('dueOn', 'must not be before «agreedOn»');
  return {
    ...given,
    brief: storable(given.brief),
    deliverables: storable(given.deliverables),
    subjectWords: storable(given.subjectWords),
    benefitWords: storable(given.benefitWords),
    evidence: storable(given.evidence),
  };
}

const factsOf = ({ payKind, payYen, agreedOn, dueOn, payDueOn }: CreateAgreement) => ({
  payKind,
  payYen,
  agreedOn,
  dueOn,
  payDueOn,
});

/** Posts of whoever has an agreement are paid ones from its day on: they are read anew. */
const readAgain = async (tx: Tx, { id }: Row) => readAgainBy(tx, await writersOf(tx, id));

/** @throws AppError `not_found`, `conflict`, `invalid_request` */
export function createAgreement(
  dependencies: ChangeDependencies,
  actor: Actor,
  ambassadorId: string,
  given: CreateAgreement,
): Promise<void> {
  const agreement = checked(given);
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await lockLiving(tx, ambassadorId);
    if ((await store.agreementsOf(tx, [ambassadorId])).length >= 500)
      throw new AppError('unprocessable', 'One person has at most 500 agreements.');
    const id = await store.insertAgreement(tx, ambassadorId, agreement, actor.memberId);
    await readAgain(tx, row);
    await recordAudit(tx, actor, 'ambassador_agreement.created', {
      subject: subjectOf('ambassador_agreement', id),
      after: factsOf(agreement),
    });
    events.push(ambassadorNews(ambassadorId));
  });
}

async function lockAgreement(tx: Tx, id: string): Promise<{ agreement: store.AgreementRow; row: Row }> {
  const found = await store.findAgreement(tx, id);
  if (found === undefined) throw noSuch('agreement');
  const row = await lockLiving(tx, found.ambassadorId);
  const agreement = await store.findAgreement(tx, id);
  if (agreement === undefined) throw noSuch('agreement');
  return { agreement, row };
}

/** What was agreed is agreed otherwise; as it was before stands in the audit trail. @throws AppError `not_found`, `conflict`, `invalid_request` */
export function changeAgreement(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { basedOn, ...given }: ChangeAgreement,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { agreement: before, row } = await lockAgreement(tx, id);
    if (before.revision !== basedOn) throw movedOn();
    const after = checked(changed<CreateAgreement>(before, given));
    await store.updateAgreement(tx, id, after);
    if (after.agreedOn !== before.agreedOn) await readAgain(tx, row);
    await recordAudit(tx, actor, 'ambassador_agreement.updated', {
      subject: subjectOf('ambassador_agreement', id),
      before: factsOf(before),
      after: factsOf(after),
    });
    events.push(ambassadorNews(row.id));
    return row.id;
  });
}

/** Notes that something of it was done, or that it was not. @throws AppError `not_found`, `conflict`, `invalid_request` for a day to come */
export function addStep(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  given: NoteStep,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { row } = await lockAgreement(tx, id);
    if (given.doneOn !== null && given.doneOn > (await todayOf(tx))) throw wrong('doneOn', 'is yet to come');
    await store.insertStep(tx, id, { ...given, evidence: storable(given.evidence) }, actor.memberId);
    if (given.kind === 'cancelled') await readAgain(tx, row);
    await recordAudit(tx, actor, 'ambassador_agreement.step', {
      subject: subjectOf('ambassador_agreement', id),
      after: { kind: given.kind, doneOn: given.doneOn },
    });
    events.push(ambassadorNews(row.id));
    return row.id;
  });
}
