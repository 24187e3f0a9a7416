import type {
  Contest,
  ContestEntry,
  ContestFigures,
  ContestPost,
  ContestTally,
  CreatedMention,
  DecideEntry,
} from '@madoguchi/contract';
import type { Desk, Person } from '../testing/desk.fixture.ts';
import { phonePhoto } from './photo.fixture.ts';

export type Problem = { code: string; detail: string; errors?: { path: string }[] };

const day = 86_400_000;
/** So many days from now, as an instant. */
export const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();

export const usual = {
  kind: 'photo',
  name: { ja: '新茶の写真コンテスト', en: 'Photos of new tea' },
  asks: { ja: '新茶を楽しむ写真をお寄せください。', en: '' },
  rules: { ja: '応募は一人10点まで。', en: 'Up to ten entries each.' },
  startsAt: inDays(-1),
  endsAt: inDays(30),
  prizes: [
    { what: '新茶 詰め合わせ', yen: 5000, count: 1 },
    { what: '急須', yen: 3000, count: 2 },
  ],
  gallery: true,
};
export const campaign = {
  ...usual,
  kind: 'hashtag',
  name: { ja: 'みどり商店の春', en: '' },
  hashtags: ['#みどり商店'],
  gallery: false,
};

/** A form as a browser sends it; every field may be given, photos as their bytes. */
export type Sent = { photos?: readonly Buffer[]; rules?: number } & Record<string, unknown>;
const filledIn = {
  title: '朝の一杯',
  comment: '庭で淹れました。',
  shownName: '茶々',
  email: 'cha@example.jp',
  agree: 'yes',
};

function multipart({ photos = [phonePhoto()], rules = 1, ...fields }: Sent) {
  const boundary = '----madoguchi';
  const part = (head: string, body: Buffer) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      body,
      Buffer.from('\r\n'),
    ]);
  const texts = Object.entries({ ...filledIn, rules, ...fields }).filter(([, value]) => value !== null);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      ...photos.map((bytes, at) =>
        part(`name="photo"; filename="IMG_${at}.jpg"\r\nContent-Type: image/jpeg`, bytes),
      ),
      ...texts.map(([name, value]) => part(`name="${name}"`, Buffer.from(String(value)))),
      Buffer.from(`--${boundary}--\r\n`),
    ]),
  };
}

/** Contests at a desk, as people at the desk and everybody else use them. */
export function contestDesk(desk: Desk, person: Person = desk.owner) {
  const path = '/api/v1/contests';
  const pathOf = (url: string | null) => new URL(url ?? '', 'http://desk').pathname;
  let sent = 0;
  /** Each from another place, as people are. */
  const elsewhere = () => `198.51.${(sent += 1) >> 8}.${sent & 255}`;
  const send = (url: string | null, given: Sent = {}, remoteAddress = elsewhere()) =>
    desk.app.inject({ method: 'POST', url: pathOf(url), remoteAddress, ...multipart(given) });
  return {
    make: (given: object = {}, who = person) =>
      who.call<Contest & Problem>('POST', path, { ...usual, ...given }),
    change: (id: string, given: object) => person.call<Contest & Problem>('PATCH', `${path}/${id}`, given),
    read: async (id: string) => (await person.call<Contest>('GET', `${path}/${id}`)).body,
    figures: async (id: string) => (await person.call<ContestFigures>('GET', `${path}/${id}/figures`)).body,
    tally: async (id: string) => (await person.call<ContestTally>('GET', `${path}/${id}/tally`)).body,
    posts: async (id: string, query = '') =>
      (
        await person.call<{ items: ContestPost[]; nextCursor: string | null }>(
          'GET',
          `${path}/${id}/posts?${query}`,
        )
      ).body,
    entries: async (id: string, query = '') =>
      (
        await person.call<{ items: ContestEntry[]; nextCursor: string | null }>(
          'GET',
          `${path}/${id}/entries?${query}`,
        )
      ).body,
    entry: async (id: string) =>
      (await person.call<ContestEntry>('GET', `/api/v1/contest-entries/${id}`)).body,
    decide: (id: string, given: Partial<DecideEntry>, who = person) =>
      who.call<ContestEntry & Problem>('POST', `/api/v1/contest-entries/${id}/decisions`, {
        reason: '審査の結果',
        ...given,
      }),
    mention: async (given: object) =>
      (
        await person.call<CreatedMention>('POST', '/api/v1/mentions', {
          network: 'instagram',
          address: null,
          ...given,
        })
      ).body.id,
    /** Opens a public page. */
    open: (url: string | null, query = '') => desk.app.inject({ url: pathOf(url) + query }),
    send,
    /** Hands something in, and answers its secret address. */
    hand: async (url: string | null, given: Sent = {}): Promise<string> => {
      const sent = await send(url, given);
      if (sent.statusCode !== 303) throw new Error(`${sent.statusCode}: ${sent.body}`);
      return new URL(String(sent.headers.location), 'http://desk').pathname;
    },
    withdraw: (secret: string) =>
      desk.app.inject({ method: 'POST', url: secret, remoteAddress: elsewhere() }),
  };
}
