import type { Locale } from '@madoguchi/contract';

type Words = {
  period: string;
  prizes: string;
  prizeCount: (count: number) => string;
  purchase: (yen: string) => string;
  rules: string;
  version: (version: number) => string;
  enter: string;
  photo: string;
  photoHint: string;
  title: string;
  comment: string;
  shownName: string;
  shownNameHint: string;
  email: string;
  emailHint: string;
  agree: string;
  mayShow: string;
  mayAdvertise: string;
  optional: string;
  /** Words beside others, in the brackets of their language. */
  aside: (text: string) => string;
  send: string;
  faults: string;
  again: string;
  fault: Record<Fault, string>;
  planned: string;
  over: string;
  cancelled: string;
  seeEntries: string;
  entries: string;
  noEntries: string;
  by: (name: string) => string;
  photoOf: (title: string) => string;
  more: string;
  back: string;
  thanks: string;
  thanksBody: string;
  keepAddress: string;
  withdraw: string;
  withdrawBody: string;
  confirm: string;
  withdrawn: string;
  privacy: (shop: string, days: number) => string;
  gone: string;
  goneBody: string;
  busy: string;
  busyBody: string;
  full: string;
  fullBody: string;
  large: string;
  largeBody: string;
};

/** What can be wrong with what was sent. */
export type Fault =
  | 'photo'
  | 'photoCount'
  | 'photoSize'
  | 'photoKind'
  | 'photoKnown'
  | 'title'
  | 'shownName'
  | 'email'
  | 'agree'
  | 'rulesChanged'
  | 'tooMany';

/** What the pages of a photo contest say by themselves. */
export const pageWords: Record<Locale, Words> = {
  ja: {
    period: '応募期間',
    prizes: '賞品',
    prizeCount: (count) => `${count}名様`,
    purchase: (yen) => `応募には、${yen}円以上のご購入が必要です。`,
    rules: '応募規約',
    version: (version) => `第${version}版`,
    enter: '応募する',
    photo: '写真（3枚まで）',
    photoHint: 'JPEG・PNG・WebP、1枚10MBまで。撮影場所などの情報は、受け付けるときに取り除きます。',
    title: '題名',
    comment: 'コメント',
    shownName: '掲載するお名前',
    shownNameHint: '本名でなくても構いません。',
    email: 'メールアドレス',
    emailHint: '結果のご連絡に使用します。掲載はしません。',
    agree: '応募規約に同意します',
    mayShow: '写真・題名・コメント・お名前を、ウェブサイトや店内に掲載してもよい',
    mayAdvertise: '写真を広告に使用してもよい',
    optional: '任意',
    aside: (text) => `（${text}）`,
    send: '応募する',
    faults: '入力内容をご確認ください',
    again: '写真は、もう一度お選びください。',
    fault: {
      photo: '写真を選んでください。',
      photoCount: '写真は3枚までです。',
      photoSize: '10MBを超える写真があります。小さくしてからお選びください。',
      photoKind: '読み取れない写真があります。JPEG・PNG・WebPの写真をお選びください。',
      photoKnown: '同じ写真で、すでにご応募いただいています。別の写真をお選びください。',
      title: '題名を入力してください。',
      shownName: '掲載するお名前を入力してください。',
      email: 'メールアドレスを正しく入力してください。',
      agree: 'ご応募には、応募規約への同意が必要です。',
      rulesChanged: '応募規約が変更されました。内容をご確認のうえ、もう一度同意してください。',
      tooMany: 'お一人からのご応募の上限に達しています。',
    },
    planned: '応募の受付は、まだ始まっていません。',
    over: '応募の受付は終了しました。たくさんのご応募をありがとうございました。',
    cancelled: 'この企画は中止となりました。誠に申し訳ございません。',
    seeEntries: '応募作品を見る',
    entries: '応募作品',
    noEntries: '掲載中の作品は、まだありません。',
    by: (name) => `${name} さん`,
    photoOf: (title) => `「${title}」の写真`,
    more: '続きを見る',
    back: '企画の案内へ',
    thanks: 'ご応募ありがとうございました',
    thanksBody: '次の内容で受け付けました。',
    keepAddress: 'このページのアドレスを控えておいてください。応募の取り下げは、このページからのみ行えます。',
    withdraw: '応募を取り下げる',
    withdrawBody: '掲載中の写真はただちに掲載を終了し、選考の対象から外れます。元には戻せません。',
    confirm: '取り下げる',
    withdrawn: 'この応募は取り下げられました。写真は掲載されません。',
    privacy: (shop, days) =>
      `お名前とメールアドレスは、${shop}がこの企画の選考とご連絡のために使用し、応募期間の終了から${days}日後に消去します。`,
    gone: 'このページは、ご覧いただけません',
    goneBody:
      'アドレスが変更されているか、公開を終了しています。ご用の際は、お問い合わせ窓口へご連絡ください。',
    busy: 'ただいま混み合っております',
    busyBody: '時間をおいて、もう一度お試しください。ご応募はまだ送信されていません。',
    full: '応募の受付を終了しました',
    fullBody:
      '受け付けられる数に達したため、応募の受付を終了しました。ご応募は送信されていません。ご用の際は、お問い合わせ窓口へご連絡ください。',
    large: '写真が大きすぎます',
    largeBody: '1枚10MBまで、3枚までの写真をお選びください。ご応募はまだ送信されていません。',
  },
  en: {
    period: 'Open',
    prizes: 'Prizes',
    prizeCount: (count) => `${count} to be won`,
    purchase: (yen) => `A purchase of ¥${yen} or more is needed to take part.`,
    rules: 'Rules',
    version: (version) => `version ${version}`,
    enter: 'Take part',
    photo: 'Photos (up to 3)',
    photoHint: 'JPEG, PNG or WebP, up to 10 MB each. We remove where and when a photo was taken on arrival.',
    title: 'Title',
    comment: 'Comment',
    shownName: 'Name to show',
    shownNameHint: 'It need not be your real one.',
    email: 'E-mail address',
    emailHint: 'To tell you the result. It is not shown.',
    agree: 'I agree to the rules',
    mayShow: 'The photo, its title, comment and name may be shown on the web site and in the shop',
    mayAdvertise: 'The photo may be used in advertising',
    optional: 'optional',
    aside: (text) => ` (${text})`,
    send: 'Take part',
    faults: 'Please check what you entered',
    again: 'Please choose the photos again.',
    fault: {
      photo: 'Choose a photo.',
      photoCount: 'No more than 3 photos, please.',
      photoSize: 'A photo is larger than 10 MB. Make it smaller, then choose it again.',
      photoKind: 'A photo cannot be read. Choose a JPEG, PNG or WebP.',
      photoKnown: 'You have taken part with this photo already. Choose another.',
      title: 'Enter a title.',
      shownName: 'Enter the name to show.',
      email: 'Enter a valid e-mail address.',
      agree: 'To take part you need to agree to the rules.',
      rulesChanged: 'The rules have changed. Please read them and agree again.',
      tooMany: 'You have taken part as often as one person may.',
    },
    planned: 'The contest has not begun yet.',
    over: 'The contest is over. Thank you for taking part.',
    cancelled: 'We are sorry: this contest does not take place.',
    seeEntries: 'See the entries',
    entries: 'Entries',
    noEntries: 'No entries are shown yet.',
    by: (name) => `by ${name}`,
    photoOf: (title) => `Photo “${title}”`,
    more: 'More entries',
    back: 'About the contest',
    thanks: 'Thank you for taking part',
    thanksBody: 'We have received the following.',
    keepAddress: 'Keep the address of this page. It is the only place where you can take your entry back.',
    withdraw: 'Take the entry back',
    withdrawBody: 'Your photo is taken down at once and cannot win any more. This cannot be undone.',
    confirm: 'Take it back',
    withdrawn: 'This entry was taken back. Its photo is not shown.',
    privacy: (shop, days) =>
      `${shop} uses your name and address for this contest alone, and erases them ${days} days after it ends.`,
    gone: 'This page is not there',
    goneBody: 'Its address has changed, or it has ended. Please contact us if there is anything we can do.',
    busy: 'There are too many entries just now',
    busyBody: 'Please try again later. Nothing was sent yet.',
    full: 'No more entries are taken',
    fullBody:
      'As many have taken part as this contest can hold. Nothing was sent. Please contact us if there is anything we can do.',
    large: 'The photos are too large',
    largeBody: 'Choose up to 3 photos of up to 10 MB each. Nothing was sent yet.',
  },
};
