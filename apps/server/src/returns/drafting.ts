import type { DraftReturn, ReturnCase, ReturnMessage, ReturnStep } from '@madoguchi/contract';
import { callName, findPlace } from '../broadcasts/index.ts';
import { layDraft, lockPlace } from '../conversations/index.ts';
import { dayWords } from '../notices/index.ts';
import { formatAmount } from '../orders/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { lockCase, placeOf } from './case.store.ts';
import { noSuchReturn, returnNews, type ReturnDependencies } from './dependencies.ts';
import { stepsOf } from './domain.ts';
import { dueDay } from './due.ts';
import { noteEvent } from './event.store.ts';
import { noteDrafted } from './parts.store.ts';
import { readCase } from './queries.ts';
import { findSettings } from './settings.store.ts';
import { isFault } from './verdict.ts';
import { messageText } from './words.ts';

const isStep = (message: ReturnMessage): message is ReturnStep =>
  message !== 'reject' && message !== 'cancel';

function refuseMessage(found: ReturnCase, message: ReturnMessage): void {
  if (isStep(message) && !stepsOf(found.kind).includes(message))
    throw new AppError('unprocessable', `A case of this kind has no step «${message}».`, {
      errors: [{ path: 'message', message: 'is not of this kind of case' }],
    });
}

/** The day by which the step after this one is to be done: as the case has it, or as it would be set now. */
async function dayOfNext(tx: Tx, { kind, steps }: ReturnCase, message: ReturnMessage): Promise<string> {
  const order: readonly ReturnMessage[] = stepsOf(kind);
  const next = stepsOf(kind)[order.indexOf(message) + 1] ?? 'close';
  return steps.find(({ step }) => step === next)?.dueOn ?? dueDay(tx, next);
}

/**
 * Puts what a step tells the customer into one's own draft of the conversation, to be looked through and sent by a person.
 * @throws AppError `conflict` where one has begun to write and did not ask to append; `locked_by_other`; `unprocessable`
 */
export function draftReturn(
  dependencies: ReturnDependencies,
  actor: Actor,
  id: string,
  { message, language, append }: DraftReturn,
): Promise<{ conversationId: string; text: string; case: ReturnCase }> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const place = await placeOf(tx, id);
    if (place === undefined) throw noSuchReturn();
    if (place.conversationId === null)
      throw new AppError(
        'unprocessable',
        'This case has no conversation yet. Begin one with the customer and name it (conversationId), or telephone.',
      );
    const conversation = await lockPlace(tx, place.conversationId);
    await lockCase(tx, id);
    const found = await readCase(tx, id, actor);
    refuseMessage(found, message);
    const { name: shop } = await findPlace(tx);
    const customer = found.customer ?? { name: '', honorific: '' };
    const called = callName({ ...customer, company: null, title: null }, language, '様');
    const text = messageText(
      message,
      {
        called: language === 'ja' ? called : `Dear ${called},`,
        shop,
        number: found.order.number,
        products: found.products,
        kind: found.kind,
        fault: isFault(found.reason),
        shippingBy: found.verdict.shippingBy,
        address: (await findSettings(tx)).address,
        nextOn: dayWords(await dayOfNext(tx, found, message), language),
        refund: formatAmount(found.refund ?? found.proposedRefund, found.order.currency, language),
        reason: found.endReason,
      },
      language,
    );
    await layDraft(tx, events, actor, conversation.id, { text, append });
    await noteDrafted(tx, id, message);
    await noteEvent(tx, id, 'drafted', actor.memberId, { message });
    events.push(returnNews(id, found.order.id));
    return { conversationId: conversation.id, text, case: await readCase(tx, id, actor) };
  });
}
