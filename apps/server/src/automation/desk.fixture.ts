import type { AutomationDefinition, AutomationRule, AutomationRun, Conversation } from '@madoguchi/contract';
import { approvalGate } from '../approvals/index.ts';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { answerByRule } from './answer.ts';
import type { AnswerTask } from './jobs.ts';
import { runRules } from './run.ts';

type List<T> = { items: T[] };
export type Given = Partial<AutomationDefinition> & {
  when?: AutomationDefinition['trigger']['event'];
  name?: string;
  stop?: boolean;
  hourlyLimit?: number;
  off?: boolean;
};

export type AutomationDesk = Desk & {
  channelId: string;
  lead: Person;
  agent: Person;
  second: Person;
  /** A customer's mail, in a conversation of its own. */
  mail: (given?: Parameters<typeof inbound>[0]) => Promise<Conversation>;
  /** Makes a rule and switches it on. */
  rule: (given: Given) => Promise<AutomationRule>;
  tag: (name: string) => Promise<string>;
  /** A template that everybody uses. */
  template: (name: string, body: string) => Promise<string>;
  /** Lets the rules do what they have to, as the worker does. */
  run: () => Promise<void>;
  /** Gives the answers that rules have put in the queue. */
  answer: () => Promise<void>;
  conversation: (id: string) => Promise<Conversation>;
  runs: (query?: string) => Promise<AutomationRun[]>;
  texts: (conversationId: string, direction: string) => Promise<string[]>;
};

export const trigger = (
  event: AutomationDefinition['trigger']['event'],
): AutomationDefinition['trigger'] => ({
  event,
  statuses: [],
  tagIds: [],
  hours: null,
});

/** A desk with a mailbox, people, and nothing automatic yet. */
export async function buildAutomationDesk(): Promise<AutomationDesk> {
  const desk = await buildDesk({ undoSeconds: 60 });
  const channelId = await addChannel(desk);
  const [lead, agent, second] = [
    await desk.join('lead', '高橋 彩'),
    await desk.join('agent', '佐藤 健'),
    await desk.join('agent', '鈴木 花'),
  ];
  const { database, delivery } = desk.context;
  let count = 0;

  const tasks = () =>
    database.outside((tx) =>
      tx.many(sql<{ id: string; data: AnswerTask }>`
        delete from pgboss.job where name = 'automation-answer' and state = 'created' returning id, data`),
    );

  return {
    ...desk,
    channelId,
    lead,
    agent,
    second,
    mail: async (given = {}) => {
      count += 1;
      const from = { name: `客 ${count}`, address: `customer-${count}@example.ne.jp` };
      await arrive(desk, channelId, inbound({ from, headerId: `a${count}@example.ne.jp`, ...given }));
      const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=1');
      const [newest] = body.items;
      if (newest === undefined) throw new Error('nothing came');
      return newest;
    },
    rule: async ({ when = 'message_received', name = '決まり', stop, hourlyLimit, off, ...definition }) => {
      const whole = { trigger: trigger(when), match: 'all', conditions: [], actions: [], ...definition };
      const more = {
        ...(stop !== undefined && { stop }),
        ...(hourlyLimit !== undefined && { hourlyLimit }),
      };
      const made = await lead.call<AutomationRule>('POST', '/api/v1/automation-rules', {
        name,
        definition: whole,
        ...more,
      });
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
      if (off === true) return made.body;
      const path = `/api/v1/automation-rules/${made.body.id}`;
      const change = { basedOn: made.body.version, enabled: true };
      return (await lead.call<AutomationRule>('PATCH', path, change)).body;
    },
    tag: async (name) =>
      (await desk.owner.call<{ id: string }>('POST', '/api/v1/tags', { name, colour: 'ai' })).body.id,
    template: async (name, body) => {
      const made = await lead.call<{ id: string }>('POST', '/api/v1/templates', { name, body, shared: true });
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
      return made.body.id;
    },
    run: () => runRules(delivery, desk.workspaceId),
    answer: async () => {
      for (const { data } of await tasks()) await answerByRule({ ...delivery, approval: approvalGate }, data);
    },
    conversation: async (id) =>
      (await desk.owner.call<Conversation>('GET', `/api/v1/conversations/${id}`)).body,
    runs: async (query = '') =>
      (await desk.owner.call<List<AutomationRun>>('GET', `/api/v1/automation-runs?limit=200${query}`)).body
        .items,
    texts: (conversationId, direction) =>
      database.inWorkspace(desk.workspaceId, async (tx) => {
        const rows = await tx.many(sql<{ text: string }>`
          select text from message where workspace_id = ${desk.workspaceId} and conversation_id = ${conversationId}
            and direction = ${direction} order by ordinal`);
        return rows.map(({ text }) => text);
      }),
  };
}

/** Takes all rules away, so that the next test has only its own. */
export async function withoutRules(desk: AutomationDesk): Promise<void> {
  const { body } = await desk.lead.call<List<AutomationRule>>('GET', '/api/v1/automation-rules');
  for (const { id } of body.items) await desk.lead.call('DELETE', `/api/v1/automation-rules/${id}`);
}
