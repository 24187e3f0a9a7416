import type {
  CarePlan,
  CarePlanDefinition,
  CareStep,
  CareTask,
  CareTaskDetail,
  Customer,
} from '@madoguchi/contract';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import type { Desk, Person } from '../testing/desk.fixture.ts';
import { keepCare } from './jobs.ts';

export const aStep = (given: Partial<CareStep> = {}): CareStep => ({
  name: 'その後のお伺い',
  purpose: 'check_in',
  months: 0,
  days: 3,
  prepareDays: 0,
  who: 'contact_person',
  way: 'mail',
  promotional: false,
  text: '{お客様名}様\n\nその後、いかがでしょうか。',
  ...given,
});

export const aDefinition = (given: Partial<CarePlanDefinition> = {}): CarePlanDefinition => ({
  event: 'delivered',
  language: 'ja',
  closedDay: 'next',
  conditions: { tagIds: [], companyIds: [], amountAtLeast: null },
  stopOn: { reply: true, complaint: true },
  steps: [aStep()],
  ...given,
});

/** What tests of after-care do over and over at a desk. */
export function careAt(desk: Desk) {
  const { owner } = desk;
  let people = 0;
  const made = async <T>(path: string, body: object, who: Person = owner): Promise<T> => {
    const answer = await who.call<T>('POST', `/api/v1${path}`, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    made,
    work: (now: Date) => keepCare(desk.context, desk.workspaceId, now),
    customer: (given: object = {}) => made<Customer>('/customers', { name: '山田 花子', ...given }),
    /** A plan that is switched on. */
    async plan(definition: CarePlanDefinition): Promise<CarePlan> {
      const plan = await made<CarePlan>('/care-plans', { name: 'お届け後', definition });
      const on = { basedOn: plan.version, enabled: true };
      return (await owner.call<CarePlan>('PATCH', `/api/v1/care-plans/${plan.id}`, on)).body;
    },
    tell: (customerId: string, given: object = {}) =>
      made<{ repeated: boolean }>('/care-events', {
        customerId,
        kind: 'delivered',
        key: `order-${(people += 1)}`,
        at: '2038-03-02T01:00:00Z',
        ...given,
      }),
    async tasks(customerId: string, query = ''): Promise<CareTask[]> {
      const path = `/api/v1/care-tasks?customerId=${customerId}${query}`;
      return (await owner.call<{ items: CareTask[] }>('GET', path)).body.items;
    },
    async all(customerId: string): Promise<CareTask[]> {
      const path = `/api/v1/customers/${customerId}/care`;
      return (await owner.call<{ tasks: CareTask[] }>('GET', path)).body.tasks;
    },
    task: async (id: string): Promise<CareTaskDetail> =>
      (await owner.call<CareTaskDetail>('GET', `/api/v1/care-tasks/${id}`)).body,
    addChannel: () => addChannel(desk),
    mail: (channelId: string, from: string, given: object = {}) =>
      arrive(desk, channelId, inbound({ from: { name: '山田 花子', address: from }, ...given })),
  };
}
