import type { Playbook, PlaybookSummary } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { Parts } from './Parts.tsx';
import PlaybooksScreen from './PlaybooksScreen.tsx';

const agent = aMe({ scopes: ['conversations:read'] });
const me = aMe({ scopes: ['conversations:read', 'automation:write'] });
const summary: PlaybookSummary = {
  key: 'our-shop',
  origin: 'imported',
  edition: 2,
  name: { ja: '当店', en: 'Our shop' },
  about: { ja: '当店のセットです。', en: 'Our own.' },
  counts: { template: 2, tag: 1 },
  installed: 1,
  newer: false,
};
const template = (key: string, name: string, body: string) => ({
  kind: 'template' as const,
  key,
  language: 'ja' as const,
  template: {
    name,
    shortName: '',
    reading: '',
    category: '',
    cue: '',
    language: 'ja' as const,
    channel: null,
    body,
  },
});
const playbook: Playbook = {
  ...summary,
  reminders: [
    { text: { ja: '控えを残します。', en: 'Keep a copy.' }, source: '社内規程', asOf: '2026-11-01' },
  ],
  parts: [
    {
      key: 'a',
      state: 'edited',
      ours: template('a', 'お見積もり', '当店の文面'),
      theirs: template('here', 'お見積もり', '書き直した文面'),
    },
    { key: 'b', state: 'new', ours: template('b', 'お礼', 'お礼の文面'), theirs: null },
  ],
};

describe('the gallery', () => {
  const known: [readonly unknown[], unknown][] = [[['playbooks', 'list'], [summary]]];

  it('says what is in each set, and how it stands', async () => {
    const text = await renderText(() => <PlaybooksScreen />, { me, known });
    expect(text).toContain('当店のセットです。');
    expect(text).toContain('テンプレート 2 タグ 1');
    expect(text).toContain('1件を追加済み');
    expect(text).toContain('取り込み');
    expect(text).toContain('自社のセットを書き出す');
  });

  it('offers files to leads only', async () => {
    const text = await renderText(() => <PlaybooksScreen />, { me: agent, known });
    expect(text).not.toContain('ファイルを取り込む');
    expect(text).toContain('当店');
  });
});

describe('a set', () => {
  it('shows ours beside what somebody has made of it, and chooses only what is new', async () => {
    const html = await renderHtml(() => <Parts playbook={playbook} />, { me });
    expect(html).toContain('書き直した文面');
    expect(html).toContain('当店の文面');
    expect(html).toContain('今あるものはそのまま残し、別のものとして追加します');
    expect(html.match(/ checked=""/gu)).toHaveLength(1);
    expect(html).toContain('選んだ1件を追加');
    expect(html).toContain('セットを取り外す');
  });

  it('says where a reminder comes from', async () => {
    const text = await renderText(() => <Parts playbook={playbook} />, { me, locale: 'en' });
    expect(text).toContain('Keep a copy. Source: 社内規程 (as of 2026-11-01). Check with counsel.');
  });

  it('is to be read only by those who may not add it', async () => {
    const html = await renderHtml(() => <Parts playbook={playbook} />, { me: agent });
    expect(html).not.toContain('type="checkbox"');
    expect(html).not.toContain('件を追加<');
    expect(html).toContain('お礼の文面');
  });

  it('that was taken in and is not in use can be forgotten', async () => {
    const text = await renderText(() => <Parts playbook={{ ...playbook, installed: 0 }} />, { me });
    expect(text).toContain('取り込んだセットを削除');
  });
});
