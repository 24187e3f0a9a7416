import { describe, expect, it } from 'vitest';
import { judgePost } from './outcome.ts';
import { roomBody, roomNews, testNews } from './room.ts';

const told = {
  itemId: 'i',
  kind: 'mention',
  detail: null,
  at: '2026-11-24T06:00:00.000Z',
  about: {
    kind: 'conversation',
    id: 'c1',
    subject: '<!channel> *急ぎ* [x](http://evil)',
    customerName: 'A & B',
  },
  actorName: '鈴木',
} as const;
const news = roomNews([told], { locale: 'ja', withNames: true }, 'https://desk.example.jp');

describe('a message to a room', () => {
  it('calls nobody and marks nothing up in Slack, whatever a customer writes', () => {
    const body = roomBody('slack', news);
    expect(body).not.toContain('<!channel>');
    expect(body).toContain('A &amp; B 様「&lt;!channel&gt; ＊急ぎ＊');
    expect(body).toContain('<https://desk.example.jp/inbox/c1|案件を開く>');
  });

  it('shows it as text in a card of Teams', () => {
    const card = JSON.parse(roomBody('teams', news)) as {
      attachments: { content: { body: { text: string }[] } }[];
    };
    expect(card.attachments[0]?.content.body[0]?.text).toBe(
      String.raw`A & B 様「\<!channel\> \*急ぎ\* \[x\](http://evil)」`,
    );
  });

  it('has no button where the desk does not know its own address', () => {
    const bare = roomNews([told], { locale: 'en', withNames: false }, null);
    expect(JSON.parse(roomBody('line_works', bare))).toEqual({
      title: 'News from your desk',
      body: { text: '鈴木 mentioned you in a note' },
    });
    expect(roomBody('slack', testNews('en'))).toContain('A test.');
  });
});

describe('the answer to a post', () => {
  it.each([
    [200, 'sent'],
    [202, 'sent'],
    [302, 'failed'],
    [400, 'failed'],
    [404, 'gone'],
    [410, 'gone'],
    [429, 'retry'],
    [503, 'retry'],
  ])('%i means %s', (status, state) => {
    expect(judgePost({ status, error: null, response: '' }).state).toBe(state);
  });

  it.each([
    ['refused', 'retry'],
    ['unknown_host', 'retry'],
    ['inner_address', 'failed'],
    ['timeout', 'doubtful'],
    ['cut', 'doubtful'],
  ] as const)('none at all, because of «%s», means %s', (error, state) => {
    expect(judgePost({ status: null, error, response: null }).state).toBe(state);
  });
});
