import { absenceKinds as everyKind, type AbsenceCalendar, type ImportedAbsence } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../kit/api.ts';
import { loadCatalogue } from '../kit/i18n.tsx';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { translator } from '../kit/translate.ts';
import { ChooseEntries } from './ChooseEntries.tsx';
import AbsencesScreen from './AbsencesScreen.tsx';
import {
  absenceKinds,
  addDays,
  barsOf,
  inOrder,
  lengthOf,
  spanText,
  timesOf,
  untilText,
  type Form,
} from './logic.ts';
import { anAbsence, sato, suzuki } from './samples.fixture.ts';

const ja = translator((await loadCatalogue('ja')).catalogue);
const en = translator((await loadCatalogue('en')).catalogue);
const form = (changes: Partial<Form> = {}): Form => ({
  from: '2099-11-24',
  fromTime: null,
  to: '2099-11-26',
  toTime: null,
  length: 'day',
  ...changes,
});

it('knows every kind of absence', () => {
  expect(absenceKinds).toEqual(everyKind);
});

describe('when somebody is away', () => {
  it.each([
    [{ from: '2099-11-25', fromTime: null, to: '2099-11-25', toTime: null }, '2099年11月25日(水)'],
    [{ from: '2099-11-25', fromTime: null, to: '2099-11-25', toTime: '12:00' }, '2099年11月25日(水) 午前'],
    [{ from: '2099-11-25', fromTime: '12:00', to: '2099-11-25', toTime: null }, '2099年11月25日(水) 午後'],
    [
      { from: '2099-11-25', fromTime: '10:00', to: '2099-11-25', toTime: '11:30' },
      '2099年11月25日(水) 10:00 〜 11:30',
    ],
    [
      { from: '2099-11-25', fromTime: '15:00', to: '2099-11-26', toTime: null },
      '2099年11月25日(水) 15:00 〜 2099年11月26日(木)',
    ],
  ])('is said as shortly as it can be: %o', (times, text) => {
    expect(spanText(ja, times, 'ja')).toBe(text);
  });

  it('has its last day said, and the time where it ends within one', () => {
    expect(untilText(ja, { day: '2099-11-25', time: null }, 'ja')).toBe('2099年11月25日(水)まで');
    expect(untilText(en, { day: '2099-11-25', time: '12:00' }, 'en')).toBe('until Wed 25 Nov 2099, 12:00');
    expect(addDays('2099-11-30', 1)).toBe('2099-12-01');
  });

  it('is entered by presets, which say no more than they mean', () => {
    expect(timesOf(form({ fromTime: '09:00' }))).toEqual({
      from: '2099-11-24',
      fromTime: null,
      to: '2099-11-26',
      toTime: null,
    });
    expect(timesOf(form({ length: 'morning' }))).toMatchObject({ to: '2099-11-24', toTime: '12:00' });
    expect(timesOf(form({ length: 'afternoon' }))).toMatchObject({ fromTime: '12:00', to: '2099-11-24' });
    expect(timesOf(form({ length: 'hours', fromTime: '', toTime: '10:00' }))).toMatchObject({
      fromTime: null,
      toTime: '10:00',
    });
    for (const length of ['day', 'morning', 'afternoon', 'hours'] as const)
      expect(lengthOf(timesOf(form({ length, fromTime: '09:00', toTime: '10:00' })))).toBe(length);
  });

  it('ends after it begins', () => {
    expect(inOrder(form())).toBe(true);
    expect(inOrder(form({ to: '2099-11-23' }))).toBe(false);
    expect(inOrder(form({ to: '2099-11-24', fromTime: '10:00', toTime: '10:00' }))).toBe(false);
    expect(inOrder(form({ from: '' }))).toBe(false);
  });
});

const calendar = (items: AbsenceCalendar['items'] = []): AbsenceCalendar => ({
  from: '2099-11-24',
  days: ['2099-11-24', '2099-11-25', '2099-11-26'].map((day) => ({ day, closed: day === '2099-11-26' })),
  members: [sato, suzuki],
  items,
});

describe('the team’s calendar', () => {
  it('lays absences out by half days, cut where they reach beyond', () => {
    const bar = (changes: object) =>
      barsOf(calendar([anAbsence(changes)])).map(({ start, end }) => [start, end]);
    expect(bar({})).toEqual([[2, 4]]);
    expect(bar({ toTime: '12:00' })).toEqual([[2, 3]]);
    expect(bar({ fromTime: '12:00' })).toEqual([[3, 4]]);
    expect(bar({ from: '2099-11-01', to: '2099-12-24' })).toEqual([[0, 6]]);
    expect(bar({ toTime: '15:00' })).toEqual([[2, 4]]);
    expect(bar({ from: '2099-11-01', to: '2099-11-02' })).toEqual([]);
  });
});

const pages = (items: object[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
const me = aMe({ scopes: ['members:read', 'conversations:write', 'automation:write'] });
const known = (items: AbsenceCalendar['items'], own: object[]): [readonly unknown[], unknown][] => [
  [['absences', 'calendar', '', 14], calendar(items)],
  [['absences', 'own'], pages(own)],
  [['absences', 'settings'], { ceiling: 40, revision: 2 }],
];

describe('the page of absences', () => {
  it('shows the team, one’s own, and the ceiling to who sets it', async () => {
    const own = anAbsence({ standIn: suzuki, standInAway: true, note: '携帯はつながります' });
    const html = await renderHtml(() => <AbsencesScreen />, { me, known: known([own], [own]) });
    expect(html).toContain('佐藤 美咲: 休暇 2099年11月25日(水)');
    const text = await renderText(() => <AbsencesScreen />, { me, known: known([own], [own]) });
    expect(text).toMatch(/自分の不在予定 休暇 2099年11月25日\(水\) 代理 鈴木 一郎/u);
    expect(text).toContain('代理の人も不在の期間があります');
    expect(text).toContain('対応件数の上限');
  });

  it('teaches where nothing is entered, and keeps what is not theirs from observers', async () => {
    const text = await renderText(() => <AbsencesScreen />, { me, known: known([], []) });
    expect(text).toContain('この期間に不在の人はいません。');
    expect(text).toContain('これからの不在予定はありません。');
    const watcher = aMe({ scopes: ['members:read'] });
    const seen = await renderText(() => <AbsencesScreen />, { me: watcher, known: known([], []) });
    expect(seen).not.toMatch(/不在を登録|対応件数の上限|自分の不在予定/u);
  });

  it('offers calendars: one’s own, and the team’s to who plans for others', async () => {
    const feeds: [readonly unknown[], unknown][] = [
      [['absences', 'feed'], { createdAt: '2099-11-20T01:00:00.000Z', readAt: null }],
      [['absences', 'team-feed'], { createdAt: null, readAt: null }],
    ];
    const all = [...known([], []), ...feeds];
    const text = await renderText(() => <AbsencesScreen />, { me, known: all });
    expect(text).toMatch(
      /自分の不在をカレンダーで見る .*まだ読み込まれていません。 発行し直す 連携をやめる/u,
    );
    expect(text).not.toContain('チームの不在をカレンダーで見る');
    const lead = aMe({ scopes: [...me.scopes, 'members:write'] });
    const seen = await renderText(() => <AbsencesScreen />, { me: lead, known: all });
    expect(seen).toMatch(/チームの不在をカレンダーで見る .*アドレスを発行/u);
  });

  it('shows what stands in a calendar file: to be chosen, there already, or refused with its line', async () => {
    const times = { from: '2099-11-25', fromTime: null, to: '2099-11-25', toTime: null };
    const nowhere = { from: null, fromTime: null, to: null, toTime: null };
    const items: ImportedAbsence[] = [
      { line: 4, summary: '夏休み', kind: 'leave', ...times, state: 'new', fault: null },
      { line: 9, summary: '', kind: 'other', ...times, state: 'there', fault: null },
      { line: 14, summary: '朝会', kind: 'other', ...nowhere, state: 'refused', fault: 'repeats' },
    ];
    const draw = (given: ImportedAbsence[]) =>
      renderText(() => <ChooseEntries items={given} pending={false} onTake={() => {}} onClose={() => {}} />, {
        me,
      });
    expect(await draw(items)).toMatch(
      /休暇 2099年11月25日\(水\) 夏休み .*（件名なし） 登録済み 朝会 14行目: 繰り返しの予定です。.* 1件を登録$/u,
    );
    expect(await draw([])).toContain('このファイルに予定はありません');
  });

  it('says when it cannot be read', async () => {
    const error = new ApiError({ type: '', title: '', status: 500, code: 'internal', detail: '' });
    const text = await renderText(() => <AbsencesScreen />, {
      me,
      known: [[['absences', 'own'], pages([])]],
      failed: [[['absences', 'calendar', '', '14'], error]],
    });
    expect(text).toContain('チームの予定');
  });
});
