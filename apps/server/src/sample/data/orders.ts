/** An order of the sample workspace; days are offsets from the day of loading. `customer` is a customer key. */
export type SampleOrder = {
  number: string;
  customer: string;
  day: number;
  lines: readonly (readonly [product: string, quantity: number, unitPrice: number])[];
  shipping: number;
  shipByDay: number;
  /** When it left and arrived, by which carrier. */
  parcel?: {
    carrier: 'yamato' | 'sagawa' | 'japan_post';
    number: string;
    shippedDay: number;
    deliveredDay?: number;
  };
  /** What they answered to «how did you hear of us?» */
  heard?: string;
  refund?: { day: number; amount: number; reason: string };
};

const tea = ['煎茶「朝露」100g', 1, 1620] as const;

/** Orders of みどり商店: delivered ones, one on its way, one that is late, one that came back. */
export const sampleOrders: readonly SampleOrder[] = [
  ...[-124, -93, -62, -33].map((day, at): SampleOrder => ({
    number: `M-${1001 + at}`,
    customer: 'kobayashi',
    day,
    lines: [['煎茶「朝露」100g', 2, 1620]],
    shipping: 500,
    shipByDay: day + 2,
    ...(at === 0 ? { heard: 'ご友人の紹介' } : {}),
    parcel: { carrier: 'yamato', number: `40001234500${at}`, shippedDay: day + 1, deliveredDay: day + 2 },
  })),
  {
    number: 'M-1042',
    customer: 'ogawa',
    day: -9,
    lines: [['飯碗「凪」', 2, 3300], tea],
    shipping: 0,
    shipByDay: -6,
    heard: '雑誌の記事',
    parcel: { carrier: 'sagawa', number: '500012345001', shippedDay: -7, deliveredDay: -6 },
    refund: { day: -3, amount: 3300, reason: 'お届け時の破損' },
  },
  {
    number: 'M-1051',
    customer: 'tanabe',
    heard: '家族から聞いて',
    day: -2,
    lines: [['玄米茶「こはる」200g', 1, 1080]],
    shipping: 500,
    shipByDay: 1,
    parcel: { carrier: 'japan_post', number: '600012345001', shippedDay: -1 },
  },
  {
    number: 'M-1048',
    customer: 'hayashi',
    heard: 'Google検索',
    day: -6,
    lines: [['玉露「月影」50g', 1, 2160], tea],
    shipping: 500,
    shipByDay: -2,
  },
  {
    number: 'M-1053',
    customer: 'inoue',
    day: -1,
    lines: [['飯碗「凪」', 1, 3300]],
    shipping: 500,
    shipByDay: 3,
  },
];
