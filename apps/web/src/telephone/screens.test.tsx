import type { Channel, PhoneShown } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aCustomer } from '../inbox/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aChannel, aMe, aMember } from '../kit/testing/samples.fixture.ts';
import { DialButton } from './DialButton.tsx';
import CallForm from './form/CallForm.tsx';
import { CallbackFields } from './form/CallbackFields.tsx';
import { WhoField } from './form/WhoField.tsx';
import { emptyFields, type CallFields } from './logic/form.ts';
import { aCall } from './samples.fixture.ts';
import NewPhoneScreen from './settings/NewPhoneScreen.tsx';
import { PhoneParts } from './settings/PhoneParts.tsx';

beforeAll(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T05:00:00.000Z'), toFake: ['Date'] });
  vi.stubGlobal('location', { origin: 'http://localhost:3000' });
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const me = aMe();
const nothing = () => undefined;
const empty = emptyFields(new Date('2026-11-24T05:00:00.000Z'), me.member.id);
type Known = [readonly unknown[], unknown][];
/** The calendar’s answer for ten o’clock tomorrow: closed, and open again on the 30th. */
const closedTomorrow: Known = [
  [
    ['calendar', 'opening', null, '2026-11-25T01:00:00.000Z'],
    { open: false, opensAt: '2026-11-30T00:00:00.000Z', closesAt: null, businessDay: false },
  ],
];

describe('the form', () => {
  const draw = (about: string, kept: Record<string, string> | null, known: Known = []) =>
    renderText(() => <CallForm subject={{ about, customer: null }} />, {
      me,
      known: [
        [['call-draft', about], kept === null ? null : { about, fields: kept, updatedAt: '' }],
        [['members'], [aMember()]],
        ...known,
      ],
    });

  it('asks who it is, how it went, what was said, and whether to call back', async () => {
    const text = await draw('new', null);
    expect(text).toMatch(/^通話の記録 着信 発信 お客様 電話番号か、お名前・ふりがなを入力します。/u);
    expect(text).toContain('応対済み 不在着信 留守番電話 応対内容');
    expect(text).toContain('折り返す 通話時間（分） この案件を完了にする 下書きを破棄 保存');
  });

  it('goes on with the draft, and with whom it was about', async () => {
    const kept = {
      customerId: 'u1',
      customerName: '小川 真理子',
      honorific: '様',
      outcome: 'missed',
      callback: '1',
    };
    const text = await draw('new', kept, [[['customer', 'u1'], aCustomer()], ...closedTomorrow]);
    expect(text).toContain('お客様 小川 真理子 様 お客様を選び直す');
    expect(text).toContain('30分後 1時間後 今日17時 11月30日(月) 10時 折り返しの日時 折り返す担当');
    // Nobody spoke: it lasted no time.
    expect(text).not.toContain('通話時間');
  });

  it('leaves to the telephone what it knows of a call', async () => {
    const known: Known = [
      [['calls', 'one', 'k1'], aCall()],
      [['customer', 'u1'], aCustomer()],
    ];
    const text = await draw('k1', null, known);
    expect(text).toMatch(/^通話の記録 · 応対済み お客様 小川 真理子 様 応対内容/u);
    expect(text).not.toContain('発信');
    expect(text).not.toContain('選び直す');
  });

  it('asks for the name of whom the telephone does not know', async () => {
    const customer = { ...aCall().customer, name: '非通知', honorific: '', withheld: true };
    const call = aCall({ customer, withheld: true, shownNumber: null, number: null });
    expect(await draw('k1', null, [[['calls', 'one', 'k1'], call]])).toContain('お名前');
  });
});

describe('who it is', () => {
  const draw = (changes: Partial<CallFields>, error: string | false = false) =>
    renderText(
      () => (
        <WhoField
          fields={{ ...empty, ...changes }}
          onChange={nothing}
          error={error}
          nameOnly={false}
          settled={false}
        />
      ),
      { me, known: [[['customers', 'callers', changes.who ?? ''], []]] },
    );

  it('may be a number that nobody has: then a name can be given', async () => {
    expect(await draw({ who: '06-6123-4567' })).toContain(
      '登録のない番号です。新しい顧客として記録します。 お名前 空欄のときは、番号で記録します。',
    );
  });

  it('may be a new name', async () => {
    expect(await draw({ who: '松本 恵' })).toContain('「松本 恵」を新しい顧客として記録します。');
  });

  it('may be nobody, when they say so', async () => {
    expect(await draw({ who: '非通知' })).not.toContain('新しい顧客');
  });

  it('says what is missing', async () => {
    expect(await draw({}, '電話番号かお名前を入力してください。')).toContain(
      '電話番号かお名前を入力してください。',
    );
  });
});

it('a call-back asks for nothing until it is wanted', async () => {
  const draw = (callback: string) =>
    renderText(
      () => (
        <CallbackFields channelId={null} fields={{ ...empty, callback }} onChange={nothing} error={false} />
      ),
      { me, known: closedTomorrow },
    );
  expect(await draw('')).toBe('折り返す');
  expect(await draw('1')).toContain('折り返しの日時');
});

const phone = (changes: Partial<PhoneShown> = {}): PhoneShown => ({
  number: '+81312345678',
  shownNumber: '03-1234-5678',
  service: 'twilio',
  twilio: { accountSid: `AC${'0'.repeat(32)}`, apiBaseUrl: null },
  routing: {
    ringSeconds: 20,
    callbackMinutes: 60,
    greeting: 'みどり商店でございます。',
    messagePrompt: 'ご用件をどうぞ。',
    groupIds: [],
    screening: true,
    record: false,
    takeMessages: true,
    onCall: 'never',
  },
  hooks: {
    voice: 'https://desk.example.jp/hooks/twilio/c1/voice',
    status: 'https://desk.example.jp/hooks/twilio/c1/status',
    calls: null,
  },
  ...changes,
});

describe('the settings of a telephone', () => {
  const draw = (shown: PhoneShown) => {
    const channel: Channel = aChannel({ type: 'phone', name: '代表電話', phone: shown });
    return renderHtml(() => <PhoneParts channel={channel} phone={shown} />, {
      me,
      known: [[['members'], [aMember()]]],
    });
  };

  it('show a Twilio number’s account without its token, and the addresses to enter there', async () => {
    const html = await draw(phone());
    expect(html).toContain('value="03-1234-5678"');
    expect(html).toContain(`value="AC${'0'.repeat(32)}"`);
    expect(html).toContain('value="https://desk.example.jp/hooks/twilio/c1/voice"');
    expect(html).toContain('接続を確認');
    expect(html).toContain('みどり商店でございます。');
    expect(html).not.toContain('PUBLIC_URL');
  });

  it('say when the desk does not know where it is reached from outside', async () => {
    const html = await draw(phone({ hooks: { voice: '/hooks/twilio/c1/voice', status: null, calls: null } }));
    expect(html).toContain('value="http://localhost:3000/hooks/twilio/c1/voice"');
    expect(html).toContain('PUBLIC_URL');
  });

  it('of another system show where its notices go, and make a secret', async () => {
    const hooks = { voice: null, status: null, calls: 'https://desk.example.jp/hooks/phone/c1' };
    const html = await draw(phone({ service: 'webhook', twilio: null, hooks }));
    expect(html).toContain('value="https://desk.example.jp/hooks/phone/c1"');
    expect(html).toContain('秘密鍵を発行');
    expect(html).toContain('折り返しの目安（分）');
    // It rings by itself: the desk has nothing to say about how.
    expect(html).not.toContain('鳴らす秒数');
  });

  it('say when its calls ring who is on call; of another system, that this rings by itself', async () => {
    const html = await draw(phone({ routing: { ...phone().routing, onCall: 'outside_hours' } }));
    expect(html).toMatch(/緊急連絡先としての利用.*当番を置く時間だけ使う.*当番、控えの順に鳴らし/su);
    expect(html).toMatch(/<input[^>]*name="onCall"[^>]*checked=""[^>]*value="outside_hours"/u);
    expect(html).not.toContain('お使いの電話システムです');
    const other = await draw(phone({ service: 'webhook', twilio: null }));
    expect(other).toContain('電話を鳴らすのは、お使いの電話システムです。');
  });

  it('of one that is not connected are its name and number', async () => {
    const hooks = { voice: null, status: null, calls: null };
    const html = await draw(phone({ service: 'none', twilio: null, hooks }));
    expect(html).toContain('value="代表電話"');
    expect(html).not.toContain('アカウントSID');
    expect(html).not.toContain('着信したとき');
  });
});

it('a telephone is connected in one of three ways, the simplest first', async () => {
  const text = await renderText(() => <NewPhoneScreen />, { me });
  expect(text).toContain('電話サービス 接続せずに、手で記録する');
  expect(text).toContain('Twilioを接続する');
  expect(text).toContain('ほかの電話システムから通知を受け取る');
  expect(text).not.toContain('認証トークン');
});

describe('the button that calls', () => {
  const draw = (channels: Channel[], asMe = me) =>
    renderHtml(() => <DialButton customerId="u1" contactPointId="p1" number="090-1234-5678" />, {
      me: asMe,
      known: [[['channels'], channels]],
    });

  it('is there where a telephone can place calls, for those who may answer customers', async () => {
    const twilio = aChannel({ type: 'phone', phone: phone() });
    expect(await draw([twilio])).toContain('aria-label="090-1234-5678 に電話をかける"');
    expect(await draw([{ ...twilio, enabled: false }])).not.toContain('<button');
    expect(await draw([aChannel({ type: 'phone', phone: phone({ service: 'none' }) })])).not.toContain(
      '<button',
    );
    expect(await draw([twilio], aMe({ scopes: ['conversations:read'] }))).not.toContain('<button');
  });
});
