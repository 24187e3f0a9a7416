import type { Call, Callback, Channel, Customer } from '@madoguchi/contract';
import { startTwilio, type TwilioServer } from '@madoguchi/testbed/twilio-server';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';

/** The desk's own address, as Twilio calls it. */
export const origin = 'https://desk.example.jp';

export type PhoneDesk = {
  desk: Desk;
  twilio: TwilioServer;
  channel: Channel;
  voice: string;
  status: string;
  close: () => Promise<void>;
};

/** A desk with a Twilio number, and a Twilio to call it. */
export async function phoneDesk(routing: object = {}): Promise<PhoneDesk> {
  const desk = await buildDesk({ environment: { PUBLIC_URL: origin } });
  const twilio = await startTwilio(async (url, payload, headers) => {
    const { pathname, search } = new URL(url);
    const answer = await desk.app.inject({ method: 'POST', url: pathname + search, payload, headers });
    return { status: answer.statusCode, body: answer.body };
  });
  const { body: channel } = await desk.owner.call<Channel>('POST', '/api/v1/channels', {
    type: 'phone',
    name: '代表電話',
    number: '03-1234-5678',
    service: 'twilio',
    twilio: { ...twilio.account, apiBaseUrl: twilio.url },
    routing,
  });
  return {
    desk,
    twilio,
    channel,
    voice: channel.phone?.hooks.voice ?? '',
    status: channel.phone?.hooks.status ?? '',
    close: async () => {
      await twilio.stop();
      await desk.close();
    },
  };
}

export async function customerWith(desk: Desk, fields: object): Promise<Customer> {
  return (await desk.owner.call<Customer>('POST', '/api/v1/customers', fields)).body;
}

export async function callsOf(person: Person, query = ''): Promise<Call[]> {
  return (await person.call<{ items: Call[] }>('GET', `/api/v1/calls${query}`)).body.items;
}

export async function callbacksOf(person: Person, query = ''): Promise<Callback[]> {
  return (await person.call<{ items: Callback[] }>('GET', `/api/v1/callbacks${query}`)).body.items;
}

/** Says by which telephone a member is rung. */
export async function ringAt(person: Person, address: string): Promise<void> {
  const { status } = await person.call('PUT', `/api/v1/member-phones/${person.memberId}`, { address });
  if (status !== 200) throw new Error(`the telephone was not taken: ${status}`);
}
