import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';

const memberRef = z.object({ id, name: z.string() });
const day = z.iso.date().meta({ description: 'A day in the workspace’s zone' });
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'must be a time from 00:00 to 23:59');
const days = z
  .array(z.number().int().min(0).max(6))
  .min(1)
  .max(7)
  .refine((each) => new Set(each).size === each.length, 'must name each day once')
  .meta({ description: 'Days of the week on which it begins; 0 is Monday' });

const shiftTimes = {
  days,
  from: clock,
  to: clock.meta({ description: 'Not after `from`: it ends on the next day; the same: it lasts 24 hours' }),
  validFrom: day.nullable(),
  validUntil: day.nullable().meta({ description: 'The last day on which it begins' }),
};

/** A shift as it is saved. Where several hold, the first in the list does. */
export const saveOnCallShift = z
  .object({ firstId: id, backupId: id.nullable(), ...shiftTimes })
  .refine(({ firstId, backupId }) => firstId !== backupId, {
    message: 'must be somebody else than the first',
    path: ['backupId'],
  })
  .refine(
    ({ validFrom, validUntil }) => validFrom === null || validUntil === null || validFrom <= validUntil,
    {
      message: 'must not be before validFrom',
      path: ['validUntil'],
    },
  );
export type SaveOnCallShift = z.infer<typeof saveOnCallShift>;

export const onCallShift = z.object({ first: memberRef, backup: memberRef.nullable(), ...shiftTimes });
export type OnCallShift = z.infer<typeof onCallShift>;

/** When the desk itself does not answer, so that somebody is to be on call. */
export const onCallHours = z.enum(['outside_calendar', 'always']).meta({
  description:
    '`outside_calendar`: while the workspace’s business calendar is closed, public holidays too; `always`: around the clock',
});
export type OnCallHours = z.infer<typeof onCallHours>;

export const onCallRota = z.object({
  revision: z.number().int().min(0).meta({ description: '0: nothing was saved yet' }),
  hours: onCallHours,
  shifts: z.array(onCallShift),
});
export type OnCallRota = z.infer<typeof onCallRota>;

const rotaBody = { hours: onCallHours, shifts: z.array(saveOnCallShift).max(50) };

export const saveOnCallRota = z
  .object({
    basedOn: z.number().int().min(0).meta({ description: 'The revision that was read' }),
    ...rotaBody,
  })
  .meta({ id: 'SaveOnCallRota' });
export type SaveOnCallRota = z.infer<typeof saveOnCallRota>;

export const previewOnCallRota = z.object(rotaBody).meta({ id: 'PreviewOnCallRota' });
export type PreviewOnCallRota = z.infer<typeof previewOnCallRota>;

const span = { startsAt: instant, endsAt: instant };

/** A time out of hours, and who is on call in it; `first` null: nobody. */
export const onCallSlot = z.object({
  ...span,
  first: memberRef.nullable(),
  backup: memberRef.nullable(),
  swapped: z.boolean().meta({ description: 'Whether somebody stands in for somebody' }),
});
export type OnCallSlot = z.infer<typeof onCallSlot>;

/** What a rota would mean in the next four weeks. */
export const onCallPreview = z.object({
  gaps: z.array(z.object(span)).meta({ description: 'Times out of hours when nobody is on call' }),
  overlaps: z.array(z.object({ ...span, shifts: z.array(z.number().int()) })).meta({
    description: 'Times for which several shifts name different people, by their places in the list',
  }),
});
export type OnCallPreview = z.infer<typeof onCallPreview>;

export const onCallScheduleQuery = z.object({
  from: day
    .refine((text) => text >= '2000' && text < '2200', 'must be a day between 2000 and 2199')
    .optional()
    .meta({ description: 'Else today' }),
  days: z.coerce.number().int().min(1).max(62).default(28),
});
export const onCallSchedule = z.object({
  now: z.object({
    outOfHours: z.boolean(),
    first: memberRef.nullable(),
    backup: memberRef.nullable(),
    until: instant.nullable(),
  }),
  slots: z.array(onCallSlot),
});
export type OnCallSchedule = z.infer<typeof onCallSchedule>;

/** 交代: somebody stands in for somebody for a time. */
export const onCallSwap = z.object({
  id,
  from: memberRef,
  to: memberRef,
  ...span,
  note: z.string(),
  state: z.enum(['asked', 'agreed', 'declined', 'withdrawn']),
  askedBy: memberRef.nullable(),
  askedAt: instant,
  answeredBy: memberRef.nullable(),
  answeredAt: instant.nullable(),
  withdrawnBy: memberRef.nullable(),
  withdrawnAt: instant.nullable(),
});
export type OnCallSwap = z.infer<typeof onCallSwap>;
export const onCallSwapPage = page(onCallSwap);
export const listOnCallSwaps = pageQuery;

export const askOnCallSwap = z
  .object({
    fromId: id.optional().meta({ description: 'Who is on call; else oneself. Others are a lead’s matter' }),
    toId: id,
    ...span,
    note: z.string().trim().max(500).default(''),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
    message: 'must be after startsAt',
    path: ['endsAt'],
  })
  .meta({ id: 'AskOnCallSwap' });
export type AskOnCallSwap = z.infer<typeof askOnCallSwap>;

export const answerOnCallSwap = z
  .object({
    state: z.enum(['agreed', 'declined', 'withdrawn']),
  })
  .meta({ id: 'AnswerOnCallSwap' });
export type AnswerOnCallSwap = z.infer<typeof answerOnCallSwap>;

/** 申し送り: what whoever is next on call should know. */
export const onCallNote = z.object({ id, author: memberRef.nullable(), text: z.string(), at: instant });
export type OnCallNote = z.infer<typeof onCallNote>;
export const onCallNotePage = page(onCallNote);
export const addOnCallNote = z
  .object({ text: z.string().trim().min(1).max(2000) })
  .meta({ id: 'AddOnCallNote' });
