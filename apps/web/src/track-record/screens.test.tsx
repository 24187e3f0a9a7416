import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { CompanyForm } from './CompanyForm.tsx';
import { contentOf, textOf } from './entry.ts';
import { EntryForm } from './EntryForm.tsx';
import { isMonth, wordsIn } from './queries.ts';
import { aRecord, someEntries } from './samples.fixture.ts';
import TrackRecordScreen from './TrackRecordScreen.tsx';

const me = aMe();
const reader = aMe({ scopes: ['trust:read'] });
const nothing = () => undefined;
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

describe('the track record', () => {
  const view = (record = aRecord(), who = me, locale: 'ja' | 'en' = 'ja') =>
    renderText(TrackRecordScreen, { me: who, locale, known: [[['track-record'], record]] });

  it('is read as a buyer reads it, with what somebody ought to look at and what was shown when', async () => {
    const text = await view();
    for (const part of [
      '白樺食品株式会社は掲載の承諾が記録されていないため、業種だけを表示しています。',
      'ISO 9001の有効期限が近づいています（2026年12月31日まで）。',
      '会社概要・実績 株式会社みどり商店 会社概要 資本金 3,000万円',
      '98.1%（312件中306件） 対象期間：2025年11月24日〜2026年11月23日',
      '前回の確定のあとに変更があります。',
      '株式会社青葉百貨店 社名を表示 百貨店 2015年4月から',
      '白樺食品株式会社 業種だけを表示 食品製造業 2012年から',
      'ISO 9001 日本認証機構 JQ-1 2026年12月31日まで',
      '優良サプライヤー賞 2025年11月 青葉百貨店',
      '第2版',
      'PDF（日本語）',
    ])
      expect(text).toContain(part);
    expect(await view(aRecord(), me, 'en')).toContain('Company profile and track record');
  });

  it('opens to what its figures rest on, to its page and its files', async () => {
    const html = await renderHtml(TrackRecordScreen, { me, known: [[['track-record'], aRecord()]] });
    expect(html).toContain('/trust/evidence?input=promises');
    expect(html).toContain('href="/settings/deadlines/statistics"');
    expect(html).toContain('value="https://desk.example.jp/track-record/secret"');
    expect(html).toContain('/track-record-editions/e2/file?language=en');
    expect(html).toContain('aria-label="第2版のPDF（英語）"');
  });

  it('begins with what there is to do', async () => {
    const text = await view(aRecord({ entries: [], warnings: [], editions: [], address: null }));
    for (const part of [
      '取引先はまだありません。',
      '先に内容を確定してください。',
      'まだ確定していません。',
      'この内容で確定',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('前回の確定のあとに');
  });

  it('has no buttons for whoever only reads', async () => {
    const text = await view(aRecord(), reader);
    for (const button of ['この内容で確定', '取引先を追加', '公開を終了', '削除'])
      expect(text).not.toContain(button);
    expect(text).toContain('ページを開く');
  });
});

describe('forms', () => {
  it('show what is kept', async () => {
    const { facts } = aRecord();
    const company = await renderHtml(() => <CompanyForm facts={facts} revision={3} onClose={nothing} />, {
      me,
    });
    expect(company).toContain('value="2008-04"');
    expect(company).toContain('value="30,000,000"');
    const [client] = someEntries;
    if (client === undefined) throw new Error('no client');
    const form = await renderHtml(() => <EntryForm kind="client" entry={client} onClose={nothing} />, { me });
    expect(form).toContain('掲載承諾書');
    expect(form).toContain('空欄のときは社名を表示しません。');
    const fresh = await renderText(() => <EntryForm kind="certificate" onClose={nothing} />, { me });
    expect(fresh).toContain('有効期限');
    expect(fresh).not.toContain('承諾');
  });

  it.each(someEntries)('lose nothing of $content.kind $id', ({ content }) =>
    expect(contentOf(content.kind, textOf(content))).toEqual(content),
  );

  it('begin empty', () => {
    expect(new Set(Object.values(textOf(undefined)))).toEqual(new Set(['']));
    expect(contentOf('client', textOf(undefined))).toMatchObject({ consentOn: null });
  });

  it.each([
    ['2019', true],
    ['2019-04', true],
    ['2019-13', false],
    ['201904', false],
    ['', false],
  ])('take «%s» for a year or month: %s', (text, is) => expect(isMonth(text)).toBe(is));

  it('call an entry in the other language where that is all there is', () => {
    expect(wordsIn({ ja: '茶', en: '' }, 'en')).toBe('茶');
    expect(wordsIn({ ja: '茶', en: 'Tea' }, 'en')).toBe('Tea');
  });
});
