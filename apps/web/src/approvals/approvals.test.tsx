import type { Approval, ApprovalNeed, Me } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { anAnswer } from '../inbox/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { ApprovalLine } from './composer/ApprovalLine.tsx';
import { ReturnedNotice } from './composer/ReturnedNotice.tsx';
import { Diff } from './parts/Diff.tsx';
import { History } from './parts/History.tsx';
import { Decided } from './queue/Decided.tsx';
import { DecisionForm } from './queue/DecisionForm.tsx';
import { parseApprovalsSearch } from './search.ts';
import { Approvers } from './settings/Approvers.tsx';
import { RuleList } from './settings/RuleList.tsx';
import { aCounts, anApproval, aReason, aRule } from './testing/samples.fixture.ts';
import { ApprovedLine } from './thread/ApprovedLine.tsx';
import { WaitingReplies } from './thread/WaitingReplies.tsx';

const lead = aMe({ member: { id: 'm2', role: 'lead' } });
const writer = aMe({ member: { id: 'm5', role: 'trainee' } });
const nothing = () => undefined;

describe('the line below a reply being written', () => {
  const need = (changes: Partial<ApprovalNeed> = {}): ApprovalNeed => ({
    required: true,
    active: true,
    reasons: [aReason({ note: '経理と確認するため' })],
    depends: [],
    approvers: [{ id: 'm2', name: '高橋 彩' }],
    ...changes,
  });
  const line = (known: ApprovalNeed | undefined) =>
    renderText(() => <ApprovalLine known={{ need: known, required: known?.required ?? false }} />, {
      me: writer,
    });

  it('says that approval is needed, why, and who can give it', async () => {
    expect(await line(need())).toBe('承認が必要: 金額（12万円） 経理と確認するため 承認できる人: 高橋 彩');
  });

  it('says when nobody could give it', async () => {
    expect(await line(need({ approvers: [] }))).toContain('ほかに承認できる人がいません');
  });

  it('says that none is needed where rules are, and nothing elsewhere', async () => {
    expect(await line(need({ required: false }))).toBe('承認は不要');
    expect(await line(need({ required: false, active: false }))).toBe('');
    expect(await line(undefined)).toBe('');
  });
});

describe('a reply that waits, in the thread', () => {
  const shown = (approval: Approval, me: Me, toDecide: number | null) =>
    renderText(() => <WaitingReplies conversationId="k1" onReturned={nothing} />, {
      me,
      known: [
        [['approvals', 'conversation', 'k1'], [approval]],
        [['approvals', 'counts'], aCounts({ toDecide })],
      ],
    });

  it('can be taken back by its writer, and decided by an approver, not the other way round', async () => {
    const own = await shown(anApproval(), writer, null);
    expect(own).toContain('承認待ち 伊藤 蓮さんの返信');
    expect(own).toContain('取り下げる');
    expect(own).not.toContain('確認して決める');
    const others = await shown(anApproval(), lead, 1);
    expect(others).toContain('確認して決める');
    expect(others).not.toContain('取り下げる');
    expect(await shown(anApproval(), aMe({ member: { id: 'm9' } }), null)).not.toContain('確認して決める');
  });

  it('shows what was said when it came back', async () => {
    const text = await shown(
      anApproval({ state: 'sent_back', comment: '日付を入れてください。' }),
      writer,
      null,
    );
    expect(text).toContain('差戻し');
    expect(text).toContain('理由: 日付を入れてください。');
    expect(text).toContain('もう一度承認を依頼してください');
  });

  it('is gone once it was decided', async () => {
    expect(await shown(anApproval({ state: 'approved' }), lead, 0)).toBe('');
  });

  it('leaves its approver’s name under what was sent', async () => {
    const approval = anApproval({
      state: 'approved',
      messageId: 'g2',
      decidedBy: { id: 'm2', name: '高橋 彩' },
    });
    const line = (edited: boolean) =>
      renderText(() => <ApprovedLine message={anAnswer({ ordinal: 2 })} />, {
        me: lead,
        known: [[['approvals', 'conversation', 'k1'], [{ ...approval, edited }]]],
      });
    expect(await line(false)).toBe('承認: 高橋 彩');
    expect(await line(true)).toBe('承認: 高橋 彩（本文を編集）');
  });
});

describe('deciding', () => {
  const form = (approval: Approval) =>
    renderHtml(() => <DecisionForm approval={approval} onApproved={nothing} onSentBack={nothing} />, {
      me: lead,
    });
  const approveButton = (html: string) => /<button([^>]*)>(?:<[^>]*>)*承認して送信/u.exec(html)?.[1] ?? '';

  it('is open at once, unless something came that must be read first', async () => {
    expect(approveButton(await form(anApproval()))).not.toContain('disabled=""');
    const moved = await form(anApproval({ movedOn: { lastMessageId: 'g9', count: 2 } }));
    expect(moved).toContain('新しいメッセージが 2件 届きました');
    expect(approveButton(moved)).toContain('disabled=""');
  });

  it('shows what was changed since the version before', async () => {
    const [first] = anApproval().steps;
    const steps =
      first === undefined
        ? []
        : [first, { ...first, kind: 'requested_again' as const, text: '承知しました。' }];
    const html = await form(anApproval({ text: '承知しました。', revision: 2, steps }));
    expect(html).toContain('前回からの変更');
    expect(html).toMatch(/<del>.*了解/u);
  });

  it.each([
    ['approved', null, '高橋 彩さんが承認しました', '送信は取り消されました'],
    ['approved', 'g1', '高橋 彩さんが承認しました', ''],
    ['sent_back', null, '高橋 彩さんが差し戻しました', '理由: 直して'],
    ['withdrawn', null, '高橋 彩さんが取り下げました', ''],
  ] as const)('is told afterwards: %s', async (state, messageId, title, more) => {
    const decided = { state, messageId, comment: '直して', decidedBy: { id: 'm2', name: '高橋 彩' } };
    const text = await renderText(() => <Decided approval={anApproval(decided)} />, { me: lead });
    expect(text).toContain(title);
    expect(text).toContain(more);
  });

  it('is kept as a history with times, words and every text', async () => {
    const [first] = anApproval().steps;
    if (first === undefined) throw new Error('no step');
    const back = { ...first, kind: 'sent_back' as const, text: null, comment: '直して' };
    const steps = [first, { ...back, at: '2026-11-24T02:12:00.000Z', member: { id: 'm2', name: '高橋 彩' } }];
    const text = await renderText(() => <History steps={steps} />, { me: lead });
    expect(text).toContain('伊藤 蓮: 承認を依頼');
    expect(text).toContain('高橋 彩: 差し戻し（依頼から 12分） 直して');
    expect(text).toContain('このときの本文 了解しました。');
  });
});

it('marks a difference in words too, not by colour alone', async () => {
  const html = await renderHtml(() => <Diff before="30日" after="28日" />, { me: lead });
  expect(html).toMatch(/<del><span[^>]*>削除: <\/span>30<\/del>/u);
  expect(html).toMatch(/<ins><span[^>]*>追加: <\/span>28<\/ins>/u);
});

it('tells the writer beside the text what was said', async () => {
  const approval = anApproval({
    state: 'sent_back',
    comment: '日付を',
    decidedBy: { id: 'm2', name: '高橋 彩' },
  });
  const text = await renderText(() => <ReturnedNotice approval={approval} />, { me: writer });
  expect(text).toBe('高橋 彩さんが差し戻しました 日付を');
  expect(await renderText(() => <ReturnedNotice approval={undefined} />, { me: writer })).toBe('');
});

describe('the settings', () => {
  const list = (canWrite: boolean) =>
    renderText(() => <RuleList canWrite={canWrite} />, {
      me: lead,
      known: [[['approvals', 'rules'], [aRule({ note: '経理と確認' })]]],
    });

  it('show the rules as sentences, the trainees’ first', async () => {
    const text = await list(true);
    expect(text).toMatch(
      /研修中のメンバーの返信は承認が必要.*金額が10万円以上の返信は承認が必要 経理と確認 · 緑川 直子さんが追加/u,
    );
    expect(text).toContain('条件を追加');
    expect(await list(false)).not.toMatch(/条件を追加|編集|削除/u);
  });

  it('show who may approve and why, and offer agents only', async () => {
    const text = await renderText(() => <Approvers canWrite />, {
      me: lead,
      known: [
        [
          ['approvals', 'approvers'],
          [
            { id: 'm2', name: '高橋 彩', by: 'role' },
            { id: 'm1', name: '青木 美咲', by: 'named' },
          ],
        ],
        [['members'], []],
      ],
    });
    expect(text).toContain('高橋 彩 役割による');
    expect(text).toContain('青木 美咲 指名 指名を外す');
    expect(text).toContain('指名できる担当者がいません');
  });
});

it('reads which list the address names', () => {
  expect(parseApprovalsSearch({ list: 'mine' })).toEqual({ list: 'mine' });
  expect(parseApprovalsSearch({ list: 'all', view: 'mine' })).toEqual({});
});
