import type { Improvement } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../kit/api.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { CasePage } from './CaseScreen.tsx';
import { DocumentPage } from './document/DocumentScreen.tsx';
import { Improvements } from './ImprovementsScreen.tsx';
import {
  caseQuery,
  conversationCasesQuery,
  documentQuery,
  documentsQuery,
  figuresQuery,
  improvementsQuery,
  letterPreviewQuery,
} from './queries.ts';
import { aCase, aDocument, aLetter, allDone, aSummary, someFigures } from './samples.fixture.ts';
import { CaseLine } from './thread/CaseLine.tsx';
import { aConversation } from '../inbox/testing/samples.fixture.ts';

type Known = [readonly unknown[], unknown];
const lead = aMe({ member: { ...aMe().member, role: 'lead' } });
const agent = aMe({ member: { ...aMe().member, role: 'agent' } });
const observer = aMe({ scopes: ['conversations:read'] });
const pages = (items: object[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
const members: Known = [['members'], []];
const gone = new ApiError({
  type: 'about:blank',
  title: '',
  status: 503,
  code: 'database_unavailable',
  detail: '',
});

describe('the list', () => {
  const show = (items: object[], options: object = {}, figures: object = someFigures()) =>
    renderText(() => <Improvements />, {
      me: lead,
      known: [
        [improvementsQuery('open', null).queryKey, pages(items)],
        [figuresQuery.queryKey, figures],
      ],
      ...options,
    });

  it('says of each case what, whose, how it stands and what is next', async () => {
    expect(await show([aSummary()])).toMatch(
      /急須の破損 対応中 村田 正義 様 原因：梱包 次：お詫び 2099年11月24日\(火\) 18:00 森本 由香/u,
    );
    const again = aSummary({ overdue: true, recurrences: 2, conversations: 3 });
    expect(await show([again])).toMatch(/期限超過 村田 正義 様 案件3件 原因：梱包 再発2回/u);
    const closed = aSummary({
      status: 'closed',
      next: null,
      closedAt: '2099-12-25T03:00:00.000Z',
      title: '',
    });
    expect(await show([closed])).toMatch(/（件名なし） 完了 .*2099年12月25日\(金\) 12:00 森本 由香/u);
  });

  it('counts with the numbers it rests on, and by cause', async () => {
    const text = await show([]);
    expect(text).toMatch(/効果を確認して完了 50% 2件中1件 再発 1/u);
    expect(text).toMatch(/2099\/11 3 2 1 1 1.5時間（3件）/u);
    expect(text).toMatch(/原因別 .*梱包 2件・再発1回/u);
    expect(text).not.toContain('2099/10');
  });

  it('teaches where there is nothing, and shows no figures of nothing', async () => {
    const text = await show([], {}, { months: [], causes: [] });
    expect(text).toMatch(/対応中のカイゼンはありません .*「お詫び・再発防止」を選んでください/u);
    expect(text).not.toContain('直近12か月');
  });

  it('speaks English, and says what went wrong', async () => {
    expect(await show([aSummary()], { locale: 'en' })).toMatch(
      /急須の破損 Open 村田 正義 Cause: 梱包 Next: Apology/u,
    );
    const failed = { known: [], failed: [[improvementsQuery('open', null).queryKey, gone]] };
    expect(await show([], failed)).toContain('もう一度');
  });
});

describe('a case', () => {
  const known = (found: Improvement, documents: object[] = []): Known[] => [
    [caseQuery('case').queryKey, found],
    [documentsQuery('case').queryKey, documents],
    members,
  ];
  const show = (changes: Partial<Improvement> = {}, me = lead, documents: object[] = []) =>
    renderText(() => <CasePage id="case" />, { me, known: known(aCase(changes), documents) });
  const html = (changes: Partial<Improvement> = {}, me = lead) =>
    renderHtml(() => <CasePage id="case" />, { me, known: known(aCase(changes)) });

  it('shows its steps in order, the next one open, the others in a line', async () => {
    const text = await show();
    const order = ['お詫び', '事実確認', '応急処置', '原因究明', '再発防止', '水平展開', '効果確認'];
    const page = text.slice(text.indexOf('0／7 完了'));
    expect(order.map((name) => page.indexOf(name))).toEqual(
      order.map((name) => page.indexOf(name)).toSorted((a, b) => a - b),
    );
    expect(text).toMatch(/お詫びした人 .*方法 .*完了にする 途中で保存/u);
    expect(text).toContain('蓋が割れておりました。');
  });

  it.each([
    ['facts', /村田様よりご連絡.*やり取りの記録による/su],
    ['remedy', /行ったこと.*実施日時/su],
    ['cause', /発生原因.*蓋が動いた.*写真.*それはなぜか.*緩衝材がない.*流出原因/su],
    ['prevention', /対策（1）.*手順書に加える.*2099-12-01.*件数.*対策を追加/su],
    ['spread', /広げた範囲と内容/su],
    ['effect', /確認する日.*2099-12-25.*見るもの.*効果があった/su],
  ] as const)('opens %s with its fields', async (step, fields) => {
    expect(await html({ next: { step, dueAt: null, owner: null } })).toMatch(fields);
  });

  it('hints, and never blocks for it', async () => {
    const text = await show({ hints: ['cause_person', 'cause_shallow', 'apology_late'] });
    expect(text).toMatch(
      /原因が個人の不注意で終わっています.*三回に届いていません.*お詫びがまだ完了していません/u,
    );
    expect(text).toContain('完了にする');
  });

  it('closes freely once it is proven; before that a lead with a reason, an agent not at all', async () => {
    expect(await show({ steps: allDone(), next: null })).toMatch(
      /再発防止と効果確認がそろいました。 完了する/u,
    );
    expect(await show()).toMatch(/理由が記録に残ります。 完了する理由 理由を残して完了/u);
    const text = await show({}, agent);
    expect(text).toContain('リーダーが理由を残して完了します');
    expect(text).not.toContain('理由を残して完了 ');
  });

  it('says how it was closed, and opens again', async () => {
    const closed = { status: 'closed' as const, closedAt: '2099-12-25T03:00:00.000Z', next: null };
    expect(await show({ ...closed, steps: allDone() })).toMatch(/効果を確認して完了しました。 対応中に戻す/u);
    expect(await show({ ...closed, closeReason: '思い違いでした' })).toMatch(
      /リーダーの判断で完了しました。 思い違いでした 対応中に戻す/u,
    );
  });

  it('shows its conversations, others of the same cause, documents, who was told, and the trail', async () => {
    const told = { who: '窯元', what: '蓋の寸法', how: '電話' };
    const events = [
      { id: 't', kind: 'told' as const, actor: null, at: '2099-11-21T03:00:00.000Z', data: told },
      ...aCase().events,
    ];
    const sameCause = [
      { id: 'x', title: '湯のみの破損', status: 'closed' as const, openedAt: '2099-10-01T03:00:00.000Z' },
    ];
    const { id, kind, version, changedAt, changedBy } = aDocument();
    const documents = [
      { id, kind, version, changedAt, changedBy, title: '急須破損のお詫び', language: 'en' },
    ];
    const text = await show({ events, sameCause }, lead, documents);
    expect(text).toMatch(/お詫び状 \( ?英語 ?\) 急須破損のお詫び 第2版/u);
    expect(text).toMatch(
      /急須の件 村田 正義 様 .*お詫びの下書きを入れる 同じ原因「梱包」のカイゼン 湯のみの破損 完了/u,
    );
    expect(text).toMatch(/窯元 .*蓋の寸法 · 電話 .*報告を記録/u);
    expect(text).toMatch(/履歴 窯元に報告 .*開始/u);
  });

  it('is only read by who may not write', async () => {
    const text = await show({}, observer);
    for (const word of ['完了にする', '文書を作成', 'お詫びの下書き', '報告を記録', '理由を残して'])
      expect(text).not.toContain(word);
    expect(await html({}, observer)).toMatch(/<fieldset[^>]*disabled/u);
  });

  it('says what went wrong', async () => {
    const failed: [string[], Error][] = [[['improvements', 'case', 'case'], gone]];
    expect(await renderText(() => <CasePage id="case" />, { me: lead, failed })).toContain('もう一度');
  });
});

describe('a document', () => {
  const findings = [
    {
      id: 'a',
      rule: 'letter-hurried',
      field: 'body',
      severity: 'warning',
      start: 0,
      end: 4,
      at: '取り急ぎ',
      message: { ja: '準備が整わないまま済ませる響きがあります。', en: 'In haste.' },
      suggest: ['まずは書中をもちまして'],
    },
  ];
  const shown = { blocks: [], pages: ['<svg id="one"/>', '<svg id="two"/>'], missing: [], findings };
  const draw = (changes: Parameters<typeof aDocument>[0] = {}, me = lead, preview: object = {}) => {
    const found = aDocument(changes);
    return renderHtml(() => <DocumentPage id="d1" />, {
      me,
      known: [
        [documentQuery('d1').queryKey, found],
        [letterPreviewQuery('d1', found.content).queryKey, { ...shown, ...preview }],
        [caseQuery('case').queryKey, aCase()],
      ],
    });
  };

  it('has its fields beside the sheet that they make', async () => {
    const page = await draw();
    for (const word of [
      '宛先',
      '差出人',
      '押印のための余白を空ける',
      '謹啓…謹白',
      '前文（時候の挨拶など）',
      '記（別記）',
    ])
      expect(page).toContain(word);
    expect(page).toMatch(
      /src="data:image\/svg\+xml;charset=utf-8,%3Csvg%20id%3D%22one%22[^"]*" alt="仕上がり 1／2ページ"/u,
    );
    expect(page).toMatch(/alt="仕上がり 2／2ページ"/u);
  });

  it('says what a careful reader would mark, where, why and what may stand there instead', async () => {
    expect(await draw()).toMatch(
      /確認したいところ 1件.*本文.{0,9} <q lang="ja">取り急ぎ<\/q>.*響きがあります。.*次に直す：.*まずは書中をもちまして/su,
    );
    const readOnly = await draw({}, observer);
    expect(readOnly).toContain('響きがあります。');
    expect(readOnly).not.toContain('次に直す');
    const none = await draw({}, lead, { pages: [], findings: [], missing: ['😀'] });
    expect(none).toMatch(/印刷できない文字があります.*😀/su);
  });

  it('is laid in a reply, and says where it went', async () => {
    const attached = [
      { version: 1, conversationId: 'c1', by: null, at: '2099-11-24T03:00:00.000Z', sentAt: null },
    ];
    expect(await draw({ attached })).toMatch(/返信に添付.*返信への添付.*第1版を添付した案件.*下書き/su);
    const sent = attached.map((each) => ({ ...each, sentAt: '2099-11-24T04:00:00.000Z' }));
    expect(await draw({ attached: sent })).toMatch(/送信済み/u);
    expect(await draw({}, aMe({ scopes: ['conversations:read', 'conversations:write'] }))).not.toContain(
      '返信に添付',
    );
  });

  it('offers each file that was made, of its version', async () => {
    const page = await draw();
    expect(page).toMatch(
      /href="\/api\/v1\/improvement-documents\/d1\/file\?format=pdf&amp;version=1&amp;inline=1"/u,
    );
    expect(page).toMatch(/aria-label="第1版のDOCXを開く"/u);
    expect(page).toContain('ファイル未作成');
    expect(page).toMatch(/PDFを作成.*Wordを作成/su);
  });

  it('of another kind or language has other fields', async () => {
    const rows = [{ label: '事実経過', text: '蓋が割れておりました。' }];
    const report = await draw({ kind: 'prevention_report', content: aLetter({ rows }) });
    expect(report).toMatch(/報告事項.*事実経過.*添付資料/su);
    expect(await draw({ kind: 'incident_report' })).toMatch(/記（別記）.*同封物/su);
    expect(await draw({ content: aLetter({ language: 'en' }) })).not.toContain('年の書き方');
  });

  it('is only read by who may not write', async () => {
    expect(await draw({}, observer)).not.toContain('PDFを作成');
  });
});

describe('the line of a thread', () => {
  const conversation = aConversation();
  const show = (about: object, mayWrite = true) =>
    renderText(() => <CaseLine conversation={conversation} mayWrite={mayWrite} />, {
      me: lead,
      known: [[conversationCasesQuery(conversation.id, conversation.mood).queryKey, about]],
    });
  const complaint = { messageId: 'm1', at: '2099-11-20T03:00:00.000Z' };

  it('offers a case where a complaint was read, and shows the one there is', async () => {
    expect(await show({ complaint, items: [] })).toMatch(
      /ご不満のお申し出と読み取れます。 お詫び・再発防止を始める/u,
    );
    const items = [{ id: 'case', title: '急須の破損', status: 'effect' }];
    expect(await show({ complaint, items })).toBe('カイゼン「急須の破損」効果確認待ち');
  });

  it('is nothing where there is neither, or nobody who may write', async () => {
    expect(await show({ complaint: null, items: [] })).toBe('');
    expect(await show({ complaint, items: [] }, false)).toBe('');
  });
});
