import type { AskedVoice, PublicVoiceWall, Voice, VoiceDetail, VoiceWallDetail } from '@madoguchi/contract';
import type { Desk, Person } from '../testing/desk.fixture.ts';

export type Problem = { code: string; detail: string; errors?: { path: string }[] };
type Page = { items: Voice[]; nextCursor: string | null };

export const words = '届くのが早くて驚きました。味はとても良いです。また買います。';

/** What tests do with voices at a desk, and what those who said something do on their pages. */
export function voiceDesk(desk: Desk, person: Person = desk.owner) {
  const { call } = person;
  const read = async (id: string) => (await call<VoiceDetail>('GET', `/api/v1/voices/${id}`)).body;
  const readWall = async (id: string) =>
    (await call<VoiceWallDetail>('GET', `/api/v1/voice-walls/${id}`)).body;
  const pathOf = (url: string) => new URL(url).pathname;
  return {
    read,
    readWall,
    create: (given: object = {}) =>
      call<VoiceDetail & Problem>('POST', '/api/v1/voices', {
        words,
        origin: { kind: 'hand', note: '店頭のアンケート用紙、11月3日' },
        shownName: '30代・女性',
        ...given,
      }),
    list: async (state = '') => (await call<Page>('GET', `/api/v1/voices?state=${state}`)).body.items,
    change: async (id: string, given: object) =>
      call<VoiceDetail & Problem>('PATCH', `/api/v1/voices/${id}`, {
        basedOn: (await read(id)).revision,
        ...given,
      }),
    word: (id: string, text: string, name = '30代・女性') =>
      call<VoiceDetail & Problem>('POST', `/api/v1/voices/${id}/wordings`, { words: text, name }),
    note: (id: string, given: object) =>
      call<VoiceDetail & Problem>('POST', `/api/v1/voices/${id}/consents`, {
        evidence: '書面の控え',
        ...given,
      }),
    ask: (id: string, given: object = {}) =>
      call<AskedVoice & Problem>('POST', `/api/v1/voices/${id}/asks`, {
        language: 'ja',
        uses: ['wall', 'print'],
        ...given,
      }),
    wall: async (given: object = {}) =>
      (
        await call<VoiceWallDetail & Problem>('POST', '/api/v1/voice-walls', {
          name: '商品ページ',
          title: { ja: 'お客様の声', en: 'Voices' },
          ...given,
        })
      ).body,
    changeWall: async (id: string, given: object) =>
      call<VoiceWallDetail & Problem>('PATCH', `/api/v1/voice-walls/${id}`, {
        basedOn: (await readWall(id)).revision,
        ...given,
      }),
    put: async (id: string, voiceIds: string[]) =>
      call<VoiceWallDetail & Problem>('PUT', `/api/v1/voice-walls/${id}/voices`, {
        basedOn: (await readWall(id)).revision,
        voiceIds,
      }),
    /** Any page, as anybody opens it. */
    open: async (url: string, query = '') => {
      const { statusCode, body, headers } = await desk.app.inject({ url: `${pathOf(url)}${query}` });
      return { status: statusCode, body, headers };
    },
    /** A wall as data. */
    shown: async (url: string): Promise<PublicVoiceWall> =>
      (await desk.app.inject({ url: `${pathOf(url)}.json` })).json<PublicVoiceWall>(),
    /** What somebody sends from their own page. */
    send: async (url: string, form: string, ip = '127.0.0.1') => {
      const { statusCode, headers } = await desk.app.inject({
        method: 'POST',
        url: pathOf(url),
        remoteAddress: ip,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: form,
      });
      return { status: statusCode, location: String(headers.location ?? '') };
    },
  };
}
