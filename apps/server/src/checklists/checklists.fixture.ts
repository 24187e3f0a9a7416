import type {
  Activity,
  Checklist,
  ConversationChecklists,
  CreateChecklist,
  Problem,
} from '@madoguchi/contract';
import { expect } from 'vitest';
import { addChannel } from '../conversations/mail.fixture.ts';
import { begin } from '../conversations/threads/threads.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';

type Given = Partial<Omit<CreateChecklist, 'conditions'>> & {
  conditions?: Partial<CreateChecklist['conditions']>;
};

export type ChecklistDesk = Desk & {
  channelId: string;
  lead: Person;
  agent: Person;
  /** A conversation that a customer began. */
  ask: (text?: string) => Promise<string>;
  list: (given?: Given) => Promise<Checklist>;
  place: (conversationId: string) => Promise<ConversationChecklists>;
  /** Attaches a list; answers the id by which it is at the conversation. */
  attach: (conversationId: string, checklistId: string, by?: Person) => Promise<string>;
  check: (
    conversationId: string,
    useId: string,
    position: number,
    checked?: boolean,
    by?: Person,
  ) => Promise<{ status: number; body: ConversationChecklists & Partial<Pick<Problem, 'code'>> }>;
  /** A conversation with a list of two points, of which the first is ticked. */
  halfDone: () => Promise<{ conversationId: string; useId: string }>;
  trail: (conversationId: string) => Promise<Activity[]>;
};

export const points = [
  { text: '厨房に伝えた', hint: '別の者がもう一度確かめる', law: null },
  { text: '書面でお知らせした', hint: '', law: null },
];

export async function buildChecklistDesk(): Promise<ChecklistDesk> {
  const desk = await buildDesk({ undoSeconds: 60 });
  const channelId = await addChannel(desk);
  const [lead, agent] = [await desk.join('lead', '高橋 彩'), await desk.join('agent', '佐藤 健')];
  let count = 0;
  const path = (id: string) => `/api/v1/conversations/${id}/checklists`;

  const ask: ChecklistDesk['ask'] = async (text = '卵を除いていただけますか。') => {
    count += 1;
    const from = `guest-${count}@example.ne.jp`;
    return (await begin(desk, channelId, `${text} ${count}`, { from })).id;
  };
  const list: ChecklistDesk['list'] = async ({ conditions = {}, ...given } = {}) => {
    count += 1;
    const body = { name: `食物アレルギー ${count}`, points, ...given, conditions };
    const made = await lead.call<Checklist>('POST', '/api/v1/checklists', body);
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    return made.body;
  };
  const attach: ChecklistDesk['attach'] = async (conversationId, checklistId, by = agent) => {
    const { status, body } = await by.call<ConversationChecklists>('POST', path(conversationId), {
      checklistId,
    });
    expect(status, JSON.stringify(body)).toBe(200);
    return body.items.find((each) => each.checklistId === checklistId)?.id ?? '';
  };
  const check: ChecklistDesk['check'] = (conversationId, useId, position, checked = true, by = agent) =>
    by.call('PUT', `${path(conversationId)}/${useId}/points/${position}`, { checked });

  return {
    ...desk,
    channelId,
    lead,
    agent,
    ask,
    list,
    attach,
    check,
    place: async (id) => (await agent.call<ConversationChecklists>('GET', path(id))).body,
    halfDone: async () => {
      const conversationId = await ask();
      const useId = await attach(conversationId, (await list()).id);
      await check(conversationId, useId, 1);
      return { conversationId, useId };
    },
    trail: async (id) =>
      (await agent.call<{ items: Activity[] }>('GET', `/api/v1/conversations/${id}/activity`)).body.items,
  };
}
