import type { CareRegion, Courtesy } from '@madoguchi/contract';
import type { SolarTerm } from '../templates/index.ts';
import type { Day } from './days.ts';

/** A day of a year: `MM-DD`, or the day on which a solar term begins (`eve`: the day before). */
export type Point = { on: string } | { term: SolarTerm; eve?: boolean };

/** When a courtesy is paid in some regions. `turn`: days of its own year before New Year (年賀 is sent in the old one). */
export type WindowRule = {
  regions: readonly CareRegion[] | 'others';
  from: Point;
  until: Point;
  /** Still called so until then. */
  latest: Point;
  /** Whether sources agree for these regions. */
  certain: boolean;
};

export type CourtesyRule = {
  courtesy: Courtesy;
  source: string;
  inForceFrom: Day;
  windows: readonly WindowRule[];
  /** Where the region is not known: within what everybody takes for it, as far as there is such a time. */
  unknown: Omit<WindowRule, 'regions' | 'certain'>;
  /** What it is called when it is late, in this order. */
  becomes: readonly { courtesy: Courtesy; ja: string; en: string; until: Point }[];
  /** Days before the window in which somebody chooses who gets it, and in which it goes out. */
  decideDays: number;
  sendDays: number;
};

const on = (day: string): Point => ({ on: day });
const eveOf = (term: SolarTerm): Point => ({ term, eve: true });
const shochu = { courtesy: 'shochu', ja: '暑中御見舞', en: 'midsummer greeting' } as const;
const zansho = { courtesy: 'zansho', ja: '残暑御見舞', en: 'late-summer greeting' } as const;
const kanchu = { courtesy: 'kanchu', ja: '寒中御見舞', en: 'midwinter greeting' } as const;

/** The year's courtesies, by region where they differ; knowledge of November 2026. A change of custom is another row. */
export const courtesyRules: readonly CourtesyRule[] = [
  {
    courtesy: 'nengajo',
    source: '松の内の慣習（関東など1月7日、関西1月15日まで）、日本郵便の引受案内（元日配達は12月25日まで）',
    inForceFrom: '2000-01-01',
    windows: [
      { regions: ['kansai'], from: on('01-01'), until: on('01-07'), latest: on('01-15'), certain: true },
      { regions: 'others', from: on('01-01'), until: on('01-07'), latest: on('01-07'), certain: true },
    ],
    unknown: { from: on('01-01'), until: on('01-07'), latest: on('01-07') },
    becomes: [{ ...kanchu, ja: '寒中見舞い', until: eveOf('立春') }],
    decideDays: 45,
    sendDays: 7,
  },
  {
    courtesy: 'kanchu',
    source: '寒中見舞いの慣習（松の内が明けてから立春の前日まで）',
    inForceFrom: '2000-01-01',
    windows: [
      { regions: ['kansai'], from: on('01-16'), until: eveOf('立春'), latest: eveOf('立春'), certain: true },
      { regions: 'others', from: on('01-08'), until: eveOf('立春'), latest: eveOf('立春'), certain: true },
    ],
    unknown: { from: on('01-16'), until: eveOf('立春'), latest: eveOf('立春') },
    becomes: [],
    decideDays: 21,
    sendDays: 0,
  },
  {
    courtesy: 'chugen',
    source:
      '百貨店・進物の慣習（東北・関東7月上旬〜15日、北海道・関西・中国・四国7月15日〜8月15日、九州8月1日〜15日）',
    inForceFrom: '2000-01-01',
    windows: [
      {
        regions: ['tohoku', 'kanto'],
        from: on('07-01'),
        until: on('07-15'),
        latest: on('07-15'),
        certain: true,
      },
      {
        regions: ['hokkaido', 'kansai', 'chugoku', 'shikoku'],
        from: on('07-15'),
        until: on('08-15'),
        latest: on('08-15'),
        certain: true,
      },
      { regions: ['kyushu'], from: on('08-01'), until: on('08-15'), latest: on('08-15'), certain: true },
      // Sources name either half of the summer for these; the 15th of July is right by both.
      {
        regions: ['tokai', 'hokuriku'],
        from: on('07-15'),
        until: on('07-15'),
        latest: on('08-15'),
        certain: false,
      },
      // By the old calendar there, which moves from year to year: to be asked.
      { regions: ['okinawa'], from: on('08-01'), until: on('08-15'), latest: on('08-15'), certain: false },
    ],
    unknown: { from: on('07-15'), until: on('07-15'), latest: on('07-15') },
    becomes: [
      { ...shochu, until: eveOf('立秋') },
      { ...zansho, until: on('08-31') },
    ],
    decideDays: 30,
    sendDays: 3,
  },
  {
    courtesy: 'shochu',
    source: '暑中見舞いの慣習（小暑から立秋の前日まで）、国立天文台 暦要項',
    inForceFrom: '2000-01-01',
    windows: [
      {
        regions: 'others',
        from: { term: '小暑' },
        until: eveOf('立秋'),
        latest: eveOf('立秋'),
        certain: true,
      },
    ],
    unknown: { from: { term: '小暑' }, until: eveOf('立秋'), latest: eveOf('立秋') },
    becomes: [{ ...zansho, ja: '残暑見舞い', until: on('08-31') }],
    decideDays: 21,
    sendDays: 0,
  },
  {
    courtesy: 'zansho',
    source: '残暑見舞いの慣習（立秋から八月末日まで）、国立天文台 暦要項',
    inForceFrom: '2000-01-01',
    windows: [
      { regions: 'others', from: { term: '立秋' }, until: on('08-31'), latest: on('08-31'), certain: true },
    ],
    unknown: { from: { term: '立秋' }, until: on('08-31'), latest: on('08-31') },
    becomes: [],
    decideDays: 21,
    sendDays: 0,
  },
  {
    courtesy: 'seibo',
    source: '百貨店・進物の慣習（十二月上旬から二十日ごろまで、遅くとも二十五日）',
    inForceFrom: '2000-01-01',
    windows: [
      { regions: 'others', from: on('12-01'), until: on('12-20'), latest: on('12-25'), certain: true },
    ],
    unknown: { from: on('12-01'), until: on('12-20'), latest: on('12-20') },
    becomes: [
      { courtesy: 'nengajo', ja: '御年賀', en: 'New Year’s gift', until: on('01-07') },
      { ...kanchu, until: eveOf('立春') },
    ],
    decideDays: 30,
    sendDays: 3,
  },
];
