import type {
  CreateAgreement,
  CreateAmbassador,
  GatheringAnswer,
  NoteStep,
  PutAmbassadorAccount,
  ReferralTerms,
  Tier,
} from '@madoguchi/contract';
import type { SampleOrder } from './orders.ts';
import type { ClockTime } from './types.ts';

type Days = 'agreedOn' | 'dueOn' | 'payDueOn';

/** Somebody who speaks of the shop; days are offsets from the day of loading. */
export type SampleAmbassador = {
  person: CreateAmbassador;
  account: PutAmbassadorAccount;
  followers: readonly (readonly [day: number, followers: number])[];
  agreement?: Omit<CreateAgreement, Days> &
    Record<Days, number> & {
      steps: readonly { kind: NoteStep['kind']; day: number; evidence: string }[];
    };
  /** Their own short link, with how many clicked on it so many days ago. */
  link?: { name: string; slug: string; clicks: readonly (readonly [daysAgo: number, count: number])[] };
};

/** Where links of the sample lead. */
export const sampleShop = 'https://shop.midori-shoten.example.jp/';

export const sampleAmbassadors: readonly SampleAmbassador[] = [
  {
    person: {
      name: '古谷 健',
      reading: 'ふるや けん',
      state: 'candidate',
      business: 'unknown',
      audience: '一人暮らしの20代から30代。台所まわりの道具とお茶の動画を週に一本。',
      fit: '依頼していない動画で、当店の玉露を長所と短所の両方から紹介してくださった。少量の袋を喜ぶ視聴者が多い。',
      topics: ['台所道具', 'お茶'],
      customerId: null,
    },
    account: {
      network: 'youtube',
      handle: '古谷の台所',
      address: 'https://youtube.example.jp/furuya-kitchen',
    },
    followers: [[-14, 6100]],
  },
  {
    person: {
      name: '水野 さやか',
      reading: 'みずの さやか',
      state: 'active',
      business: 'freelance',
      audience: '日本茶を毎日淹れる30代から50代の女性。',
      fit: '淹れ方の説明が正確で、湯の温度や茶葉の量まで書かれる。過去の投稿に誇張がない。',
      topics: ['日本茶', '和菓子'],
      customerId: null,
    },
    account: {
      network: 'instagram',
      handle: '@sayaka_no_ocha',
      address: 'https://instagram.example.jp/sayaka_no_ocha',
    },
    followers: [
      [-300, 8200],
      [-150, 10_400],
      [-20, 12_800],
    ],
    agreement: {
      brief: '煎茶「朝露」の紹介。良いところも気になったところも、ご自分の言葉でお願いする。',
      deliverables: '写真つきの投稿 1件',
      payKind: 'money',
      payYen: 30_000,
      agreedOn: -50,
      dueOn: -35,
      payDueOn: -10,
      subjectWords: 'みどり商店の依頼',
      benefitWords: 'PR、商品の提供',
      evidence: '依頼書と承諾のメール',
      steps: [
        { kind: 'terms_given', day: -50, evidence: '取引条件を記した依頼書をメールで送付' },
        { kind: 'delivered', day: -38, evidence: '投稿を確認' },
        { kind: 'paid', day: -21, evidence: '銀行振込の控え' },
      ],
    },
    link: {
      name: '水野さんの投稿',
      slug: 'sayaka-asatsuyu',
      clicks: [
        [38, 31],
        [37, 22],
        [36, 9],
        [34, 6],
        [30, 3],
        [22, 2],
        [9, 12],
        [8, 5],
      ],
    },
  },
];

/** A programme with two who invite, and the order of a friend who used the code of the first of them. */
export const sampleReferral: {
  name: string;
  startsDay: number;
  terms: Omit<ReferralTerms, 'startsOn'>;
  inviters: readonly [string, string];
  order: SampleOrder;
  discount: number;
} = {
  name: 'お友だち紹介',
  startsDay: -80,
  terms: {
    endsOn: null,
    who: 'purchasers',
    inviter: { kind: 'gift', amount: 500, unit: 'yen', what: '季節のお茶 20g' },
    invited: { kind: 'code', amount: 10, unit: 'percent', what: '' },
    holdDays: 8,
    holdFrom: 'delivery',
    limit: 10,
    minTotal: 3000,
  },
  inviters: ['tanabe', 'ogawa'],
  order: {
    number: 'M-1047',
    customer: 'matsui',
    day: -20,
    lines: [
      ['煎茶「朝露」100g', 1, 1620],
      ['湯のみ「凪」', 1, 2200],
    ],
    shipping: 500,
    shipByDay: -17,
    heard: '友人の紹介',
    parcel: { carrier: 'yamato', number: '400012345011', shippedDay: -19, deliveredDay: -18 },
  },
  discount: 382,
};

type Said = { ja: string; en: string };
export type SampleGathering = {
  name: Said;
  place: Said;
  note: Said;
  day: number;
  from: ClockTime;
  to: ClockTime;
  answerByDay: number;
  seats: number;
  invitedDay: number;
  guests: readonly { customer: string; answer?: GatheringAnswer; answeredDay?: number; came?: true }[];
};

const shop: Said = { ja: 'みどり商店 2階', en: 'Midori Shoten, upstairs' };

/** An event that was, with who came, and one to come. */
export const sampleGatherings: readonly SampleGathering[] = [
  {
    name: { ja: 'お茶の淹れ方の会', en: 'How to brew tea' },
    place: shop,
    note: {
      ja: '三つの温度で同じ茶葉を淹れ、味をくらべます。お持ちになるものはありません。',
      en: 'We brew the same leaves at three temperatures and compare. Nothing to bring.',
    },
    day: -28,
    from: '14:00',
    to: '15:30',
    answerByDay: -30,
    seats: 8,
    invitedDay: -42,
    guests: [
      { customer: 'nakagawa', answer: 'yes', answeredDay: -41, came: true },
      { customer: 'hayashi', answer: 'yes', answeredDay: -38, came: true },
      { customer: 'shimizu', answer: 'yes', answeredDay: -36 },
      { customer: 'ogawa', answer: 'no', answeredDay: -40 },
    ],
  },
  {
    name: { ja: '急須の手入れの会', en: 'Caring for teapots' },
    place: shop,
    note: {
      ja: '茶渋の落とし方と、欠けを防ぐしまい方をお話しします。お使いの急須をお持ちください。',
      en: 'How to take off tea stains, and how to store teapots. Please bring yours.',
    },
    day: 14,
    from: '14:00',
    to: '15:30',
    answerByDay: 10,
    seats: 6,
    invitedDay: -4,
    guests: [{ customer: 'tanabe', answer: 'yes', answeredDay: -3 }, { customer: 'inoue' }],
  },
];

/** What purchases of a year lead to. */
export const sampleTiers: { months: number; tiers: Tier[] } = {
  months: 12,
  tiers: [
    {
      key: 'regular',
      name: { ja: '常連のお客様', en: 'Regular' },
      by: 'purchases',
      least: 2,
      gives: { ja: '新茶の先行案内', en: 'News of the first flush before others' },
    },
    {
      key: 'patron',
      name: { ja: 'お得意様', en: 'Patron' },
      by: 'spent',
      least: 10_000,
      gives: { ja: '新茶の先行案内と、年末のお茶の贈り物', en: 'The above, and tea at the end of the year' },
    },
  ],
};
