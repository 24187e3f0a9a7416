import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { MentionList } from '../composer/MentionList.tsx';
import { aConversation, aMessage } from '../testing/samples.fixture.ts';
import { MessageItem } from '../thread/MessageItem.tsx';
import { PickConversation } from './PickConversation.tsx';
import { RelatedLine } from './RelatedLine.tsx';

beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

const me = aMe();
const link = { id: 'k2', subject: '返品の件', status: 'open', customerName: '小川 真理子' };
const change = {
  id: 'h1',
  kind: 'merge',
  sourceId: 'k3',
  targetId: 'k1',
  subject: '領収書の件',
  at: '2026-11-24T05:00:00.000Z',
  member: null,
};
const known = (links: unknown[], changes: unknown[], followers: unknown[] = []): [string[], unknown][] => [
  [['followers', 'k1'], followers],
  [['tags'], [{ id: 't1', name: '至急', colour: 'shu' }]],
  [['links', 'k1'], links],
  [['thread-changes', 'k1'], changes],
];
const line =
  (changes = {}, mayWrite = true) =>
  () => <RelatedLine conversation={aConversation(changes)} mayWrite={mayWrite} />;

describe('what belongs to a conversation', () => {
  it('takes no room where there is nothing', async () => {
    expect(await renderText(line(), { me, known: known([], []) })).toBe('');
  });

  it('is its tags, what it is related to, what was merged into it, and who follows it', async () => {
    const followers = ['青木 美咲', '佐藤 花'].map((name, n) => ({ id: `m${n}`, name, since: change.at }));
    const words = await renderText(line({ tagIds: ['t1'] }), {
      me,
      known: known([link], [change], followers),
    });
    expect(words).toBe('至急 関連 返品の件 「領収書の件」を統合 元に戻す フォロー中: 青木 美咲、佐藤 花');
  });

  it('leads there, and can be taken away by who may write', async () => {
    const html = await renderHtml(line(), { me, known: known([link], [change]) });
    expect(html).toContain('href="/inbox/k2"');
    expect(html).toContain('aria-label="「返品の件」との関連を外す"');
    const reading = await renderHtml(line({}, false), { me, known: known([link], [change]) });
    expect(reading).not.toMatch(/関連を外す|元に戻す/u);
  });
});

it('another conversation is chosen among the customer’s, without the one it is for', async () => {
  const pick = () => (
    <PickConversation
      conversation={aConversation()}
      title="ほかの案件に統合"
      lead="移します。"
      confirmLabel="統合する"
      onPick={() => Promise.resolve()}
      onClose={() => undefined}
    />
  );
  const items = [aConversation(), aConversation({ id: 'k2', subject: '返品の件' })];
  // The dialog itself exists only in a browser: there it is looked at end to end.
  const html = await renderHtml(pick, { me, known: [[['customer-conversations', 'u1'], { items }]] });
  expect(html).not.toContain('急須の注ぎ口');
});

describe('a note to a colleague', () => {
  it('says whom it is for', async () => {
    const note = () => (
      <MessageItem
        message={aMessage({
          direction: 'note',
          author: { id: 'm1', name: '青木 美咲' },
          mentions: [
            { id: 'm2', name: '佐藤 花' },
            { id: 'm3', name: '鈴木 一郎' },
          ],
        })}
        customerName="小川 真理子"
        undoElsewhere={false}
        onUndo={() => undefined}
      />
    );
    expect(await renderText(note, { me })).toContain('佐藤 花、鈴木 一郎 宛て');
  });

  it('offers colleagues by name, one of them ready to be taken', async () => {
    const people = [
      { id: 'm2', name: '佐藤 花' },
      { id: 'm3', name: '佐藤 健' },
    ];
    const html = await renderHtml(() => <MentionList people={people} at={1} onChoose={() => undefined} />, {
      me,
    });
    expect(html).toMatch(/role="listbox"[^>]*aria-label="宛てる人"/u);
    expect(html).toMatch(/aria-selected="false".*佐藤 花.*aria-selected="true".*佐藤 健/u);
  });
});
