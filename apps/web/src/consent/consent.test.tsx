import type { Consents, LineChannel } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { recordWords } from '../customers/timeline/words.ts';
import { loadCatalogue } from '../kit/i18n.tsx';
import { translator } from '../kit/translate.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { shownStates } from './choices.ts';
import { ConsentPart } from './ConsentPart.tsx';
import { LineConsent } from './LineConsent.tsx';
import { consentsQuery } from './queries.ts';
import { channelWord, purposeWord } from './words.ts';

const me = aMe();
const at = '2026-11-20T01:00:00.000Z';
const t = translator((await loadCatalogue('ja')).catalogue);

const event: Consents['items'][number] = {
  id: 'e1',
  channel: 'email',
  purpose: 'news',
  change: 'given',
  how: 'form',
  wording: 'お知らせをお送りします。',
  evidence: '申込書 12番',
  at,
  recordedAt: at,
  actor: { id: 'm1', name: '青木 美咲' },
};
const none = { purpose: 'surveys', state: 'none', since: null, reach: 'reachable' } as const;
const given = { channel: 'email', purpose: 'news', state: 'given', since: at, reach: 'reachable' } as const;

const part = (changes: Partial<Consents>, editable = true) =>
  renderText(() => <ConsentPart customerId="k1" editable={editable} />, {
    me,
    known: [
      [
        consentsQuery('k1').queryKey,
        { pages: [{ states: [], items: [], nextCursor: null, ...changes }], pageParams: [null] },
      ],
    ],
  });

describe('the consents of a customer', () => {
  it('show how things stand, and the records with their words, evidence and writer', async () => {
    const text = await part({ states: [given, { channel: 'line', ...none }], items: [event] });
    for (const words of [
      '配信の同意',
      'メール',
      'お知らせ（宣伝）',
      '同意あり',
      '11月20日(金)から',
      '記録（1件）',
      '申込書・フォーム',
      'お知らせをお送りします。',
      '控え: 申込書 12番',
      '青木 美咲',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('LINE');
  });

  it('say when nothing would arrive though it was agreed to', async () => {
    expect(await part({ states: [{ ...given, channel: 'line', reach: 'blocked' }] })).toContain(
      'LINEでブロック中のため届きません',
    );
    expect(await part({ states: [{ ...given, state: 'withdrawn', reach: 'no_contact' }] })).not.toContain(
      '届きません',
    );
  });

  it('tell what the desk recorded by itself, without its inner number', async () => {
    const own = {
      ...event,
      how: 'unsubscribe_link',
      change: 'withdrawn',
      wording: '',
      evidence: 'r-1',
      actor: null,
    } as const;
    const text = await part({ items: [own] });
    expect(text).toMatch(/停止 メール · お知らせ（宣伝） 配信停止のリンク .*自動で記録/u);
    expect(text).not.toContain('r-1');
  });

  it('say that there are none; nothing can be added where the record is only read', async () => {
    expect(await part({})).toContain('配信の同意の記録はありません。');
    const html = await renderHtml(() => <ConsentPart customerId="k1" editable={false} />, { me });
    expect(html).not.toContain('同意・停止を記録');
  });

  it('leave out what nothing is recorded of', () => {
    expect(shownStates([given, { channel: 'post', ...none }])).toEqual([given]);
  });
});

describe('the words', () => {
  it('name channels and purposes, and leave those of a newer server as they are', () => {
    expect([channelWord(t, 'post'), channelWord(t, 'fax')]).toEqual(['郵便', 'fax']);
    expect([purposeWord(t, 'surveys'), purposeWord(t, 'catalogue')]).toEqual(['アンケート', 'catalogue']);
  });

  it('tell in the history who agreed to what', () => {
    const data = { channel: 'line', purpose: 'news', how: 'spoken' };
    expect(recordWords(t, { kind: 'consent_withdrawn', data })).toBe('配信を停止: LINE・お知らせ（宣伝）');
  });
});

describe('a LINE account', () => {
  it('shows the words that make adding it a consent', async () => {
    const line: LineChannel = {
      channelId: '2',
      tokenKind: 'entered',
      kid: null,
      apiBaseUrl: null,
      dataApiBaseUrl: null,
      webhookUrl: '/hooks/line/1',
      showPerson: true,
      senderIconUrl: null,
      showWriting: true,
      markAsRead: true,
      linkUrl: null,
      consentWording: 'お知らせをお送りします。',
    };
    const html = await renderHtml(() => <LineConsent channelId="c1" line={line} />, { me });
    expect(html).toContain('お知らせをお送りします。');
    expect(html).toContain('友だち追加だけでは同意になりません');
  });
});
