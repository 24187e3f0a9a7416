import { pairsOf } from '../pair.ts';

export const wrongRegister = pairsOf('wrong-register', [
  [
    'ご要望の件、了解しました。',
    'ご要望の件、承知いたしました。',
    'お客様には「承知いたしました」を使います。',
    'To customers: “shōchi itashimashita”.',
  ],
  [
    'ご指定の日時で大丈夫です。',
    'ご指定の日時で問題ございません。',
    '「大丈夫です」は砕けた言い方です。',
    '“Daijōbu desu” is colloquial.',
  ],
  [
    'お客様のご事情はわかりました。',
    'お客様のご事情は承知いたしました。',
    '「わかりました」より「承知いたしました」が丁寧です。',
    '“Shōchi itashimashita” is the polite form.',
  ],
  [
    '遠いところをご苦労様でした。',
    '遠いところをお越しいただき、ありがとうございました。',
    '「ご苦労様」は目上の方に使いません。',
    '“Go-kurō-sama” is said to subordinates.',
  ],
  [
    'いただいたご意見はすごく参考になりました。',
    'いただいたご意見は大変勉強になりました。',
    '「すごく」は話し言葉、「参考になる」は評価する言い方です。',
    '“Sugoku” is spoken; “sankō ni naru” sounds like a verdict.',
  ],
  [
    'ちょっとお待ちください。',
    '少々お待ちください。',
    '書き言葉では「少々」にします。',
    'In writing “shōshō”.',
  ],
  [
    '新色もいっぱいご用意しております。',
    '新色も数多くご用意しております。',
    '「いっぱい」は話し言葉です。',
    '“Ippai” is spoken language.',
  ],
  [
    'やっぱり在庫がございませんでした。',
    'やはり在庫がございませんでした。',
    '「やっぱり」は「やはり」と書きます。',
    'Write “yahari”.',
  ],
  [
    'あと、送料についてもご案内いたします。',
    'また、送料についてもご案内いたします。',
    '文頭の「あと」は話し言葉です。',
    '“Ato” at the head of a sentence is spoken.',
  ],
  [
    'なので、交換品を本日お送りいたします。',
    'そのため、交換品を本日お送りいたします。',
    '文頭の「なので」は「そのため」にします。',
    'At the head of a sentence: “sono tame”.',
  ],
  [
    'お支払い方法はどうしますか。',
    'お支払い方法はいかがなさいますか。',
    '「どうしますか」は「いかがなさいますか」にします。',
    '“Ikaga nasaimasu ka” is the polite question.',
  ],
  [
    'なるほど、そのような使い方もございますね。',
    'おっしゃるとおり、そのような使い方もございますね。',
    '「なるほど」は相手を評価するように聞こえます。',
    '“Naruhodo” sounds as if one judged the customer.',
  ],
]);
