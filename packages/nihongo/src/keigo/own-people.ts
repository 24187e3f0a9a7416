import { actAfter, matches, textAfter, textBefore, tokenAt } from './reply.ts';
import type { Act, Reply } from './reply.ts';
import type { Span } from '../text/span.ts';
import { splitTitle } from './split-title.ts';
import { ownSide, staff, titles } from './words.ts';

const name = '[\\p{sc=Han}\\p{sc=Katakana}ー々ヶ]{1,6}?';
const honour = '(?:さん|様|さま|くん|君|ちゃん|氏|殿)';
const unit =
  '(?:[\\p{sc=Han}\\p{sc=Katakana}ー]{1,8}(?:部|課|室|係|店|支店|営業所|センター|チーム|窓口)の?)?';
const marked = '(?=[がはもにとのをへ、]|から|より|まで|$)';
/** の方 as a person; 方法, 方針 and 〜のほうが良い are other words. */
const person = '(?:の方々|の方(?![\\p{sc=Han}法])(?!が(?:早|良|よ|安|多|少|お得|便利)))';

/** An honour on someone who is named as one's own: always too much. */
const honoured: readonly RegExp[] = [
  // 弊社の佐藤さん, 弊社営業部の木下様, 弊社社長の田中様
  new RegExp(
    `(?:${ownSide})の?${unit}(?:担当の|担当|責任者の)?(?:(?:${titles})の)?${name}(?:${titles})?${honour}(?!の(?:お|ご)[^名])`,
    'gu',
  ),
  // 弊社の店長さん, 当院の院長先生
  new RegExp(`(?:${ownSide})の(?:${titles})(?:の方|さん|様|さま|先生)`, 'gu'),
  // 弊社の高橋部長
  new RegExp(
    `(?:${ownSide})の${unit}${name}(?:${titles})(?:代理|補佐)?(?![\\p{sc=Han}\\p{sc=Katakana}ー])${marked}`,
    'gu',
  ),
  // 弊社の担当の方, 当店のスタッフさん
  new RegExp(`(?:${ownSide})の?(?:${staff})(?:${person}|さん|様|さま)(?![へ宛\\n])`, 'gu'),
  // 弊社の法務の方
  new RegExp(`(?:${ownSide})の[\\p{sc=Han}\\p{sc=Katakana}ー]{1,10}の方(?=[がはもにをと、]|から|より)`, 'gu'),
  // スタッフさん: nobody calls the customer's people so
  /(?:スタッフ|係員|係|オペレーター|配送員|担当|担当者|受付)(?:さん)(?=[がはもにとのをへ、]|から|より|まで)/gu,
];

/** An honour on someone whose humble verb shows that they are one's own: 係の方が伺います, 店長さんが確認いたしました. */
const honouredIfHumble: readonly RegExp[] = [
  new RegExp(
    `(?:${staff}|配送|配達|開発|技術|経理|法務|人事|総務|工事|施工|修理|整備|清掃)${person}${marked}`,
    'gu',
  ),
  new RegExp(`(?:${staff})さん(?=[がはもに]|から|より)`, 'gu'),
  new RegExp(`(?:${titles})さん(?=[がはもにとの]|から|より)`, 'gu'),
  new RegExp(
    `(?:${staff}|営業|広報|開発|経理)の(?:[\\p{sc=Han}\\p{sc=Katakana}ー々]{1,6}|[ぁ-ん]{2,4})(?:${titles}|さん|氏)${marked}`,
    'gu',
  ),
  /(?:院長|園長|副院長|担当医|主治医)先生(?=[がはもの]|から|より)/gu,
];

/** 石井さんが伺います: a family name that acts humbly. */
const namedIfHumble =
  /(?:[\p{sc=Han}々]{1,4}|[\p{sc=Katakana}ー]{2,8})さん(?=[がも]|と[^、。がは\n]{1,8}が)/gu;

/** Words that show the customer's side right before: 御社のご担当の方. */
const theirs = /(?:(?:御社|貴社|貴店|貴院|貴校|お客(?:様|さま)|先方|他社)[^、。\n]{0,6}|ご)$/u;

/** Whether a predicate is one's own act by its humble form; 伺う and 承る after から take from the customer. */
function isHumble(act: Act): boolean {
  const own = act.honorifics.includes('humble') || act.honorifics.includes('courteous');
  const keeps = act.auxiliaries.some((one) => one.label === 'おる' || one.label === 'いたす');
  if (act.mood === 'request' || act.honorifics.includes('respectful')) return false;
  return (own || keeps) && !/^(?:itadaku|itadakeru|kudasaru|negau)$/u.test(act.frame);
}

const received = /^(?:伺う|承る|頂戴する|いただく|拝.する|聞く|お聞き)/u;

/** Whether someone at a place is of one's own side by what is said of them next. */
export function actsHumbly(reply: Reply, span: Span): boolean {
  const after = textAfter(reply, span.end, 12);
  const act = actAfter(reply, span.end);
  if (act === undefined || act.start - span.end > 40 || !isHumble(act)) return false;
  if (/^(?:から|より)/u.test(after) && received.test(act.base)) return false;
  if (/^(?:[にをへの]|と(?!.{1,8}が))/u.test(after)) return false;
  return act.marked === undefined || act.marked.start <= span.end + 8;
}

/** Whether 店長さん or a doctor is spoken of plainly: neither asked for nor raised. */
function isToldPlainly(reply: Reply, span: Span): boolean {
  const act = actAfter(reply, span.end);
  if (act === undefined) return false;
  return act.mood !== 'request' && !act.honorifics.includes('respectful') && act.start - span.end <= 40;
}

const houseTitle = /(?:店長|館長|園長|支配人|料理長|オーナー|院長|女将)(?:さん|先生)$|先生$/u;
const namedStaff = new RegExp(`^(?:${staff})の(?!方)`, 'u');

/** The places where one's own people carry さん, 様 or a trailing title. */
export function honouredOwnPeople(reply: Reply): Span[] {
  const found: Span[] = [];
  const add = (span: Span): void => {
    if (!found.some((one) => one.start < span.end && span.start < one.end)) found.push(span);
  };
  const spanOf = (match: RegExpExecArray): Span => ({
    start: match.index,
    end: match.index + match[0].length,
  });
  for (const pattern of honoured)
    for (const match of matches(reply, pattern))
      if (!theirs.test(textBefore(reply, match.index, 10))) add(spanOf(match));
  for (const pattern of honouredIfHumble)
    for (const match of matches(reply, pattern)) {
      const span = spanOf(match);
      const before = textBefore(reply, span.start, 12);
      if (theirs.test(before) || /[\p{sc=Han}\p{sc=Katakana}ー]$/u.test(before)) continue;
      const plain = houseTitle.test(match[0]) || namedStaff.test(match[0]);
      if (actsHumbly(reply, span) || (plain && isToldPlainly(reply, span))) add(span);
    }
  for (const match of matches(reply, namedIfHumble))
    if (isFamilyName(reply, match.index) && actsHumbly(reply, spanOf(match))) add(spanOf(match));
  for (const member of reply.context.members ?? []) {
    if (member === '') continue;
    const escaped = member.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    for (const match of matches(reply, new RegExp(`${escaped}(?:${titles}|${honour})`, 'gu')))
      add(spanOf(match));
  }
  return found;
}

function isFamilyName(reply: Reply, offset: number): boolean {
  const token = reply.tokens[tokenAt(reply, offset)];
  return token?.start === offset && token.pos2 === '人名';
}

/** The own side's word with its honours taken off, best first: 弊社の鈴木部長 → 弊社部長の鈴木. */
export function withoutHonour(phrase: string): string[] {
  const bare = phrase
    .replace(new RegExp(`${honour}$`, 'u'), '')
    .replace(/の方々?$/u, 'の者')
    .replace(/先生$/u, '');
  const own = bare
    .replace(/^うちの/u, '当社の')
    .replace(/^当社の(?=店長)/u, '当店の')
    .replace(/^当社の(?=館長)/u, '当館の');
  if (bare.endsWith('の者')) return [...new Set([own, bare, bare.slice(0, -2)])];
  const at = bare.lastIndexOf('の') + 1;
  const side = bare.slice(0, at);
  const titled = splitTitle(bare.slice(at).replace(/(?:代理|補佐)$/u, ''));
  if (titled === undefined || titled.name === '') return [...new Set([own, bare])];
  const { name: someone, title } = titled;
  return [`${side.slice(0, -1)}${title}の${someone}`, `${side}${title}の${someone}`, side + someone, bare];
}
