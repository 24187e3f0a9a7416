import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';

const memberRef = z.object({ id, name: z.string() });
const day = z.iso
  .date()
  .refine((text) => text >= '2000' && text < '2200', 'must be a day between 2000 and 2199')
  .meta({ description: 'A day in the workspace’s zone' });
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'must be a time from 00:00 to 23:59');

/** Why somebody is away: 休暇, 出張, 研修, 病欠, その他. */
export const absenceKinds = ['leave', 'trip', 'training', 'sick', 'other'] as const;
export const absenceKind = z.enum(absenceKinds);
export type AbsenceKind = z.infer<typeof absenceKind>;

/** Somebody is not there. Colleagues are not told that it is for illness: to them that is `other`. */
export const absence = z.object({
  id,
  member: memberRef,
  kind: absenceKind,
  startsAt: instant,
  endsAt: instant,
  from: day,
  fromTime: clock.nullable().meta({ description: 'null: from the beginning of the day' }),
  to: day.meta({ description: 'The last day' }),
  toTime: clock.nullable().meta({ description: 'null: to the end of the day' }),
  note: z.string(),
  standIn: memberRef.nullable(),
  standInAway: z.boolean().meta({ description: 'The stand-in is away in this time too, or in a part of it' }),
  revision: z.number().int(),
  editable: z.boolean(),
});
export type Absence = z.infer<typeof absence>;

const fields = {
  kind: absenceKind,
  from: day,
  fromTime: clock.nullable().default(null),
  to: day.meta({ description: 'The last day' }),
  toTime: clock.nullable().default(null),
  note: z.string().trim().max(500).default(''),
  standInId: id.nullable().default(null),
};
type Times = { from: string; fromTime: string | null; to: string; toTime: string | null };
const inOrder = ({ from, fromTime, to, toTime }: Times): boolean =>
  from < to || (from === to && (fromTime ?? '00:00') < (toTime ?? '24:00'));
const order = { message: 'must be after the beginning', path: ['to'] };

export const createAbsence = z
  .object({
    memberId: id.optional().meta({ description: 'Else oneself; others are a lead’s matter' }),
    ...fields,
  })
  .refine(inOrder, order)
  .meta({ id: 'CreateAbsence' });
export type CreateAbsence = z.infer<typeof createAbsence>;

export const saveAbsence = z
  .object({ basedOn: z.number().int().meta({ description: 'The revision that was read' }), ...fields })
  .refine(inOrder, order)
  .meta({ id: 'SaveAbsence' });
export type SaveAbsence = z.infer<typeof saveAbsence>;

export const absenceCalendarQuery = z.object({
  from: day.optional().meta({ description: 'Else today' }),
  days: z.coerce.number().int().min(1).max(62).default(14),
});
export const absenceCalendar = z.object({
  from: day,
  days: z.array(
    z.object({ day, closed: z.boolean().meta({ description: 'The desk’s calendar is closed on this day' }) }),
  ),
  members: z.array(memberRef),
  items: z.array(absence),
});
export type AbsenceCalendar = z.infer<typeof absenceCalendar>;

export const listAbsences = pageQuery.extend({
  member: z.string().max(60).optional().meta({ description: 'A member id or `me`; else everybody' }),
  past: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Those that are over; else those that are not' }),
});
export const absencePage = page(absence);

/** What somebody leaves behind while away, and who could look after it. */
export const absenceOpenWork = z.object({
  total: z.number().int(),
  items: z.array(
    z.object({
      conversationId: id,
      subject: z.string(),
      customer: memberRef,
      waitingSince: instant.nullable(),
      acting: memberRef.nullable(),
    }),
  ),
  callbacks: z.number().int().meta({ description: 'Call-backs of theirs that fall due in this time' }),
  handovers: z.number().int().meta({ description: 'Handovers that wait for their answer' }),
  proposed: memberRef.nullable(),
});
export type AbsenceOpenWork = z.infer<typeof absenceOpenWork>;

export const actForAbsence = z.object({ memberId: id }).meta({ id: 'ActForAbsence' });
export const actedForAbsence = z.object({ conversations: z.number().int(), acting: memberRef });
export type ActedForAbsence = z.infer<typeof actedForAbsence>;

/** How work reaches people. */
export const contactSettings = z.object({
  ceiling: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .nullable()
    .meta({ description: 'Open conversations above which a member gets no new ones; null: no ceiling' }),
  revision: z.number().int().min(0),
});
export type ContactSettings = z.infer<typeof contactSettings>;
export const saveContactSettings = z
  .object({ basedOn: z.number().int().min(0), ceiling: contactSettings.shape.ceiling })
  .meta({ id: 'SaveContactSettings' });

/** Why an entry of a calendar file is not taken over. */
export const absenceImportFault = z.enum([
  'time',
  'zone',
  'repeats',
  'order',
  'too_long',
  'past',
  'overlaps',
]);
export type AbsenceImportFault = z.infer<typeof absenceImportFault>;

/** An .ics file as text. Without `lines` nothing is taken over: the answer says what could be. */
export const importAbsences = z
  .object({
    text: z.string().min(1).max(900_000).meta({ description: 'The file (RFC 5545)' }),
    memberId: id.optional().meta({ description: 'Else oneself; others are a lead’s matter' }),
    lines: z
      .array(z.number().int().min(1))
      .max(500)
      .optional()
      .meta({ description: 'The entries to take over, by the line on which each begins' }),
  })
  .meta({ id: 'ImportAbsences' });
export type ImportAbsences = z.infer<typeof importAbsences>;

export const importedAbsence = z.object({
  line: z.number().int(),
  summary: z.string(),
  kind: absenceKind.meta({ description: 'Guessed from the summary' }),
  from: day.nullable(),
  fromTime: clock.nullable(),
  to: day.nullable(),
  toTime: clock.nullable(),
  state: z.enum(['new', 'there', 'taken', 'refused']),
  fault: absenceImportFault.nullable(),
});
export type ImportedAbsence = z.infer<typeof importedAbsence>;
export const absenceImport = z.object({ items: z.array(importedAbsence), taken: z.number().int() });
export type AbsenceImport = z.infer<typeof absenceImport>;
