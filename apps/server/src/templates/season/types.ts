import type { SolarTerm } from './terms.ts';

/** Formal: «晩秋の候», to which the sentence about the other's health or business is added. Soft: a sentence of its own. */
export type Form = 'formal' | 'soft';

/** `from` begins with a solar term, `until` ends on the day before one; `region` says where it does not fit. */
export type Greeting = {
  form: Form;
  text: string;
  from?: SolarTerm;
  until?: SolarTerm;
  region?: { ja: string; en: string };
};

/** A month and its third: 1-1 is 一月上旬, 12-3 十二月下旬. */
export type Period = `${number}-${1 | 2 | 3}`;

type Limits = Omit<Greeting, 'form' | 'text'>;

/** Writes the formal openings of a period: «晩秋» becomes «晩秋の候». */
export const formal = (name: string, limits: Limits = {}): Greeting => ({
  form: 'formal',
  text: `${name}の候`,
  ...limits,
});

/** A soft opening or any closing, as it is. */
export const soft = (text: string, limits: Limits = {}): Greeting => ({ form: 'soft', text, ...limits });
export const formally = (text: string, limits: Limits = {}): Greeting => ({
  form: 'formal',
  text,
  ...limits,
});

/** Where the season is another. */
export const notIn = {
  north: { ja: '北海道・東北には早い表現です', en: 'too early for Hokkaido and Tohoku' },
  hokkaido: { ja: '北海道には合いません', en: 'does not fit Hokkaido' },
  okinawa: { ja: '沖縄には合いません', en: 'does not fit Okinawa' },
  ends: { ja: '北海道と沖縄には合いません', en: 'does not fit Hokkaido and Okinawa' },
  blossom: {
    ja: '桜の時期は地域により違います（本州中部から九州の目安です）',
    en: 'the cherry blossom’s time differs by region (this is central Honshu to Kyushu)',
  },
  leaves: {
    ja: '紅葉の時期は地域により違います（関東から九州の平地では早めです）',
    en: 'the time of autumn leaves differs by region (early for lowlands from Kanto to Kyushu)',
  },
} as const;
