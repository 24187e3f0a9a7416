export type { ApprovalGate, Submission } from './approval-gate.ts';
export { endHolds, forgetAbsent } from './commands.ts';
export { follow } from './followers.store.ts';
export { copyToSent, deliver, recoverOutbox, type DeliveryDependencies } from './deliver.ts';
export { noteLeftOpen, type ClosingGate } from './closing.ts';
export { describeConversation, describeMessage } from './describe.ts';
export { previewOf, storable, storableDeep } from './domain.ts';
export { countMarks, deliverMessage, fileSentCopy, readMessage } from './jobs.ts';
export { countReplyMarks, readInbound, readMissed, writingContext } from './language.ts';
export { layDraft } from './lay-draft.ts';
export { awaitedMedia, putLateContent, type LateContent } from './late-content.ts';
export { layInDraft } from './laying.ts';
export { resumeSending } from './outbox.store.ts';
export { lockPlace, noSuchConversation, requireConversation } from './known.ts';
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
export { automaticAddress } from './machine.ts';
export { sendReply } from './outgoing.ts';
export { placeElsewhere } from './placing.ts';
export type { PromiseLedger } from './promise-ledger.ts';
export { ownAddresses } from './sending.store.ts';
export { listConversations, listMessages, readConversation, toMessage } from './queries.ts';
export { proposeDraft, proposeNote, proposeTags } from './proposals.ts';
export { movedOn, refuseBlocked, refuseWhileLocked } from './refusals.ts';
export type { AnswerAsked, AnswerKind, WritingDependencies } from './dependencies.ts';
export { bulkRoutes } from './bulk/routes.ts';
export { forgetBulkChanges } from './bulk/bulk.store.ts';
export { countConversations, timeZoneOf } from './filter.store.ts';
export { criteriaOfView, type ListQuery } from './list-query.ts';
export {
  answerAsDesk,
  assignAsDesk,
  draftAsDesk,
  noteAsDesk,
  setStatusAsDesk,
  tagAsDesk,
  writeDeskNote,
  type DeskHand,
} from './as-desk.ts';
export { hideAgain } from './first/first-message.store.ts';
export { draftFirst } from './first/assist.ts';
export { proposeFirstMessage } from './first/first-messages.ts';
export { forgetBlank } from './first/first-messages.ts';
export { firstWay, openFirst } from './first/open-first.ts';
export { startWays } from './first/start-ways.ts';
export { firstMessageRoutes } from './first/routes.ts';
export { conversationRoutes } from './routes.ts';
export { threadRoutes } from './threads/routes.ts';
export { writingRoutes } from './writing-routes.ts';
export {
  lockConversation,
  markRead,
  newestConversation,
  updateConversation,
  type LockedConversation,
} from './store.ts';
export { recipientsFor, type Answering } from './ways.ts';
export { findDraft, saveDraft } from './writing.store.ts';
export { saidOpenly, solvedForGood } from './facts-of-month.store.ts';
