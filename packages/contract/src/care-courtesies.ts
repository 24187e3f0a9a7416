import { z } from 'zod';
import { careRegion, careState, courtesy } from './care.ts';
import { careDay, careWay } from './care-plans.ts';
import { id, instant, pageQuery } from './common.ts';

const day = z.iso.date();

export const courtesyWindow = z.object({
  region: careRegion.nullable().meta({ description: 'null: not known; then the days that fit most regions' }),
  from: day,
  until: day,
  latest: day.meta({ description: 'The last day on which it is still called so' }),
  becomes: z.array(z.object({ courtesy, title: z.string(), from: day, until: day })),
  certain: z.boolean().meta({ description: 'Whether sources agree for this region' }),
});
export type CourtesyWindow = z.infer<typeof courtesyWindow>;

/** One courtesy of one year. */
export const courtesyOfYear = z.object({
  courtesy,
  year: z.number().int(),
  decideBy: day.meta({ description: 'By when to choose who gets it, so that there is time to prepare' }),
  sendBy: day.meta({ description: 'By when it goes out to arrive in the earliest window' }),
  windows: z.array(courtesyWindow),
  source: z.string(),
  inForceFrom: day,
  chosen: z.number().int().meta({ description: 'Counted up to 10000' }),
  done: z.number().int(),
});
export type CourtesyOfYear = z.infer<typeof courtesyOfYear>;
export const courtesyQuery = z.object({ year: z.coerce.number().int().min(2000).max(2099) });
export const courtesiesOfYear = z.object({ today: day, items: z.array(courtesyOfYear) });
export type CourtesiesOfYear = z.infer<typeof courtesiesOfYear>;
export const courtesyParams = z.object({
  courtesy,
  year: z.coerce.number().int().min(2000).max(2099),
});

export const candidateQuery = pageQuery.extend({
  tagId: id.optional().meta({ description: 'Has a conversation with this tag' }),
  companyId: id.optional(),
  companiesOnly: z.enum(['true', 'false']).optional(),
  contactSince: careDay.optional().meta({ description: 'Wrote or was written to since' }),
  amountAtLeast: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000_000)
    .optional()
    .meta({ description: 'Bought for so many yen in the year before, as far as it was told' }),
});
export type CandidateQuery = z.infer<typeof candidateQuery>;

export const candidate = z.object({
  id,
  name: z.string(),
  honorific: z.string(),
  company: z.string().nullable(),
  region: careRegion.nullable(),
  lastContactAt: instant.nullable(),
  amount: z.number().int(),
  state: careState.nullable().meta({ description: 'Of the task, when they were chosen already' }),
  mourning: z.boolean(),
  giftsRefused: z.boolean(),
});
export type Candidate = z.infer<typeof candidate>;
export const candidatePage = z.object({ items: z.array(candidate), nextCursor: z.string().nullable() });

export const chooseCourtesy = z
  .object({ customerIds: z.array(id).min(1).max(500), way: careWay })
  .meta({ id: 'ChooseCourtesy' });
export type ChooseCourtesy = z.infer<typeof chooseCourtesy>;
export const courtesyChosen = z.object({
  made: z.number().int(),
  instead: z.number().int().meta({ description: 'In mourning: 寒中見舞い instead of 年賀' }),
  there: z.number().int().meta({ description: 'Chosen before' }),
  refused: z.array(z.object({ customerId: id, reason: z.string() })),
});
export type CourtesyChosen = z.infer<typeof courtesyChosen>;
