import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { aDetail } from '../mentions/samples.fixture.ts';
import { AskForm } from './AskForm.tsx';
import { anAnswer } from '../voices/samples.fixture.ts';
import { AnswerAsVoice, AsVoice, faultOf } from './AsVoice.tsx';
import { ChangeVoiceForm } from './ChangeVoiceForm.tsx';
import { ConsentForm, WithdrawForm } from './ConsentForm.tsx';
import { Line } from './ConsentSection.tsx';
import { hostsOf, moved, noMore, scoresOf, snippetOf, topicsOf } from './logic.ts';
import { NewFromAnswer, NewFromMention, NewVoice } from './NewVoiceScreen.tsx';
import { aConsent, aVoice, aWall, oneVoice, oneWall } from './samples.fixture.ts';
import { parseNewVoiceSearch, parseVoicesSearch } from './search.ts';
import { languageOf, sourceOfAnswer, sourceOfMention } from './source.ts';
import { VoiceView } from './VoiceScreen.tsx';
import { Voices } from './VoicesScreen.tsx';
import { WallForm } from './WallForm.tsx';
import { WallView } from './WallScreen.tsx';
import { Walls } from './WallsScreen.tsx';
import { WordingForm } from './WordingSection.tsx';

const me = aMe();
const observer = aMe({ scopes: ['growth:read'] });
const nothing = () => undefined;
const english = { me, locale: 'en' as const };

describe('what the address says', () => {
  it('is which state, or which mention; nonsense is left out', () => {
    expect(parseVoicesSearch({ state: 'shown' })).toEqual({ state: 'shown' });
    expect(parseVoicesSearch({ state: 'famous' })).toEqual({});
    const mention = '019a0000-0000-7000-8000-000000000000';
    expect(parseNewVoiceSearch({ mention })).toEqual({ mention });
    expect(parseNewVoiceSearch({ mention: '../x' })).toEqual({});
    expect(parseNewVoiceSearch({ answer: mention })).toEqual({ answer: mention });
    expect(parseNewVoiceSearch({ answer: 3 })).toEqual({});
  });
});

describe('what is typed', () => {
  it.each([
    ['', '', { score: null, scoreOf: null }],
    ['4', '5', { score: 4, scoreOf: 5 }],
    ['4.5', '5', { score: 4.5, scoreOf: 5 }],
    ['4', '', 'wrong'],
    ['', '5', 'wrong'],
    ['6', '5', 'wrong'],
    ['x', '5', 'wrong'],
    ['-1', '5', 'wrong'],
  ])('score «%s» of «%s»', (score, of, read) => expect(scoresOf(score, of)).toEqual(read));

  it('is topics and sites, each once', () => {
    expect(topicsOf('新茶、器,新茶\n ')).toEqual(['新茶', '器']);
    expect(hostsOf('https://Shop.example.jp/\n\nhttps://shop.example.jp https://a.example')).toEqual([
      'https://shop.example.jp',
      'https://a.example',
    ]);
  });

  it('moves a place up or down, and stays at the ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });

  it('is code of a frame and its script, whatever the heading says', () => {
    const code = snippetOf({ url: 'https://desk.example.jp/wall/key', title: { ja: '"声"<b>&', en: '' } });
    expect(code).toContain('src="https://desk.example.jp/wall/key" title="&quot;声&quot;&lt;b>&amp;"');
  });

  it('gives the frame the height that its own window at its own address says, and nobody else', () => {
    const code = snippetOf({ url: 'https://desk.example.jp/wall/key', title: { ja: '声', en: '' } });
    const script = /<script>(.*)<\/script>/u.exec(code)?.[1] ?? '';
    const source = {};
    const frame = { contentWindow: source, style: { height: '480px' } };
    let hear: (event: object) => void = nothing;
    runInNewContext(script, {
      document: { currentScript: { previousElementSibling: frame } },
      addEventListener: (_: string, listener: typeof hear) => (hear = listener),
    });
    const origin = 'https://desk.example.jp';
    const after = (event: object) => {
      hear({ source, origin, data: { madoguchi: 'wall', height: 900 }, ...event });
      return frame.style.height;
    };
    for (const other of [
      { source: {} },
      { origin: 'https://evil.example' },
      { data: null },
      { data: { height: 900 } },
      { data: { madoguchi: 'wall', height: '9px;position:fixed' } },
      { data: { madoguchi: 'wall', height: Number.NaN } },
      { data: { madoguchi: 'wall', height: 0 } },
      { data: { madoguchi: 'wall', height: 20_001 } },
    ])
      expect(after(other)).toBe('480px');
    expect(after({})).toBe('900px');
  });
});

describe('the list', () => {
  const view = (items: unknown[], search = {}, who = me, locale: 'ja' | 'en' = 'ja') =>
    renderText(() => <Voices search={search} onSearch={nothing} />, {
      me: who,
      locale,
      known: [
        [
          ['growth', 'voices', JSON.stringify(search)],
          { pages: [{ items, nextCursor: null }], pageParams: [null] },
        ],
      ],
    });

  it('shows the words, by whom they are said to be, and how consent stands', async () => {
    const text = await view([aVoice({ reward: '500円引き' })]);
    expect(text).toContain(
      '届くのが早くて驚きました。また買います。 掲載可 30代・女性 新茶 評価 4／5 掲載欄・印刷物 お渡しした特典',
    );
    expect(text).toContain('お声を登録');
    expect(await view([aVoice({ erased: true, words: '', shownName: '' })])).toContain(
      '本人の求めにより消去',
    );
    expect(await view([aVoice()], {}, me, 'en')).toContain('Score 4 of 5');
  });

  it('teaches when it is empty, says when nothing matches, and lets observers read', async () => {
    expect(await view([])).toContain('お声はまだ登録されていません');
    expect(await view([], { state: 'expired' })).toContain('この状態のお声はありません。');
    expect(await view([], {}, observer)).not.toContain('お声を登録 ');
  });
});

describe('a voice', () => {
  const view = (voice = oneVoice(), who = me) =>
    renderText(() => <VoiceView id="v1" />, { me: who, known: [[['growth', 'voice', 'v1'], voice]] });

  it('shows what was said, what may be shown, the ledger, and the walls', async () => {
    const text = await view();
    for (const part of [
      'おっしゃった言葉',
      '店頭の用紙',
      '花田 みどり 様',
      '500円引き 掲載時に「特典を受け取った方の声です」と表示します。',
      '現在掲載できる文面 文を省いたもの 30代・女性',
      '第2版 文を省いたもの',
      '第1版 おっしゃったとおり',
      '同意 掲載欄・印刷物 文を省いてよい 第2版',
      'ご本人（専用ページ）',
      '2027年3月31日',
      '依頼の記録',
      'ページを閉じる',
      '商品ページ 掲載中 外す',
      '会社案内 掲載なし 掲載する',
      '取り下げを記録',
      'ステルスマーケティング告示',
    ])
      expect(text).toContain(part);
  });

  it('says what is to be stopped where somebody allowed it once', async () => {
    const withdrawn = aConsent({ ordinal: 2, kind: 'withdrawn', uses: [] });
    const text = await view(
      oneVoice({ state: 'withdrawn', uses: [], shown: null, consents: [withdrawn, aConsent()] }),
    );
    expect(text).toContain('以前の同意には印刷物が含まれていました。');
    expect(await view()).not.toContain('以前の同意');
    const social = aConsent({ uses: ['social', 'wall'] });
    expect(noMore({ consents: [aConsent(), social], uses: ['wall', 'print'] })).toEqual(['social']);
  });

  it('says so where nothing may be shown, and leads to its mention', async () => {
    const html = await renderHtml(() => <VoiceView id="v1" />, {
      me,
      known: [
        [
          ['growth', 'voice', 'v1'],
          oneVoice({
            shown: null,
            state: 'waiting',
            uses: [],
            consents: [],
            asks: [],
            walls: [],
            reward: null,
            customer: null,
            origin: {
              kind: 'mention',
              note: '',
              mention: { id: 'm1', network: 'x', address: '' },
              answer: null,
            },
          }),
        ],
      ],
    });
    for (const part of [
      '有効な同意がない',
      '同意の記録はまだありません',
      '掲載欄がまだありません',
      '/mentions/m1',
    ])
      expect(html).toContain(part);
    expect(html).not.toContain('取り下げを記録');
  });

  it('of an answer leads to it', async () => {
    const answer = { id: 'a1', survey: 'お届け後アンケート', answeredAt: '2026-11-20T03:00:00.000Z' };
    const voice = oneVoice({ origin: { kind: 'survey', note: '', mention: null, answer } });
    const html = await renderHtml(() => <VoiceView id="v1" />, {
      me,
      known: [[['growth', 'voice', 'v1'], voice]],
    });
    expect(html).toContain('/voices/answers/a1');
    expect(html).toContain('アンケートの回答（お届け後アンケート）');
  });

  it('has no buttons for whoever only reads, nor once it was erased', async () => {
    const gone = oneVoice({ erased: true, words: '', shownName: '', shown: null, wordings: [], asks: [] });
    for (const text of [await view(oneVoice(), observer), await view(gone)])
      for (const button of ['同意を依頼', '同意を記録', '文面を提案', '変更', '掲載する '])
        expect(text).not.toContain(button);
    expect(await view(gone)).toContain('本人の求めにより消去しました');
  });

  it.each([
    [
      { kind: 'withdrawn', by: 'member', member: { id: 'm', name: '緑川 直子' }, evidence: '電話' },
      '取り下げ 緑川 直子が記録',
    ],
    [{ kind: 'withdrawn', by: 'erasure' }, '個人情報の消去に伴う取り下げ'],
    [{ kind: 'refused' }, '辞退 ご本人（専用ページ）'],
  ] as const)('tells a line of its ledger: %j', async (given, said) =>
    expect(await renderText(() => <Line consent={aConsent(given)} />, { me })).toContain(said),
  );
});

describe('the forms', () => {
  it('of a new voice ask for the words and where they are from', async () => {
    const text = await renderText(() => <NewVoice onMade={nothing} />, { me });
    for (const part of ['おっしゃった言葉', '出どころ', '掲載するお名前', '満点', 'お渡しした特典'])
      expect(text).toContain(part);
  });

  it('of a mention take its words as they are, unless its site forbids it', async () => {
    const from = (mention: object) =>
      renderText(() => <NewFromMention id="m1" onMade={nothing} />, {
        me,
        known: [[['mentions', 'one', 'm1'], { ...aDetail(), ...mention }]],
      });
    const text = await from({ text: 'とても良いお茶でした。', keeps: 'text' });
    expect(text).toContain('とても良いお茶でした。');
    expect(text).not.toContain('満点');
    const forbidden = await from({ keeps: 'summary' });
    expect(forbidden).toContain('利用規約では、言葉を転載できません');
    expect(forbidden).not.toContain('保存');
  });

  it.each([
    [{ keeps: 'text', text: '良い', title: '', erased: false }, null],
    [{ keeps: 'text', text: '', title: '題', erased: false }, null],
    [{ keeps: 'text', text: '', title: '', erased: false }, 'mentionEmpty'],
    [{ keeps: 'text', text: '良い', title: '', erased: true }, 'mentionEmpty'],
    [{ keeps: 'summary', text: '良い', title: '', erased: false }, 'mentionForbidden'],
  ] as const)('a mention that is %j', (mention, fault) => expect(faultOf(mention)).toBe(fault));

  it('is reached from a mention by whoever may write', async () => {
    const button = (who: typeof me) =>
      renderHtml(() => <AsVoice mention={{ ...aDetail(), id: 'm1', text: '良い', keeps: 'text' }} />, {
        me: who,
      });
    expect(await button(me)).toContain('/growth/voices/new?mention=m1');
    expect(await button(observer)).not.toContain('/growth/voices/new');
  });

  it('of an answer take its words, say that nothing is sent, and leave who said it as it is known', async () => {
    const from = (answer: object, locale: 'ja' | 'en' = 'ja') =>
      renderText(() => <NewFromAnswer id="a1" onMade={nothing} />, {
        me,
        locale,
        known: [[['surveys', 'answer', 'a1'], { ...anAnswer(), ...answer }]],
      });
    const text = await from({});
    expect(text).toContain('返事が遅かったです');
    expect(text).toContain('登録しただけではご本人に何も届きません。');
    for (const part of ['満点', '顧客', '登録する言葉']) expect(text).not.toContain(part);
    expect(await from({ customer: null }, 'en')).toContain('Customer');
    const [score, reason] = anAnswer().replies;
    const twice = await from({ replies: [score, reason, { ...reason, question: 'more', text: '高い' }] });
    expect(twice).toContain('登録する言葉');
    expect(await from({ replies: [score] })).toContain('この回答には言葉がない');
    const taken = await from({ voiceId: 'v1' });
    expect(taken).toContain('すでにお客様の声として登録されています。 お客様の声を見る');
    expect(taken).not.toContain('保存');
  });

  it('is reached from an answer by whoever may write, and leads to its voice once there is one', async () => {
    const button = (answer: object, who = me) =>
      renderHtml(() => <AnswerAsVoice answer={anAnswer(answer)} />, { me: who });
    expect(await button({})).toContain('/growth/voices/new?answer=a1');
    expect(await button({}, observer)).not.toContain('/growth');
    expect(await button({ replies: anAnswer().replies.slice(0, 1) })).not.toContain('/growth');
    expect(await button({ voiceId: 'v1' }, observer)).toContain('/growth/voices/v1');
  });

  it('name the question that was answered, and guess the language from the letters', () => {
    const source = sourceOfAnswer(anAnswer(), 'en', 'みどり商店');
    expect(source.texts).toEqual([{ key: 'reason', label: 'Why', words: '返事が遅かったです' }]);
    expect(source.originOf('reason')).toEqual({ kind: 'survey', answerId: 'a1', question: 'reason' });
    expect(languageOf({ ...source, language: 'en' })).toBe('ja');
    const english = [{ key: 'reason', label: '', words: 'Too slow' }];
    expect(languageOf({ ...source, texts: english })).toBe('ja');
    const mention = sourceOfMention({ ...aDetail(), text: '', title: 'Good tea' });
    expect(mention.texts[0]?.words).toBe('Good tea');
    expect(languageOf(mention)).toBe('en');
  });

  it('ask for no more than the newest wording needs', async () => {
    const html = await renderHtml(() => <AskForm voice={oneVoice()} onClose={nothing} />, { me });
    expect(html).toMatch(/value="shorten"[^>]*selected/u);
    for (const use of ['掲載欄', 'ウェブサイト', '印刷物', '広告', 'SNS']) expect(html).toContain(use);
  });

  it('for a consent and a withdrawal ask for what shows them', async () => {
    expect(await renderText(() => <ConsentForm id="v1" onClose={nothing} />, { me })).toContain(
      '期限（空欄は取り下げまで）',
    );
    expect(await renderText(() => <WithdrawForm id="v1" onClose={nothing} />, english)).toContain(
      'From that moment on it is shown on no wall.',
    );
  });

  it('begin with what is known', async () => {
    const wording = await renderHtml(() => <WordingForm voice={oneVoice()} onClose={nothing} />, { me });
    expect(wording).toContain('届くのが早くて驚きました。…');
    const change = await renderHtml(() => <ChangeVoiceForm voice={oneVoice()} onClose={nothing} />, { me });
    expect(change).toContain('value="500円引き"');
    const wall = await renderHtml(() => <WallForm wall={oneWall()} onDone={nothing} onClose={nothing} />, {
      me,
    });
    expect(wall).toContain('https://shop.example.jp');
    expect(
      await renderHtml(() => <WallForm wall={null} onDone={nothing} onClose={nothing} />, { me }),
    ).toContain('value="お客様の声"');
  });
});

describe('the walls', () => {
  const list = (walls: unknown[]) =>
    renderText(() => <Walls onMade={nothing} />, { me, known: [[['growth', 'voice-walls'], walls]] });

  it('are listed with what they take', async () => {
    expect(await list([aWall(), aWall({ id: 'w2', name: '旧', ended: true, topics: [] })])).toContain(
      '商品ページ 公開中 下の一覧の順 新茶 旧 終了',
    );
    expect(await list([])).toContain('掲載欄はまだありません');
  });

  const view = (wall = oneWall(), who = me) =>
    renderHtml(() => <WallView id="w1" />, { me: who, known: [[['growth', 'voice-wall', 'w1'], wall]] });

  it('show how they look, what they are chosen from, and the code for a site', async () => {
    const html = await view();
    expect(html).toContain('src="/wall/key"');
    expect(html).toContain('&lt;iframe src=&quot;https://desk.example.jp/wall/key&quot;');
    const text = html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
    for (const part of [
      '寄せられた声 30 この話題・言語の声 12 同意が有効 5 掲載中 1',
      '表示していません',
      '上へ',
      '下へ',
      '外す',
      '掲載欄を終了',
    ])
      expect(text).toContain(part);
  });

  it('move nothing by hand that is shown by age, and have no buttons for whoever reads, nor at their end', async () => {
    expect(await view(oneWall({ order: 'newest' }))).not.toContain('上へ');
    for (const html of [await view(oneWall(), observer), await view(oneWall({ ended: true }))])
      for (const button of ['外す', '掲載欄を終了', '設定']) expect(html).not.toContain(`>${button}<`);
    expect(await view(oneWall({ ended: true, voices: [] }))).not.toContain('iframe');
  });
});
