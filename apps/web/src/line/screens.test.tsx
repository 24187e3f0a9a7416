import type { LineChannel, LineForward, LineHealth, LineSending } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { aConversation, aMessage } from '../inbox/testing/samples.fixture.ts';
import { MessageItem } from '../inbox/thread/MessageItem.tsx';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aChannel, aMe } from '../kit/testing/samples.fixture.ts';
import { LineSendingLine } from './composer/LineSendingLine.tsx';
import { forwardsQuery, healthQuery, sendingQuery } from './queries.ts';
import LineParts from './settings/LineParts.tsx';
import NewLineScreen from './settings/NewLineScreen.tsx';

const me = aMe();
const line: LineChannel = {
  channelId: '2000000001',
  tokenKind: 'entered',
  kid: null,
  apiBaseUrl: null,
  dataApiBaseUrl: null,
  webhookUrl: 'https://desk.example.jp/hooks/line/c1',
  showPerson: true,
  senderIconUrl: null,
  showWriting: true,
  markAsRead: true,
  linkUrl: null,
  consentWording: null,
};
const health: LineHealth = {
  checkedAt: '2026-11-24T01:00:00.000Z',
  bot: {
    userId: 'U1',
    basicId: '@216midori',
    displayName: 'みどり商店',
    pictureUrl: null,
    chatMode: 'bot',
    markAsReadMode: 'manual',
  },
  suspendedAt: null,
  tokenExpiresAt: null,
  quota: { limit: 5000, used: 4848, left: 152, at: '2026-11-24T01:00:00.000Z' },
  followers: { count: 1204, more: false },
  blocked: 31,
  endpoint: { url: line.webhookUrl, active: true, ours: true },
  tested: null,
  waiting: 0,
};
const forward: LineForward = {
  id: 'f1',
  name: '配信ツール',
  url: 'https://tool.example.jp/line',
  enabled: true,
  createdAt: '2026-11-24T01:00:00.000Z',
  failed: 2,
  lastAt: null,
};
const known = (change: Partial<LineHealth> = {}, forwards = [forward]): [readonly string[], unknown][] => [
  [healthQuery('c1').queryKey, { ...health, ...change }],
  [forwardsQuery('c1').queryKey, forwards],
];
const channel = aChannel({ type: 'line', line, imap: null, smtp: null });
const parts =
  (shown: LineChannel = line) =>
  () => <LineParts channel={channel} line={shown} />;

describe('the page of an account', () => {
  it('says who it is, what is left of the month, and who follows or has blocked it', async () => {
    const text = await renderText(parts(), { me, known: known() });
    for (const words of [
      'みどり商店 @216midori',
      '4,848通を使用 / 上限5,000通（残り152通）',
      '1,204人',
      '31人',
      'オフ（Webhookのみ）',
      '手動',
      'LINEに登録済みです。',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('LINEに登録する');
  });

  it('says it in English too', async () => {
    const text = await renderText(parts(), { me, known: known(), locale: 'en' });
    expect(text).toContain('4,848 used of 5,000 (152 left)');
    expect(text).toContain('Entered at LINE.');
  });

  it('says what is not known, and what stands against it', async () => {
    const unknown = { quota: null, followers: null, endpoint: null, suspendedAt: '2026-11-24T01:00:00.000Z' };
    const text = await renderText(parts(), { me, known: known(unknown) });
    for (const words of [
      'LINEがこのアカウントを停止しています',
      '確認できません（認証済アカウントのみ）',
      'LINEにまだ登録されていません。',
      'LINEに登録する',
    ])
      expect(text).toContain(words);
  });

  it('says that another address is entered at LINE, and how its test went', async () => {
    const elsewhere = {
      endpoint: { url: 'https://old.example.jp', active: true, ours: false },
      tested: {
        success: false,
        status: 0,
        reason: 'COULD_NOT_CONNECT',
        detail: 'TLS',
        at: '2026-11-24T01:00:00.000Z',
      },
    };
    const text = await renderText(parts(), { me, known: known(elsewhere) });
    expect(text).toContain('LINEには別のアドレスが登録されています: https://old.example.jp');
    expect(text).toContain('届きませんでした: COULD_NOT_CONNECT（TLS）');
  });

  it('says until when an issued token lasts, and a quota without limit', async () => {
    const issued = {
      tokenExpiresAt: '2026-12-20T03:00:00.000Z',
      quota: { limit: null, used: 12, left: null, at: '2026-11-24T01:00:00.000Z' },
    };
    const text = await renderText(parts({ ...line, tokenKind: 'issued', kid: 'k' }), {
      me,
      known: known(issued),
    });
    expect(text).toContain('自動更新（現在の期限 12月20日');
    expect(text).toContain('12通を使用（上限なし）');
  });

  it('lists tools that webhooks are passed on to, or teaches what they are', async () => {
    expect(await renderText(parts(), { me, known: known() })).toContain('直近3日で2件が届いていません');
    expect(await renderText(parts(), { me, known: known({}, []) })).toContain('転送先はまだありません');
  });

  it('offers those who may only read nothing to change', async () => {
    const reader = aMe({ scopes: ['channels:read'] });
    const text = await renderText(parts(), { me: reader, known: known() });
    expect(text).toContain('残り152通');
    for (const words of ['今すぐ確認', '返信の見え方', '他のツールへの転送', '接続の情報'])
      expect(text).not.toContain(words);
  });
});

it('connecting asks for what LINE’s console shows', async () => {
  const text = await renderText(NewLineScreen, { me });
  for (const words of [
    'LINE公式アカウントを接続',
    'チャネルID',
    'チャネルシークレット',
    'チャネルアクセストークン（長期）',
    '接続する',
  ])
    expect(text).toContain(words);
});

describe('a message by LINE', () => {
  const item = (changes: Parameters<typeof aMessage>[0]) => () => (
    <MessageItem
      message={aMessage(changes)}
      customerName="はなこ"
      undoElsewhere={false}
      onUndo={() => undefined}
    />
  );
  const html = (changes: Parameters<typeof aMessage>[0]) => renderHtml(item(changes), { me });

  it('shows a sticker as its picture, with its words for who cannot see it', async () => {
    const content = {
      type: 'sticker',
      packageId: '446',
      stickerId: '1988',
      keywords: ['ありがとう'],
      animated: false,
    } as const;
    const shown = await html({ text: '［スタンプ］ ありがとう', content });
    expect(shown).toContain('alt="スタンプ（ありがとう）"');
    expect(shown).toContain('/sticker/1988/');
    expect(shown).toContain('referrerPolicy="no-referrer"');
    expect(shown).not.toContain('［スタンプ］');
  });

  it('shows LINE’s emoji in their places', async () => {
    const places = [{ index: 2, length: 4, productId: 'p', emojiId: '001' }];
    const shown = await html({ text: 'やあ(hi)です', content: { type: 'emoji', places } });
    expect(shown).toContain('alt="(hi)"');
    expect(shown).toMatch(/やあ.*<img.*です/su);
  });

  it('shows what was chosen, and where somebody is', async () => {
    const postback = {
      type: 'postback',
      data: 'action=reserve',
      params: { datetime: '2026-11-24T14:30' },
    } as const;
    expect(await renderText(item({ text: 'x', content: postback }), { me })).toContain(
      '選択された項目: action=reserve 2026-11-24T14:30',
    );
    const place = {
      type: 'location',
      title: '配送先',
      address: '東京都渋谷区',
      latitude: 35.6,
      longitude: 139.7,
    } as const;
    expect(await renderText(item({ text: '［位置情報］', content: place }), { me })).toContain('配送先');
  });

  it('plays a film or a sound in its place', async () => {
    const attachments = [
      { id: 'a1', name: '動画.mp4', type: 'video/mp4', size: 5 },
      { id: 'a2', name: '音声.m4a', type: 'audio/x-m4a', size: 5 },
    ];
    const shown = await html({ attachments });
    expect(shown).toMatch(/<video[^>]*aria-label="動画\.mp4"/u);
    expect(shown).toMatch(/<audio[^>]*aria-label="音声\.m4a"/u);
  });
});

describe('below an answer', () => {
  const conversation = { ...aConversation({ channelType: 'line' }), lock: null, lastReadOrdinal: 1 };
  const shown = (change: Partial<LineSending>, text = '') => {
    const sending: LineSending = {
      way: 'push',
      why: null,
      replyUntil: null,
      quotaLeft: 152,
      blockedAt: null,
      name: null,
      pictureUrl: null,
      canShowWriting: true,
      ...change,
    };
    return renderText(() => <LineSendingLine conversation={conversation} text={text} writing={false} />, {
      me,
      known: [[sendingQuery('k1').queryKey, sending]],
    });
  };

  it('stands how it will be sent', async () => {
    expect(await shown({})).toBe('プッシュ・残り152通');
    expect(await shown({ quotaLeft: null })).toBe('プッシュ・1通として数えます');
    expect(await shown({ way: 'reply', replyUntil: new Date(Date.now() + 45_000).toISOString() })).toBe(
      '返信トークン・無料',
    );
    expect(await shown({}, 'あ'.repeat(6000))).toBe('プッシュ・残り152通 長いため2通に分けて送ります');
  });

  it('stands why nothing arrives', async () => {
    expect(await shown({ way: 'none', why: 'blocked' })).toContain('ブロックされています');
    expect(await shown({ way: 'none', why: 'standby' })).toContain('他のツールが応対中');
  });
});
