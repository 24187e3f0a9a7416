import type { Channel } from '@madoguchi/contract';
import type { MailServers } from '@madoguchi/testbed/mail-servers';
import { vi } from 'vitest';
import type { Answer, Call } from './mail-desk.ts';

/** What an owner enters to connect a mailbox, as the API takes it. */
export function channelOf(servers: MailServers, address: string, password = 'secret') {
  const account = { host: '127.0.0.1', security: 'none', user: address, password };
  return {
    type: 'email',
    name: 'みどり商店',
    address,
    imap: { ...account, port: servers.imap.port },
    smtp: { ...account, port: servers.smtp.port },
  };
}

export const createChannel = (call: Call, input: object): Promise<Answer<Channel>> =>
  call<Channel>('POST', '/channels', input);

/** Waits until a channel is in a state. */
export async function stateOf(call: Call, id: string, state: Channel['state']): Promise<Channel> {
  return vi.waitFor(
    async () => {
      const { body } = await call<Channel>('GET', `/channels/${id}`);
      if (body.state !== state)
        throw new Error(`it is ${JSON.stringify(body.state)}: ${body.reason?.message ?? ''}`);
      return body;
    },
    { timeout: 60_000, interval: 50 },
  );
}

/** Makes a mailbox, connects it and waits until it is live; answers the channel's id. */
export async function connect(servers: MailServers, call: Call, address: string): Promise<string> {
  await servers.addMailbox(address, 'secret');
  const { body } = await createChannel(call, channelOf(servers, address));
  await stateOf(call, body.id, 'live');
  return body.id;
}

/**
 * Waits for what `look` finds, which is asked every tenth of a second unless told: an event that tests wait for, never a time.
 * `seconds` is for what must come soon; without it only what hangs is given up.
 */
export async function eventually<T>(
  look: () => Promise<T | undefined>,
  what: string,
  { everyMs = 100, seconds = 240 }: { everyMs?: number; seconds?: number } = {},
): Promise<NonNullable<T>> {
  return vi.waitFor(
    async () => {
      const found = await look();
      if (found === undefined || found === null) throw new Error(`still waiting for ${what}`);
      return found;
    },
    { timeout: seconds * 1000, interval: everyMs },
  );
}
