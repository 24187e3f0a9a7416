import type { FirstMessage, StartedConversation, StartWays } from '@madoguchi/contract';
import { buildWaysDesk, type Problem, type WaysDesk } from '../../line/ways.fixture.ts';
import type { Answer, Person } from '../../testing/desk.fixture.ts';

/** A desk with LINE and a mailbox, and what beginning a conversation takes. */
export type FirstDesk = WaysDesk & {
  sato: Person;
  trainee: Person;
  /** A customer on record with an address, who has never written; their id and the address. */
  stranger: (more?: object) => Promise<{ id: string; email: string }>;
  start: <T = StartedConversation & Problem>(
    given: object,
    who?: Person,
    headers?: Record<string, string>,
  ) => Promise<Answer<T>>;
  begin: (given: object, who?: Person) => Promise<Answer<FirstMessage & Problem>>;
  startWays: (customerId: string) => Promise<StartWays['items']>;
  /** Subjects in the list that everybody sees. */
  listed: (query?: string) => Promise<string[]>;
};

export async function buildFirstDesk(undoSeconds: number): Promise<FirstDesk> {
  const at = await buildWaysDesk();
  const { owner } = at.desk;
  await owner.call('PATCH', '/api/v1/workspace', { undoSeconds });
  const sato = await at.desk.join('agent', '佐藤 健');
  let count = 0;
  return {
    ...at,
    sato,
    trainee: await at.desk.join('trainee', '伊藤 蓮'),
    stranger: async (more = {}) => {
      const email = `hajimete-${(count += 1)}@example.ne.jp`;
      const { body } = await owner.call<{ id: string }>('POST', '/api/v1/customers', {
        name: `初 花子${count}`,
        email,
        ...more,
      });
      return { id: body.id, email };
    },
    start: (given, who = sato, headers = {}) =>
      who.call(
        'POST',
        '/api/v1/conversations',
        { subject: 'お届け日のご案内', text: '本文です。', ...given },
        headers,
      ),
    begin: (given, who = sato) => who.call('POST', '/api/v1/first-messages', given),
    startWays: async (id) => (await sato.call<StartWays>('GET', `/api/v1/customers/${id}/ways`)).body.items,
    listed: async (query = 'limit=200') =>
      (
        await owner.call<{ items: { subject: string }[] }>('GET', `/api/v1/conversations?${query}`)
      ).body.items.map(({ subject }) => subject),
  };
}
