import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRef } from 'react';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe, aMember } from '../../kit/testing/samples.fixture.ts';
import { aConversation, aFile, aMessage, anAnswer } from '../testing/samples.fixture.ts';
import { MessageHtml } from './MessageHtml.tsx';
import { MessageItem } from './MessageItem.tsx';
import { ThreadHeader } from './ThreadHeader.tsx';
import { ThreadMessages } from './ThreadMessages.tsx';

const me = aMe();

// Dates of another year are shown with it.
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

function item(changes: Parameters<typeof aMessage>[0], make = aMessage) {
  return withUndo(false, changes, make);
}

function withUndo(undoElsewhere: boolean, changes: Parameters<typeof aMessage>[0], make = anAnswer) {
  return () => (
    <MessageItem
      message={make(changes)}
      customerName="小川 真理子"
      undoElsewhere={undoElsewhere}
      onUndo={() => undefined}
    />
  );
}

describe('a message', () => {
  it('from the customer says so, with name, 様 and the exact time', async () => {
    expect(await renderText(item({}), { me })).toBe(
      '受信 小川 真理子 様 11月24日(火) 09:59 本日届きました急須の件でご連絡いたします。',
    );
  });

  it('of ours names who wrote it and what became of it', async () => {
    expect(await renderText(item({}, anAnswer), { me })).toMatch(/^返信 青木 美咲 .* 送信済み$/u);
  });

  it('for colleagues is a note, with nothing about sending', async () => {
    const note = item({ direction: 'note', delivery: null }, anAnswer);
    expect(await renderText(note, { me })).toMatch(/^社内メモ 青木 美咲 11月24日\(火\) 10:00 本日/u);
  });

  it('has its place and kind for styles and for what has been seen', async () => {
    expect(await renderHtml(item({ ordinal: 7 }), { me })).toMatch(
      /data-direction="inbound" data-ordinal="7"/u,
    );
  });

  it('folds quoted history until asked', async () => {
    const text = 'ありがとうございます。\n> 先日の件';
    const html = await renderHtml(item({ text, quotedFrom: text.indexOf('>') }), { me });
    expect(html).toContain('引用された履歴を表示');
    expect(html).toContain('aria-expanded="false"');
    expect(html).not.toContain('先日の件');
  });

  it('makes addresses links that open elsewhere and give nothing away', async () => {
    const html = await renderHtml(item({ text: 'https://example.jp/a をご覧ください' }), { me });
    expect(html).toMatch(/<a href="https:\/\/example\.jp\/a" target="_blank" rel="noopener noreferrer">/u);
  });

  it('never takes the customer’s text for markup', async () => {
    expect(await renderHtml(item({ text: '<img src=x onerror=alert(1)>' }), { me })).not.toContain('<img');
  });

  it('names all recipients when there are several', async () => {
    const cc = [{ name: null, address: 'boss@example.jp' }];
    expect(await renderText(item({ cc }), { me })).toContain(
      '宛先: support@midori.example.jp Cc: boss@example.jp',
    );
  });

  it('lists its files with their size; photographs are shown', async () => {
    const attachments = [
      aFile(),
      aFile({ id: 'f2', name: 'photo.jpg', type: 'image/jpeg', size: 2_400_000 }),
    ];
    const html = await renderHtml(item({ attachments }), { me });
    expect(html).toContain('title="見積書.pdf（30 kB）を保存"');
    expect(html).toContain('src="/api/v1/attachments/f2?inline=1"');
    expect(html).not.toContain('src="/api/v1/attachments/f1');
  });
});

describe('what became of an answer', () => {
  it.each([
    ['failed', '送信できませんでした（接続が拒否されました） もう一度送る 送信済みにする'],
    ['bounced', '届きませんでした（接続が拒否されました） もう一度送る 送信済みにする'],
    ['doubtful', '送信できたか確認できません（接続が拒否されました） 送信済みにする もう一度送る'],
  ] as const)('%s: in words, with what to do', async (delivery, words) => {
    const text = await renderText(item({ delivery, deliveryDetail: '接続が拒否されました' }, anAnswer), {
      me,
    });
    expect(text.endsWith(words)).toBe(true);
  });

  it.each([
    [
      'ja',
      '届きませんでした（宛先のアドレスが受け付けられませんでした） もう一度送る 送信済みにする サーバーの応答: 550 no',
    ],
    [
      'en',
      'Was not delivered (the recipient’s address was refused) Send again Mark as sent The server said: 550 no',
    ],
  ] as const)('says why in the reader’s language, with the server’s own words: %s', async (locale, words) => {
    const bounced = {
      delivery: 'bounced',
      deliveryReason: 'refused_recipient',
      deliveryDetail: '550 no',
    } as const;
    expect((await renderText(item(bounced, anAnswer), { me, locale })).endsWith(words)).toBe(true);
  });

  it('says why an answer still waits, without the server’s own words', async () => {
    const waiting = { delivery: 'queued', deliveryReason: 'timeout', deliveryDetail: '421 later' } as const;
    const text = await renderText(item(waiting, anAnswer), { me });
    expect(text).toContain('送信待ち（メールサーバーの応答がありません）');
    expect(text).not.toContain('421');
  });

  it('offers to take it back in one place at a time', async () => {
    const waiting = { delivery: 'queued', undoUntil: '2026-11-24T06:00:10.000Z' } as const;
    expect(await renderText(withUndo(false, waiting), { me })).toMatch(/送信待ち 取り消す$/u);
    expect(await renderText(withUndo(true, waiting), { me })).toMatch(/送信待ち$/u);
  });

  it('offers nothing to those who may not send', async () => {
    const observer = aMe({ scopes: ['conversations:read'] });
    expect(await renderText(item({ delivery: 'failed' }, anAnswer), { me: observer })).not.toContain(
      'もう一度送る',
    );
  });
});

describe('a mail in its own layout', () => {
  const mail = { html: '<p>本文</p><script>alert(1)</script>', remoteImages: 2, inline: {} };
  const render = () =>
    renderHtml(() => <MessageHtml messageId="g1" sender="小川" origin="https://desk.example.jp" />, {
      me,
      known: [[['message-html', 'g1'], mail]],
    });

  it('runs nothing and blocks remote images until asked', async () => {
    const html = await render();
    expect(html).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(html).toContain('外部の画像 2点を表示していません。');
    expect(html).toContain('画像を表示');
  });
});

describe('the thread', () => {
  const thread = [
    aMessage({ ordinal: 1, sentAt: '2026-11-22T01:00:00.000Z' }),
    anAnswer({ ordinal: 2 }),
    aMessage({ ordinal: 3, text: '届きました' }),
  ];
  const render = (lastRead: number, has = false) =>
    renderText(
      () => (
        <ThreadMessages
          channelType="email"
          scroller={createRef()}
          thread={thread}
          customerName="小川 真理子"
          lastRead={lastRead}
          undoElsewhere={null}
          older={{ has, loading: false, load: () => undefined }}
          onUndo={() => undefined}
        />
      ),
      { me },
    );

  it('stands under its days, with a line where the unread part begins', async () => {
    expect(await render(2)).toMatch(
      /^11月22日\(日\) 受信 .* 11月24日\(火\) 返信 .* ここから未読 受信 .*届きました$/u,
    );
  });

  it('has no such line once it was read', async () => {
    expect(await render(3)).not.toContain('ここから未読');
  });

  it('offers what came before, if anything did', async () => {
    expect(await render(3, true)).toContain('以前のやり取りを読み込む');
    expect(await render(3)).not.toContain('以前のやり取りを読み込む');
  });
});

describe('the head of a conversation', () => {
  const toggle = { opened: false, toggle: () => undefined };
  const head = (changes: Parameters<typeof aConversation>[0] = {}, asMe = me) =>
    renderHtml(() => <ThreadHeader conversation={aConversation(changes)} panel={toggle} log={toggle} />, {
      me: asMe,
      known: [
        [['members'], [aMember()]],
        [['presence', 'k1'], [{ memberId: 'm2', memberName: '佐藤 花', state: 'writing' }]],
      ],
    });

  it('names the subject, the status and the contact person', async () => {
    const html = await head({ assignee: { id: 'm2', name: '佐藤 花' } });
    expect(html).toContain('急須の注ぎ口が欠けておりました');
    expect(html).toContain('aria-label="状態: 未対応"');
    expect(html).toContain('aria-label="担当: 佐藤 花"');
  });

  it('says who else is here', async () => {
    expect(await head()).toContain('佐藤 花さんが書いています');
  });

  it('says why a conversation is on hold', async () => {
    const hold = {
      status: 'on_hold',
      holdReason: '写真待ち',
      holdUntil: '2027-01-05T00:00:00.000Z',
    } as const;
    expect(await head(hold)).toContain('写真待ち');
  });

  it('lets those look who may not write', async () => {
    const html = await head({}, aMe({ scopes: ['conversations:read'] }));
    expect(html).not.toContain('件名を変更');
    expect(html).toMatch(
      /<button[^>]*disabled[^>]*aria-label="状態: 未対応"|aria-label="状態: 未対応"[^>]*disabled/u,
    );
  });
});
