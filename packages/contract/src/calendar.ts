import { z } from 'zod';
import { id, instant } from './common.ts';

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00');
const closing = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as 18:00, at most 24:00');

/** From when until when somebody is there. */
export const openingSlot = z
  .object({ from: time, to: closing })
  .refine(({ from, to }) => from < to, 'must end after it begins');
export type OpeningSlot = z.infer<typeof openingSlot>;

const slots = z
  .array(openingSlot)
  .max(6)
  .refine((given) => {
    const sorted = given.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return sorted.every(({ from }, nth) => nth === 0 || (sorted[nth - 1]?.to ?? '') <= from);
  }, 'must not overlap')
  .meta({ description: 'In the order of the clock; none: closed' });

const openingWeek = z.object({
  mon: slots,
  tue: slots,
  wed: slots,
  thu: slots,
  fri: slots,
  sat: slots,
  sun: slots,
});

const exists = (date: string): boolean => {
  const found = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(date);
};

/** A day of the calendar, `2026-12-29`, up to the last year whose public holidays are known. */
const date = z
  .string()
  .regex(/^20\d\d-\d\d-\d\d$/, 'must be a day such as 2026-12-29')
  .refine(exists, 'must be a day that exists');
/** A day of every year, `12-29`. */
const yearly = z
  .string()
  .regex(/^\d\d-\d\d$/, 'must be a day such as 12-29')
  .refine((text) => exists(`2024-${text}`), 'must be a day that exists');
const name = z.string().trim().min(1).max(60);
const dayMs = 86_400_000;

export const calendarClosure = z
  .union([z.object({ name, from: yearly, to: yearly }), z.object({ name, from: date, to: date })])
  .refine(({ from, to }) => from.length === 5 || from <= to, 'must end after it begins')
  .refine(
    ({ from, to }) => from.length === 5 || (Date.parse(to) - Date.parse(from)) / dayMs <= 366,
    'must be a year at most',
  )
  .meta({
    id: 'CalendarClosure',
    description: 'From the first to the last day, both closed: `12-29`–`01-03` in every year, or dates once',
  });
export type CalendarClosure = z.infer<typeof calendarClosure>;

export const calendarDay = z
  .object({ date, name, slots })
  .meta({ id: 'CalendarDay', description: 'A day of the company’s own: closed, or open at other hours' });
export type CalendarDay = z.infer<typeof calendarDay>;

/** The kinds of public holidays, each of which a company may work on. */
export const holidayKeys = [
  'new_year',
  'coming_of_age',
  'foundation',
  'emperor',
  'vernal_equinox',
  'showa',
  'constitution',
  'greenery',
  'children',
  'marine',
  'mountain',
  'respect_aged',
  'autumnal_equinox',
  'sports',
  'culture',
  'labour',
  'imperial',
  'substitute',
  'citizens',
] as const;
export const holidayKey = z.enum(holidayKeys);
export type HolidayKey = z.infer<typeof holidayKey>;

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

export const calendarRules = z
  .object({
    week: openingWeek.meta({ description: "In the workspace's time zone" }),
    openHolidays: z
      .array(holidayKey)
      .max(holidayKeys.length)
      .refine(distinct, 'must name each holiday once')
      .meta({ description: 'Public holidays that are worked as any other day; all others are closed' }),
    closures: z.array(calendarClosure).max(50),
    days: z
      .array(calendarDay)
      .max(400)
      .refine((days) => distinct(days.map((day) => day.date)), 'must name each day once'),
  })
  .meta({ id: 'CalendarRules' });
export type CalendarRules = z.infer<typeof calendarRules>;

const revision = z
  .number()
  .int()
  .min(0)
  .meta({ description: 'Counts its changes; 0: nobody has changed it yet' });

/** The workspace's calendar, and which channels have one of their own. */
export const calendar = z
  .object({
    rules: calendarRules,
    revision,
    timeZone: z.string(),
    channels: z.array(z.object({ id, name: z.string(), type: z.string(), own: z.boolean() })),
  })
  .meta({ id: 'Calendar' });
export type Calendar = z.infer<typeof calendar>;

export const channelCalendar = z
  .object({
    own: z.boolean().meta({ description: 'False: it follows the workspace’s, and these are its rules' }),
    rules: calendarRules,
    revision,
  })
  .meta({ id: 'ChannelCalendar' });
export type ChannelCalendar = z.infer<typeof channelCalendar>;

/** The whole calendar as it shall be; `revision` is that of the one it was made from. */
export const saveCalendar = z.object({ rules: calendarRules, revision });
export type SaveCalendar = z.infer<typeof saveCalendar>;

export const holidayQuery = z.object({ year: z.coerce.number().int().min(1948).max(2099) });
export const publicHolidays = z
  .object({
    year: z.number().int(),
    items: z.array(z.object({ date: z.string(), key: holidayKey, ja: z.string(), en: z.string() })),
  })
  .meta({ id: 'PublicHolidays' });
export type PublicHolidays = z.infer<typeof publicHolidays>;

export const calendarPreviewBody = z.object({
  rules: calendarRules,
  from: date.optional().meta({ description: 'The first day; without it today' }),
  days: z.number().int().min(1).max(62).default(28),
});

const dayReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), name: z.string() }),
  z.object({ kind: z.literal('closure'), name: z.string() }),
  z.object({ kind: z.literal('holiday'), key: holidayKey, ja: z.string(), en: z.string() }),
]);

export const calendarPreview = z
  .object({
    days: z.array(
      z.object({
        date: z.string(),
        slots: z.array(z.object({ from: z.string(), to: z.string() })),
        reason: dayReason.nullable().meta({ description: 'Why it is not as its weekday says; null: it is' }),
      }),
    ),
  })
  .meta({ id: 'CalendarPreview' });
export type CalendarPreview = z.infer<typeof calendarPreview>;

export const openingQuery = z.object({
  channel: id.optional().meta({ description: 'By this channel’s calendar; without it by the workspace’s' }),
  at: instant
    .refine((at) => at >= '1970' && at < '2100', 'must lie between 1970 and 2099')
    .optional()
    .meta({ description: 'Without it now' }),
});
export const opening = z
  .object({
    open: z.boolean(),
    opensAt: instant.nullable().meta({ description: 'When closed: when it opens; null: never' }),
    closesAt: instant.nullable().meta({ description: 'When open: when it closes; null: never' }),
    businessDay: z.boolean().meta({ description: 'Whether somebody is there at all on this day' }),
  })
  .meta({ id: 'Opening' });
export type Opening = z.infer<typeof opening>;

/** Every day of the week with the same hours. */
const weekOf = (open: OpeningSlot[], weekend: OpeningSlot[]): CalendarRules['week'] => ({
  mon: open,
  tue: open,
  wed: open,
  thu: open,
  fri: open,
  sat: weekend,
  sun: weekend,
});

/** What holds until somebody says otherwise: an office in Japan. */
export const usualCalendar: CalendarRules = {
  week: weekOf([{ from: '09:00', to: '18:00' }], []),
  openHolidays: [],
  closures: [{ name: '年末年始', from: '12-29', to: '01-03' }],
  days: [],
};

/** Somebody is always there. */
export const alwaysOpen: CalendarRules = {
  week: weekOf([{ from: '00:00', to: '24:00' }], [{ from: '00:00', to: '24:00' }]),
  openHolidays: [...holidayKeys],
  closures: [],
  days: [],
};
