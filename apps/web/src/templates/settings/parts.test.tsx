import type { TemplatePreview } from '@madoguchi/contract';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { draftOf, emptyDraft } from '../logic/draft.ts';
import { aTemplate, aVersion } from '../testing/samples.fixture.ts';
import { BodyNotices } from './BodyNotices.tsx';
import { InsertMenu } from './InsertMenu.tsx';
import { Places } from './Places.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { UseRows } from './UseRows.tsx';
import { VersionRows } from './VersionRows.tsx';

const me = aMe();
const later = () => Promise.resolve();
const nothing = () => undefined;
const pages = (items: unknown[], nextCursor: string | null = null) => ({
  pages: [{ items, nextCursor }],
  pageParams: [null],
});

describe('what is said of a text', () => {
  const preview = (given: Partial<TemplatePreview>): TemplatePreview => ({
    text: '',
    markers: [],
    errors: [],
    byHand: [],
    duplicates: [],
    ...given,
  });
  const notices =
    (given: Partial<TemplatePreview>, body = '本文') =>
    () => <BodyNotices body={body} preview={preview(given)} field={createRef()} />;

  it('tells a mistake with its place, in the reader’s language', async () => {
    const errors = [{ line: 2, column: 3, message: { ja: '閉じてください。', en: 'Close it.' } }];
    const words = await renderText(notices({ errors }), { me });
    expect(words).toContain('2行目 3文字目 閉じてください。 該当箇所へ');
    expect(await renderText(notices({ errors }), { me, locale: 'en' })).toContain(
      'Line 2, character 3 Close it.',
    );
  });

  it('names what is filled in by hand, and asks what was meant', async () => {
    const byHand = [
      { name: '追跡番号', meant: null },
      { name: 'お客さま名', meant: 'お客様名' },
    ];
    const words = await renderText(notices({ byHand }), { me });
    expect(words).toContain('手で記入する箇所: 追跡番号、お客さま名');
    expect(words).toContain(
      '「お客さま名」は変数にありません。「お客様名」のことでしたら書き換えてください。',
    );
  });

  it('warns of what is there already, with the way to it', async () => {
    const duplicates = [{ id: 't9', name: '受付', same: 'nearly' as const }];
    const html = await renderHtml(notices({ duplicates }), { me });
    expect(html).toContain('href="/settings/templates/t9"');
    expect(await renderText(notices({ duplicates }), { me })).toContain('受付 （本文がほぼ同じ）');
  });

  it('is nothing while nothing is written', async () => {
    expect(await renderText(notices({ byHand: [{ name: 'a', meant: null }] }, ' '), { me })).toBe('');
  });
});

describe('the form of a template', () => {
  const form = (mayChange: boolean) => () => (
    <TemplateForm
      initial={draftOf(aTemplate({ body: '{お客様名}様' }))}
      templateId="t1"
      mayChange={mayChange}
      onSave={later}
      {...(mayChange ? { onDelete: nothing } : {})}
    />
  );

  it('can be saved and deleted by those who may', async () => {
    const words = await renderText(form(true), { me });
    expect(words).toMatch(/保存 削除/u);
    expect(words).toContain('{お客様名}様');
  });

  it('is only read by others', async () => {
    const html = await renderHtml(form(false), { me });
    expect(html).toMatch(/<fieldset[^>]*disabled/u);
    expect(html).toMatch(/<textarea[^>]*readonly/iu);
    expect(html).not.toContain('保存');
    expect(html).not.toContain('>変数<');
  });

  it('begins empty, for everybody where one may share', () => {
    expect(emptyDraft(true)).toMatchObject({
      name: '',
      body: '',
      shared: true,
      language: 'ja',
      channel: null,
    });
    expect(emptyDraft(false).shared).toBe(false);
  });

  it('says where a template belongs', async () => {
    const value = { language: 'en', channel: 'line', shared: false } as const;
    const html = await renderHtml(
      () => <Places value={value} canShare category={null} onChange={nothing} />,
      { me },
    );
    for (const shown of ['英語', 'LINE', '自分だけ']) expect(html).toContain(`value="${shown}"`);
  });

  it('offers greetings of the season for Japanese letters only', async () => {
    const menu = (language: 'ja' | 'en') => () => <InsertMenu language={language} onInsert={nothing} />;
    expect(await renderText(menu('ja'), { me })).toBe('変数 時候の挨拶');
    expect(await renderText(menu('en'), { me })).toBe('変数');
  });
});

describe('the history', () => {
  const template = aTemplate({ version: 3 });
  const versions = [3, 2, 1].map((version) => aVersion({ version, restoredFrom: version === 3 ? 1 : null }));
  const rows = (mayChange: boolean) => () => (
    <VersionRows template={template} mayChange={mayChange} onRestored={later} />
  );
  const known: [readonly string[], unknown][] = [[['templates', 't1', 'versions'], pages(versions)]];

  it('shows who saved what when, newest first, and leads back to all but the current', async () => {
    const words = await renderText(rows(true), { me, known });
    expect(words).toMatch(/第3版 現在 11月20日\(金\) 12:00 · 森本 由香 · 第1版から復元 .*第2版 .*第1版/u);
    expect(words).toContain('第2版に戻す');
    expect(words).toContain('第1版に戻す');
    expect(words).not.toContain('第3版に戻す');
  });

  it('leads nowhere for those who may not change', async () => {
    expect(await renderText(rows(false), { me, known })).not.toContain('に戻す');
  });

  it('goes on when there is more', async () => {
    const more: [readonly string[], unknown][] = [[['templates', 't1', 'versions'], pages(versions, 'next')]];
    expect(await renderText(rows(true), { me, known: more })).toContain('続きを表示');
  });
});

describe('the uses', () => {
  const use = {
    id: 'x1',
    usedAt: '2026-11-20T03:00:00.000Z',
    usedBy: { id: 'm1', name: '佐伯 健太' },
    version: 2,
    conversation: { id: 'k1', subject: '急須', customerName: '小川 志乃' },
    outcome: 'edited',
  };
  const shown = (items: unknown[]) =>
    renderText(() => <UseRows id="t1" />, { me, known: [[['templates', 't1', 'uses'], pages(items)]] });

  it('say for whom, when, by whom and what became of it', async () => {
    expect(await shown([use])).toBe(
      '小川 志乃様「急須」 11月20日(金) 12:00 · 佐伯 健太 · 第2版 · 一部を直して送信',
    );
  });

  it('of somebody who has gone, not sent yet, are told as well', async () => {
    const words = await shown([{ ...use, usedBy: null, outcome: null }]);
    expect(words).toContain('ほかの担当者');
    expect(words).toContain('未送信');
  });

  it('are nothing where there are none', async () => {
    expect(await shown([])).toBe('');
  });
});
