import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aConversation, aCustomer } from '../inbox/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aChannel, aMe, aMember } from '../kit/testing/samples.fixture.ts';
import CallPop from './CallPop.tsx';
import { CallbackList } from './list/CallbackList.tsx';
import { CallList } from './list/CallList.tsx';
import { callbacksQuery } from './queries.ts';
import { aCall, aCallback, aCallContent } from './samples.fixture.ts';
import TelephonesScreen from './settings/TelephonesScreen.tsx';
import { CallContent } from './thread/CallContent.tsx';

beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

const me = aMe();
const pages = (items: object[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
const usualRouting = {
  ringSeconds: 20,
  callbackMinutes: 60,
  greeting: '',
  messagePrompt: '',
  groupIds: [],
  screening: true,
  record: false,
  takeMessages: true,
  onCall: 'never' as const,
};
const phone = {
  number: '+81312345678',
  shownNumber: '03-1234-5678',
  service: 'twilio' as const,
  twilio: { accountSid: 'AC', apiBaseUrl: null },
  routing: usualRouting,
  hooks: { voice: null, status: null, calls: null },
};

describe('who is calling', () => {
  const pop = (changes: Parameters<typeof aCall>[0]) => ({
    screen: () => (
      <CallPop calls={[aCall({ state: 'ringing', outcome: null, ...changes })]} mayWrite beside={false} />
    ),
    options: {
      me,
      known: [
        [
          ['customer', 'u1'],
          aCustomer({
            careNotes: [{ id: 'n1', kind: 'allergy', text: '卵', notedOn: '2026-11-01', author: null }],
          }),
        ],
        [
          ['customer-conversations', 'u1'],
          { items: [aConversation({ subject: '急須の在庫' })], nextCursor: null },
        ],
      ] as [string[], unknown][],
    },
  });

  it('has reading, name, number, what to mind and what there was before', async () => {
    const { screen, options } = pop({});
    const text = await renderText(screen, options);
    expect(text).toContain('着信中 090-1234-5678 おがわ まりこ 小川 真理子 様');
    expect(text).toContain('アレルギー 卵');
    expect(text).toContain('前回のやり取り 急須の在庫');
    expect(text).toContain('応対を記録');
  });

  it('says when the number is withheld, and shows nothing of anybody', async () => {
    const { screen, options } = pop({
      withheld: true,
      shownNumber: null,
      customer: { ...aCall().customer, name: '非通知', withheld: true },
    });
    const text = await renderText(screen, options);
    expect(text).toContain('着信中 非通知');
    expect(text).toContain('番号が通知されていません。');
    expect(text).not.toContain('アレルギー');
  });

  it('says that it is an emergency', async () => {
    const { screen, options } = pop({ emergency: true });
    expect(await renderText(screen, options)).toContain('緊急連絡');
  });
});

describe('whom to call back', () => {
  const list = (items: object[], asMe = me, state: 'open' | 'closed' = 'open') => ({
    screen: () => <CallbackList state={state} mine={false} />,
    options: {
      me: asMe,
      known: [
        [callbacksQuery(state, false).queryKey, pages(items)],
        [['members'], [aMember()]],
        [['channels'], [aChannel({ type: 'phone', phone })]],
      ] as [string[], unknown][],
    },
  });

  it('says by when, whom, at which number, whose it is, and why', async () => {
    const { screen, options } = list([aCallback()]);
    expect(await renderText(screen, options)).toMatch(
      /^11月24日\(火\) 17:00まで 小川 真理子 様 090-1234-5678 担当 青木 美咲 見積りの件 電話をかける 完了にする/u,
    );
  });

  it('marks what is late, and says how often they tried', async () => {
    const { screen, options } = list([
      aCallback({ late: true, tries: 3, note: '', automatic: true, owner: null }),
    ]);
    const text = await renderText(screen, options);
    expect(text).toContain('期限切れ');
    expect(text).toContain('着信 3回 担当なし 出られなかった電話です。');
  });

  it('teaches when there is nobody', async () => {
    const { screen, options } = list([]);
    expect(await renderText(screen, options)).toContain('折り返しの予定はありません');
  });

  it('tells who closed what, and opens it again', async () => {
    const closed = { closedAt: '2026-11-24T05:30:00.000Z', closedBy: { id: 'm', name: '青木 美咲' } };
    const { screen, options } = list([aCallback({ state: 'dropped', ...closed })], me, 'closed');
    const text = await renderText(screen, options);
    expect(text).toContain('不要');
    expect(text).toContain('11月24日(火) 14:30 青木 美咲');
    expect(text).toContain('未完了に戻す');
  });

  it('has no buttons for whoever only reads', async () => {
    const { screen, options } = list([aCallback()], aMe({ scopes: ['conversations:read'] }));
    expect(await renderHtml(screen, options)).not.toContain('<button');
  });
});

describe('the calls there have been', () => {
  const draw = (items: object[], locale: 'ja' | 'en' = 'ja') =>
    renderText(() => <CallList />, { me, locale, known: [[['calls', 'list'], pages(items)]] });

  it('say how, when, who, how long and what was said', async () => {
    expect(await draw([aCall()])).toBe(
      '応対済み 11月24日(火) 14:00 小川 真理子 様 090-1234-5678 3分05秒 応対 青木 美咲 納期の件',
    );
    expect(await draw([aCall({ outcome: 'missed', seconds: null, member: null, notes: '' })], 'en')).toBe(
      'Missed Tue 24 Nov, 14:00 小川 真理子 090-1234-5678',
    );
  });

  it('teach when there are none', async () => {
    expect(await draw([])).toContain('話しながら記録できます。');
  });
});

describe('a call in the thread', () => {
  const draw = (content: ReturnType<typeof aCallContent>, hasNotes = true) =>
    renderText(() => <CallContent content={content} hasNotes={hasNotes} />, { me });

  it('says how it went, and offers its recording', async () => {
    const recording = { seconds: 62, url: null };
    expect(await draw(aCallContent({ recording }))).toBe(
      '着信 · 応対済み 090-1234-5678 3分05秒 録音を再生（1分02秒） 記録を編集',
    );
    expect(
      await draw(aCallContent({ recording: { seconds: null, url: 'https://pbx.example.jp/1.mp3' } })),
    ).toContain('録音を開く');
  });

  it('asks for what was said, where nobody wrote it down', async () => {
    expect(await draw(aCallContent(), false)).toContain('応対内容は記録されていません。 応対内容を記録');
    expect(await draw(aCallContent({ outcome: 'missed' }), false)).not.toContain('記録されていません');
  });
});

describe('the telephones of members', () => {
  const phones = [
    { member: { id: 'other', name: '森本 由香' }, address: null, shownAddress: null, rings: false },
    {
      member: { id: me.member.id, name: '青木 美咲' },
      address: '+819011110001',
      shownAddress: '090-1111-0001',
      rings: true,
    },
  ];
  const draw = (asMe = me) =>
    renderText(() => <TelephonesScreen />, { me: asMe, known: [[['member-phones'], phones]] });

  it('begin with one’s own', async () => {
    expect(await draw()).toMatch(/青木 美咲（自分） 090-1111-0001 · 着信時に鳴らす 編集 森本 由香 未設定/u);
  });

  it('of others are a lead’s to change', async () => {
    const agent = aMe({ scopes: ['members:read', 'conversations:write'] });
    expect((await draw(agent)).match(/編集/gu)).toHaveLength(1);
  });
});
