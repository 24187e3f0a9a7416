import type { DocumentKind } from '@madoguchi/contract';

/** A rule about words of a Japanese letter: each with why, and what may stand there instead. */
export type WordingRule = {
  id: string;
  severity: 'error' | 'warning' | 'info';
  /** Of which documents it speaks; of all where it is left out. */
  kinds?: readonly DocumentKind[];
  pattern: RegExp;
  message: { ja: string; en: string };
  suggest: readonly string[];
};

/**
 * What does not stand in a letter of apology: common teaching of Japanese business letters (ビジネス文書の作法); sources differ on
 * the season, which is why all of it is advice.
 */
export const wordingRules: readonly WordingRule[] = [
  {
    id: 'letter-hurried',
    severity: 'warning',
    pattern: /(?:まずは)?取り?急ぎ|とりいそぎ|とりあえず|取り敢えず/gu,
    message: {
      ja: '「取り急ぎ」は、準備が整わないまま済ませる響きがあり、お詫びの文書には使いません。',
      en: '“In haste” sounds as if the matter were got over with. It has no place in an apology.',
    },
    suggest: ['まずは書中をもちまして'],
  },
  {
    id: 'letter-excuse',
    severity: 'warning',
    pattern:
      /やむを[得え]|致し方な|いたしかたな|仕方な|しかたな|多忙(?:のため|につき|により)|繁忙期(?:のため|で|につき)|人手不足(?:のため|で|により)|想定外|予想外|不可抗力|とは(?:いえ|申せ|申しましても)|つもりでした|知りませんでした|存じませんでした|新人(?:の|が|だった)|業者の(?:ミス|不手際|せい)|委託先の(?:ミス|不手際|せい)/gu,
    message: {
      ja: '言い訳と受け取られる表現です。事情ではなく、事実と自社の責任、再発防止策を書きます。',
      en: 'This reads as an excuse. Write the facts, our own responsibility, and what prevents it.',
    },
    suggest: [],
  },
  {
    id: 'letter-understanding',
    severity: 'info',
    kinds: ['apology_letter'],
    pattern:
      /ご理解(?:のほど|いただけ|いただき|ください|くださ|賜り)[^。]*|ご了承(?:のほど|いただけ|いただき|ください|くださ|賜り)[^。]*/gu,
    message: {
      ja: '迷惑をかけた側から理解や了承を求めると、押しつけに聞こえます。お許しをお願いする言い方にします。',
      en: 'Asking for understanding after causing the trouble sounds demanding. Ask for forgiveness instead.',
    },
    suggest: ['何卒ご容赦賜りますよう、お願い申し上げます'],
  },
  {
    id: 'letter-taboo',
    severity: 'warning',
    pattern: /重ね重ね|たびたび|度々|またまた|またしても|再三|しばしば|返す返す/gu,
    message: {
      ja: '同じことの繰り返しを思わせる忌み言葉です。お詫びの文書では避けます。',
      en: 'A word of repetition, which is avoided in an apology: it suggests that it will happen again.',
    },
    suggest: [],
  },
  {
    id: 'letter-exclamation',
    severity: 'warning',
    pattern: /[！!？?♪★☆]+|\p{Extended_Pictographic}/gu,
    message: {
      ja: '改まった文書には、感嘆符・疑問符や絵文字を使いません。',
      en: 'A formal letter has no exclamation or question marks and no emoji.',
    },
    suggest: [],
  },
  {
    id: 'letter-light',
    severity: 'warning',
    kinds: ['apology_letter'],
    pattern:
      /(?:大変|本当に|誠に)?(?:すみません|すいません|ごめんなさい|申し訳ありません)(?:でした)?|失礼(?:いた|致)?しました/gu,
    message: {
      ja: 'お詫び状には軽い言い方です。「お詫び申し上げます」「申し訳ございません」とします。',
      en: 'Too light for a letter of apology.',
    },
    suggest: ['心よりお詫び申し上げます'],
  },
];

/** A sentence that ends in a plain form among polite ones. Lists under 記 may be plain: only running text is looked at. */
export const plainEnding = /[^。\n]*(?:(?<!まし|でし)た|る|だ|ない)。/gu;
