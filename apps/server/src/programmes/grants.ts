import type { GrantReferral, Referral, RuleReferral } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storable } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { noSuch, programmeNews } from './dependencies.ts';
import * as ledger from './ledger.store.ts';
import { lockProgramme, type ProgrammeRow } from './programme.store.ts';
import { readReferrals } from './referrals.ts';

type Seen = { programme: ProgrammeRow; referral: Referral };

/** A referral as it stands now; nobody else decides on one of its programme meanwhile. @throws AppError `not_found` */
async function lockReferral(tx: Tx, programmeId: string, orderId: string): Promise<Seen> {
  const programme = await lockProgramme(tx, programmeId);
  if (programme === undefined) throw noSuch('programme');
  const { items } = await readReferrals(tx, programmeId);
  const referral = items.find((each) => each.orderId === orderId);
  if (referral === undefined) throw noSuch('referral');
  return { programme, referral };
}

const subjectOf = ({ id, name }: ProgrammeRow) => ({ type: 'referral_programme', id, name });

/**
 * Somebody has handed a reward over. @throws AppError `not_found`, `conflict` where it is not earned, or was handed over already
 */
export function grant(
  dependencies: ChangeDependencies,
  actor: Actor,
  programmeId: string,
  { orderId, side, note }: GrantReferral,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { programme, referral } = await lockReferral(tx, programmeId, orderId);
    if (referral.state !== 'earned' && referral.state !== 'granted')
      throw new AppError('conflict', 'This reward is not earned. Look at why, and decide on it first.');
    const due = referral.due.find((each) => each.side === side);
    if (due === undefined)
      throw new AppError(
        'conflict',
        'There is no reward to hand over here: it was handed over already, or there is none.',
      );
    await ledger.insertGrant(
      tx,
      { programmeId, orderId, side, undoes: null, reward: due.reward, note: storable(note) },
      actor.memberId,
    );
    await recordAudit(tx, actor, 'referral.granted', {
      subject: subjectOf(programme),
      after: { orderNumber: referral.number, side },
    });
    events.push(programmeNews('referral', programmeId));
  });
}

/** It was not handed over after all, or came back: a further row, with the reason. @throws AppError `not_found`, `conflict` */
export function undoGrant(
  dependencies: ChangeDependencies,
  actor: Actor,
  grantId: string,
  note: string,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const seen = await ledger.findGrant(tx, grantId);
    if (seen === undefined) throw noSuch('grant');
    const { programmeId, orderId, side, reward } = seen;
    const programme = await lockProgramme(tx, programmeId);
    // As it is now that nobody else can change it.
    const before = await ledger.findGrant(tx, grantId);
    if (before === undefined || programme === undefined) throw noSuch('grant');
    if (before.undone !== null) throw new AppError('conflict', 'This was taken back already.');
    await ledger.insertGrant(
      tx,
      { programmeId, orderId, side, undoes: grantId, reward, note: storable(note) },
      actor.memberId,
    );
    await recordAudit(tx, actor, 'referral.grant_undone', {
      subject: subjectOf(programme),
      after: { orderNumber: seen.number, side },
    });
    events.push(programmeNews('referral', programmeId));
    return programmeId;
  });
}

/** A lead decides against what the signs say, or against a referral; or withdraws that. @throws AppError `not_found`, `conflict` */
export function rule(
  dependencies: ChangeDependencies,
  actor: Actor,
  programmeId: string,
  { orderId, ruling, reason }: RuleReferral,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { programme, referral } = await lockReferral(tx, programmeId, orderId);
    if (ruling === 'allowed' && referral.signs.length === 0)
      throw new AppError('conflict', 'No sign speaks against this referral: there is nothing to allow.');
    if (ruling === 'withdrawn' && referral.ruling === null)
      throw new AppError('conflict', 'Nothing is decided here that could be withdrawn.');
    await ledger.insertRuling(tx, { programmeId, orderId, ruling, reason: storable(reason) }, actor.memberId);
    await recordAudit(tx, actor, 'referral.ruled', {
      subject: subjectOf(programme),
      after: { orderNumber: referral.number, ruling },
    });
    events.push(programmeNews('referral', programmeId));
  });
}
