import type { Scope } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { recordWords } from '../customers/timeline/words.ts';
import { loadCatalogue } from '../kit/i18n.tsx';
import { translator } from '../kit/translate.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { Candidates } from './courtesies/Candidates.tsx';
import { Strip } from './courtesies/Strip.tsx';
import { CompanyCarePart } from './customer/CompanyCarePart.tsx';
import { CustomerCarePart } from './customer/CustomerCarePart.tsx';
import { DateForm } from './customer/DateForm.tsx';
import { GiftForm } from './customer/GiftForm.tsx';
import { ProfileForm } from './customer/ProfileForm.tsx';
import { VisitForm } from './customer/VisitForm.tsx';
import { LimitsSection } from './plans/LimitsSection.tsx';
import NewPlanScreen from './plans/NewPlanScreen.tsx';
import { PlanForm } from './plans/PlanForm.tsx';
import PlansScreen from './plans/PlansScreen.tsx';
import { companyCareQuery, customerCareQuery, plansQuery, settingsQuery } from './queries.ts';
import {
  aCandidate,
  aCourtesy,
  aDetail,
  aGift,
  aPlan,
  aSheet,
  aTask,
  aVisit,
  someCare,
} from './samples.fixture.ts';
import { TaskLine } from './TaskLine.tsx';
import { ActPart } from './task/ActPart.tsx';
import { Held } from './task/Held.tsx';
import { TaskActions } from './task/TaskActions.tsx';
import { TextPart } from './task/TextPart.tsx';
import { stateOfVisit } from './logic/visits.ts';
import { PromiseLines } from './visits/PromiseLines.tsx';
import { emptyLine, faultOf, likelyKept, promisesOf } from './visits/report.ts';
import { ReportForm } from './visits/ReportForm.tsx';

const me = aMe({ scopes: [...aMe().scopes, 'automation:write'] });
const only = (...scopes: Scope[]) => aMe({ scopes });
const t = translator((await loadCatalogue('ja')).catalogue);

describe('a task in a list', () => {
  const show = (given: object, locale: 'ja' | 'en' = 'ja') =>
    renderText(() => <TaskLine task={aTask(given)} />, { me, locale });

  it('says who, what, by when, whose and how it stands', async () => {
    expect(await show({})).toMatch(
      /山田 花子 様 株式会社みなと その後のお伺い 2099年11月24日\(火\) 青木 美咲 提案$/u,
    );
  });

  it('says that it is late, that nobody has it, and why it was stopped', async () => {
    expect(await show({ late: true, assignee: null })).toMatch(/期日超過 .*担当なし/u);
    expect(await show({ state: 'stopped', reason: 'mourning' })).toMatch(/取りやめ 喪中のため$/u);
  });

  it('names a courtesy in the reader’s language', async () => {
    const given = { courtesy: 'seibo', name: 'お歳暮' };
    expect(await show(given)).toContain('お歳暮');
    expect(await show(given, 'en')).toContain('Year-end gift (歳暮)');
  });
});

describe('a task’s text', () => {
  const show = (given: object, editable = true) =>
    renderText(() => <TextPart task={aDetail(given)} editable={editable} />, { me });

  it('is shown with what the check says of it', async () => {
    expect(await show({})).toMatch(/その後、いかがでしょうか。 言葉の確認: 指摘はありません。.*文面を直す/u);
    expect(await show({}, false)).not.toContain('文面を直す');
    expect(await show({ findings: null })).toContain('いま行えません');
    const finding = { rule: 'r', start: 0, end: 2, at: '了解', message: { ja: '敬語に直します', en: 'x' } };
    expect(await show({ findings: [finding], unfilled: 2 })).toMatch(
      /記入が必要な箇所が2つあります。 言葉の確認: 1件の指摘 了解 敬語に直します/u,
    );
  });

  it('can be taken back to what was drafted, once somebody wrote it anew', async () => {
    expect(await show({ ownText: true })).toContain('元の文面に戻す');
    expect(await show({})).not.toContain('元の文面に戻す');
    expect(await show({ way: 'phone', text: '伺うこと' })).not.toContain('言葉の確認');
  });
});

describe('the one step to do a task', () => {
  const show = (given: object) => renderText(() => <ActPart task={aDetail(given)} />, { me });

  it('is a draft, a call, a letter or a visit, by its way', async () => {
    expect(await show({})).toMatch(/「急須の件」に入れます。.* 案件に下書きを入れる$/u);
    expect(await show({ draftConversationId: 'c1' })).toContain('下書きを開く');
    expect(await show({ way: 'phone' })).toBe('電話を記録');
    expect(await show({ way: 'card' })).toBe('印刷');
    expect(await show({ way: 'visit', visitId: 'v1' })).toBe('訪問を開く');
    expect(await show({ way: 'visit' })).toContain('案件に下書きを入れる');
    expect(await show({ state: 'done' })).toBe('');
  });

  it('begins a conversation where there is none, by the way that reaches them; says where there is none either', async () => {
    const none = { conversation: null };
    expect(await show(none)).toBe(
      'メールアドレスもLINEも登録されていないため、下書きを入れられません。電話か手紙でお伝えください。',
    );
    const mail = { channelType: 'email', channelName: 'サポート', to: 'hanako@example.jp' };
    expect(await show({ ...none, firstWay: mail })).toMatch(
      /新しいメッセージ（メール、サポート）.*hanako@example\.jp 新しいメッセージに下書き$/u,
    );
    const line = { channelType: 'line', channelName: 'みどり商店', to: '花子' };
    expect(await show({ ...none, way: 'visit', firstWay: line })).toContain('（LINE、みどり商店）');
  });

  it('is not offered while the task is held back: why is said, and that it can be released', async () => {
    const held = [
      { kind: 'attention' as const, id: 'a1' },
      { kind: 'complaint' as const, id: 'i1' },
    ];
    expect(await show({ held })).toBe('');
    const banner = (given: object, who = me) => renderText(() => <Held task={aDetail(given)} />, { me: who });
    expect(await banner({ held })).toMatch(
      /^見合わせ中 .*気配り中のため ご不満への対応中のため 見合わせを解く$/u,
    );
    expect(await banner({ held }, aMe({ scopes: ['customers:read'] }))).not.toContain('見合わせを解く');
    expect(await banner({ released: true })).toMatch(/^見合わせを解いて進めています。.*見合わせに戻す$/u);
    expect(await banner({})).toBe('');
    const line = await renderText(() => <TaskLine task={aDetail({ held })} />, { me });
    expect(line).toContain('見合わせ中 気配り中のため、ご不満への対応中のため');
  });

  it('is followed by doing, skipping or opening it again', async () => {
    const actions = (given: object) => renderText(() => <TaskActions task={aDetail(given)} />, { me });
    expect(await actions({})).toBe('予定に入れる 見送る 完了にする');
    expect(await actions({ state: 'planned' })).toBe('見送る 完了にする');
    expect(await actions({ state: 'stopped' })).toBe('未完了に戻す');
  });
});

describe('plans', () => {
  const limits = {
    revision: 1,
    windowDays: 14,
    monthlyCap: 3,
    perGift: null,
    perPersonYear: 10_000,
    perCompanyYear: null,
  };
  const show = (plans: object[], who = me) =>
    renderText(PlansScreen, {
      me: who,
      known: [
        [plansQuery.queryKey, plans],
        [settingsQuery.queryKey, limits],
      ],
    });

  it('are listed with what begins them, and whether they are on', async () => {
    expect(await show([aPlan(), aPlan({ id: 'p2', name: '別', enabled: false, running: 0 })])).toMatch(
      /お届け後のお伺い お届け · 1段階 · 進行中 3件 有効 別 お届け · 1段階 無効/u,
    );
  });

  it('teach where there are none; only leads begin', async () => {
    expect(await show([])).toMatch(/プランはまだありません .* ひな形を加える/u);
    expect(await show([], only('customers:read'))).not.toContain('ひな形を加える');
  });

  it('have limits that only leads change', async () => {
    const section = (who: typeof me) =>
      renderHtml(LimitsSection, { me: who, known: [[settingsQuery.queryKey, limits]] });
    expect(await section(me)).toContain('保存');
    expect(await section(only('customers:read'))).not.toContain('保存');
    expect(await section(me)).toContain('10,000');
  });

  it('are written as a timeline, and tried on a customer', async () => {
    const { name, definition } = aPlan();
    const form = () => <PlanForm name={name} definition={definition} onSave={() => Promise.resolve()} />;
    const text = await renderText(form, { me });
    expect(text).toMatch(/プランの名前 .* きっかけ .*段階 3日後 届いた品の様子を伺う .*段階を加える .*保存/u);
    expect(text).toContain('実際のお客様で確かめる');
    expect(text).not.toContain('この段階を除く');
    const reader = await renderText(form, { me: only('customers:read') });
    expect(reader).not.toMatch(/保存|段階を加える|実際のお客様/u);
    expect(await renderText(NewPlanScreen, { me, locale: 'en' })).toMatch(/^Plans of after-care New plan/u);
  });
});

describe('the courtesies of a year', () => {
  it('lie in a strip, each with its days', async () => {
    const strip = () => <Strip year={2099} today="2099-11-22" items={[aCourtesy()]} />;
    const html = await renderHtml(strip, { me });
    expect(html).toMatch(/お歳暮/u);
    expect(html).toContain('inset-inline-start:91.5');
  });

  it('are chosen from a list that says what speaks against it', async () => {
    const items = [
      aCandidate(),
      aCandidate({ id: 'k2', name: '喪中 次郎', mourning: true, region: null }),
      aCandidate({
        id: 'k3',
        name: '固い 三郎',
        giftsRefused: true,
        state: 'done',
        lastContactAt: null,
        amount: 0,
      }),
    ];
    const list = () => <Candidates items={items} chosen={new Set(['k1'])} onChange={() => undefined} />;
    expect(await renderText(list, { me })).toMatch(
      /山田 花子 様 関東 · 最終連絡 2099年11月20日\(金\) · 12,000円 喪中 次郎 様 地域不明 .* 喪中のため 固い 三郎 様 関東 贈り物を.*完了$/u,
    );
    expect((await renderHtml(list, { me })).match(/disabled=""/gu)).toHaveLength(1);
  });
});

describe('the customer’s part', () => {
  const show = (given: object, editable = true) =>
    renderText(() => <CustomerCarePart customerId="k1" editable={editable} />, {
      me,
      known: [[customerCareQuery('k1').queryKey, someCare(given)]],
    });

  it('says so where there is nothing yet', async () => {
    expect(await show({})).toMatch(/お伺いの予定はありません。 大切な日 .*関東 住所から 贈り物 .*訪問/u);
  });

  it('shows tasks, days, gifts of the year and visits', async () => {
    const date = {
      id: 'd1',
      kind: 'birthday',
      label: '',
      year: null,
      month: 3,
      day: 14,
      yearly: true,
    } as const;
    const text = await show({
      tasks: [aTask()],
      dates: [{ ...date, nextOn: '2099-03-14', ofCompany: false }],
      gifts: [aGift(), aGift({ id: 'g2', direction: 'received', what: '林檎', cost: null })],
      givenThisYear: { person: 3240, company: 3240, personLimit: 10_000, companyLimit: null },
      visits: [aVisit({ at: '2000-01-01T00:00:00.000Z' })],
    });
    expect(text).toContain('誕生日 次は2099年3月14日(土)');
    expect(text).toMatch(/贈った 煎茶 2099年7月10日\(金\) · 3,240円 いただいた 林檎/u);
    expect(text).toContain('今年の合計 3,240円（上限 10,000円）');
    expect(text).toMatch(/更新のご相談 .* 報告がまだです/u);
    expect(text).not.toContain('山田 花子');
  });

  it('warns of mourning and of gifts that are refused', async () => {
    const mourning = { degree: 'first', since: '2099-06-01', until: '2100-05-31', now: true } as const;
    const company = { id: 'o1', name: '固い会社', giftsRefused: true, note: '社内規程' };
    expect(await show({ mourning, company })).toMatch(
      /固い会社の方は贈り物をお受け取りになれません。 社内規程 .*寒中見舞いをお送りします。 .*喪中 2100年5月31日/u,
    );
    expect(await show({ mourning: { ...mourning, now: false } })).toContain('に明けました');
  });

  it('has its company’s side: who may take gifts, and its days', async () => {
    const date = {
      id: 'd1',
      kind: 'company_anniversary',
      label: '',
      year: 1950,
      month: 4,
      day: 1,
      yearly: true,
    };
    const known: [readonly unknown[], unknown][] = [
      [
        companyCareQuery('o1').queryKey,
        { giftsRefused: true, note: '社内規程', dates: [{ ...date, nextOn: '2099-04-01' }] },
      ],
    ];
    const show = (editable: boolean) =>
      renderText(() => <CompanyCarePart companyId="o1" editable={editable} />, { me, known });
    expect(await show(true)).toMatch(
      /贈り物をお受け取りになれない（受領不可） 理由・.* 創立記念日 次は2099年4月1日/u,
    );
    expect(await show(false)).not.toContain('保存');
  });

  it('is written in small forms', async () => {
    const close = () => undefined;
    const form = (element: () => ReturnType<typeof DateForm>, who = me) => renderText(element, { me: who });
    expect(await form(() => <DateForm path="/customers/k1" onClose={close} />)).toMatch(
      /種類 .*毎年 .*加える/u,
    );
    expect(await form(() => <GiftForm customerId="k1" onClose={close} />)).toMatch(
      /贈った いただいた .*品名/u,
    );
    expect(await form(() => <VisitForm customerId="k1" onClose={close} />)).toMatch(/日時 .*場所 .*目的/u);
    const mourning = { degree: 'first', since: '2099-06-01', until: '2100-05-31', now: true } as const;
    const profile = (care: object) =>
      form(() => <ProfileForm customerId="k1" care={someCare(care)} onClose={close} />);
    expect(await profile({ mourning })).toContain('ご不幸のあった日');
    expect(await profile({})).not.toContain('ご不幸のあった日');
    const report = (sheet: object = {}) => form(() => <ReportForm visit={aSheet(sheet)} />);
    expect(await report()).toMatch(/お会いした方 .*伺った話 .*訪問先でした約束 約束を加える 報告を保存$/u);
    const promises = [
      { id: 'p1', text: '11月26日に伺います。', dueAt: '2099-11-26T14:59:59.999Z', owner: null },
    ];
    expect(await report({ promises })).toMatch(/この訪問で果たした約束 11月26日に伺います。/u);
    expect(await report({ promiseIn: null })).toContain('約束として登録できません');
  });
});

it('the history tells of what was done and of visits', () => {
  expect(recordWords(t, { kind: 'care_done', data: { name: 'お歳暮' } })).toBe('お伺い「お歳暮」を完了');
  expect(recordWords(t, { kind: 'visited', data: { purpose: 'ご挨拶', said: '元気' } })).toBe(
    '訪問（ご挨拶）: 元気',
  );
});

describe('a report of a visit', () => {
  const now = new Date('2099-11-24T03:00:00Z');
  const line = (given: object) => ({ ...emptyLine(), ...given });

  it('sends what was promised there, with words and a time to come; an empty line is none', () => {
    const good = line({
      sentence: ' お見積もりをお送りします ',
      act: 'send',
      day: '2099-11-30',
      time: '15:00',
    });
    expect(faultOf(good, now, 'Asia/Tokyo')).toBeNull();
    expect(faultOf(line({}), now, 'Asia/Tokyo')).toBeNull();
    expect(faultOf(line({ day: '2099-11-30' }), now, 'Asia/Tokyo')).toBe('words');
    expect(faultOf(line({ sentence: '伺います' }), now, 'Asia/Tokyo')).toBe('due');
    expect(faultOf(line({ sentence: '伺います', day: '2099-11-23' }), now, 'Asia/Tokyo')).toBe('due');
    expect(promisesOf([good, line({})])).toEqual([
      { sentence: 'お見積もりをお送りします', act: 'send', due: '2099-11-30T15:00' },
    ]);
    expect(promisesOf([])).toEqual([]);
  });

  it('takes a promise for kept that was due about then', () => {
    const due = (id: string, dueAt: string) => ({ id, text: '', dueAt, owner: null });
    const at = '2099-11-26T01:00:00Z';
    const promises = [due('a', '2099-11-26T14:59:59Z'), due('b', '2099-12-01T00:00:00Z')];
    expect(likelyKept(promises, at)).toEqual(['a']);
    const state = (given: object) => stateOfVisit(aVisit(given), Date.parse('2099-11-27T00:00:00Z'));
    expect([state({}), state({ at: '2099-12-01T00:00:00Z' })]).toEqual(['unreported', 'planned']);
    const report = { who: '', said: '', next: '', nextOn: null, by: null, at };
    expect(state({ report })).toBe('reported');
  });

  it('shows the lines of promises, what is wrong with them, and no more than five', async () => {
    const draw = (count: number, fault: string | null = null) => {
      const lines = Array.from({ length: count }, () => emptyLine());
      return renderText(
        () => <PromiseLines lines={lines} faults={lines.map(() => fault)} onChange={() => {}} />,
        { me },
      );
    };
    expect(await draw(1, 'これからの期日を選んでください。')).toMatch(
      /約束の内容 .*これからの期日を選んでください。.*約束を加える$/u,
    );
    expect(await draw(5)).not.toContain('約束を加える');
  });
});
