import type { Locale, VoiceEdit, VoiceUse, VoiceWallCounts } from '@madoguchi/contract';

type Words = {
  title: (shop: string) => string;
  lead: (shop: string) => string;
  said: string;
  proposed: string;
  name: string;
  rewarded: string;
  uses: string;
  use: Record<VoiceUse, string>;
  editing: string;
  edit: Record<VoiceEdit, string>;
  period: string;
  periodHint: string;
  give: string;
  renew: string;
  refuse: string;
  withdraw: string;
  withdrawHint: string;
  stands: string;
  standsUntil: (day: string) => string;
  refused: string;
  withdrawn: string;
  expired: string;
  needUses: string;
  needUntil: string;
  change: string;
  law: string;
  privacy: (shop: string) => string;
  gone: string;
  goneBody: string;
  busy: string;
  busyBody: string;
  message: (shop: string, url: string) => string;
};

/** What a page of somebody’s own says by itself, and the message it is sent with. */
export const pageWords: Record<Locale, Words> = {
  ja: {
    title: () => 'お声の掲載についてのお願い',
    lead: (shop) =>
      `${shop}にお寄せいただいたお声を、下記のとおり掲載させていただきたく、お願い申し上げます。ご同意は任意です。お断りいただいても、不利益は一切ございません。`,
    said: 'いただいたお言葉',
    proposed: '掲載したい文面',
    name: '掲載するお名前',
    rewarded: '特典をお受け取りいただいているため、その旨をお声に添えて表示します。',
    uses: '掲載してよいもの（一つ以上お選びください）',
    use: {
      wall: 'ウェブサイトの「お客様の声」欄',
      website: 'ウェブサイトのその他のページ',
      print: 'チラシ・パンフレットなどの印刷物',
      advertising: '広告',
      social: 'SNSの公式アカウント',
    },
    editing: '文面の扱い',
    edit: {
      none: 'いただいたお言葉のまま掲載する',
      shorten: '文の単位で省いてよい（省いた箇所は「…」で示します）',
      correct: '上の「掲載したい文面」のとおり掲載してよい',
    },
    period: '掲載の期限（任意）',
    periodHint: '空欄の場合は、取り下げのご連絡をいただくまでとします。',
    give: '同意する',
    renew: 'この内容で同意し直す',
    refuse: '掲載を断る',
    withdraw: '同意を取り下げる',
    withdrawHint: '取り下げると、直ちに「お客様の声」欄に表示されなくなります。',
    stands: 'ご同意をいただいております。いつでもこのページで取り下げていただけます。',
    standsUntil: (day) => `期限：${day}まで`,
    refused: '掲載しないことを承りました。お知らせいただき、ありがとうございます。',
    withdrawn: '同意の取り下げを承りました。「お客様の声」欄には表示されません。',
    expired: '掲載の期限を過ぎたため、表示を終えています。',
    needUses: '掲載してよいものを、一つ以上お選びください。まだ送信されていません。',
    needUntil: '掲載の期限には、本日以降の日をご入力ください。まだ送信されていません。',
    change: '内容を変更される場合は、下記からお知らせください。',
    law: '取り下げ以前に作成した印刷物などは、回収できない場合がございます。',
    privacy: (shop) => `ご回答は、${shop}が同意の記録として保管します。`,
    gone: 'このページは、ご覧いただけません',
    goneBody:
      'アドレスが変更されているか、受付を終了しています。掲載の取り下げなどのご用は、お問い合わせ窓口へご連絡ください。',
    busy: 'ただいま混み合っております',
    busyBody: '1分ほど経ってから、もう一度お試しください。ご回答はまだ送信されていません。',
    message: (shop, url) =>
      `お世話になっております。${shop}でございます。\n先日は、温かいお言葉をお寄せいただき、誠にありがとうございます。\n\nいただいたお声を掲載させていただきたく、下記のページで文面とお使い道をご確認のうえ、ご同意いただけるかどうかをお知らせいただけますでしょうか。\n${url}\n\nご同意は任意で、お断りいただいても不利益はございません。ご同意の後も、同じページからいつでも取り下げていただけます。\n何とぞよろしくお願い申し上げます。`,
  },
  en: {
    title: () => 'May we show what you said?',
    lead: (shop) =>
      `${shop} would like to show what you said, as below. You are free to say no; nothing changes for you if you do.`,
    said: 'What you said',
    proposed: 'As we would like to show it',
    name: 'The name shown with it',
    rewarded: 'You received something for it. This is said beside your words.',
    uses: 'What it may be used for (choose at least one)',
    use: {
      wall: 'The customers’ voices on our website',
      website: 'Other pages of our website',
      print: 'Print, such as leaflets',
      advertising: 'Advertising',
      social: 'Our accounts on social networks',
    },
    editing: 'The words',
    edit: {
      none: 'Only exactly as I said it',
      shorten: 'Whole sentences may be left out, each gap marked «…»',
      correct: 'As we would like to show it, above',
    },
    period: 'Until (optional)',
    periodHint: 'Without a day, until you withdraw it.',
    give: 'I agree',
    renew: 'I agree to this instead',
    refuse: 'No, do not show it',
    withdraw: 'Withdraw my consent',
    withdrawHint: 'It is not shown among the customers’ voices from that moment on.',
    stands: 'You have agreed. You can withdraw it on this page at any time.',
    standsUntil: (day) => `Until ${day}`,
    refused: 'We will not show it. Thank you for letting us know.',
    withdrawn: 'Your consent is withdrawn. It is not shown among the customers’ voices any more.',
    expired: 'The time you agreed to is over; it is not shown any more.',
    needUses: 'Please choose at least one use. Nothing was sent yet.',
    needUntil: 'Please choose today or a later day. Nothing was sent yet.',
    change: 'If you would like to change anything, tell us below.',
    law: 'What was printed before you withdraw may not be possible to call back.',
    privacy: (shop) => `${shop} keeps your answer as the record of your consent.`,
    gone: 'This page is not there any more',
    goneBody:
      'Its address has changed, or it has ended. Please contact us if you would like to withdraw anything.',
    busy: 'There are too many answers just now',
    busyBody: 'Please try again in a minute. Nothing was sent yet.',
    message: (shop, url) =>
      `Thank you for your kind words about ${shop}.\n\nWe would like to show what you said. On the page below you see the words and what we would use them for, and you can tell us whether you agree:\n${url}\n\nYou are free to say no, and you can withdraw your consent on the same page at any time.`,
  },
};

type WallWords = {
  score: (score: number, full: number) => string;
  rewarded: string;
  shortened: string;
  changed: string;
  none: string;
  gone: string;
  goneBody: string;
  notice: (counts: VoiceWallCounts, order: 'newest' | 'hand') => string;
};

/** What a wall says by itself: how its voices came to be there, from the counts of this moment. */
export const wallWords: Record<Locale, WallWords> = {
  ja: {
    score: (score, full) => `評価 ${score}／${full}`,
    rewarded: '特典を受け取った方の声です',
    shortened: 'ご本人の同意を得て、一部の文を省いて掲載しています',
    changed: 'ご本人の同意を得て、表記を改めて掲載しています',
    none: '現在、掲載している声はありません。',
    gone: 'このページは、ご覧いただけません',
    goneBody: '掲載を終了したか、アドレスが変更されています。',
    notice: ({ total, all, consented, shown, low, lowShown, surveys }, order) => {
      const received =
        all === total ? `寄せられた声 ${all}件` : `この話題・言語で寄せられた声 ${all}件、全体では${total}件`;
      return [
        consented === 0
          ? `現在、掲載に同意いただいている声はありません（${received}）。`
          : shown === consented
            ? `掲載に同意いただいた${consented}件をすべて掲載しています（${received}）。`
            : `掲載に同意いただいた${consented}件から、当店が選んだ${shown}件を掲載しています（${received}）。`,
        shown > 1 && (order === 'newest' ? '新しい順です。' : '並び順は当店が決めています。'),
        lowShown < low &&
          `低い評価（満点の半分以下）の声は${low}件あり、そのうち${lowShown}件を掲載しています。`,
        surveys !== null &&
          (surveys.taken < surveys.answers
            ? `アンケートに言葉で寄せられた回答${surveys.answers}件のうち、声に加えたのは当店が選んだ${surveys.taken}件です。`
            : `アンケートに言葉で寄せられた回答${surveys.answers}件は、すべて声に加えています。`),
      ]
        .filter((part) => part !== false)
        .join('');
    },
  },
  en: {
    score: (score, full) => `Score ${score} of ${full}`,
    rewarded: 'This person received something for it',
    shortened: 'Sentences were left out, with their consent',
    changed: 'The wording was changed, with their consent',
    none: 'No voices are shown at the moment.',
    gone: 'This page is not there',
    goneBody: 'It has ended, or its address has changed.',
    notice: ({ total, all, consented, shown, low, lowShown, surveys }, order) => {
      const received =
        all === total ? `${all} were received` : `${all} of this kind were received, ${total} of every kind`;
      return [
        consented === 0
          ? `No consent to show any stands at the moment (${received}).`
          : shown === consented
            ? `All ${consented} voices with consent are shown (${received}).`
            : `We chose ${shown} of ${consented} voices with consent (${received}).`,
        shown > 1 && (order === 'newest' ? 'The newest come first.' : 'We decided on their order.'),
        lowShown < low &&
          `Low scores (half or less): ${low}, of which ${lowShown} ${lowShown === 1 ? 'is' : 'are'} shown.`,
        surveys !== null &&
          (surveys.taken < surveys.answers
            ? `Of ${surveys.answers} survey answers in words, we made ${surveys.taken} voices.`
            : `All ${surveys.answers} survey answers in words are among the voices.`),
      ]
        .filter((part) => part !== false)
        .join(' ');
    },
  },
};
