export type { ApprovalGate, Submission } from './approval-gate.ts';
export { endHolds, forgetAbsent } from './commands.ts';
export { copyToSent, deliver, recoverOutbox, type DeliveryDependencies } from './deliver.ts';
export { describeConversation, describeMessage } from './describe.ts';
export { previewOf, storable, storableDeep } from './domain.ts';
export { countMarks, deliverMessage, fileSentCopy, readMessage } from './jobs.ts';
export { countReplyMarks, readInbound, readMissed, writingContext } from './language.ts';
export { awaitedMedia, putLateContent, type LateContent } from './late-content.ts';
export { resumeSending } from './outbox.store.ts';
export { noSuchConversation, requireConversation } from './known.ts';
export { findHtml, findMessage, findRaw, newestToBeSeen, ordinalOf } from './message-queries.store.ts';
export { insertAttachment, insertMessage, recordActivity } from './message.store.ts';
export {
  applyMessage,
  receive,
  receiveWithin,
  type ReceiveDependencies,
  type ReceivedOutcome,
} from './receive.ts';
export { findThreadOfPerson, insertConversation } from './receive.store.ts';
export { sendReply } from './outgoing.ts';
export { listConversations, listMessages, readConversation, toMessage } from './queries.ts';
export { proposeDraft, proposeNote, proposeTags } from './proposals.ts';
export { movedOn, refuseBlocked, refuseWhileLocked } from './refusals.ts';
export type { AnswerAsked, AnswerKind, WritingDependencies } from './dependencies.ts';
export { bulkRoutes } from './bulk/routes.ts';
export { forgetBulkChanges } from './bulk/bulk.store.ts';
export { countConversations, timeZoneOf } from './filter.store.ts';
export { lateBefore } from './late.ts';
export { criteriaOfView, type ListQuery } from './list-query.ts';
export {
  answerAsDesk,
  assignAsDesk,
  draftAsDesk,
  noteAsDesk,
  setStatusAsDesk,
  tagAsDesk,
  type DeskHand,
} from './as-desk.ts';
export { conversationRoutes } from './routes.ts';
export { threadRoutes } from './threads/routes.ts';
export { writingRoutes } from './writing-routes.ts';
export { lockConversation, markRead, updateConversation, type LockedConversation } from './store.ts';
export { recipientsFor } from './ways.ts';
export { findDraft, saveDraft } from './writing.store.ts';
