import type { Broadcast, Consents, CustomerDetail } from '@madoguchi/contract';
import type { OutboundMessage, SendOutcome } from '../channels/kit/index.ts';
import { addChannel } from '../conversations/mail.fixture.ts';
import { newId } from '../platform/db/index.ts';
import { buildBroadcastDesk, type BroadcastDesk } from './broadcast.fixture.ts';
import type { BroadcastDependencies } from './dependencies.ts';

export const delivered: SendOutcome = { outcome: 'delivered', detail: '250 ok', headerId: null };
export const sender = {
  senderName: '株式会社みどり',
  postalAddress: '東京都港区芝1-1',
  contact: '03-1234-5678',
};

/** Broadcasts by mail, with a mail server that notes what it gets; `open` starts the desk. */
export function mailPost() {
  let at: BroadcastDesk;
  let mailbox = '';
  let people = 0;
  const mails: OutboundMessage[] = [];

  /** A mail server that takes everything, or does what it is told. */
  const server = (
    what: (mail: OutboundMessage) => SendOutcome = () => delivered,
  ): Partial<BroadcastDependencies> => ({
    sendMail: async (_workspace, _channel, mail, beforeTransmit) => {
      try {
        await beforeTransmit();
      } catch (error) {
        return { outcome: 'retry', reason: String(error), code: 'desk_problem' };
      }
      mails.push(mail);
      return what(mail);
    },
  });

  /** Somebody with a company of their own, so that a broadcast can be for them alone; they agreed to news by mail. */
  async function somebody(...names: string[]): Promise<{ companyId: string; ids: string[] }> {
    people += 1;
    const ids: string[] = [];
    let companyId = '';
    for (const name of names) {
      const email = `${newId()}@example.ne.jp`;
      const { body } = await at.call<CustomerDetail>('POST', '/api/v1/customers', {
        name,
        email,
        company: `会社${people}`,
      });
      companyId = body.companyId ?? '';
      ids.push(body.id);
      const consent = {
        channel: 'email',
        purpose: 'news',
        change: 'given',
        how: 'form',
        wording: 'お知らせの送付',
      };
      await at.call('POST', `/api/v1/customers/${body.id}/consents`, consent);
    }
    return { companyId, ids };
  }

  const letter = (companyId: string, more: object = {}) => ({
    channelId: mailbox,
    subject: '{お客様名}様へ 新茶のご案内',
    body: '{お客様名}様\n新茶が入りました。',
    segment: { companyId },
    ...more,
  });
  const news = async (companyId: string, more: object = {}): Promise<Broadcast> =>
    at.schedule(await at.draft(letter(companyId, more)));
  const linkIn = (mail: OutboundMessage | undefined) =>
    new URL(mail?.bulk?.unsubscribeUrl ?? 'http://none').pathname;
  const page = (method: 'GET' | 'POST', url: string, more: object = {}) =>
    at.desk.app.inject({ method, url, ...more });
  const stateOf = async (id: string) =>
    (await at.call<Consents>('GET', `/api/v1/customers/${id}/consents`)).body.states.find(
      ({ channel, purpose }) => channel === 'email' && purpose === 'news',
    )?.state;

  return {
    open: async (): Promise<BroadcastDesk> => {
      at = await buildBroadcastDesk();
      mailbox = await addChannel(at.desk, 'shop@example.jp');
      await at.call('PATCH', '/api/v1/broadcast-settings', sender);
      return at;
    },
    mailbox: () => mailbox,
    mails,
    server,
    somebody,
    letter,
    news,
    linkIn,
    page,
    stateOf,
  };
}
