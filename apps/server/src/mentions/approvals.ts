import type { DecideMention } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storable } from '../conversations/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { insertDecision } from './approval.store.ts';
import { mentionNews } from './dependencies.ts';
import { approvalRefusal, disclosureOf, type ApprovalRefusal } from './disclosure.ts';
import { lockSeen } from './judge.ts';
import { rulingAt } from './rules.ts';
import { saveJudgement } from './standing.store.ts';
import { noteEvent } from './trail.store.ts';

const refusals: Record<ApprovalRefusal, [string, string]> = {
  not_paid: ['type', 'Only a paid post is decided on: say first that its type is «amplified».'],
  not_shown: [
    'decision',
    'The post must show whom it is for and that something was given before it is approved.',
  ],
  evidence_needed: ['evidence', 'Say in «evidence» what the approval rests on: it stays on record.'],
};

/**
 * A lead decides on a paid post. Nothing is approved that does not show whom it is for and what was given, nor without evidence.
 * @throws AppError `unprocessable`, `not_found`, `conflict`
 */
export function decide(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { basedOn, ...given }: DecideMention,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await lockSeen(tx, id, basedOn);
    const shown = { type: before.type, subject: before.subjectShown, benefit: before.benefitShown };
    const refusal = approvalRefusal(shown, given);
    if (refusal !== null) {
      const [path, detail] = refusals[refusal];
      throw new AppError('unprocessable', detail, { errors: [{ path, message: 'stands in the way' }] });
    }
    const postedAt = new Date(before.postedAt);
    const rule = rulingAt(postedAt)?.id ?? 'none';
    const benefit = storable(given.benefit);
    const evidence = storable(given.evidence);
    const evidenceAddress = given.evidenceAddress === null ? null : storable(given.evidenceAddress);
    await insertDecision(tx, id, {
      ...given,
      benefit,
      evidence,
      evidenceAddress,
      rule,
      by: actor.memberId,
    });
    const disclosure = disclosureOf({ ...shown, postedAt }, given.decision);
    await saveJudgement(tx, id, { ...before, disclosure });
    await noteEvent(tx, id, given.decision, actor.memberId, { relation: given.relation, rule });
    await recordAudit(tx, actor, 'mention.decided', {
      subject: { type: 'mention', id, name: before.network },
      after: { decision: given.decision, relation: given.relation, rule },
    });
    events.push(mentionNews('mention', id));
  });
}
