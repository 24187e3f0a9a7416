import type { PromiseStats } from '@madoguchi/contract';
import { useRef } from 'react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aMessage } from '../inbox/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe, aMember } from '../kit/testing/samples.fixture.ts';
import { aReplyCheck } from '../language/testing/reply-check.fixture.ts';
import { PromiseRow } from './board/PromiseRow.tsx';
import { PeopleLine } from './board/PeopleLine.tsx';
import { PromiseBar } from './composer/PromiseBar.tsx';
import { usePromised } from './composer/usePromised.ts';
import FiguresScreen from './figures/FiguresScreen.tsx';
import { aFound, aRecord } from './samples.fixture.ts';
import PromiseSettingsScreen from './settings/PromiseSettingsScreen.tsx';
import { CustomerPromises } from './thread/CustomerPromises.tsx';
import { MessagePromises } from './thread/MessagePromises.tsx';

beforeAll(() => {
  vi.useFakeTimers({ now: new Date('2026-11-25T00:00:00.000Z'), toFake: ['Date'] });
  vi.stubGlobal('location', { origin: 'http://localhost:3000' });
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const me = aMe();
const conversationId = 'c1';
type Known = [readonly unknown[], unknown][];

describe('the line in the composer', () => {
  const draw = (found: ReturnType<typeof aFound>[], known: Known = [], locale: 'ja' | 'en' = 'ja') => {
    function Bar() {
      const field = useRef<HTMLTextAreaElement>(null);
      const check = aReplyCheck({ promises: found });
      return <PromiseBar text={usePromised({ conversationId, check, field, disabled: false })} />;
    }
    return renderText(Bar, { me, locale, known: [[['members'], [aMember()]], ...known] });
  };

  it('says what is promised by when, and asks to confirm it', async () => {
    expect(await draw([aFound()])).toMatch(/^約束 1件: 11月26日\(木\) 15:00までに連絡 確認 編集/u);
    expect(await draw([aFound()], [], 'en')).toContain(
      '1 promise: Get in touch by Thu 26 Nov, 15:00 Confirm',
    );
  });

  it('asks a date of what is vague, or that it is none; sending without one only where it is allowed', async () => {
    const vague = aFound({ at: 'なるべく早くご連絡いたします', due: null, vague: true });
    const text = await draw([vague]);
    expect(text).toContain('期日のない約束があります。');
    expect(text).toContain('「なるべく早くご連絡いたします」');
    expect(text).toContain('約束ではない');
    expect(text).not.toContain('期日なしで送る');
    expect(await draw([vague], [[['promise-settings'], { undatedAllowed: true }]])).toContain(
      '期日なしで送る',
    );
  });

  it('knows the promise that is moved, and says nothing where nothing is promised', async () => {
    const older = aRecord({ pendingDue: '2026-11-27' });
    const known: Known = [[['promises', 'conversation', conversationId], [older]]];
    expect(await draw([aFound({ due: '2026-11-27' })], known)).toContain('確認済み');
    expect(await draw([])).toBe('');
  });
});

describe('a row of the board', () => {
  const draw = (changes: Parameters<typeof aRecord>[0], scopes = me.scopes) =>
    renderText(() => <PromiseRow promise={aRecord(changes)} />, {
      me: { ...me, scopes },
      known: [[['members'], []]],
    });

  it('says when, how it stands, to whom, in which words, whose, and what can be done', async () => {
    expect(await draw({})).toBe(
      '11月26日(木) 15:00 未了 連絡 田中 花子 様 「11月26日(木)15時までにご連絡いたします」 担当：佐藤 健 果たした 期日を変更',
    );
  });

  it('asks of what may have kept it, and shows it', async () => {
    const proposed = { messageId: 'm1', conversationId: 'c1', ordinal: 4 };
    const text = await draw({ proposed });
    expect(text).toContain('果たしたかもしれない記録があります。 根拠を見る 果たした？ まだ');
  });

  it('says by what it was kept, that it was late, and offers to take that back', async () => {
    const evidence = { messageId: 'm1', conversationId: 'c1', ordinal: 4 };
    const closedAt = '2026-11-26T08:00:00.000Z';
    const text = await draw({ state: 'kept', late: true, evidence, closedAt, closedHow: 'message' });
    expect(text).toContain('遅れて果たした');
    expect(text).toContain('11月26日(木) 17:00 送信した返信により 根拠を見る 果たしていない');
  });

  it('keeps what was given up on record, and waits for events', async () => {
    const text = await draw({ state: 'broken', reason: '欠品', told: 'お電話でお詫びした' });
    expect(text).toMatch(/果たせず.*理由：欠品 お客様への説明：お電話でお詫びした$/u);
    const waits = await draw({ due: null, dueAt: null, condition: 'ご入金確認後', confirmed: false });
    expect(waits).toContain('条件付き');
    expect(waits).toContain('「ご入金確認後」を待っています 未確認 確認 条件が整った');
  });

  it('says who closed the matter that made it needless, and can be opened again', async () => {
    const ended = {
      state: 'not_needed',
      closedAt: '2026-11-24T06:00:00.000Z',
      closedHow: 'closing',
    } as const;
    const text = await draw({ ...ended, closedBy: { id: 'm1', name: '佐藤 健' } });
    expect(text).toMatch(/不要になった.*11月24日\(火\) 15:00 案件の完了により（佐藤 健） まだ必要$/u);
    expect(await draw(ended)).toContain('11月24日(火) 15:00 案件の完了により まだ必要');
  });

  it('offers nothing to who only reads', async () => {
    expect(await draw({}, ['conversations:read'])).not.toContain('果たした');
  });
});

describe('around the thread', () => {
  it('a message shows its own promises; a note may be given one', async () => {
    const message = aMessage({ id: 'b1', conversationId: 'c1', direction: 'note' });
    const own = aRecord({ message: { messageId: 'b1', conversationId: 'c1', ordinal: 2 } });
    const text = await renderText(() => <MessagePromises message={message} name="田中" />, {
      me,
      known: [
        [
          ['promises', 'conversation', 'c1'],
          [own, aRecord({ id: 'other' })],
        ],
        [['members'], []],
      ],
    });
    expect(text).toMatch(
      /^11月26日\(木\) 15:00までに連絡 未了 担当：佐藤 健 果たした 期日を変更 約束を追加/u,
    );
  });

  it('the customer’s panel has what is open, and nothing where nothing is', async () => {
    const draw = (items: unknown[]) =>
      renderText(() => <CustomerPromises customerId="k1" headingClass="" />, {
        me,
        known: [[['promises', 'customer', 'k1'], items]],
      });
    expect(await draw([aRecord({ late: true })])).toBe(
      '未了の約束 11月26日(木) 15:00までに連絡 期限切れ 担当：佐藤 健',
    );
    expect(await draw([])).toBe('');
  });

  it('the people with promises lead to theirs', async () => {
    const people = [
      { member: { id: 'm2', name: '佐藤 健' }, open: 200, late: 1, today: 2 },
      { member: null, open: 1, late: 0, today: 0 },
    ];
    const html = await renderHtml(() => <PeopleLine search={{ owner: 'm2' }} />, {
      me,
      known: [[['promises', 'people'], { items: people, cap: 200 }]],
    });
    expect(html).toContain('期限切れ1');
    // Of more than are counted it does not say that these are all.
    expect(html).toContain('200+件');
    expect(html).toContain('owner=m2');
    expect(html).toContain('owner=none');
  });
});

describe('the figures', () => {
  const row = {
    name: null,
    inTime: 0,
    late: 0,
    broken: 0,
    movedInTime: 0,
    movedLate: 0,
    overdue: 0,
    notNeeded: 0,
  };
  const stats: PromiseStats = {
    items: [
      { ...row, key: 'm2', name: '佐藤 健', inTime: 9, late: 1, decided: 10, rate: 0.9 },
      { ...row, key: null, overdue: 2, decided: 2, rate: null },
    ],
    total: { ...row, key: null, inTime: 9, late: 1, overdue: 2, decided: 12, rate: 0.75 },
  };

  it('have no rate where there are too few, and lead to the promises', async () => {
    const known: Known = [[['promises', 'stats', 'owner', '2026-09', '2026-11'], stats]];
    const text = await renderText(FiguresScreen, { me, known });
    expect(text).toContain('佐藤 健 90% 10件中 9 1 0');
    expect(text).toContain('担当なし 2件のため割合は出しません');
    expect(text).toContain('合計 75% 12件中');
    expect(await renderHtml(FiguresScreen, { me, known })).toContain('outcome=in_time');
  });
});

describe('the settings', () => {
  it('are a lead’s to change, and a calendar is one’s own', async () => {
    const known: Known = [
      [['promise-settings'], { undatedAllowed: false }],
      [['promise-feed'], { createdAt: '2026-11-20T00:00:00.000Z', readAt: null }],
    ];
    const lead = await renderText(PromiseSettingsScreen, { me, known });
    expect(lead).toContain('「期日なしで送る」を選べるようにする');
    expect(lead).toContain('11月20日(金) 09:00に発行しました。 まだ読み込まれていません。');
    const agent = { ...me, scopes: me.scopes.filter((scope) => scope !== 'language:write') };
    expect(await renderText(PromiseSettingsScreen, { me: agent, known })).toContain(
      'リーダーとオーナーが変更できます。',
    );
  });
});
