import { describe, expect, it } from 'vitest';
import { membersQuery, channelsQuery } from '../kit/queries.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aChannel, aMe, aMember } from '../kit/testing/samples.fixture.ts';
import { tagsQuery } from '../tags/queries.ts';
import { BroadcastLine } from './BroadcastLine.tsx';
import { BroadcastRow } from './BroadcastRow.tsx';
import BroadcastsScreen from './BroadcastsScreen.tsx';
import { AudiencePart } from './editor/AudiencePart.tsx';
import { MessageShown } from './editor/MessageShown.tsx';
import { PreviewPart } from './editor/PreviewPart.tsx';
import { QuotaLine } from './editor/QuotaLine.tsx';
import { SegmentFields } from './editor/SegmentFields.tsx';
import { TierField } from './editor/TierField.tsx';
import { rulesQuery } from '../programmes/tiers/queries.ts';
import { someRules } from '../programmes/tiers/samples.fixture.ts';
import { draftOf, emptyDraft } from './logic/draft.ts';
import { NewBroadcast } from './NewBroadcastScreen.tsx';
import {
  answeredQuery,
  audienceQuery,
  broadcastsQuery,
  countsQuery,
  previewQuery,
  recipientsQuery,
  settingsQuery,
} from './queries.ts';
import BroadcastSettingsScreen from './settings/BroadcastSettingsScreen.tsx';
import { parseNewBroadcastSearch } from './search.ts';
import { Actions } from './shown/Actions.tsx';
import { Content } from './shown/Content.tsx';
import { Progress } from './shown/Progress.tsx';
import { RecipientRow, Recipients } from './shown/Recipients.tsx';
import { aBroadcast, aRecipient, someCounts } from './testing/samples.fixture.ts';

const me = aMe();
const agent = aMe({ scopes: ['conversations:read', 'customers:read'] });
const pages = (items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });

describe('the list', () => {
  const show = (items: unknown[], who = me) =>
    renderText(BroadcastsScreen, {
      me: who,
      known: [
        [broadcastsQuery.queryKey, pages(items)],
        [
          countsQuery.queryKey,
          [{ month: '2026-11', kind: 'news', channel: 'line', broadcasts: 1, messages: 120 }],
        ],
      ],
    });

  it('teaches what it is for while it is empty; who may not write is offered nothing', async () => {
    const text = await show([]);
    expect(text).toContain('配信はまだありません');
    expect(text).toContain('配信に同意したお客様だけに届きます');
    expect(text).toContain('新しい配信');
    expect(await show([], agent)).not.toContain('新しい配信');
  });

  it('says of each how it stands and what became of it, and counts what went out', async () => {
    const text = await show([aBroadcast()]);
    for (const words of [
      '新茶のご案内',
      '送信済み',
      'お知らせ（宣伝）',
      '公式LINE',
      '送信 120・対象外 30',
      '2026/11',
      '120通',
    ])
      expect(text).toContain(words);
  });

  it('shows trouble, and what is still to go; a draft has no figures', async () => {
    const row = (changes: Parameters<typeof aBroadcast>[0]) =>
      renderText(() => <BroadcastRow broadcast={aBroadcast(changes)} />, { me });
    const counts = { waiting: 5, sent: 1, skipped: 0, failed: 2, doubtful: 1 };
    expect(await row({ state: 'paused', reason: 'quota', counts })).toMatch(
      /一時停止 .*残り 5.*失敗 2・不明 1/u,
    );
    expect(await row({ state: 'draft', startedAt: null })).not.toContain('対象外');
    expect(await row({ channel: { id: null, type: 'email', name: null } })).toContain('削除されたチャネル');
  });
});

describe('a new one', () => {
  const known = (channels: unknown[]): [readonly unknown[], unknown][] => [
    [channelsQuery.queryKey, channels],
    [tagsQuery.queryKey, []],
    [membersQuery.queryKey, [aMember()]],
  ];

  it('needs a channel first, and a lead', async () => {
    expect(await renderText(NewBroadcast, { me, known: known([]) })).toContain('つなぐと、配信できます');
    expect(await renderText(NewBroadcast, { me: agent, known: known([]) })).toContain(
      'リーダーとオーナーです',
    );
  });

  it('has a kind, a channel, a text and whom it goes to; a subject only by mail', async () => {
    const mail = await renderText(NewBroadcast, { me, known: known([aChannel()]) });
    for (const words of [
      'お知らせ（宣伝）',
      '大切なご案内',
      'ご注文の連絡',
      '件名',
      '本文',
      '送る相手',
      '届く人数',
      '送信の確認へ',
      'テスト送信',
    ])
      expect(mail).toContain(words);
    const line = await renderText(NewBroadcast, { me, known: known([aChannel({ type: 'line' })]) });
    expect(line).not.toContain('件名');
    expect(line).not.toContain('迷惑メール');
  });

  it('is narrowed by tag, company, contact person and days', async () => {
    const text = await renderText(() => <SegmentFields segment={{}} onChange={() => undefined} />, {
      me,
      known: known([]),
    });
    for (const words of ['案件のタグ', '会社', '担当', '最後のやり取りがこの日以降', 'この日以前'])
      expect(text).toContain(words);
  });
});

describe('tiers of an audience', () => {
  const rules: [readonly unknown[], unknown] = [rulesQuery.queryKey, someRules()];
  const show = (tiers: string[] | undefined, { locale = 'ja' as 'ja' | 'en', known = [rules] } = {}) =>
    renderHtml(() => <TierField tiers={tiers} onChange={() => undefined} />, { me, known, locale });
  const ticked = (html: string) => html.match(/checked=""/gu)?.length ?? 0;

  it('are offered from the highest to the lowest, say when they are decided, and lead to early access', async () => {
    const html = await show(['gold']);
    expect(html.indexOf('金')).toBeLessThan(html.indexOf('銀'));
    expect(ticked(html)).toBe(1);
    expect(html).toContain('送信を始める時点の区分で決まります');
    expect(html).toContain('href="/growth/programmes/tiers"');
    expect(await show(undefined, { locale: 'en' })).toContain('Silver');
  });

  it('are not spoken of where a shop has none, but one that is gone stays to be taken away', async () => {
    const none: typeof rules = [rulesQuery.queryKey, someRules({ version: 0, tiers: [] })];
    expect(await show(undefined, { known: [none] })).not.toContain('会員区分');
    const gone = await show(['bronze', 'gold']);
    expect(gone).toContain('今の条件にない区分');
    expect(ticked(gone)).toBe(2);
  });

  it('are said where it was sent, and why it stands still or waits for them', async () => {
    const sent = await renderText(
      () => <Content broadcast={aBroadcast({ segment: { tiers: ['gold', 'silver'] } })} />,
      { me, known: [rules] },
    );
    expect(sent).toContain('会員区分: 金・銀');
    const progress = (changes: object) =>
      renderText(() => <Progress broadcast={aBroadcast(changes)} />, { me });
    expect(await progress({ state: 'paused', reason: 'tiers' })).toContain('区分を条件に戻して再開するか');
    expect(await progress({ state: 'scheduled', waits: 'counting', startedAt: null })).toContain(
      '購入を集計しています',
    );
  });

  it('come with the address of a new broadcast', () => {
    expect(parseNewBroadcastSearch({ tiers: 'gold,silver', name: '新茶の先行販売' })).toEqual({
      tiers: 'gold,silver',
      name: '新茶の先行販売',
    });
    expect(parseNewBroadcastSearch({ tiers: 1 })).toEqual({ tiers: '1' });
    expect(parseNewBroadcastSearch({ tiers: 'Gold,<b>', name: 7 })).toEqual({});
    const draft = emptyDraft([aChannel()], 'ja', { tiers: 'gold,silver', name: '新茶' });
    expect(draft).toMatchObject({ name: '新茶', segment: { tiers: ['gold', 'silver'] } });
    expect(emptyDraft([aChannel()], 'ja').segment).toEqual({});
  });
});

describe('whom it reaches', () => {
  const audience = { channelId: 'c1', kind: 'news', purpose: 'news', segment: {} } as const;
  const show = (counts: object) =>
    renderHtml(() => <AudiencePart audience={audience} />, {
      me,
      known: [[audienceQuery(audience).queryKey, counts]],
    });

  it('is told with why others are not reached; what is nobody is not told', async () => {
    const html = await show(someCounts());
    for (const words of ['届く', '1,200人', '同意なし', '配信停止', 'ブロック中'])
      expect(html).toContain(words);
    expect(html).not.toContain('連絡先なし');
    expect(html).toContain('4,900通');
    expect(html).not.toContain('集計中');
    expect(await show(someCounts({ waiting: 3 }))).toContain('3名の購入を集計中です');
  });

  it.each([
    [
      someCounts({ quota: { limit: 1000, used: 0, left: 1000, at: '' } }),
      '今月の残り1000通では、200通足りません',
    ],
    [someCounts({ quota: { limit: null, used: 0, left: null, at: '' } }), '上限はありません'],
    [someCounts({ quota: null }), 'まだLINEに確認していません'],
  ])('what it costs at LINE is held against what is left (%#)', async (counts, words) => {
    expect(await renderText(() => <QuotaLine counts={counts} />, { me })).toContain(words);
  });
});

describe('what customers see', () => {
  it('is a mail with its head, or a bubble', async () => {
    const shown = (type: 'email' | 'line') => () => (
      <MessageShown type={type} from="みどり商店" subject="ご案内" text="新茶です。" language="ja" />
    );
    expect(await renderText(shown('email'), { me })).toBe('ご案内 みどり商店 新茶です。');
    expect(await renderText(shown('line'), { me })).toBe('みどり商店 新茶です。');
  });

  it('is shown with a name in it, and with what still keeps it from being sent', async () => {
    const draft = draftOf(
      aBroadcast({ channel: { id: 'c1', type: 'email', name: 'お知らせ' }, subject: 'ご案内' }),
    );
    const { channelId, kind, language, subject, body, personalPage } = draft;
    const preview = {
      to: '山田 花子様',
      from: 'みどり商店',
      subject: 'ご案内',
      text: '山田 花子様、新茶が入りました。',
      problems: [{ code: 'no_sender', detail: '' }],
    };
    const text = await renderText(() => <PreviewPart draft={draft} channel={aChannel()} />, {
      me,
      known: [[previewQuery({ channelId, kind, language, subject, body, personalPage }).queryKey, preview]],
    });
    for (const words of [
      '山田 花子様 に届く例',
      '差出人: みどり商店',
      '新茶が入りました',
      '特定電子メール法4条',
      '配信の設定',
    ])
      expect(text).toContain(words);
  });
});

describe('one that is followed', () => {
  const progress = (changes: Parameters<typeof aBroadcast>[0]) =>
    renderText(() => <Progress broadcast={aBroadcast(changes)} />, { me });
  const actions = (changes: Parameters<typeof aBroadcast>[0]) =>
    renderText(() => <Actions broadcast={aBroadcast(changes)} />, { me });

  it('says how far it has come, what it waits for, and why it stands still', async () => {
    expect(await progress({})).toMatch(/送信 120 .*対象外 30 .*開始 11月24日\(火\) 10:00 .*終了/u);
    const nextAt = '2026-11-25T00:00:00.000Z';
    expect(await progress({ state: 'sending', waits: 'night', nextAt, finishedAt: null })).toMatch(
      /朝まで待っています。.*次の送信 11月25日\(水\) 09:00/u,
    );
    expect(await progress({ state: 'paused', reason: 'quota', detail: 'You have reached' })).toMatch(
      /今月の通数を使い切りました .*プランを変えてから/u,
    );
    expect(await progress({ state: 'paused', reason: 'channel', detail: '401' })).toContain('401');
    expect(await progress({ state: 'stopped', reason: 'restored' })).toContain('届いたか不明」としています');
    expect(await progress({ state: 'scheduled', startedAt: null, finishedAt: null })).toContain('送信予定');
  });

  it.each([
    [{ state: 'scheduled' }, '予約を取り消す'],
    [{ state: 'sending' }, '一時停止 中止'],
    [{ state: 'paused', reason: 'person' }, '再開 中止'],
    [{ state: 'done' }, ''],
    [{ state: 'stopped' }, ''],
  ] as const)('%o can be: «%s»', async (changes, words) => {
    expect(await actions(changes)).toBe(words);
  });

  it('has everybody in it, with how it ended or why nothing went to them', async () => {
    const row = (changes: Parameters<typeof aRecipient>[0]) =>
      renderText(() => <RecipientRow recipient={aRecipient(changes)} />, { me });
    expect(await row({})).toBe('佐藤 花子 様 送信 11月24日(火) 10:00');
    expect(await row({ state: 'skipped', reason: 'withdrawn', sentAt: null })).toBe(
      '佐藤 花子 様 対象外 配信停止の申し出があります',
    );
    expect(await row({ state: 'failed', reason: 'odd', detail: '550 no', sentAt: null })).toBe(
      '佐藤 花子 様 失敗 550 no',
    );
    const list = (broadcast = aBroadcast()) =>
      renderText(() => <Recipients broadcast={broadcast} />, {
        me,
        known: [[recipientsQuery('b1', null).queryKey, pages([aRecipient()])]],
      });
    expect(await list()).toContain('佐藤 花子 様');
    expect(await list(aBroadcast({ startedAt: null }))).toContain('送信を始めるときに');
  });
});

describe('a conversation that answers one', () => {
  const line = (answered: unknown) =>
    renderText(() => <BroadcastLine conversationId="v1" />, {
      me,
      known: [[answeredQuery('v1').queryKey, answered]],
    });

  it('says so quietly, and leads there; others say nothing', async () => {
    expect(await line({ id: 'b1', name: '新茶のご案内', kind: 'news', sentAt: '' })).toBe(
      '配信「新茶のご案内」への返信 配信を見る',
    );
    expect(await line(null)).toBe('');
  });
});

describe('the settings', () => {
  const show = (settings: object, who = me) =>
    renderHtml(BroadcastSettingsScreen, { me: who, known: [[settingsQuery.queryKey, settings]] });
  const whole = {
    senderName: '㈱みどり',
    postalAddress: '東京都',
    contact: '03',
    hoursFrom: '09:00',
    hoursTo: '20:00',
  };

  it('say what is missing for promotional mail, and between which hours is sent', async () => {
    const html = await show({ ...whole, contact: '' });
    expect(html).toContain('3つとも入力するまで送れません');
    expect(html).toMatch(/value="09:00"[\s\S]*value="20:00"/u);
    expect(html).toContain('Asia/Tokyo');
    expect(await show(whole)).not.toContain('3つとも入力するまで');
  });

  it('are only read by others', async () => {
    const html = await show(whole, agent);
    expect(html).toContain('リーダーとオーナーです');
    expect(html).not.toContain('type="submit"');
  });
});
