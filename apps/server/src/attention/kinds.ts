import { signalKinds, type AttentionAct, type AttentionWeights, type SignalKind } from '@madoguchi/contract';

type Both = { ja: string; en: string };

/** What a kind of signal is worth before anybody has changed it. */
export type KindData = {
  name: Both;
  explanation: Both;
  /** Points, of which 20, 50 and 80 are the levels. */
  weight: number;
  /** After so many days it weighs half; null: it stands undiminished until it is settled. */
  halfLifeDays: number | null;
  /** What to do, the most fitting first. */
  acts: readonly AttentionAct[];
  inForceFrom: string;
};

const since = '2026-11-01';

const kind = (
  [ja, en]: readonly [string, string],
  {
    ja: jaExplanation,
    en: enExplanation,
    ...rest
  }: Both & Pick<KindData, 'weight' | 'halfLifeDays' | 'acts'>,
): KindData => ({
  name: { ja, en },
  explanation: { ja: jaExplanation, en: enExplanation },
  inForceFrom: since,
  ...rest,
});

/** Ours: judgements of the trade, no law. Each workspace weighs them as it finds right. */
export const kinds: Readonly<Record<SignalKind, KindData>> = {
  complaint: kind(['未解決のご不満', 'Open complaint'], {
    ja: 'お客様がはっきりとご不満を述べられ、案件がまだ完了していません。',
    en: 'The customer has complained plainly, and the conversation is not done yet.',
    weight: 60,
    halfLifeDays: 30,
    acts: ['call', 'letter', 'visit'],
  }),
  veiled: kind(['控えめに伝えられたご不満', 'Veiled dissatisfaction'], {
    ja: '丁寧な言葉の中に、ご不満が読み取れます。言われなくなる前に、こちらからお伺いする段階です。',
    en: 'Between polite words there is displeasure. It is for us to ask, before they stop telling us.',
    weight: 40,
    halfLifeDays: 14,
    acts: ['call', 'letter', 'ask'],
  }),
  low_survey: kind(['アンケートの低い評価', 'Low survey score'], {
    ja: 'アンケートで低い評価をいただきました。理由を伺うと、改善の手がかりになります。',
    en: 'A survey was answered with a low score. Asking why is where improvement begins.',
    weight: 45,
    halfLifeDays: 30,
    acts: ['call', 'ask', 'letter'],
  }),
  negative_mention: kind(['否定的な口コミ', 'Negative mention'], {
    ja: 'お客様が公の場で否定的な感想を述べられています。',
    en: 'The customer has spoken ill of us in public.',
    weight: 45,
    halfLifeDays: 45,
    acts: ['call', 'letter'],
  }),
  promise_late: kind(['約束の遅れ', 'Promise late'], {
    ja: 'お約束した期日を過ぎています。お客様からのお尋ねを待たずに、こちらからご連絡します。',
    en: 'A promise is past its time. We tell them before they ask.',
    weight: 40,
    halfLifeDays: 21,
    acts: ['call', 'letter'],
  }),
  no_recurrence_report: kind(['再発防止のご報告がまだ', 'No report on prevention yet'], {
    ja: 'ご迷惑をおかけした件について、再発防止策をまだご報告していません。',
    en: 'We have not told the customer yet how what went wrong is kept from happening again.',
    weight: 35,
    halfLifeDays: null,
    acts: ['letter', 'visit'],
  }),
  fewer_orders: kind(['ご注文の間隔が長い', 'Fewer orders than usual'], {
    ja: 'このお客様のいつもの間隔より、ご注文が途絶えています。',
    en: 'Orders have stayed away for longer than this customer’s own rhythm.',
    weight: 30,
    halfLifeDays: 45,
    acts: ['ask', 'letter', 'gift'],
  }),
  asked_again: kind(['再度のお問い合わせ', 'Asked again'], {
    ja: '同じことを二度お尋ねになったか、お返事の前に重ねてご連絡をくださいました。',
    en: 'The same was asked twice, or they wrote again before we had answered.',
    weight: 30,
    halfLifeDays: 14,
    acts: ['call', 'letter'],
  }),
  waiting_longer: kind(['いつもよりお待たせ', 'Waiting longer than usual'], {
    ja: 'このお客様にこれまでお返事してきた時間の2倍を超えて、お待たせしています。',
    en: 'They have waited more than twice as long as our answers to them usually take.',
    weight: 35,
    halfLifeDays: null,
    acts: ['letter', 'call'],
  }),
  unanswered_question: kind(['答えていないご質問', 'Unanswered question'], {
    ja: 'お送りした返信が、お客様のご質問の一つに触れていません。',
    en: 'Our reply does not take up one of the customer’s questions.',
    weight: 25,
    halfLifeDays: 10,
    acts: ['letter', 'call'],
  }),
  silence: kind(['返信後のご連絡なし', 'Silence after our answer'], {
    ja: 'いつもお返事をくださる方から、またはご不満の残る件で、こちらの返信後にご連絡がありません。',
    en: 'No word since our answer, from somebody who usually replies or whose matter was not settled.',
    weight: 25,
    halfLifeDays: 21,
    acts: ['ask', 'call'],
  }),
  contact_changed: kind(['最近の担当交代', 'Contact person changed lately'], {
    ja: '最近、担当が変わりました。引き継ぎの不足は、お客様が先に気づかれます。',
    en: 'Somebody else looks after them since lately. The customer notices first what was not handed over.',
    weight: 15,
    halfLifeDays: 30,
    acts: ['call', 'ask'],
  }),
};

export type Weights = Readonly<Record<SignalKind, number>>;

/** The weights that hold: a workspace's own, and ours where it has none. */
export function weightsFrom(own: AttentionWeights): Weights {
  const entries = signalKinds.map((kind) => [kind, own[kind] ?? kinds[kind].weight] as const);
  return Object.fromEntries(entries) as Record<SignalKind, number>;
}
