import { outgoingContent, type LineHealth, type LineSending } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { emojiParts, emojiUrl, stickerUrl } from './logic/emoji.ts';
import { goesAlone, readChoices, sendable } from './logic/extras.ts';
import { messagesOf, sendingWords } from './logic/sending.ts';
import { changeOfSecrets, createLine, emptyLine, endpointWords, wholeAddress } from './logic/values.ts';

const now = Date.parse('2026-11-24T06:00:00Z');
const sending = (change: Partial<LineSending>): LineSending => ({
  way: 'push',
  why: null,
  replyUntil: null,
  quotaLeft: 152,
  blockedAt: null,
  name: 'はなこ',
  pictureUrl: null,
  canShowWriting: true,
  ...change,
});
const inSeconds = (seconds: number) => new Date(now + seconds * 1000).toISOString();

describe('the line below an answer', () => {
  it('says that an answer is free while the token outlasts the time for undoing', () => {
    const fresh = sending({ way: 'reply', replyUntil: inSeconds(30) });
    expect(sendingWords(fresh, now, 10_000)).toEqual({ kind: 'reply' });
    expect(sendingWords(fresh, now, 30_000)).toEqual({ kind: 'push', left: 152 });
    expect(sendingWords(fresh, now + 21_000, 10_000)).toEqual({ kind: 'push', left: 152 });
  });

  it('says what is left of the month, or that it is not known', () => {
    expect(sendingWords(sending({}), now, 0)).toEqual({ kind: 'push', left: 152 });
    expect(sendingWords(sending({ quotaLeft: null }), now, 0)).toEqual({ kind: 'push', left: null });
  });

  it.each(['blocked', 'standby', 'suspended', 'quota'] as const)(
    'says why nothing can be sent: %s',
    (why) => {
      expect(sendingWords(sending({ way: 'none', why }), now, 0)).toEqual({ kind: 'stopped', why });
    },
  );

  it('says that the month is used up once the token has ended', () => {
    const last = sending({ way: 'reply', replyUntil: inSeconds(5), quotaLeft: 0 });
    expect(sendingWords(last, now, 0)).toEqual({ kind: 'reply' });
    expect(sendingWords(last, now + 6_000, 0)).toEqual({ kind: 'stopped', why: 'quota' });
  });

  it('counts the messages of a long text', () => {
    expect([messagesOf(''), messagesOf('あ'.repeat(5000)), messagesOf('あ'.repeat(5001))]).toEqual([1, 1, 2]);
  });
});

describe('LINE’s small pictures', () => {
  const emoji = (index: number, length: number) => ({ index, length, productId: 'p', emojiId: '001' });

  it('stand in their places', () => {
    expect(emojiParts('やあ(hi)です', [emoji(2, 4)])).toEqual([
      { kind: 'text', from: 0, text: 'やあ' },
      { kind: 'emoji', from: 2, text: '(hi)', src: emojiUrl({ productId: 'p', emojiId: '001' }) },
      { kind: 'text', from: 6, text: 'です' },
    ]);
  });

  it('may follow each other, in any order, and lose no letter when their places cannot be', () => {
    const text = '(a)(b)終';
    const parts = emojiParts(text, [emoji(3, 3), emoji(0, 3), emoji(1, 3), emoji(6, 9), emoji(2, 0)]);
    expect(parts.map(({ kind }) => kind)).toEqual(['emoji', 'emoji', 'text']);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(emojiParts('', [])).toEqual([]);
  });

  it('come from LINE', () => {
    expect(stickerUrl('1988')).toMatch(/^https:\/\/stickershop\.line-scdn\.net\/.*\/1988\//u);
  });
});

describe('the form of an account', () => {
  const values = {
    ...emptyLine,
    name: ' 公式 ',
    channelId: ' 2000000001 ',
    channelSecret: 's',
    accessToken: 't',
    privateKey: '{"kty":"RSA"}',
    kid: 'k',
  };

  it('asks with what belongs to the chosen way only', () => {
    const base = { type: 'line', name: '公式', channelId: '2000000001', channelSecret: 's' };
    expect(createLine(values, 'entered')).toEqual({ ...base, accessToken: 't' });
    expect(createLine(values, 'issued')).toEqual({ ...base, privateKey: '{"kty":"RSA"}', kid: 'k' });
    expect(createLine({ ...values, apiBaseUrl: ' https://p.example.jp ' }, 'entered')).toMatchObject({
      apiBaseUrl: 'https://p.example.jp',
    });
  });

  it('changes only what was typed', () => {
    expect(changeOfSecrets(emptyLine, 'entered')).toEqual({ line: {} });
    expect(changeOfSecrets({ ...emptyLine, channelSecret: 'new' }, 'issued')).toEqual({
      line: { channelSecret: 'new' },
    });
  });
});

describe('the address of webhooks', () => {
  it('is whole also on a desk that does not know its own', () => {
    expect(wholeAddress('/hooks/line/1', () => 'https://desk.example.jp')).toBe(
      'https://desk.example.jp/hooks/line/1',
    );
    expect(wholeAddress('https://a.example/hooks/line/1', () => 'https://b.example')).toBe(
      'https://a.example/hooks/line/1',
    );
  });

  it.each<[LineHealth['endpoint'], object]>([
    [null, { key: 'line.webhookNone', good: false }],
    [
      { url: 'u', active: true, ours: true },
      { key: 'line.webhookOurs', good: true },
    ],
    [
      { url: 'u', active: false, ours: true },
      { key: 'line.webhookInactive', good: false },
    ],
    [{ url: 'u', active: true, ours: false }, { elsewhere: 'u' }],
  ])('at LINE is said: %j', (endpoint, words) => {
    expect(endpointWords(endpoint)).toEqual(words);
  });
});

describe('choices below an answer', () => {
  it('are one a line, each once', () => {
    expect(readChoices(' はい \n\nいいえ\nはい')).toEqual({
      content: {
        type: 'quick_replies',
        items: [
          { label: 'はい', text: 'はい' },
          { label: 'いいえ', text: 'いいえ' },
        ],
      },
    });
  });

  it.each([
    ['none', ' \n'],
    ['tooMany', Array.from({ length: 14 }, (_, n) => n).join('\n')],
    ['tooLong', 'あ'.repeat(21)],
  ])('are refused: %s', (wrong, text) => {
    expect(readChoices(text)).toEqual({ wrong });
  });

  it('cannot go without words, as stickers and invitations can', () => {
    const sticker = { type: 'sticker', packageId: '446', stickerId: '1988' } as const;
    const choices = readChoices('はい');
    expect([goesAlone(sticker), goesAlone({ type: 'account_link' }), goesAlone(null)]).toEqual([
      true,
      true,
      false,
    ]);
    expect('content' in choices && goesAlone(choices.content)).toBe(false);
  });

  it('and stickers are as the API takes them', () => {
    const contents = [
      readChoices('はい'),
      ...sendable.map((one) => ({ content: { type: 'sticker', ...one } })),
    ];
    for (const one of contents)
      expect('content' in one && outgoingContent.safeParse(one.content).success).toBe(true);
  });
});
