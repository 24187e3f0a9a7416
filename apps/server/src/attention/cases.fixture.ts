import type { AttentionCase, CustomerAttention } from '@madoguchi/contract';
import { buildDesk, type Person } from '../testing/desk.fixture.ts';
import { histories, type Said } from './history.fixture.ts';
import { lookAtDue } from './index.ts';

export type CasePage = { items: AttentionCase[]; nextCursor: string | null };

/** So many hours ago, as the clock in Japan shows it. */
export const ago = (hours: number): string =>
  new Date(Date.now() + (9 - hours) * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const veiled: Said['reading'] = {
  mood: 'dissatisfied',
  veiled: true,
  signals: [{ kind: 'hedges', start: 3, end: 6 }],
};
const angry: Said['reading'] = { mood: 'dissatisfied', veiled: false, intent: 'complaint' };

/** Somebody who is displeased and does not say so: `watch`. */
export const upset = (hours = 30): Said[] => [
  { at: ago(hours), by: 'customer', reading: veiled, text: '届いた品が少し残念でした。' },
  { at: ago(hours - 1), by: 'us' },
];

/** Somebody who complains, and asks again: `urgent`. */
export const furious = (): Said[] => [
  { at: ago(30), by: 'customer', reading: angry },
  {
    at: ago(5),
    by: 'customer',
    reading: { ...angry, signals: [{ kind: 'asks-again', start: 0, end: 2 }] },
  },
];

/** What another part of the desk would tell. */
export const promise = (customerId: string, key = 'promise-1') => ({
  customerId,
  kind: 'promise_late' as const,
  key,
  at: new Date(),
  evidence: { type: 'promise' as const, id: key, opens: `/promises`, text: '11月19日までにご連絡' },
});

/** A desk with an agent, customers of one's own making, and the worker run by hand. */
export async function careDesk() {
  const desk = await buildDesk();
  const made = await histories(desk);
  const agent = await desk.join('agent', '佐藤 花');
  const drain = async (): Promise<void> => {
    while (await lookAtDue(desk.context, desk.workspaceId));
  };
  return {
    desk,
    made,
    agent,
    drain,

    /** A customer of whom something was said, looked at by the worker. */
    async customer(said: Said[], options: { contactPersonId?: string } = {}) {
      const id = await made.customer(options);
      const { id: conversationId, messages } = await made.conversation(id, { said });
      await drain();
      return { id, conversationId, messages };
    },

    list: async (query: string, by: Person = desk.owner) =>
      (await by.call<CasePage>('GET', `/api/v1/attention?${query}`)).body,

    attentionOf: async (id: string) =>
      (await desk.owner.call<CustomerAttention>('GET', `/api/v1/customers/${id}/attention`)).body,
  };
}
