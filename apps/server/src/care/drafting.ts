import { layInDraft, lockConversation, openFirst, type Answering } from '../conversations/index.ts';
import { findCustomer } from '../customers/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { lockTask } from './commands.ts';
import { draftFor } from './draft-text.ts';
import { careNews, type CareDependencies } from './events.ts';
import { findProfiles } from './profile.store.ts';
import { channelOf, noTask, today } from './queries.ts';
import { findRow, findTask, newestConversation, noteDraft } from './task.store.ts';
import { subjectOf } from './subject.ts';

const closed = ['done', 'skipped', 'stopped'];

/**
 * Puts a task's text as a draft of the member's own into the customer's newest conversation, or into a first message where
 * there is none yet. There it waits to be looked through and sent by a person; sending it does the task. Answers the
 * conversation.
 * @throws AppError `care_held` while a case holds the task back; `conflict` where one has written something there already (send `append`), or the task is closed;
 * `unprocessable` where there is no way to write to them; `not_found`
 */
export function putDraft(
  dependencies: CareDependencies & Answering,
  actor: Actor,
  id: string,
  { revision, append }: { revision: number; append: boolean },
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const day = await today(tx);
    const read = await findRow(tx, id, false);
    const task = await findTask(tx, id, day);
    if (read === undefined || task === undefined) throw noTask();
    if (read.held)
      throw new AppError(
        'care_held',
        'This customer is being looked after, or a complaint of theirs is being dealt with. Wait until that case ends, or release the task (released).',
      );
    const channelType = channelOf[task.way];
    const { customerId, language } = read;
    const found =
      (await newestConversation(tx, customerId, channelType))?.id ??
      (await openFirst(dependencies, tx, events, actor.memberId, {
        customerId,
        channelType,
        subject: subjectOf(task, language),
      }));
    // The conversation before the task, as whoever sends in it locks them.
    await lockConversation(tx, found);
    const row = await lockTask(tx, id, revision);
    const customer = await findCustomer(tx, row.customerId);
    const [profile] = await findProfiles(tx, [row.customerId]);
    if (customer === undefined || profile === undefined) throw noTask();
    if (closed.includes(row.state))
      throw new AppError('conflict', 'This task is closed. Open it again first.');
    const body = { body: row.text, language: row.language, on: task.dueOn < day ? day : task.dueOn };
    const writer = actor.memberName;
    const text = row.ownText ?? (await draftFor(tx, body, { ...customer, company: profile.company }, writer));
    const where = { conversationId: found, memberId: actor.memberId };
    const laid = await layInDraft(tx, events, where, { text, begun: append ? 'below' : 'refuse' });
    if (laid === null)
      throw new AppError(
        'conflict',
        'You have a draft in this conversation already. Send it or discard it first, or put this one below it (append).',
      );
    await noteDraft(tx, id, where);
    events.push(careNews(row.customerId));
    return found;
  });
}
