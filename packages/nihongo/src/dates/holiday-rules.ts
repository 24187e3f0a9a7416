/**
 * Japan's public holidays as dated data. Source: 国民の祝日に関する法律 (昭和23年法律第178号, in force from 1948-07-20)
 * with its amendments, and the laws that made single days holidays. English names as the Cabinet Office writes them.
 */
export type HolidayKey =
  | 'new_year'
  | 'coming_of_age'
  | 'foundation'
  | 'emperor'
  | 'vernal_equinox'
  | 'showa'
  | 'constitution'
  | 'greenery'
  | 'children'
  | 'marine'
  | 'mountain'
  | 'respect_aged'
  | 'autumnal_equinox'
  | 'sports'
  | 'culture'
  | 'labour'
  | 'imperial'
  | 'substitute'
  | 'citizens';

/** On a day of a month; on its n-th Monday; or on an equinox. */
type When = { m: number; d: number } | { m: number; monday: number } | { equinox: 'vernal' | 'autumnal' };

export interface HolidayRule {
  readonly key: HolidayKey;
  readonly ja: string;
  readonly en: string;
  readonly when: When;
  /** The first and the last year in which it holds; without a last one it still does. */
  readonly from: number;
  readonly to?: number;
}

export const holidayRules: readonly HolidayRule[] = [
  { key: 'new_year', ja: '元日', en: "New Year's Day", when: { m: 1, d: 1 }, from: 1949 },
  {
    key: 'coming_of_age',
    ja: '成人の日',
    en: 'Coming of Age Day',
    when: { m: 1, d: 15 },
    from: 1949,
    to: 1999,
  },
  // Happy Monday: 平成10年法律第141号 (2000) and 平成13年法律第59号 (2003).
  { key: 'coming_of_age', ja: '成人の日', en: 'Coming of Age Day', when: { m: 1, monday: 2 }, from: 2000 },
  // 昭和41年法律第86号.
  { key: 'foundation', ja: '建国記念の日', en: 'National Foundation Day', when: { m: 2, d: 11 }, from: 1967 },
  {
    key: 'emperor',
    ja: '天皇誕生日',
    en: "The Emperor's Birthday",
    when: { m: 4, d: 29 },
    from: 1949,
    to: 1988,
  },
  {
    key: 'emperor',
    ja: '天皇誕生日',
    en: "The Emperor's Birthday",
    when: { m: 12, d: 23 },
    from: 1989,
    to: 2018,
  },
  // 平成29年法律第63号: none in 2019.
  { key: 'emperor', ja: '天皇誕生日', en: "The Emperor's Birthday", when: { m: 2, d: 23 }, from: 2020 },
  {
    key: 'vernal_equinox',
    ja: '春分の日',
    en: 'Vernal Equinox Day',
    when: { equinox: 'vernal' },
    from: 1949,
  },
  { key: 'greenery', ja: 'みどりの日', en: 'Greenery Day', when: { m: 4, d: 29 }, from: 1989, to: 2006 },
  // 平成17年法律第43号: 4/29 becomes Showa Day, Greenery Day moves to 5/4.
  { key: 'showa', ja: '昭和の日', en: 'Showa Day', when: { m: 4, d: 29 }, from: 2007 },
  {
    key: 'constitution',
    ja: '憲法記念日',
    en: 'Constitution Memorial Day',
    when: { m: 5, d: 3 },
    from: 1949,
  },
  { key: 'greenery', ja: 'みどりの日', en: 'Greenery Day', when: { m: 5, d: 4 }, from: 2007 },
  { key: 'children', ja: 'こどもの日', en: "Children's Day", when: { m: 5, d: 5 }, from: 1949 },
  // 平成7年法律第22号.
  { key: 'marine', ja: '海の日', en: 'Marine Day', when: { m: 7, d: 20 }, from: 1996, to: 2002 },
  { key: 'marine', ja: '海の日', en: 'Marine Day', when: { m: 7, monday: 3 }, from: 2003 },
  // 平成26年法律第43号.
  { key: 'mountain', ja: '山の日', en: 'Mountain Day', when: { m: 8, d: 11 }, from: 2016 },
  {
    key: 'respect_aged',
    ja: '敬老の日',
    en: 'Respect for the Aged Day',
    when: { m: 9, d: 15 },
    from: 1966,
    to: 2002,
  },
  {
    key: 'respect_aged',
    ja: '敬老の日',
    en: 'Respect for the Aged Day',
    when: { m: 9, monday: 3 },
    from: 2003,
  },
  {
    key: 'autumnal_equinox',
    ja: '秋分の日',
    en: 'Autumnal Equinox Day',
    when: { equinox: 'autumnal' },
    from: 1948,
  },
  {
    key: 'sports',
    ja: '体育の日',
    en: 'Health and Sports Day',
    when: { m: 10, d: 10 },
    from: 1966,
    to: 1999,
  },
  {
    key: 'sports',
    ja: '体育の日',
    en: 'Health and Sports Day',
    when: { m: 10, monday: 2 },
    from: 2000,
    to: 2019,
  },
  // 平成30年法律第57号.
  { key: 'sports', ja: 'スポーツの日', en: 'Sports Day', when: { m: 10, monday: 2 }, from: 2020 },
  { key: 'culture', ja: '文化の日', en: 'Culture Day', when: { m: 11, d: 3 }, from: 1948 },
  { key: 'labour', ja: '勤労感謝の日', en: 'Labour Thanksgiving Day', when: { m: 11, d: 23 }, from: 1948 },
];

/** Days that laws moved for the Olympic Games: 平成30年法律第55号 (2020), 令和2年法律第68号 (2021). */
export const movedHolidays: readonly { key: HolidayKey; y: number; m: number; d: number }[] = [
  { key: 'marine', y: 2020, m: 7, d: 23 },
  { key: 'sports', y: 2020, m: 7, d: 24 },
  { key: 'mountain', y: 2020, m: 8, d: 10 },
  { key: 'marine', y: 2021, m: 7, d: 22 },
  { key: 'sports', y: 2021, m: 7, d: 23 },
  { key: 'mountain', y: 2021, m: 8, d: 8 },
];

/** Holidays of one year, each by a law of its own. */
export const singleHolidays: readonly { ja: string; en: string; y: number; m: number; d: number }[] = [
  // 昭和34年法律第16号
  { ja: '結婚の儀', en: "The Crown Prince's Wedding", y: 1959, m: 4, d: 10 },
  // 平成元年法律第4号
  { ja: '大喪の礼', en: 'Funeral of Emperor Showa', y: 1989, m: 2, d: 24 },
  // 平成2年法律第24号
  { ja: '即位礼正殿の儀', en: 'Enthronement Ceremony', y: 1990, m: 11, d: 12 },
  // 平成5年法律第32号
  { ja: '結婚の儀', en: "The Crown Prince's Wedding", y: 1993, m: 6, d: 9 },
  // 平成30年法律第99号
  { ja: '天皇の即位の日', en: 'Accession of the Emperor', y: 2019, m: 5, d: 1 },
  { ja: '即位礼正殿の儀', en: 'Enthronement Ceremony', y: 2019, m: 10, d: 22 },
];

/** From when a holiday on a Sunday gives another day (昭和48年法律第10号), and from when the next one that is none itself. */
export const substituteSince = { y: 1973, m: 4, d: 12 } as const;
export const substituteMovesOnFrom = 2007;
/** From when a day between two holidays is one (昭和60年法律第103号). */
export const citizensSince = { y: 1985, m: 12, d: 27 } as const;
