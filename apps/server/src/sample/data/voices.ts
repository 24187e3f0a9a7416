import type { CreateContest, VoiceUse } from '@madoguchi/contract';

/** What a customer said, and what became of asking whether it may be shown; days are offsets from the day of loading. */
type SampleVoice = {
  from: { words: string; note: string } | { mention: string } | { answer: string };
  customer?: string;
  shownName: string;
  topic: string;
  day: number;
  asked?: { day: number; uses: readonly VoiceUse[] };
  ledger: readonly { kind: 'given' | 'refused' | 'withdrawn'; day: number; uses?: readonly VoiceUse[] }[];
  onWall?: true;
};

/** In the words of the sample’s own messages, mentions and answers. */
export const sampleVoices: readonly SampleVoice[] = [
  {
    from: {
      words:
        '銅のじょうろを退職祝いに贈ったところ、朝の水やりが父の日課になりました。無口な父が「よく出る」と。最上級の褒め言葉です。',
      note: 'いただいたメール「父が毎日使っています」',
    },
    customer: 'tanabe',
    shownName: 'S.T. 様',
    topic: '贈り物',
    day: -46,
    asked: { day: -46, uses: ['wall', 'website', 'print'] },
    ledger: [{ kind: 'given', day: -44, uses: ['wall', 'website'] }],
    onWall: true,
  },
  {
    from: { mention: 'maps.example.jp/reviews/midori/1' },
    shownName: 'H.I. 様',
    topic: '接客',
    day: -40,
    asked: { day: -40, uses: ['wall', 'print'] },
    ledger: [
      { kind: 'given', day: -38, uses: ['wall', 'print'] },
      { kind: 'withdrawn', day: -12 },
    ],
  },
  {
    from: {
      words: '研ぎに出した鋏が帰った。新品より良い。職人に礼を伝えてくれ。松の手入れに間に合った。',
      note: 'いただいたメール「研ぎの件」',
    },
    customer: 'kojima',
    shownName: '小島様',
    topic: '研ぎ',
    day: -5,
    asked: { day: -5, uses: ['wall'] },
    ledger: [{ kind: 'refused', day: -4 }],
  },
  {
    from: { mention: 'maps.example.jp/reviews/midori/4' },
    shownName: 'K.W. 様',
    topic: '接客',
    day: -3,
    asked: { day: -3, uses: ['wall', 'website'] },
    ledger: [],
  },
  {
    from: { answer: '包みを開けたときの香りまで気持ちがよく、母にも贈りました。' },
    shownName: 'アンケートのお客様',
    topic: '贈り物',
    day: -1,
    ledger: [],
  },
];

export const sampleWall = {
  name: 'トップページ',
  ja: 'みどり商店をお使いの方の声',
  en: 'What our customers say',
} as const;

type SampleContest = Omit<CreateContest, 'startsAt' | 'endsAt'> & { fromDay: number; untilDay: number };

const open = { purchaseYen: null, salesYen: null, mayWinTwice: false, keepDays: 90 } as const;

/** A campaign that some of the mentions take part in, and a photo contest that has just begun. */
export const sampleContests: readonly SampleContest[] = [
  {
    ...open,
    kind: 'hashtag',
    name: { ja: 'みどり商店のある暮らし', en: 'Life with Midori Shoten' },
    asks: {
      ja: 'お茶やうつわのある日常を、#みどり商店のある暮らし を付けてご投稿ください。',
      en: '',
    },
    rules: {
      ja: 'どなたでもご参加いただけます。ご購入は必要ありません。投稿を掲載するときは、事前にご本人へご相談します。',
      en: '',
    },
    fromDay: -28,
    untilDay: 14,
    prizes: [{ what: '季節の菓子とお茶の詰め合わせ', yen: 4000, count: 3 }],
    hashtags: ['みどり商店のある暮らし'],
    networks: [],
    gallery: false,
  },
  {
    ...open,
    kind: 'photo',
    name: { ja: 'わたしのお茶の時間', en: 'My time for tea' },
    asks: {
      ja: 'お茶を楽しむひとときの写真をお寄せください。スマートフォンの写真でも構いません。',
      en: 'Send us a photo of your time for tea.',
    },
    rules: {
      ja: 'ご応募は一人10点までです。ご本人が撮影した、ほかの方の権利を侵さない写真に限ります。',
      en: 'Up to ten entries each, of photos that you have taken yourself.',
    },
    fromDay: -1,
    untilDay: 30,
    prizes: [
      { what: '玉露「月影」', yen: 5000, count: 1 },
      { what: '飯碗「凪」', yen: 3000, count: 2 },
    ],
    hashtags: [],
    networks: [],
    gallery: true,
  },
];
