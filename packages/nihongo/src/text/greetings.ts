import type { Token } from '../tokenizer/token.ts';

/**
 * Set phrases that open and close a message. A sentence counts as one only if it holds nothing else, so each pattern
 * covers a whole sentence but for what may stand before it.
 */
const addressee =
  /^[^。！？!?、]{1,40}(?:様|さま|サマ|さん|御中|各位|殿|どの|先生|部長|課長|社長|店長|専務|常務|係長|主任|担当者|ご担当)(?:方|へ)?[、,：:]?$/u;

const opening = [
  /お世話(?:に|様)/u,
  /いつも.{0,40}(?:ありがとう|有難う|有り難う|感謝|御礼|お礼)/u,
  /(?:平素|日頃|日ごろ|毎度|常々)(?:より|から|は)?.{0,40}(?:ありがとう|有難う|感謝|御礼|お礼|お引き立て|ご愛顧)/u,
  /(?:この|こ)(?:度|たび)は.{0,60}(?:ありがとう|有難う|有り難う)(?:ござい|御座い)/u,
  /^(?:お問い?合わ?せ|ご連絡|ご返信|ご返事|ご注文|ご購入|ご利用|ご予約|お電話|メール|ご回答|ご質問|ご意見|ご来店|お申し?込み|ご相談|ご依頼|ご登録)(?:を|の(?:程|ほど)|を?(?:いただき|頂き|下さり|くださり))?.{0,20}(?:ありがとう|有難う|有り難う|恐れ入り)/u,
  /(?:はじめまして|初めまして|初めてご?(?:連絡|メール)|突然の?ご?(?:連絡|メール|問い合わせ))/u,
  /^(?:こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|お疲れ(?:様|さま)(?:です|でございます|でした)?|拝啓|前略|謹啓|お久しぶりです|ご無沙汰(?:して|いたして)?)/u,
  /時下.{0,20}(?:清栄|清祥|盛栄|発展)/u,
  /(?:清栄|清祥|盛栄|健勝)のこと.{0,4}(?:お慶び|お喜び|拝察)/u,
] as const;

/** 青葉商店の佐藤です。 The first sentence of a message is taken for an introduction only if it names an organisation. */
const introduction =
  /^[^、。]{1,40}(?:(?:の|[\s　・])[^、。のはがをに]{1,14}(?:です|でございます)|と申します)[。！!]?$/u;
const organisation =
  /(?:会社|商店|商会|店|部|課|係|室|社|サポート|センター|窓口|カスタマー|事務局|フロント|病院|クリニック|ホテル|旅館|工房|担当)[^、。はがをに]{0,16}(?:です|でございます)|と申します/u;

const closing = [
  /(?:よろしく|宜しく|よろしゅう)(?:お願い|お願|御願|おねがい|たのみ|頼み|です|ー|〜)/u,
  /^(?:今後とも|引き続き|引続き|これからも|今後も|末永く).{0,60}$/u,
  /(?:ご不明|不明|ご質問|ご不安|お困り|お気づき|ご要望)(?:な|の)?(?:点|こと|事|など|等)?.{0,30}(?:ください|下さい|くださいませ|幸いです|ご連絡|お知らせ|お問い?合わ?せ|お申し付け|ご相談|遠慮)/u,
  /(?:お待ち|おまち)(?:して|申し上げて|いたして|致して)(?:おります|います)/u,
  /(?:ご自愛|御自愛|お元気で|お大事に|お気をつけて(?:ください|お越し|お帰り|いらし|お過ごし))/u,
  /^(?:以上(?:です|でございます|となります|、よろしく.{0,20})?|敬具|草々|早々|かしこ|謹白|拝)[。！!]?$/u,
  /(?:取り急ぎ|取急ぎ|とり急ぎ|まずは|略儀ながら).{0,40}(?:まで|ます|にて)/u,
  /^(?:それでは|では)?.{0,8}失礼(?:いたします|致します|します)/u,
  /ご?(?:検討|確認|査収|理解|協力|高覧|対応|返信|回答)の?(?:程|ほど).{0,10}(?:お願い|宜しく|よろしく)/u,
] as const;

/** A sentence with content of its own is longer than a set phrase. */
const longestPhrase = 90;

/** 株式会社青葉 田中様: a line that names whom the message is for. */
export function isAddressee(line: string): boolean {
  return addressee.test(line.trim());
}

/** いつもお世話になっております。 `isFirst`: no other greeting comes before it. */
export function isOpening(sentence: string, isFirst: boolean): boolean {
  if (sentence.length > longestPhrase) return false;
  if (opening.some((phrase) => phrase.test(sentence))) return true;
  return introduction.test(sentence) && (!isFirst || organisation.test(sentence));
}

/** 何卒よろしくお願いいたします。 A sentence with a date, a time or an amount says more than that. */
export function isClosing(sentence: string): boolean {
  return (
    sentence.length <= longestPhrase &&
    !/\p{Nd}/u.test(sentence) &&
    closing.some((phrase) => phrase.test(sentence))
  );
}

/** 田中です。 — a name and nothing else. */
export function isOwnName(words: readonly Token[]): boolean {
  const copula = words.findIndex((word) => /^(?:です|で|と)$/u.test(word.surface));
  const name = words.slice(0, copula).filter((word) => word.pos !== '記号');
  const rest = words.slice(copula).map((word) => word.surface);
  return (
    name.length > 0 &&
    name.every((word) => word.pos1 === '固有名詞' && word.pos2 === '人名') &&
    /^(?:です|でございます|と申します)[。！!]?$/u.test(rest.join(''))
  );
}
