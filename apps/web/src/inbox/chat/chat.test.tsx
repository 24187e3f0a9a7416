import type { ConversationVisitor } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { aConversation } from '../testing/samples.fixture.ts';
import { doingOf } from './logic.ts';
import { VisitorCard } from './VisitorCard.tsx';
import { VisitorLine } from './VisitorLine.tsx';

const visitor: ConversationVisitor = {
  visitor: {
    id: 'v1',
    name: null,
    email: 'hanako@example.ne.jp',
    identified: false,
    locale: 'ja',
    online: true,
    seenAt: '2026-11-24T06:00:00.000Z',
    firstSeenAt: '2026-11-24T05:00:00.000Z',
    page: { url: 'https://shop.example.jp/teapots', title: '急須 | みどり商店' },
    browser: 'Safari · iPhone',
  },
  typingUntil: null,
  readOrdinal: 0,
};

const now = new Date('2026-11-24T06:00:00.000Z');
const line = (ordinal: number, direction: 'inbound' | 'outbound' | 'note') => ({ ordinal, direction });

describe('what a visitor does', () => {
  it.each([
    ['nothing is known', undefined, [line(1, 'inbound')], null],
    [
      'they write',
      { typingUntil: '2026-11-24T06:00:05.000Z', readOrdinal: 0 },
      [line(1, 'inbound')],
      'typing',
    ],
    ['they wrote a while ago', { typingUntil: '2026-11-24T05:59:59.000Z', readOrdinal: 0 }, [], null],
    ['they have not seen the answer', { typingUntil: null, readOrdinal: 1 }, [line(2, 'outbound')], null],
    [
      'they have seen it',
      { typingUntil: null, readOrdinal: 2 },
      [line(2, 'outbound'), line(3, 'note')],
      'read',
    ],
    [
      'they wrote last',
      { typingUntil: null, readOrdinal: 2 },
      [line(2, 'outbound'), line(3, 'inbound')],
      null,
    ],
  ] as const)('when %s', (_when, given, thread, expected) => {
    expect(doingOf(given, [...thread], now)).toBe(expected);
  });
});

const conversation = aConversation({ id: 'c1', channelType: 'chat' });
const known: [readonly string[], unknown][] = [
  [['conversation', 'c1'], { ...conversation, lock: null, lastReadOrdinal: 0 }],
];

describe('the visitor beside the conversation', () => {
  const card = () => <VisitorCard conversationId="c1" />;

  it('is shown with page, browser and what they typed', async () => {
    const text = await renderText(card, { known: [...known, [['visitor', 'c1'], visitor]] });
    expect(text).toBe(
      'チャットの訪問者 最終アクセス 閲覧中 閲覧ページ 急須 | みどり商店 環境 Safari · iPhone 言語 日本語 メール hanako@example.ne.jp ご本人の入力（未確認）',
    );
  });

  it('opens their page apart, without telling it where one came from', async () => {
    const html = await renderHtml(card, { known: [...known, [['visitor', 'c1'], visitor]] });
    expect(html).toMatch(
      /href="https:\/\/shop\.example\.jp\/teapots" target="_blank" rel="noopener noreferrer nofollow"/,
    );
  });

  it('is somebody the site vouches for, where it does', async () => {
    const signedIn = { ...visitor, visitor: { ...visitor.visitor, identified: true, online: false } };
    const text = await renderText(card, {
      locale: 'en',
      me: aMe(),
      known: [...known, [['visitor', 'c1'], signedIn]],
    });
    expect(text).toContain('Signed in to the site');
    expect(text).not.toContain('not checked');
    expect(text).toContain('Last seen Tue 24 Nov');
  });

  it('is not there for other channels', async () => {
    const mail = { ...conversation, channelType: 'email', lock: null, lastReadOrdinal: 0 };
    expect(await renderText(card, { known: [[['conversation', 'c1'], mail]] })).toBe('');
  });
});

it('says below the thread what the visitor does, and nothing for mail', async () => {
  const shown = (channelType: string) =>
    renderText(() => <VisitorLine conversationId="c1" channelType={channelType} thread={[]} />, {
      known: [[['visitor', 'c1'], { ...visitor, typingUntil: '2999-01-01T00:00:00.000Z' }]],
    });
  expect(await shown('chat')).toBe('お客様が入力中です');
  expect(await shown('email')).toBe('');
});
