import type {
  AttachedChecklist,
  Conversation,
  Customer,
  Delivery,
  Mention,
  Message,
  PromiseRecord,
  SurveyAnswer,
} from '@madoguchi/contract';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { eventsAfter } from '../platform/realtime/index.ts';
import { insertDelivery } from './deliveries.store.ts';
import { happeningOf, type Happening } from './happening.ts';
import { postWebhook } from './jobs.ts';
import { advance, takeListeners, type Listener } from './store.ts';

/** Where the things are found that webhooks tell of; undefined when they are gone. */
export type Resources = {
  conversation: (tx: Tx, id: string) => Promise<Omit<Conversation, 'unread'> | undefined>;
  message: (tx: Tx, id: string) => Promise<Message | undefined>;
  customer: (tx: Tx, id: string) => Promise<Customer | undefined>;
  promise: (tx: Tx, id: string) => Promise<PromiseRecord | undefined>;
  checklist: (tx: Tx, id: string) => Promise<AttachedChecklist | undefined>;
  mention: (tx: Tx, id: string) => Promise<Mention | undefined>;
  answer: (tx: Tx, id: string) => Promise<SurveyAnswer | undefined>;
};

export type DispatchDependencies = { database: Database; jobs: Jobs; resources: Resources };

const batchSize = 200;

/**
 * Turns the workspace's new events into deliveries and jobs, one batch for each webhook, in one transaction with the
 * webhook's place in the log: nothing is left out and nothing is written down twice, whatever dies in between.
 *
 * @returns whether a batch was full, so that there may be more
 */
export function dispatchEvents(dependencies: DispatchDependencies, workspaceId: string): Promise<boolean> {
  return dependencies.database.inWorkspace(workspaceId, async (tx) => {
    let full = false;
    for (const listener of await takeListeners(tx)) {
      full = (await tell(dependencies, tx, listener)) || full;
    }
    return full;
  });
}

async function tell({ jobs, resources }: DispatchDependencies, tx: Tx, listener: Listener): Promise<boolean> {
  const deliveryOf = async (id: string): Promise<Delivery | null> =>
    (await resources.message(tx, id))?.delivery ?? null;
  const events = await eventsAfter(tx, listener.cursor, batchSize);
  for (const event of events) {
    const happening = await happeningOf(event, deliveryOf);
    if (happening === null || !listener.events.includes(happening.type)) continue;
    const data = await describe(tx, resources, happening);
    if (data !== undefined) await enqueue(tx, jobs, listener.id, happening.key, happening.type, data);
  }
  const last = events.at(-1);
  if (last !== undefined) await advance(tx, listener.id, last.seq);
  return events.length === batchSize;
}

/** The things themselves, as the API shows them; undefined when they are gone, so that nothing is told. */
async function describe(tx: Tx, resources: Resources, { about }: Happening): Promise<object | undefined> {
  if (about.customerId !== undefined) {
    const customer = await resources.customer(tx, about.customerId);
    if (customer === undefined) return undefined;
    return about.caseId === undefined ? { customer } : { customer, attention: { caseId: about.caseId } };
  }
  if (about.promiseId !== undefined) {
    const promise = await resources.promise(tx, about.promiseId);
    return promise === undefined ? undefined : { promise };
  }
  if (about.mentionId !== undefined) {
    const mention = await resources.mention(tx, about.mentionId);
    return mention === undefined ? undefined : { mention };
  }
  if (about.answerId !== undefined) {
    const answer = await resources.answer(tx, about.answerId);
    return answer === undefined ? undefined : { answer };
  }
  const conversation = await resources.conversation(tx, about.conversationId ?? '');
  if (conversation === undefined) return undefined;
  if (about.checklistUseId !== undefined) {
    const checklist = await resources.checklist(tx, about.checklistUseId);
    return checklist === undefined ? undefined : { conversation, checklist };
  }
  if (about.messageId === undefined) return { conversation };
  const message = await resources.message(tx, about.messageId);
  return message === undefined ? undefined : { conversation, message };
}

/**
 * Writes a delivery and its job. The body is fixed here: every attempt sends the same bytes.
 *
 * @returns the delivery's id, or null when it was written already
 */
export async function enqueue(
  tx: Tx,
  jobs: Jobs,
  webhookId: string,
  key: string,
  type: string,
  data: object,
): Promise<string | null> {
  const id = newId();
  const body = JSON.stringify({ id, type, timestamp: new Date().toISOString(), data });
  if (!(await insertDelivery(tx, { id, webhookId, key, type, body }))) return null;
  await jobs.enqueue(tx, postWebhook, { workspaceId: tx.workspaceId, deliveryId: id });
  return id;
}
