import type { Broadcast, EarlyAccess, GatheringInvitation, PersonalPage } from '@madoguchi/contract';
import type { BroadcastDesk } from '../broadcasts/broadcast.fixture.ts';
import { mailPost } from '../broadcasts/mail.fixture.ts';
import type { OutboundMessage } from '../channels/kit/index.ts';
import { programmeDesk } from './programmes.fixture.ts';

/** Broadcasts by mail that carry pages, and what readers and the shop see of them; `open` starts the desk. */
export function pagePost() {
  const post = mailPost();
  let at: BroadcastDesk;
  const page = (kind: PersonalPage['kind'], id: string): PersonalPage => ({ kind, id });

  const letter = (companyId: string, personalPage: PersonalPage | null, more: object = {}) =>
    post.letter(companyId, {
      name: 'ご招待',
      body: '{お客様名}様\nこちらからご覧ください。\n{専用ページ}',
      personalPage,
      ...more,
    });
  return {
    post,
    page,
    letter,
    open: async () => {
      at = await post.open();
      return { at, here: programmeDesk(at.desk) };
    },
    /** A draft for everybody of a company, planned for now. */
    planned: async (companyId: string, personalPage: PersonalPage, more: object = {}): Promise<Broadcast> =>
      at.schedule(await at.draft(letter(companyId, personalPage, more))),
    /** The address in a message. */
    urlIn: (mail: Pick<OutboundMessage, 'text'> | undefined): string =>
      /https:\/\/desk\.example\.jp\/[ge]\/\S+/u.exec(mail?.text ?? '')?.[0] ?? 'https://desk.example.jp/none',
    visit: async (url: string) => {
      const { statusCode, body } = await at.desk.app.inject({ url: new URL(url).pathname });
      return { status: statusCode, body };
    },
    /** Answers from the page, as a guest does. */
    answer: (url: string, answer: 'yes' | 'no') =>
      at.desk.app.inject({
        method: 'POST',
        url: new URL(url).pathname,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: `answer=${answer}`,
      }),
    guests: async (id: string) =>
      (
        await at.call<{ items: GatheringInvitation[] }>(
          'GET',
          `/api/v1/gatherings/${id}/invitations?limit=100`,
        )
      ).body.items,
    access: async (id: string) =>
      (await at.call<{ items: EarlyAccess[] }>('GET', '/api/v1/early-accesses?limit=100')).body.items.find(
        (each) => each.id === id,
      ),
    refused: (path: string, given: object) => at.call<{ code: string; detail: string }>('POST', path, given),
  };
}
