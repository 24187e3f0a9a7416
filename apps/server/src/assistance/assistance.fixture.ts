import type { AssistanceEvent, AssistanceSettings, Conversation, Message } from '@madoguchi/contract';
import { startModelServer, type ModelServer } from '@madoguchi/testbed/language-model';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';

/** A desk with a model beside it, switched on, and a customer with everything a record can hold. */
export type Assisted = {
  desk: Desk;
  model: ModelServer;
  conversation: Conversation;
  message: Message;
  set: (change: object) => Promise<AssistanceSettings>;
  /** Asks and reads the whole stream. */
  ask: (what: 'draft' | 'summary', body?: object, by?: Person) => Promise<AssistanceEvent[]>;
  close: () => Promise<void>;
};

export const letter = `みどり商店
緑川様

お世話になっております。青空商事の山田 太郎です。
先日注文した湯のみ（注文番号 MD-20261103-77）が、まだ届きません。
お届け先は東京都渋谷区渋谷2-21-1 ヒカリエ5階、電話は０９０－１２３４－５６７８です。
taro@example.ne.jp までご連絡ください。`;

/** All that the record and the letter say of the customer, in every way they say it. */
export const personal = [
  '山田',
  '太郎',
  'ヤマダ',
  'やまだ',
  '青空商事',
  '09012345678',
  '090-1234-5678',
  '０９０－１２３４－５６７８',
  'taro@example',
  'MD-20261103-77',
  '渋谷',
  '緑川',
];

export const textOf = (events: readonly AssistanceEvent[]): string =>
  events.map((event) => (event.type === 'text' ? event.text : '')).join('');

export async function assistedDesk(): Promise<Assisted> {
  const [desk, model] = await Promise.all([buildDesk(), startModelServer()]);
  const channelId = await addChannel(desk);
  await arrive(desk, channelId, inbound({ subject: '山田です。湯のみの件', text: letter }));
  type List<T> = { items: T[] };
  const [conversation] = (await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations')).body
    .items;
  if (conversation === undefined) throw new Error('no conversation');
  const path = `/api/v1/conversations/${conversation.id}`;
  const [message] = (await desk.owner.call<List<Message>>('GET', `${path}/messages`)).body.items;
  if (message === undefined) throw new Error('no message');
  await desk.owner.call('PATCH', `/api/v1/customers/${conversation.customer.id}`, {
    name: '山田 太郎',
    reading: 'ヤマダ タロウ',
    company: '株式会社 青空商事',
    phone: '090-1234-5678',
    note: '山田様は卵アレルギー。窓側の席を希望。',
  });
  const set = async (change: object) =>
    (await desk.owner.call<AssistanceSettings>('PATCH', '/api/v1/assistance', change)).body;
  await set({
    provider: 'ollama',
    baseUrl: model.url,
    model: 'qwen3:14b',
    key: 'sk-secret-key',
    enabled: true,
    shareNote: true,
  });
  return {
    desk,
    model,
    conversation,
    message,
    set,
    ask: async (what, body = {}, by = desk.owner) => {
      const answer = await desk.app.inject({
        method: 'POST',
        url: `${path}/assistance/${what}`,
        headers: { authorization: `Bearer ${by.apiKey}` },
        payload: body,
      });
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
      return answer.body
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as AssistanceEvent);
    },
    close: async () => {
      await desk.close();
      await model.close();
    },
  };
}
