import type { Me, MentionDetail } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import GuideScreen from './GuideScreen.tsx';
import { ImportView } from './ImportScreen.tsx';
import ImportsScreen from './ImportsScreen.tsx';
import { Mentions } from './MentionsScreen.tsx';
import { MentionView } from './MentionScreen.tsx';
import { NewMention } from './NewScreen.tsx';
import { aDetail, aMention, anAlarm, aSource, someTrends } from './samples.fixture.ts';
import { askedOf } from './search.ts';
import SourcesScreen from './SourcesScreen.tsx';
import { Trends } from './TrendsScreen.tsx';

type Known = [readonly unknown[], unknown][];
const me = aMe();
const observer = aMe({ scopes: ['conversations:read', 'growth:read'] });
const pages = (...items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
const rule = {
  id: 'stealth-marketing-2023',
  name: { ja: 'ステルスマーケティング告示', en: 'Stealth marketing' },
  source: '令和5年内閣府告示第19号',
  sourceAddress: 'https://www.caa.go.jp/',
  from: '2023-10-01',
  asks: { ja: '事業者の表示と分かること', en: 'Recognisable as its own' },
};

describe('the list of mentions', () => {
  const view = (search: object = {}) => <Mentions search={search} onSearch={() => undefined} />;

  it('says how each sounds, where it stands, whose it is and by when', async () => {
    const paid = aMention({
      id: 'm2',
      type: 'amplified',
      disclosure: 'missing',
      case: null,
      sentiment: null,
      read: false,
    });
    const known: Known = [[['mentions', 'list', '{}'], pages(aMention(), paid)]];
    const text = await renderText(() => view(), { me, known });
    expect(text).toContain('接客が最悪でした。お茶は香りが良いです。 否定的 Google 2／5点 はな');
    expect(text).toContain('対応期限 11月24日(火) 18:00 佐藤 健');
    expect(text).toContain('判定待ち Google PR・提供あり 明示が不足');
  });

  it('teaches when it is empty, in both languages, and offers nothing to who may only look', async () => {
    const known: Known = [
      [['mentions', 'list', '{}'], pages()],
      [['mentions', 'list', '{"list":"missing"}'], pages()],
    ];
    expect(await renderText(() => view(), { me, known })).toContain('口コミはまだありません');
    expect(await renderText(() => view(), { me, known, locale: 'en' })).toContain('Add a feed under Sources');
    expect(await renderText(() => view({ list: 'missing' }), { me, known })).toContain(
      '該当する口コミはありません',
    );
    const looking = await renderText(() => view(), { me: observer, known });
    expect(looking).not.toContain('口コミを追加 ');
    expect(looking).not.toContain('収集元 取り込み');
  });
});

describe('a mention', () => {
  const view = (detail = aDetail(), who = me) =>
    renderText(() => <MentionView id="m1" />, { me: who, known: [[['mentions', 'one', 'm1'], detail]] });

  it('shows the words with what they speak of, who judged it, and how that came about', async () => {
    const text = await view();
    expect(text).toContain('接客が最悪 サービス−');
    expect(text).toContain('本文から自動判定');
    expect(text).toContain('判定の変更 中立 → 否定的 佐藤 健');
    expect(text).toContain('閲覧・リーチ 1,234');
  });

  it('says which customer wrote it, where somebody knows that', async () => {
    const customer = { id: 'c1', name: '佐藤 花子', honorific: '様' };
    const html = await renderHtml(() => <MentionView id="m1" />, {
      me,
      known: [[['mentions', 'one', 'm1'], aDetail({ customer })]],
    });
    expect(html).toMatch(/投稿者の顧客情報[\s\S]*value="佐藤 花子 ?様"/u);
  });

  it('is answered by hand where it cannot be answered from here, with the draft that was kept', async () => {
    const html = await renderHtml(() => <MentionView id="m1" />, {
      me,
      known: [[['mentions', 'one', 'm1'], aDetail()]],
    });
    expect(html).toContain('了解しました。');
    expect(html).toContain('投稿済みとして記録');
    expect(html).not.toContain('返信を公開');
    expect(await view(aDetail({ canReply: true }))).toContain('返信を公開');
    expect(await view(aDetail(), observer)).not.toContain('下書きを保存');
  });

  it('says that an answer failed, why a case ended, and that what was said was erased', async () => {
    const failed = {
      id: 'w1',
      text: 'お詫び申し上げます。',
      how: 'network',
      state: 'failed',
      address: null,
      problem: 'not_allowed',
      author: null,
      writtenAt: '2026-11-20T04:00:00.000Z',
      sentAt: null,
    } as const;
    expect(await view(aDetail({ answers: [failed] }))).toContain('認証情報をご確認ください');
    const closed = { state: 'closed', dueAt: '2026-11-24T09:00:00.000Z', owner: null } as const;
    const ended = await view(aDetail({ case: closed, closedFor: '別のお店のことでした' }));
    expect(ended).toContain('対応終了');
    expect(ended).toContain('別のお店のことでした');
    const erased = await view(aDetail({ erased: true, text: '', aspects: [], versions: [] }));
    expect(erased).toContain('本文と投稿者は消去しました');
    expect(erased).not.toContain('下書きを保存');
  });

  it('is erased by whoever may erase customers, once', async () => {
    const html = (detail: MentionDetail, scopes: Me['scopes']) =>
      renderHtml(() => <MentionView id="m1" />, {
        me: aMe({ scopes }),
        known: [[['mentions', 'one', 'm1'], detail]],
      });
    const button = '>消去</span>';
    expect(await html(aDetail(), ['conversations:read', 'customers:privacy'])).toContain(button);
    expect(await html(aDetail(), ['conversations:read', 'growth:write'])).not.toContain(button);
    const gone = aDetail({ erased: true, text: '', aspects: [], versions: [] });
    expect(await html(gone, ['conversations:read', 'customers:privacy'])).not.toContain(button);
  });

  it('by an ambassador says so, who they are, and why it counts as paid', async () => {
    const theirs = aDetail({
      type: 'amplified',
      typeBy: 'agreement',
      disclosure: 'missing',
      ambassador: { id: 'b1', name: '花田 みどり' },
    });
    const html = await renderHtml(() => <MentionView id="m1" />, {
      me,
      known: [[['mentions', 'one', 'm1'], theirs]],
    });
    expect(html).toContain('href="/growth/ambassadors/b1"');
    const text = await view(theirs);
    expect(text).toContain('明示が不足 アンバサダー 花田 みどり');
    expect(text).toContain('アンバサダーとの取り決めから判定');
  });

  it('that was paid for shows what is missing, by which rule, and the evidence of what was decided', async () => {
    const approval = {
      id: 'd1',
      decision: 'refused',
      relation: 'monitor',
      benefit: '商品の提供',
      evidence: '依頼書の控え',
      evidenceAddress: null,
      rule: rule.id,
      by: null,
      at: '2026-11-20T04:00:00.000Z',
    } as const;
    const paid = aDetail({
      type: 'amplified',
      disclosure: 'missing',
      subjectShown: false,
      benefitShown: true,
      approvals: [approval],
      rules: [rule],
    });
    const text = await view(paid);
    for (const part of [
      '明示が不足',
      '2023年10月1日から',
      '依頼書の控え',
      'モニター',
      '専門家にご確認ください',
      '両方が記載されるまで',
    ])
      expect(text).toContain(part);
    expect(await view(paid, observer)).not.toContain('承認・不承認を記録');
  });
});

describe('adding a mention', () => {
  const address = 'https://tabelog.com/tokyo/1/';
  const site = {
    host: 'tabelog.com',
    keeps: 'summary',
    basis: 'terms',
    terms: 'https://tabelog.com/help/rules/',
    from: '2026-11-22',
  };

  it('begins with what the bookmark handed over', async () => {
    const given = { address: 'https://blog.example.jp/1', title: '日記', text: '選んだ文' };
    const html = await renderHtml(() => <NewMention given={given} />, {
      me,
      known: [[['mention-site', given.address], null]],
    });
    for (const part of [given.address, given.title, given.text]) expect(html).toContain(part);
  });

  it('of a site whose terms forbid copying asks for a summary, and takes over none of its words', async () => {
    const html = await renderHtml(
      () => <NewMention given={{ address, title: '題', text: '写してはいけない文' }} />,
      {
        me,
        known: [[['mention-site', address], site]],
      },
    );
    expect(html).toContain('自社の言葉での要約');
    expect(html).toContain('利用規約で複製が制限されています');
    expect(html).not.toContain('写してはいけない文');
  });
});

describe('trends', () => {
  const asked = askedOf({}, '2026-11-22');
  const known = (trends = someTrends(), alarms = [anAlarm()]): Known => [
    [['mentions', 'trends', JSON.stringify({ ...asked, until: asked.until })], trends],
    [['mentions', 'alarms'], alarms],
  ];
  const view = () => <Trends search={{ until: '2026-11-22' }} onSearch={() => undefined} />;
  const exact = (alarms = [anAlarm()]): Known => {
    const given = askedOf({ until: '2026-11-22' }, '2026-11-22');
    return [...known(someTrends(), alarms), [['mentions', 'trends', JSON.stringify(given)], someTrends()]];
  };

  it('show figures with interval and count, nothing of too few, and open to their mentions', async () => {
    const text = await renderText(view, { me, known: exact([]) });
    expect(text).toContain('33.3% 95%信頼区間 13.8%〜60.9%');
    expect(text).toContain('件数不足（10件から表示）');
    expect(text).toContain('2026年11月16日');
    const html = await renderHtml(view, { me, known: exact([]) });
    expect(html).toContain('from=2026-11-16&amp;until=2026-11-22&amp;sentiment=negative');
    expect(html).toContain('aspect=service');
    expect(html).not.toContain('aspect=price');
  });

  it('say what has changed, with its interval, until somebody who leads has looked', async () => {
    const text = await renderText(view, { me, known: exact() });
    expect(text).toContain(
      '直近7日は24件で、その前の8週間（80件）の2.4倍のペースです（99%信頼区間 1.3〜4.4倍）',
    );
    expect(text).toContain('確認済みにする');
    expect(await renderText(view, { me: observer, known: exact() })).not.toContain('確認済みにする');
    const seen = anAlarm({ seenAt: '2026-11-22T03:00:00.000Z' });
    expect(await renderText(view, { me, known: exact([seen]) })).not.toContain('直近7日');
    const negatives = anAlarm({
      kind: 'negatives',
      network: 'google',
      figures: { now: 14, of: 20, past: 32, pastOf: 160, value: 0.5, low: 0.2, high: 0.7 },
    });
    expect(await renderText(view, { me, known: exact([negatives]), locale: 'en' })).toContain(
      'Google: A larger share is negative 14 of 20 in the last 7 days, 50% points above',
    );
  });
});

describe('where mentions come from', () => {
  it('is said with what each brought and what is wrong with it; the bookmark is there to be taken', async () => {
    const text = await renderText(SourcesScreen, { me, known: [[['mentions', 'sources'], [aSource()]]] });
    expect(text).toContain('フィードとして読み取れません');
    expect(text).toContain('12件を収集');
    expect(text).toContain('口コミに追加');
    const fine = aSource({ problem: null, config: { kind: 'youtube_comments', channelId: 'UC' } });
    expect(await renderText(SourcesScreen, { me, known: [[['mentions', 'sources'], [fine]]] })).toContain(
      '正常 YouTubeのコメント',
    );
    const paid = aSource({
      problem: 'cap_reached',
      config: { kind: 'x_search', query: 'みどり商店', postsPerMonth: 1000 },
      paid: { month: '2026-11', posts: 995 },
    });
    expect(await renderText(SourcesScreen, { me, known: [[['mentions', 'sources'], [paid]]] })).toContain(
      '今月の取得上限に達しました。来月再開します Xの投稿検索 検索語: みどり商店 今月の取得 995／1,000件',
    );
    expect(await renderText(SourcesScreen, { me, known: [[['mentions', 'sources'], []]] })).toContain(
      '収集元はまだありません',
    );
  });

  it('by lists: what each column holds, and what could not be taken over', async () => {
    const list = {
      id: 'i1',
      name: '口コミ.csv',
      headings: ['日時', '本文'],
      mapping: ['postedAt', 'text'],
      state: 'draft',
      total: 2,
      processed: 0,
      created: 0,
      updated: 0,
      skipped: 0,
      errors: 0,
      createdAt: '2026-11-22T00:00:00.000Z',
    };
    expect(
      await renderText(ImportsScreen, {
        me,
        known: [[['customers', 'mention-imports', 'all'], pages(list)]],
      }),
    ).toContain('口コミ.csv');
    const preview = {
      rows: [
        { line: 2, values: { postedAt: '2026-11-20', text: 'おいしい' }, error: null },
        { line: 3, values: {}, error: { code: 'date_invalid', heading: '日時' } },
      ],
      samples: [['2026-11-20', 'おいしい']],
      problem: null,
    };
    const text = await renderText(() => <ImportView id="i1" />, {
      me,
      known: [
        [['customers', 'mention-imports', 'one', 'i1'], list],
        [['import-preview', 'mention-imports', 'i1', 'postedAt', 'text'], preview],
      ],
    });
    expect(text).toContain('日付を読み取れません（列「日時」）');
  });
});

describe('settings and rules', () => {
  it('show rules and sites with their day and source; names are changed by who leads', async () => {
    const guide = {
      settings: { names: ['緑のお茶'], dueDays: 1, revision: 1 },
      sites: [
        {
          host: 'tabelog.com',
          keeps: 'summary',
          basis: 'terms',
          terms: 'https://tabelog.com/',
          from: '2026-11-22',
        },
      ],
      rules: [rule],
      keepings: [
        {
          ...rule,
          id: 'youtube-api-30-days',
          network: 'youtube',
          name: { ja: 'YouTubeの保存期間', en: 'How long YouTube’s data is kept' },
          days: 30,
          lookAfterDays: 25,
          from: '2026-11-23',
        },
      ],
    };
    const known: Known = [[['mentions', 'guide'], guide]];
    const html = await renderHtml(GuideScreen, { me, known });
    for (const part of [
      '緑のお茶',
      'tabelog.com',
      '2023年10月1日から',
      '令和5年内閣府告示第19号',
      '保存は30日まで・25日後から再確認',
      '2026年11月23日に確認した内容です',
    ])
      expect(html).toContain(part);
    expect(await renderText(GuideScreen, { me: observer, known })).not.toContain('呼び名（1行に一つ）');
  });
});
