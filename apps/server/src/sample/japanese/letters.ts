import type { Dice } from './dice.ts';
import type { Person } from './people.ts';
import { trades, type Trade } from './trades.ts';

const openings = [
  'お世話になっております。',
  'いつもお世話になっております。',
  'はじめまして。',
  '突然のご連絡失礼いたします。',
  'こんにちは。',
  '先日はありがとうございました。',
  '度々申し訳ございません。',
  '平素より大変お世話になっております。',
];
const about = [
  '{when}に購入した{good}について',
  '{when}に届いた{good}の件で',
  '{good}を利用しておりますが',
  '注文番号 {order} の{good}ですが',
  '{good}（型番 {model}）の件で',
  '以前に問い合わせた{good}のことで',
];
const states = [
  '、{trouble}。',
  '、{trouble}。写真を添付いたします。',
  'ご連絡いたしました。{trouble}。',
  '、使い始めて{count}日目で{trouble}。',
];
const asks = [
  'ご確認のほどよろしくお願いいたします。',
  'いつ頃ご回答いただけますでしょうか。',
  '{day}までにお返事をいただけると助かります。',
  '返金か交換をお願いいたします。',
  '電話は日中出られませんので、メールでお願いします。',
  '急ぎではありませんが、よろしくお願いします。',
  'このようなことは二度目ですので、残念に思っております。',
  'どうすればよいでしょうか。',
];
const extras = [
  '代金は{amount}円で、お支払いはクレジットカードです。',
  '問い合わせ番号は {tracking} です。',
  '送り先は{place}です。',
  '連絡先は{phone}です。',
  '母の誕生日の贈り物のため、{day}に必要です。',
  '取扱説明書の{count}ページを見ましたが、分かりませんでした。',
  '同じ症状が{count}回ありました。',
  '会社の経費で処理しますので、宛名は「{company}」でお願いします。',
  '前回は{staff}様にご対応いただきました。',
];
const thanks = [
  'お問い合わせいただき、誠にありがとうございます。',
  'ご連絡ありがとうございます。',
  'いつもご利用いただき、厚く御礼申し上げます。',
  'ご返信が遅くなり、申し訳ございません。',
  'この度はご不便をおかけし、心よりお詫び申し上げます。',
];
const doing = [
  'ご注文番号 {order} を確認いたしました。',
  '{good}の状況を倉庫に確認しております。',
  '{day}までに改めてご連絡いたします。',
  '送り状番号は {tracking} でございます。',
  '返金額は{amount}円で、{count}営業日以内に手続きいたします。',
  '担当の{staff}が承りました。',
  '詳しくは https://example.jp/guide/{model} をご覧ください。',
];
const closings = [
  '何卒よろしくお願い申し上げます。',
  '今後ともよろしくお願いいたします。',
  'ご不明な点がございましたら、お気軽にお申し付けください。',
  'またのご利用を心よりお待ちしております。',
];
const subjects = [
  '{good}について',
  '{good}の{part}について',
  '注文 {order} の件',
  '【至急】{good}の件',
  '{good}の交換希望',
  'お問い合わせ（{good}）',
  '{when}の{good}について',
  '見積もりのお願い',
  '返品したいです',
  '配送状況の確認 {tracking}',
  '{good}が届きません',
  'ご相談',
  '領収書の発行について',
  '{model} の故障',
];
const notes = [
  '{surname}様は{day}に電話希望。{staff}さん対応お願いします。',
  '{good}は在庫あり。{part}の交換で了承済み。',
  '過去に同様の件あり（{order}）。返金は{amount}円まで。',
  '倉庫に確認中。回答は{day}の予定。',
  'クレームになりかけているため、{staff}さんから一度お電話を。',
];
/** A customer's last word in what is done: short, and nothing is left to answer. */
const farewells = [
  '早速のご対応、ありがとうございました。無事に解決いたしました。',
  'ご丁寧にありがとうございました。{good}は無事に届きました。',
  'ご説明いただき、よく分かりました。また何かありましたらお願いいたします。',
  '承知いたしました。その内容で結構です。ありがとうございました。',
];
/** Who wrote once and was helped by telephone. */
const settled = [
  '{good}の件、先ほどお電話でご説明いただき解決しました。ありがとうございました。ご返信には及びません。',
  '先日注文した{good}が本日届きました。とても気に入っております。お礼まで。',
];
const staff = ['佐藤', '小川', '緑川', '宮田', '長谷川', '新垣', '久保田', '東'];

/** What belongs to one conversation: its trade, what it is about, who writes. */
export type Matter = {
  trade: Trade;
  good: string;
  order: string;
  tracking: string;
  model: string;
  person: Person;
};

export function matterOf(dice: Dice, person: Person): Matter {
  const trade = trades[dice.roll(trades.length)] ?? (trades[0] as Trade);
  return {
    trade,
    person,
    good: dice.mostly(trade.goods),
    order: `${dice.of(['A', 'B', 'MD', 'JP', 'R'])}-${dice.digits(6)}`,
    tracking: `${dice.digits(4)}-${dice.digits(4)}-${dice.digits(4)}`,
    model: `${dice.of(['TX', 'KD', 'GR', 'QZ', 'MB', 'HV'])}${dice.digits(3)}${dice.of(['', 'S', 'W', '-2'])}`,
  };
}

function fillIn(template: string, dice: Dice, matter: Matter): string {
  return template.replaceAll(/\{([a-z]+)(\d?)\}/g, (_, name: string, digit: string) => {
    const { trade, person } = matter;
    if (name === 'digits') return dice.digits(Number(digit));
    const month = 1 + dice.roll(12);
    const values: Record<string, () => string> = {
      good: () => matter.good,
      order: () => matter.order,
      tracking: () => matter.tracking,
      model: () => matter.model,
      part: () => dice.mostly(trade.parts),
      trouble: () => fillIn(dice.of(trade.troubles), dice, matter),
      count: () => String(2 + dice.roll(28)),
      amount: () => `${1 + dice.roll(98)},${dice.of(['000', '500', '800', '980', '240'])}`,
      when: () =>
        dice.of([
          `${month}月${1 + dice.roll(28)}日`,
          '先週',
          '昨日',
          '先月末',
          `${month}/${1 + dice.roll(28)}`,
          '半年ほど前',
        ]),
      day: () =>
        dice.of([
          `${month}月${1 + dice.roll(28)}日`,
          '明日',
          '今週中',
          '来週の月曜日',
          '週末',
          `${month}/${1 + dice.roll(28)}`,
        ]),
      place: () => person.place,
      phone: () => person.phone,
      company: () => person.company ?? person.name,
      surname: () => person.surname,
      staff: () => dice.of(staff),
    };
    return values[name]?.() ?? '';
  });
}

export function subjectOf(dice: Dice, matter: Matter): string {
  return fillIn(dice.mostly(subjects), dice, matter);
}

/** A customer's closing letter: thanks after an answer, or a word that asks for none. */
export function farewellOf(dice: Dice, matter: Matter, isAnswered: boolean): string {
  const { person } = matter;
  const who =
    person.company === null ? `${person.surname}です。` : `${person.company}の${person.surname}です。`;
  return `${who}\n${fillIn(dice.of(isAnswered ? farewells : settled), dice, matter)}`;
}

/** Nobody says the same twice. */
function addOnce(lines: string[], line: string): void {
  if (!lines.includes(line)) lines.push(line);
}

/** A letter or note of a matter; `answers` is the letter before, which some mail programs quote. */
export function letterOf(
  dice: Dice,
  matter: Matter,
  kind: 'inbound' | 'outbound' | 'note',
  answers: string | null,
): { text: string; quotedFrom: number | null } {
  const write = (template: string): string => fillIn(template, dice, matter);
  if (kind === 'note') return { text: write(dice.of(notes)), quotedFrom: null };
  const { person, trade } = matter;
  if (kind === 'outbound') {
    const lines = [
      `${person.company === null ? '' : `${person.company}\n`}${person.name}様`,
      '',
      dice.of(thanks),
    ];
    for (let n = 2 + dice.roll(4); n > 0; n -= 1)
      addOnce(lines, write(dice.chance(50) ? dice.of(doing) : `${dice.of(trade.answers)}。`));
    return { text: [...lines, '', dice.of(closings)].join('\n'), quotedFrom: null };
  }
  const who =
    person.company === null ? `${person.surname}と申します。` : `${person.company}の${person.surname}です。`;
  const lines = [dice.of(openings), who, write(dice.of(about)) + write(dice.of(states))];
  for (let n = 1 + dice.roll(5); n > 0; n -= 1)
    addOnce(lines, write(dice.chance(40) ? `${dice.of(trade.wishes)}。` : dice.of(extras)));
  lines.push(write(dice.of(asks)));
  if (dice.chance(50)) lines.push('', '--', person.name, person.company ?? person.place, person.phone);
  const text = lines.join('\n');
  if (answers === null || !dice.chance(30)) return { text, quotedFrom: null };
  const quoted = answers
    .split('\n')
    .slice(0, 8)
    .map((line) => `> ${line}`)
    .join('\n');
  return { text: `${text}\n\n${quoted}`, quotedFrom: text.length + 2 };
}
