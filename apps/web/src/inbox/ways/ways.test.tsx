import type { AnswerWay, AnswerWays } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { aConversation, aMessage, anAnswer } from '../testing/samples.fixture.ts';
import { MessageItem } from '../thread/MessageItem.tsx';
import { currentWay, goesBySeveral, kindOf, otherWayOf, recipientOf, viaOf } from './chosen.ts';
import { ViaWords } from './ViaWords.tsx';
import { checkedAs, mayQuote, quoteWords } from './manner.ts';
import { useWayWords } from './useWayWords.ts';
import { WayLine } from './WayLine.tsx';

const me = aMe();
const byLine: AnswerWay = {
  channelId: 'c1',
  channelType: 'line',
  channelName: '公式LINE',
  to: 'U1',
  name: 'はなこ',
  usual: true,
  reachable: true,
  letter: false,
  subject: null,
};
const byMail: AnswerWay = {
  ...byLine,
  channelId: 'c2',
  channelType: 'email',
  channelName: 'サポート',
  to: 'hanako@example.jp',
  name: null,
  usual: false,
  letter: true,
};
const known: AnswerWays = { items: [byLine, byMail], used: 'line' };
const mail = { channelId: 'c2', to: 'Hanako@example.jp', subject: ' ご案内 ' };

describe('the way of an answer', () => {
  it('is the usual one until another is chosen', () => {
    expect(currentWay(known, null)).toBe(byLine);
    expect(currentWay(known, mail)).toBe(byMail);
    expect(currentWay(undefined, mail)).toBeUndefined();
  });

  it('is the usual one again when what was chosen has left the record', () => {
    expect(currentWay({ ...known, items: [byLine] }, mail)).toBe(byLine);
    expect(viaOf(byLine, mail)).toBeUndefined();
  });

  it('is named in the request only where it is not the usual one, as confirmed', () => {
    expect(viaOf(byLine, null)).toBeUndefined();
    expect(viaOf(byMail, mail)).toEqual({
      channelId: 'c2',
      to: 'hanako@example.jp',
      confirmed: true,
      subject: 'ご案内',
    });
    expect(viaOf(byMail, { ...mail, subject: ' ' })).not.toHaveProperty('subject');
    // The customer has answered there meanwhile: it is their own way now.
    expect(viaOf({ ...byMail, usual: true }, mail)).toBeUndefined();
  });

  it('is called by what people know of it', () => {
    expect([recipientOf(byLine), recipientOf(byMail), recipientOf({ ...byLine, name: null })]).toEqual([
      'はなこ',
      'hanako@example.jp',
      '',
    ]);
    expect([kindOf('line'), kindOf('pigeon'), kindOf(null)]).toEqual(['line', null, null]);
  });

  it('is kept by what was taken back', () => {
    const message = anAnswer({
      channelId: 'c2',
      to: [{ name: null, address: 'hanako@example.jp' }],
      subject: 'ご案内',
    });
    expect(otherWayOf(known, message)).toEqual({
      channelId: 'c2',
      to: 'hanako@example.jp',
      subject: 'ご案内',
    });
    const usual = anAnswer({ channelId: 'c1', to: [{ name: null, address: 'U1' }] });
    expect([otherWayOf(known, usual), otherWayOf(undefined, message)]).toEqual([null, null]);
  });

  it('stands at each message once a thread goes by several', () => {
    const message = (channelType: string, direction: 'inbound' | 'note' = 'inbound') => ({
      channelType,
      direction,
    });
    expect(goesBySeveral([message('line'), message('line')], 'line')).toBe(false);
    expect(goesBySeveral([message('line'), message('email')], 'line')).toBe(true);
    expect(goesBySeveral([message('email', 'note')], 'line')).toBe(false);
  });
});

describe('an answer that goes another way', () => {
  const via = { channelId: 'c2', to: 'hanako@example.jp', confirmed: true };
  it.each([
    ['the usual way', { type: 'line', via: undefined, known: { used: 'line' } }, true, 'line.quote', 'line'],
    ['by mail after LINE', { type: 'email', via, known: { used: 'line' } }, true, 'ways.quote', 'email'],
    ['by mail after a call', { type: 'email', via, known: { used: 'phone' } }, false, 'ways.quote', 'email'],
    ['by LINE after mail', { type: 'line', via, known: { used: 'email' } }, false, 'line.quote', 'line'],
    [
      'to another address',
      { type: 'email', via, known: { used: 'email' } },
      true,
      'inbox.composer.quote',
      'email',
    ],
  ])('quotes and is checked as it goes: %s', (_, going, quotes, words, checked) => {
    expect([mayQuote(going), quoteWords(going), checkedAs(going)]).toEqual([quotes, words, checked]);
  });
});

describe('below an answer', () => {
  const conversation = { ...aConversation({ channelType: 'line' }), lock: null, lastReadOrdinal: 1 };
  const line = (change: object) => () => (
    <WayLine
      ways={{
        known,
        current: byLine,
        type: 'line',
        via: undefined,
        choose: () => undefined,
        reset: () => undefined,
        ...change,
      }}
      conversation={conversation}
      disabled={false}
    />
  );

  it('stands how it goes, and once another way is chosen how the customer wrote', async () => {
    expect(await renderText(line({}), { me })).toBe('LINEで送信 はなこ');
    const other = await renderText(line({ current: byMail }), { me });
    expect(other).toContain('メールで送信 hanako@example.jp');
    expect(other).toContain('お客様はLINEでお問い合わせになりました');
    expect(other).toContain('LINEに戻す');
  });

  it('stands nothing where there is nothing to choose', async () => {
    expect(await renderText(line({ known: { ...known, items: [byLine] } }), { me })).toBe('');
    expect(await renderText(line({ known: undefined, current: undefined }), { me })).toBe('');
  });

  it('asks to choose where the customer’s own way cannot be used, as after a call', async () => {
    const called = { items: [byMail], used: 'phone' };
    expect(await renderText(line({ known: called, current: undefined }), { me })).toBe('返信の送り方を選ぶ');
  });
});

describe('the question', () => {
  function Question({ used }: { used: string | null }) {
    return <p>{useWayWords().question(used, byMail)}</p>;
  }

  it.each([
    [
      'line',
      'お客様はLINEでお問い合わせになりました。メールで返信してよろしいですか',
      'The customer wrote by LINE. Reply by e-mail?',
    ],
    [
      'phone',
      'お客様とはお電話でお話ししています。メールで返信してよろしいですか',
      'You spoke with the customer by telephone. Reply by e-mail?',
    ],
    [
      'chat',
      'お客様はチャットでお問い合わせになりました。メールで返信してよろしいですか',
      'The customer wrote by chat. Reply by e-mail?',
    ],
    [
      'email',
      'お問い合わせとは別の宛先です。こちらに返信してよろしいですか',
      'The customer wrote from another address. Reply to this one?',
    ],
    [
      null,
      'お客様が使われた方法とは異なります。メールで返信してよろしいですか',
      'The customer used another way. Reply by e-mail?',
    ],
  ])('names how the customer wrote (%s), and how the answer would go', async (used, ja, en) => {
    expect(await renderText(() => <Question used={used} />, { me })).toBe(ja);
    expect(await renderText(() => <Question used={used} />, { me, locale: 'en' })).toBe(en);
  });
});

describe('in the thread', () => {
  const item = (message: ReturnType<typeof aMessage>) => () => (
    <MessageItem
      message={message}
      customerName="はなこ"
      undoElsewhere={false}
      showChannel
      onUndo={() => undefined}
    />
  );

  it('each message says by which channel it went', async () => {
    const to = [{ name: null, address: 'hanako@example.jp' }];
    expect(await renderText(item(anAnswer({ channelType: 'email', to })), { me })).toContain(
      'メールで送信 hanako@example.jp',
    );
    expect(await renderText(item(aMessage({ channelType: 'line' })), { me })).toContain('LINEで受信');
    expect(
      await renderText(item(aMessage({ direction: 'note', channelType: 'line' })), { me }),
    ).not.toContain('LINE');
  });

  it('stands what came of linking LINE, without the words for lists', async () => {
    const result = {
      type: 'account_link_result',
      by: 'mail',
      reason: null,
      customerName: '小川 花子',
    } as const;
    const note = (content: ReturnType<typeof aMessage>['content']) =>
      renderHtml(item(aMessage({ direction: 'note', automatic: true, text: '［LINE連携］ 完了', content })), {
        me,
      });
    const linked = await note({ ...result, outcome: 'linked' });
    expect(linked).toContain('LINEと 小川 花子 様の登録情報を連携しました');
    expect(linked).toContain('メールの確認コードで本人を確認しています。');
    expect(linked).not.toMatch(/［LINE連携］|自動送信/u);
    expect(await note({ ...result, outcome: 'already' })).toContain('すでに連携されています');
    const failed = await note({ ...result, outcome: 'failed', reason: 'expired', customerName: null });
    expect(failed).toContain('LINEの連携は完了していません');
    expect(failed).toContain('手続きの有効期限が切れています');
  });
});

it('an approver reads which way a reply is to go', async () => {
  const via = {
    channelId: 'c2',
    channelType: 'email',
    channelName: 'サポート',
    to: 'h@example.jp',
    subject: 'ご案内',
  };
  expect(await renderText(() => <ViaWords via={via} />, { me })).toBe(
    'メールで送信: h@example.jp ・ 件名: ご案内',
  );
  const talk = { ...via, channelType: 'line', to: 'U1', subject: null };
  expect(await renderText(() => <ViaWords via={talk} />, { me })).toBe('LINEで送信');
});
