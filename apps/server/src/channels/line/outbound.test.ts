import { lineDocument } from '@madoguchi/testbed/line-openapi';
import { describe, expect, it } from 'vitest';
import { requestsOf, toLineMessages, type LineAnswer } from './outbound.ts';
import { retryKey } from './send.ts';

const plain: LineAnswer = {
  text: '承知しました。',
  sticker: null,
  invitation: null,
  quickReplies: [],
  files: [],
  quoteToken: null,
  sender: { name: null, iconUrl: null },
  filesUntil: '11月28日',
};
const made = (change: Partial<LineAnswer>) => toLineMessages({ ...plain, ...change });
const file = (change: object) => ({
  name: 'a.png',
  type: 'image/png',
  size: 1000,
  url: 'https://desk.example.jp/files/t/a.png',
  ...change,
});

describe('an answer', () => {
  it('is one text', () => {
    expect(made({})).toEqual([{ type: 'text', text: '承知しました。' }]);
  });

  it('names its writer on each message, quotes on the first, and has its buttons on the last', () => {
    const messages = made({
      sender: { name: '緑川', iconUrl: 'https://desk.example.jp/i.png' },
      quoteToken: 'q',
      quickReplies: [{ label: 'はい', text: 'はい' }],
      sticker: { packageId: '446', stickerId: '1988' },
    });
    expect(messages).toMatchObject([
      { type: 'text', quoteToken: 'q', sender: { name: '緑川' } },
      { type: 'sticker', sender: { iconUrl: 'https://desk.example.jp/i.png' }, quickReply: { items: [{}] } },
    ]);
    expect(messages[0]).not.toHaveProperty('quickReply');
    expect(messages[1]).not.toHaveProperty('quoteToken');
  });

  it.each([
    ['ja', 'お客様情報の連携のご案内', '11月22日 5:59まで', '連携の手続きへ'],
    ['en', 'Linking LINE with your account', 'until 22 Nov, 05:59', 'Continue'],
  ] as const)('invites to show who one is, in %s', (locale, altText, until, label) => {
    const url = 'https://desk.example.jp/line-link/t';
    const time = locale === 'ja' ? '11月22日 5:59' : '22 Nov, 05:59';
    const [invitation] = made({ text: '', invitation: { url, until: time, locale } });
    expect(invitation).toMatchObject({ type: 'template', altText });
    const template = invitation?.type === 'template' ? invitation.template : null;
    expect(template).toMatchObject({ type: 'buttons', actions: [{ type: 'uri', label, uri: url }] });
    const words = template?.type === 'buttons' ? template.text : '';
    expect(words).toContain(until);
    // LINE's limit of a template without a picture.
    expect(words.length).toBeLessThanOrEqual(160);
  });

  it.each([
    ['a photograph', file({ type: 'image/jpeg' }), 'image'],
    ['a large photograph, which has no small copy', file({ size: 2_000_000 }), 'text'],
    ['a picture of another kind', file({ type: 'image/webp' }), 'text'],
    [
      'a picture at an address that LINE does not fetch',
      file({ url: 'http://desk.local/files/t/a.png' }),
      'text',
    ],
    ['a letter', file({ name: '見積書.pdf', type: 'application/pdf' }), 'text'],
  ])('brings %s', (_, one, type) => {
    const last = made({ files: [one] }).at(-1);
    expect(last?.type).toBe(type);
    if (last?.type === 'text')
      expect(last.text).toContain(`（${one.size === 1000 ? '1 KB' : '1.9 MB'}・11月28日まで）\n${one.url}`);
  });

  it('goes in requests of five messages at most, each with a retry key of its own', () => {
    const requests = requestsOf(made({ text: `${'あ'.repeat(4998)}。\n`.repeat(12) }));
    expect(requests.map((request) => request.length)).toEqual([5, 5, 2]);
    const id = '01a1fcc1-0000-7000-8000-000000000001';
    const keys = requests.map((_, index) => retryKey(id, index));
    expect(keys[0]).toBe(id);
    expect(new Set(keys).size).toBe(3);
    expect(
      keys.every((key) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(key)),
    ).toBe(true);
  });

  it('is as LINE’s document wants it', () => {
    const messages = made({
      sender: { name: '緑川', iconUrl: 'https://desk.example.jp/i.png' },
      files: [file({}), file({ type: 'text/plain' })],
      sticker: { packageId: '446', stickerId: '1988' },
      quickReplies: [{ label: 'はい', text: 'はい' }],
      quoteToken: 'q',
    });
    const body = { to: 'U1', messages };
    const faults = lineDocument('messaging-api')?.faultsOf({
      method: 'POST',
      path: '/v2/bot/message/push',
      body,
    });
    expect(faults ?? []).toEqual([]);
  });
});
