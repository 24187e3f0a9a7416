import type { AttentionLetter, DraftAttentionLetter } from '@madoguchi/contract';
import {
  layInDraft,
  lockConversation,
  openFirst,
  refuseWhileLocked,
  type Answering,
} from '../conversations/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { requireOpen } from './commands.ts';
import { changingCase, type AttentionDependencies } from './dependencies.ts';
import { letterFor, subjectOf } from './letters.ts';
import { findWriter } from './letter.store.ts';
import { readCase } from './queries.ts';
import { caseNews } from './raise.ts';
import { recordTrail } from './trail.store.ts';

/**
 * Puts a letter that fits what weighs most into the conversation, or into a first message where there is none, as the
 * member's own draft: a person reads it over and sends it. A draft that is there is never replaced.
 *
 * @throws AppError `unprocessable` for a customer whom there is no way to write to; `conflict` where a draft is there already;
 * `locked_by_other` while a colleague writes there
 */
export function draftLetter(
  dependencies: Pick<AttentionDependencies, 'database' | 'realtime'> & Answering,
  actor: Actor,
  id: string,
  { locale, existing }: DraftAttentionLetter,
): Promise<AttentionLetter> {
  return changingCase(dependencies, actor, id, async (tx, events, found) => {
    requireOpen(found);
    const { signals, customer, ...read } = await readCase(tx, id, Date.now());
    const kind = signals.find(({ standing }) => standing)?.kind;
    if (kind === undefined)
      throw new AppError(
        'conflict',
        'Nothing stands about this customer any more: there is nothing to write of.',
      );
    const conversationId =
      read.conversationId ??
      (await openFirst(dependencies, tx, events, actor.memberId, {
        customerId: found.customerId,
        channelType: null,
        subject: subjectOf(kind, locale),
      }));
    await lockConversation(tx, conversationId);
    await refuseWhileLocked(tx, conversationId, [actor.memberId]);
    const { writer, company } = await findWriter(tx, actor.memberId);
    const { name, honorific } = customer;
    const text = letterFor(kind, locale, { customer: name, honorific, company, writer });
    const where = { conversationId, memberId: actor.memberId };
    const begun = existing === 'refuse' ? 'refuse' : 'below';
    const whole = await layInDraft(tx, events, where, { text, begun });
    if (whole === null)
      throw new AppError(
        'conflict',
        'You have a draft in this conversation already. Send «existing: append» to add the letter below it.',
      );
    await recordTrail(tx, id, 'drafted', actor.memberId, {
      act: 'letter',
      kind,
      conversation: conversationId,
    });
    events.push(caseNews(found.customerId, id, 'changed'));
    return { conversationId, text: whole };
  });
}
