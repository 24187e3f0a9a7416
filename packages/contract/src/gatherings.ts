import { z } from 'zod';
import { id, instant, locale, page, pageQuery } from './common.ts';
import { orderCustomer } from './orders.ts';

const count = z.number().int().min(0);
const words = (most: number) => z.string().trim().max(most);
const by = z.object({ id, name: z.string() }).nullable();
const said = (most: number) => z.object({ ja: words(most).min(1), en: words(most).default('') });
const saidIfAny = (most: number) => z.object({ ja: words(most).default(''), en: words(most).default('') });

/** What a small private event says of itself; English words that are missing are said in Japanese. */
const fields = {
  name: said(120),
  place: said(200),
  note: saidIfAny(2000).meta({ description: 'Shown to those invited: what happens, what to bring' }),
  startsAt: instant,
  endsAt: instant.nullable(),
  answerBy: instant.nullable().meta({ description: 'Until when they may answer; null is until it begins' }),
  seats: z.number().int().min(1).max(5000),
};

export const gatheringCounts = z.object({
  invited: count,
  yes: count,
  no: count,
  open: count.meta({ description: 'Invited, and not answered yet' }),
  came: count,
});

/** 催し: a small event to which customers are invited by name. */
export const gathering = z
  .object({ id, ...fields, cancelled: z.boolean(), revision: z.number().int(), counts: gatheringCounts })
  .meta({ id: 'Gathering' });
export type Gathering = z.infer<typeof gathering>;
export const gatheringPage = page(gathering);
export const createGathering = z
  .object({
    ...fields,
    note: fields.note.default({ ja: '', en: '' }),
    endsAt: fields.endsAt.default(null),
    answerBy: fields.answerBy.default(null),
  })
  .meta({ id: 'CreateGathering' });
export type CreateGathering = z.infer<typeof createGathering>;
export const changeGathering = z
  .object({ basedOn: z.number().int().min(1), ...fields, cancelled: z.boolean() })
  .partial()
  .required({ basedOn: true })
  .meta({ id: 'ChangeGathering' });
export type ChangeGathering = z.infer<typeof changeGathering>;

export const gatheringAnswers = ['yes', 'no'] as const;
export type GatheringAnswer = (typeof gatheringAnswers)[number];

/** Somebody who is invited: what they answered last, and whether they came. */
export const gatheringInvitation = z
  .object({
    id,
    gatheringId: id,
    customer: orderCustomer.nullable(),
    language: locale,
    doorCode: z.string().meta({ description: 'What their QR code says, and what is entered at the door' }),
    answer: z.enum(gatheringAnswers).nullable(),
    answeredAt: instant.nullable(),
    answeredBy: by.meta({ description: 'Who entered it for them; null where they answered themselves' }),
    cameAt: instant.nullable(),
    checkedBy: by,
    invitedAt: instant,
    broadcasts: z
      .array(z.object({ id, name: z.string() }))
      .meta({ description: 'Through which they were told an address of their page' }),
  })
  .meta({ id: 'GatheringInvitation' });
export type GatheringInvitation = z.infer<typeof gatheringInvitation>;
export const gatheringInvitationPage = page(gatheringInvitation);
export const invitationStates = ['yes', 'no', 'open', 'came'] as const;
export const listGatheringInvitations = pageQuery.extend({
  state: z.enum(invitationStates).optional(),
  query: words(80).optional().meta({ description: 'A part of the name' }),
});
export const inviteToGathering = z
  .object({ customerId: id, language: locale.default('ja') })
  .meta({ id: 'InviteToGathering' });
export type InviteToGathering = z.infer<typeof inviteToGathering>;
/** The personal address is told once, and kept nowhere: a new one ends the one before. */
export const invitedToGathering = z
  .object({ invitation: gatheringInvitation, url: z.string() })
  .meta({ id: 'InvitedToGathering' });
export type InvitedToGathering = z.infer<typeof invitedToGathering>;
export const answerForGuest = z.object({ answer: z.enum(gatheringAnswers) }).meta({ id: 'AnswerForGuest' });
export const tickArrival = z.object({ came: z.boolean() }).meta({ id: 'TickArrival' });
export const checkInAtDoor = z
  .object({ code: words(300).min(1).meta({ description: 'The code as scanned or entered' }) })
  .meta({ id: 'CheckInAtDoor' });
export const checkedIn = z
  .object({
    invitation: gatheringInvitation,
    already: z.boolean().meta({ description: 'They had been ticked before' }),
  })
  .meta({ id: 'CheckedIn' });
export type CheckedIn = z.infer<typeof checkedIn>;

const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
const followed = z.object({
  people: count,
  share: estimate.nullable().meta({ description: 'Wilson’s 95 % interval; null of fewer than ten people' }),
});
export const followedGroup = z.object({
  people: count,
  bought: followed,
  orders: count,
  mentioned: followed,
  referred: followed,
});
export type FollowedGroup = z.infer<typeof followedGroup>;
/** What people did after an event: those who came beside those who were invited and did not. */
export const gatheringFollowed = z
  .object({
    days: z.number().int(),
    until: instant,
    over: z.boolean().meta({ description: 'Whether all these days have passed' }),
    came: followedGroup,
    stayedAway: followedGroup,
    people: z.array(
      z.object({
        customer: orderCustomer,
        came: z.boolean(),
        orders: count,
        mentions: count,
        referrals: count,
      }),
    ),
  })
  .meta({ id: 'GatheringFollowed' });
export type GatheringFollowed = z.infer<typeof gatheringFollowed>;
export const followedQuery = z.object({ days: z.coerce.number().int().min(7).max(365).default(90) });
