import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../tokenizer/load.ts';
import { sentimentSignals, typeSignals } from './find-signals.ts';
import { mark } from './marks.ts';

const felt = (text: string): string[] => sentimentSignals(text).map((signal) => signal.kind);
const typed = (text: string): string[] =>
  typeSignals(text, mark(text, loadTokenizer().tokenize(text))).map((signal) => signal.kind);

describe('signals of praise', () => {
  it.each([
    ['praise:returns', 'また家族で行きます'],
    ['praise:returns', '来年もここにお願いします'],
    ['praise:more', 'これで三本目です'],
    ['praise:more', '母の分も注文しました'],
    ['praise:lasts', '5年使っていますが一度も故障がない'],
    ['praise:no-fault', '悪いところが見つからない'],
    ['praise:no-fault', '強いて言えば色が少ない'],
    ['praise:cannot-return', 'もう前の枕には戻れません'],
    ['praise:cannot-return', '二度とほかの店には行けない'],
    ['praise:converted', '半信半疑でしたが、驚きました'],
    ['praise:change', '朝まで眠れるようになりました'],
    ['praise:family-glad', '娘が毎日喜んで通っています'],
    ['praise:first-ever', 'もっと早く買えばよかった'],
    ['praise:urges', '迷ってるなら買って'],
    ['praise:thanks', 'おかげで間違えずに済みました'],
  ])('%s: %s', (kind, text) => {
    expect(felt(text)).toContain(kind);
  });
});

describe('signals of blame', () => {
  it.each([
    ['blame:regret', '買わなければよかった'],
    ['blame:regret', 'もう少し調べればよかった'],
    ['blame:wish', '先に言ってほしかった'],
    ['blame:stops', 'もう行きません'],
    ['blame:stops', '解約しました'],
    ['blame:broke-soon', '3日で壊れました'],
    ['blame:waited', '40分以上待たされました'],
    ['blame:again-and-again', '3回電話しても出ない'],
    ['blame:unanswered', '謝罪の一言もありません'],
    ['blame:rhetorical', 'これってどうなの'],
    ['blame:claim-and-fact', '防水とあるのに濡れた'],
    ['blame:only-left', '良かったのは値段だけ'],
    ['blame:sarcasm', 'ありがとうございます（怒）'],
    ['blame:not-even', '一度も来なかった'],
    ['blame:unusable', '業務には使えません'],
    ['blame:lacks', '段差だらけでした'],
    ['blame:excess', '字が小さすぎる'],
  ])('%s: %s', (kind, text) => {
    expect(felt(text)).toContain(kind);
  });

  it('does not take a wish to have known earlier for regret', () => {
    expect(felt('もっと早く買えばよかった')).not.toContain('blame:regret');
  });
});

describe('signals of plain news', () => {
  it.each([
    ['plain:question', 'どこで買えますか？'],
    ['plain:schedule', '締め切りは12月20日です'],
    ['plain:specification', '内容量は200mlです'],
    ['plain:yet-to-judge', '感想は後日書きます'],
    ['plain:balanced', '可もなく不可もなく'],
    ['plain:news', '駅前に移転しました'],
    ['plain:diary', '今日のお昼はうどん'],
  ])('%s: %s', (kind, text) => {
    expect(felt(text)).toContain(kind);
  });
});

describe('signals of the writer', () => {
  it.each([
    ['amplified:label', '【PR】新作です'],
    ['amplified:says-so', '商品提供を受けています'],
    ['amplified:ambassador', 'アンバサダーとして試しました'],
    ['amplified:monitor', 'モニターに当選しました'],
    ['amplified:given', 'メーカー様から送っていただきました'],
    ['amplified:review-reward', 'レビューを書くとクーポンがもらえる'],
    ['amplified:code', '紹介コードはこちら'],
    ['amplified:denied', '自腹で買いました'],
    ['amplified:other-sense', '料理の提供が遅い'],
    ['expert:as', '看護師として言います'],
    ['expert:is', '税理士をしております'],
    ['expert:active', '現役の保育士です'],
    ['expert:other-person', '美容師さんに聞きました'],
    ['expert:works-in', '病院で働いている者です'],
    ['expert:daily-work', 'うちの患者さんにも勧めています'],
    ['community:addressed', '町内会の皆さまへ'],
    ['community:heading', '【PTA】お知らせ'],
    ['community:tag', '#登山部 のお知らせ'],
    ['community:our', 'わが同好会の備品です'],
    ['community:gathering', '次の例会は土曜です'],
    ['community:fandom', 'リスナーのみんな'],
  ])('%s: %s', (kind, text) => {
    expect(typed(text)).toContain(kind);
  });

  it.each(['料理の提供が遅い', '提供終了のお知らせ', 'PRじゃないけど良い'])('sees no label in %s', (text) => {
    expect(typed(text)).not.toContain('amplified:label');
    expect(typed(text)).not.toContain('amplified:says-so');
  });
});
