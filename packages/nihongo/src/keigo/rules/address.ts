import { bareAddressee, isPersonName } from '../addressees.ts';
import type { Hit } from '../finding.ts';
import { hit } from '../hit.ts';
import { actsHumbly } from '../own-people.ts';
import { matches, textBefore } from '../reply.ts';
import type { Reply } from '../reply.ts';
import type { Rule } from '../rule.ts';
import { ownSide, staff } from '../words.ts';

const after = String.raw`(?=[、。！!\s　\n]|\p{Extended_Pictographic}|$|[のがはにをもへと]|から|より)`;
const withSan = new RegExp(
  `([\\p{sc=Han}\\p{sc=Katakana}ーA-Za-zＡ-Ｚａ-ｚ々ヶ]{1,8}|[ぁ-ん]{2,4})(?:さん|サン|氏)${after}`,
  'gu',
);
const withDono = /([\p{sc=Han}\p{sc=Katakana}ー々ヶ]{1,10})[ 　]?殿(?=[、。！!\s　\n]|$|[のがはにを])/gu;

/** People who are no customers, and words that only look like names before さん. */
const noName =
  /(?:客|皆|子|嬢|奥|母|父|兄|姉|祖父|祖母|おじい|おばあ|赤|息子|娘|旦那|主人|親御|業者|職人|大工|配達員|運転手|店員|医者|看護師|先生|社員|新人|店主|女将|大家|管理人|保育士|美容師|農家|漁師|作家|画家|神主|坊|和尚|巫女|舞妓|ママ|パパ|サンタ|ぞう|ゾウ|くま|クマ|うさぎ|ウサギ|[屋同両彼]|となり|隣|近所|どちら|どなた|たく|いっぱい|苦労|疲れ|世話|得意|取引先|他社|各社|ファン|読者|視聴者|ユーザー|リスナー|フォロワー|役所|[店社部課船館園院校会]長|主任|支配人|オーナー|マネージャー|スタッフ|担当者?|係員?|みな|みなさま)$/u;
/** Somebody of one's own side or a third person: 弊社の, 担当の, 講師の, 愛犬の. */
const notTheirs = new RegExp(
  `(?:(?:${ownSide})[^。\\n]{0,16}|(?:${staff}|担当|講師|先生|作家|職人|農家|俳優|歌手|選手|監督|画家|写真家|ペット|愛犬|愛猫|ワンちゃん|猫|犬|同僚|上司|キャラクター|タレント|モデル|ゲスト|インフルエンサー|ブロガー)の)$`,
  'u',
);

/** 田中さん, at the head of a line or wherever it is a family name. */
function san(reply: Reply): Hit[] {
  return matches(reply, withSan).flatMap((match) => {
    const name = match[1] ?? '';
    const span = { start: match.index, end: match.index + match[0].length };
    if (noName.test(name) || notTheirs.test(textBefore(reply, span.start, 30))) return [];
    if ((reply.context.members ?? []).includes(name)) return [];
    if (/^[がもと]/u.test(reply.text.slice(span.end, span.end + 1)) && actsHumbly(reply, span)) return [];
    const before = reply.text.slice(Math.max(0, span.start - 3), span.start);
    const atHead = span.start === 0 || /[\n。！!、]\s*$|\p{Extended_Pictographic}\s*$/u.test(before);
    if (!atHead && !isPersonName(reply, { start: span.start, end: span.start + name.length })) return [];
    const called = span.start === 0 && /[、！!\s]/u.test(reply.text.charAt(span.end));
    if (/^[ぁ-ん]+$/u.test(name) && !called) return [];
    const right = match[0].replace(/(?:さん|サン|氏)$/u, '様');
    const ja = `お客様のお名前には「様」を付けます。「${right}」とします。`;
    return [hit(span, ja, 'A customer’s name takes “sama”.', [right])];
  });
}

/** 鈴木殿; 宮殿, 本殿 and the like are words. */
function dono(reply: Reply): Hit[] {
  return matches(reply, withDono).flatMap((match) => {
    if (/(?:[宮御神沈拝本社貴湯主別正仏伽]|若)$/u.test(match[1] ?? '')) return [];
    return [
      hit(
        { start: match.index, end: match.index + match[0].length },
        '「殿」は目下の人や内部の書類に使う敬称です。お客様には「様」を付けます。',
        '“Dono” is for subordinates and internal papers: a customer’s name takes “sama”.',
        [match[0].replace(/殿$/u, '様')],
      ),
    ];
  });
}

const firmAndPerson =
  /^[^\n。]{0,60}?御中[ 　\n]{0,2}[^\n。、]{0,24}?(?:様|さま)(?=[ 　]{0,8}$)|^[^\n。]{0,40}((?:様|さま)[ 　]{0,4}御中)(?=[ 　]{0,8}$)/gmu;

/** 株式会社青葉 御中 山田様: 御中 is for a firm, 様 for a person, never both in one address. */
function bothHonours(reply: Reply): Hit[] {
  return matches(reply, firmAndPerson).map((match) => {
    const [whole, both] = match;
    const end = match.index + whole.length;
    return hit(
      { start: both === undefined ? match.index : end - both.length, end },
      '「御中」は組織に、「様」は人に付けます。一つの宛名に両方は使いません。',
      '“Onchu” is for a firm, “sama” for a person: never both in one address.',
      [both === undefined ? whole.replace(/[ 　]{0,4}御中/u, '') : '御中'],
    );
  });
}

/** 田中 on the first line, and nothing after it. */
function bare(reply: Reply): Hit[] {
  const line = bareAddressee(reply);
  if (line === undefined) return [];
  const right = line.text + line.ending;
  return [
    hit(
      line,
      `宛名に敬称がありません。「${right}」とします。`,
      'The addressee has no honorific: “sama” after a person, “onchu” after a firm.',
      [right],
    ),
  ];
}

/** 宛名: さん or 殿 for a customer, 御中 with 様, a name without any. */
export const address: Rule = {
  id: 'address',
  severity: 'warning',
  source: 'house-style',
  find: (reply) => [...bothHonours(reply), ...bare(reply), ...san(reply), ...dono(reply)],
};
