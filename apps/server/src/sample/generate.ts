import { insertChannel } from '../desk-channels/index.ts';
import { newId, type Database } from '../platform/db/index.ts';
import { appendEvents } from '../platform/realtime/index.ts';
import { messagesOf } from './course.ts';
import * as store from './generate.store.ts';
import type { Person } from './japanese/people.ts';
import { customersFor } from './people.store.ts';
import { personNumbered, writeConversation, type Plan } from './write.ts';

/** Conversations that one transaction writes: some tenths of a second. */
const together = 1000;

/** Of a large team this many share what is made up. */
const mostHands = 10;

/** What is there for good. */
export type Progress = { conversations: number; messages: number };

type Options = {
  conversations: number;
  /** Is told after each batch what is there for good. */
  onProgress?: (done: Progress) => void;
  /** Stops after the batch at hand. */
  signal?: AbortSignal;
  now?: Date;
};

/** Where made-up conversations go, and who does the work there. */
export type Place = { workspaceId: string; channelId: string } & Pick<Plan, 'desk' | 'assignees'>;

/**
 * The channel «サンプル» of a workspace, made when there is none, and its members as those who share the work.
 * @param name the name by which answers are signed
 */
export function openSamplePlace(database: Database, workspaceId: string, name: string): Promise<Place> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const found = await store.findSampleChannel(tx);
    const channelId = found ?? newId();
    const assignees = await store.findHands(tx, mostHands);
    const desk = { name, address: store.sampleAddress };
    if (found === undefined) {
      await insertChannel(tx, {
        id: channelId,
        type: 'sample',
        name: 'サンプル',
        address: desk.address,
        signature: '',
        config: {},
        secrets: null,
        state: 'off',
      });
      await appendEvents(tx, [{ type: 'channel.updated', conversationId: null }]);
    }
    return { workspaceId, channelId, desk, assignees };
  });
}

/**
 * Makes up conversations in realistic Japanese, with their customers, companies, mails and trail: nine of ten are done, a
 * customer has five, a conversation has one to nine messages in the words of its trade. Written batch by batch, each one a
 * transaction: whoever stops it keeps what is there, and the next run goes on with other people. Rules, notifications and
 * webhooks hear nothing of it; search and readings of names follow in the background, as for everything.
 * @returns how much was made, which is less than asked for when it was stopped
 */
export async function generate(database: Database, place: Place, options: Options): Promise<Progress> {
  const { conversations, onProgress, signal, now = new Date() } = options;
  const { workspaceId, channelId, desk, assignees } = place;
  const here = await database.inWorkspace(workspaceId, (tx) => store.countConversations(tx, channelId));
  const plan: Plan = { first: here + 1, conversations, now: now.getTime(), desk, assignees };
  const done: Progress = { conversations: 0, messages: 0 };
  const customers = new Map<number, string>();
  while (done.conversations < conversations) {
    if (signal?.aborted === true) break;
    const from = plan.first + done.conversations;
    const many = Math.min(together, conversations - done.conversations);
    const numbers = Array.from({ length: many }, (_, index) => from + index);
    for (const [number, id] of await writeBatch(database, place, plan, numbers, customers))
      customers.set(number, id);
    done.conversations += many;
    done.messages += numbers.reduce((sum, n) => sum + messagesOf(n), 0);
    onProgress?.({ ...done });
  }
  return done;
}

/** Answers the customers it added: they are the next batch's too once this one is there for good. */
function writeBatch(
  database: Database,
  { workspaceId, channelId, desk, assignees }: Place,
  plan: Plan,
  numbers: readonly number[],
  customers: ReadonlyMap<number, string>,
): Promise<Map<number, string>> {
  const written = numbers.map((n) => writeConversation(plan, n));
  const people = new Map<number, Person>(written.map(({ person }) => [person, personNumbered(person)]));
  const strangers = new Map([...people].filter(([number]) => !customers.has(number)));
  const since = written[0]?.letters[0]?.at ?? new Date(plan.now).toISOString();
  return database.inWorkspace(workspaceId, async (tx) => {
    await store.asTold(tx);
    await store.holdChannel(tx, channelId);
    const added = await customersFor(tx, strangers, since);
    const conversations = written.flatMap((each) => {
      const customerId = customers.get(each.person) ?? added.get(each.person);
      const person = people.get(each.person);
      if (customerId === undefined || person === undefined) return [];
      return [{ ...each, customerId, from: { name: person.name, address: person.address } }];
    });
    const readers = assignees.filter((member) => member !== null);
    await store.insertBatch(tx, { channelId, desk, conversations, readers });
    await appendEvents(tx, [
      { type: 'conversation.updated', conversationId: null, data: { bulk: 'sample' } },
      { type: 'customer.updated', conversationId: null },
    ]);
    return added;
  });
}
