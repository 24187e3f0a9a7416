import { z } from 'zod';
import { id, instant, pageQuery } from './common.ts';

/** By what a person can be reached with what they agreed to. */
export const consentChannel = z.enum(['email', 'line', 'phone', 'post']);
export type ConsentChannel = z.infer<typeof consentChannel>;

/** What people are asked to agree to. Another purpose is one more name here, with its words in the screens. */
export const consentPurposes = ['news', 'surveys'] as const;
export const consentPurpose = z.enum(consentPurposes);
export type ConsentPurpose = z.infer<typeof consentPurpose>;

export const consentChange = z.enum(['given', 'withdrawn']);
export type ConsentChange = z.infer<typeof consentChange>;

/** How somebody at the desk learnt of it. */
export const recordedHow = ['form', 'spoken', 'paper', 'message', 'import', 'blocked', 'other'] as const;
/** How it came: the last two are written by the desk itself. */
export const consentHow = z.enum([...recordedHow, 'line_friend', 'unsubscribe_link']);
export type ConsentHow = z.infer<typeof consentHow>;

/** One event of the ledger, which is only added to. */
export const consentEvent = z.object({
  id,
  channel: consentChannel,
  purpose: z.string(),
  change: consentChange,
  how: consentHow,
  wording: z.string().meta({ description: 'What the person was shown' }),
  evidence: z.string().meta({ description: 'Where this can be seen: a link, a file number, a sentence' }),
  at: instant.meta({ description: 'When the person said it' }),
  recordedAt: instant,
  actor: z
    .object({ id: id.nullable(), name: z.string() })
    .nullable()
    .meta({ description: 'Who recorded it; null: the desk itself' }),
});
export type ConsentEvent = z.infer<typeof consentEvent>;

export const recordConsent = z
  .object({
    channel: consentChannel,
    purpose: consentPurpose,
    change: consentChange,
    how: z.enum(recordedHow),
    wording: z.string().trim().max(4000).default(''),
    evidence: z.string().trim().max(2000).default(''),
    at: instant.optional().meta({ description: 'Left out: now' }),
  })
  .superRefine(({ change, wording }, context) => {
    if (change === 'given' && wording === '')
      context.addIssue({
        code: 'custom',
        path: ['wording'],
        message: 'must say what the person was shown or told when they agreed',
      });
  })
  .meta({ id: 'RecordConsent' });
export type RecordConsent = z.infer<typeof recordConsent>;

/** How things stand for one channel and purpose, as it follows from the ledger. */
export const consentState = z.object({
  channel: consentChannel,
  purpose: consentPurpose,
  state: z.enum(['given', 'withdrawn', 'none']),
  since: instant.nullable(),
  reach: z.enum(['reachable', 'no_contact', 'blocked']).meta({
    description: 'Whether anything would arrive. A block at LINE withdraws nothing by itself',
  }),
});
export type ConsentState = z.infer<typeof consentState>;

export const consents = z.object({
  states: z.array(consentState),
  items: z.array(consentEvent),
  nextCursor: z.string().nullable(),
});
export type Consents = z.infer<typeof consents>;
export const consentsQuery = pageQuery;

/** What is kept of people who were erased, found by an address that somebody gives. */
export const keptConsentsQuery = z.object({
  channel: consentChannel,
  address: z.string().trim().min(1).max(300),
});
export const keptConsents = z.object({
  items: z.array(
    z.object({
      id,
      channel: consentChannel,
      purpose: z.string(),
      change: consentChange,
      how: consentHow,
      wordingSha256: z.string(),
      at: instant,
      keepUntil: instant,
    }),
  ),
});
export type KeptConsents = z.infer<typeof keptConsents>;
