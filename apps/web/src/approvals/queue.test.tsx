import type { Approval, ApprovalListItem, Me } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { aConversation, aFile, aMessage } from '../inbox/testing/samples.fixture.ts';
import { offlineError } from '../kit/problem.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { ApprovalList } from './queue/ApprovalList.tsx';
import { Decision } from './queue/Decision.tsx';
import { SendBackForm } from './queue/SendBackForm.tsx';
import { aCounts, anApproval } from './testing/samples.fixture.ts';

const lead = aMe({ member: { id: 'm2', role: 'lead' } });
const writer = aMe({
  member: { id: 'm5', role: 'trainee' },
  scopes: ['conversations:read', 'messages:send'],
});
const nothing = () => undefined;

describe('the list of replies', () => {
  const anItem = (changes: Partial<Approval> = {}): ApprovalListItem => ({
    ...anApproval(changes),
    conversation: {
      subject: '急須が届きません',
      customer: { id: 'u1', name: '小川 真理子', company: null },
      channelType: 'email',
    },
  });
  const still = {
    error: null,
    isPending: false,
    hasNextPage: false,
    isFetchingNextPage: false,
    fetchNextPage: () => Promise.reject(new Error('not asked for')),
    refetch: () => Promise.reject(new Error('not asked for')),
  };
  type Given = Partial<Parameters<typeof ApprovalList>[0]>;
  const list = (given: Given, me: Me = lead) =>
    renderText(() => <ApprovalList list={still} items={[]} view="to_decide" selectedId={null} {...given} />, {
      me,
    });

  it('says who is written to, about what, by whom, and why it is here', async () => {
    const text = await list({ items: [anItem()] });
    expect(text).toContain('小川 真理子 様');
    expect(text).toContain('急須が届きません');
    expect(text).toContain('伊藤 蓮 · 金額（12万円）');
    expect(text).not.toContain('承認待ち');
  });

  it('says how each was decided where they are mixed', async () => {
    const items = [anItem({ id: 'a', state: 'approved' }), anItem({ id: 'b', state: 'sent_back' })];
    const text = await list({ items, view: 'decided' });
    expect(text).toMatch(/承認済み.*差戻し/u);
  });

  it('has a name for a reply without subject, and for a writer who left', async () => {
    const item = anItem({ writer: null });
    const text = await list({ items: [{ ...item, conversation: { ...item.conversation, subject: '' } }] });
    expect(text).toContain('（件名なし）');
    expect(text).toContain('窓口を離れた人の返信');
  });

  it('teaches when it is empty: what will be here, and where to set it', async () => {
    const text = await list({});
    expect(text).toContain('承認を待っている返信はありません');
    expect(text).toContain('承認が必要な条件を設定する');
    expect(await list({}, writer)).not.toContain('設定する');
    expect(await list({ view: 'mine' })).toContain('承認を依頼した返信と、差し戻された返信が並びます。');
    expect(await list({ view: 'decided' })).toContain('決定した返信はまだありません');
  });

  it('says what went wrong, and offers the next page', async () => {
    expect(await list({ list: { ...still, error: offlineError() } })).toContain(
      'サーバーに接続できませんでした',
    );
    expect(await list({ items: [anItem()], list: { ...still, hasNextPage: true } })).toContain('続きを表示');
  });

  it('marks the one that is open', async () => {
    const html = await renderHtml(
      () => <ApprovalList list={still} items={[anItem()]} view="mine" selectedId="p1" />,
      { me: lead },
    );
    expect(html).toContain('data-selected="true"');
    expect(html).toContain('href="/approvals/p1?list=mine"');
  });
});

describe('one reply', () => {
  const shown = (approval: Approval, me: Me = lead, toDecide: number | null = 1) =>
    renderText(
      () => <Decision approvalId="p1" onApproved={nothing} onSentBack={nothing} onClose={nothing} />,
      {
        me,
        known: [
          [['approvals', 'one', 'p1'], approval],
          [['approvals', 'counts'], aCounts({ toDecide })],
          [['conversation', 'k1'], { ...aConversation(), lock: null, lastReadOrdinal: 1 }],
        ],
      },
    );

  it('stands below its conversation, with why it waits and what can be done', async () => {
    const text = await shown(anApproval({ cc: ['boss@example.jp'], status: 'done', attachments: [aFile()] }));
    expect(text).toContain('小川 真理子 様');
    expect(text).toContain('急須の注ぎ口が欠けておりました');
    expect(text).toContain('伊藤 蓮さんの返信');
    expect(text).toContain('承認が必要な理由 金額（12万円）');
    expect(text).toContain('Cc: boss@example.jp');
    expect(text).toContain('送信した後: 完了');
    expect(text).toContain('見積書.pdf');
    expect(text).toMatch(/承認して送信.*差し戻す.*編集する/u);
  });

  it('is not its writer’s to decide, but to take back', async () => {
    const text = await shown(anApproval(), writer, null);
    expect(text).toContain('ほかの承認者が行います');
    expect(text).toContain('取り下げる');
    expect(text).not.toContain('承認して送信');
    // A lead’s own neither.
    const own = await shown(anApproval({ writer: { id: 'm2', name: '高橋 彩' } }));
    expect(own).not.toContain('承認して送信');
  });

  it('is only read by those who may not approve', async () => {
    const text = await shown(anApproval(), aMe({ member: { id: 'm9', role: 'agent' } }), null);
    expect(text).toContain('指名された承認者です');
    expect(text).not.toMatch(/承認して送信|取り下げる/u);
  });

  it('says how it was decided, and by whom, with its history', async () => {
    const [first] = anApproval().steps;
    if (first === undefined) throw new Error('no step');
    const by = { id: 'm3', name: '緑川 直子' };
    const approved = {
      ...first,
      kind: 'approved' as const,
      text: null,
      member: by,
      at: '2026-11-24T05:00:00.000Z',
    };
    const text = await shown(
      anApproval({
        state: 'approved',
        decidedBy: by,
        decidedAt: approved.at,
        messageId: 'p1',
        steps: [first, approved],
      }),
    );
    expect(text).toContain('緑川 直子さんが承認しました');
    expect(text).toContain('承認（依頼から 3時間）');
    expect(text).not.toContain('承認して送信');
  });

  it('that is not there says so', async () => {
    const text = await renderText(
      () => <Decision approvalId="gone" onApproved={nothing} onSentBack={nothing} onClose={nothing} />,
      { me: lead, failed: [[['approvals', 'one', 'gone'], offlineError()]] },
    );
    expect(text).toContain('もう一度試す');
  });

  it('is shown under the messages it answers', async () => {
    const text = await renderText(
      () => <Decision approvalId="p1" onApproved={nothing} onSentBack={nothing} onClose={nothing} />,
      {
        me: lead,
        known: [
          [['approvals', 'one', 'p1'], anApproval()],
          [['approvals', 'counts'], aCounts({ toDecide: 1 })],
          [['conversation', 'k1'], { ...aConversation(), lock: null, lastReadOrdinal: 1 }],
          [
            ['messages', 'k1'],
            {
              pages: [{ items: [aMessage({ text: '再送をお願いします。' })], nextCursor: null }],
              pageParams: [null],
            },
          ],
        ],
      },
    );
    expect(text).toMatch(/再送をお願いします。.*了解しました。/u);
  });
});

describe('sending back', () => {
  const form = (edited: boolean) =>
    renderText(
      () => <SendBackForm pending={false} edited={edited} onSendBack={nothing} onCancel={nothing} />,
      { me: lead },
    );

  it('asks for the reason, and says that edits do not go along', async () => {
    expect(await form(false)).toContain('直してほしい箇所を具体的に書くと');
    expect(await form(true)).toContain('編集した内容は送られません');
  });
});
