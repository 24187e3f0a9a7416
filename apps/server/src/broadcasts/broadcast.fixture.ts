import type { Broadcast, BroadcastRecipient, Customer } from '@madoguchi/contract';
import type { LineUser } from '@madoguchi/testbed/line-types';
import { buildLineDesk, type LineDesk } from '../line/line.fixture.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import type { BroadcastDependencies } from './dependencies.ts';
import { noon } from './noon.fixture.ts';
import { sendDue } from './turn.ts';

const minute = 60_000;

export const wording = '友だち追加で、新商品のお知らせをお送りします。';

export type BroadcastDesk = LineDesk & {
  /** People who added the account, with their consent. */
  friends: (...names: string[]) => Promise<LineUser[]>;
  call: Desk['owner']['call'];
  customerNamed: (name: string) => Promise<Customer>;
  withdraw: (name: string, channel?: 'line' | 'email') => Promise<void>;
  draft: (given?: object) => Promise<Broadcast>;
  schedule: (broadcast: Broadcast, at?: string) => Promise<Broadcast>;
  read: (id: string) => Promise<Broadcast>;
  recipients: (id: string, state?: string) => Promise<BroadcastRecipient[]>;
  /** One turn at noon, or so many minutes later. */
  turn: (minutesLater?: number, more?: Partial<BroadcastDependencies>) => Promise<number>;
  /** Turns until nothing is due within the next minutes. */
  run: (more?: Partial<BroadcastDependencies>) => Promise<void>;
};

/** A desk with a LINE account whose friends consent by adding it, and what one does with broadcasts. */
export async function buildBroadcastDesk(): Promise<BroadcastDesk> {
  const at = await buildLineDesk();
  const { desk, channelId, line, events } = at;
  const { call } = desk.owner;
  await call('PATCH', `/api/v1/channels/${channelId}`, { line: { consentWording: wording } });
  await at.check();
  const start = noon();

  const built: BroadcastDesk = {
    ...at,
    call,
    friends: async (...names) => {
      const users = names.map((name) => line.state.user(name));
      await at.arrive(
        ...users.map((user) => events.event('follow', user, { follow: { isUnblocked: false } })),
      );
      return users;
    },
    customerNamed: async (name) => {
      const { body } = await call<{ items: Customer[] }>(
        'GET',
        `/api/v1/customers?query=${encodeURIComponent(name)}`,
      );
      const found = body.items.find((one) => one.name === name);
      if (found === undefined) throw new Error(`there is no ${name}`);
      return found;
    },
    withdraw: async (name, channel = 'line') => {
      const { id } = await built.customerNamed(name);
      const consent = { channel, purpose: 'news', change: 'withdrawn', how: 'spoken' };
      await call('POST', `/api/v1/customers/${id}/consents`, consent);
    },
    draft: async (given = {}) => {
      const usual = { kind: 'news', channelId, name: '新茶のご案内', body: '新茶が入りました。' };
      const { status, body } = await call<Broadcast>('POST', '/api/v1/broadcasts', { ...usual, ...given });
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body;
    },
    schedule: async ({ id, revision }, when) => {
      const given = { basedOn: revision, ...(when === undefined ? {} : { at: when }) };
      const { status, body } = await call<Broadcast>('POST', `/api/v1/broadcasts/${id}/schedule`, given);
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body;
    },
    read: async (id) => (await call<Broadcast>('GET', `/api/v1/broadcasts/${id}`)).body,
    recipients: async (id, state) =>
      (
        await call<{ items: BroadcastRecipient[] }>(
          'GET',
          `/api/v1/broadcasts/${id}/recipients?limit=200${state === undefined ? '' : `&state=${state}`}`,
        )
      ).body.items,
    turn: (minutesLater = 0, more = {}) =>
      sendDue(
        { ...desk.context.broadcasts, ...more },
        desk.workspaceId,
        new Date(start.getTime() + minutesLater * minute),
      ),
    run: async (more = {}) => {
      for (let later = 0; later < 60; later += 1) while ((await built.turn(later, more)) > 0);
    },
  };
  return built;
}
