import { z } from 'zod';
import { id, instant, locale } from './common.ts';
import { finding } from './language.ts';
import {
  acknowledgementForms,
  acknowledgementVariables,
  acknowledgementVariants,
  installedUntimed,
} from './acknowledgement-texts.ts';

export const acknowledgementVariant = z.enum(acknowledgementVariants);

const names = new Set<string>(Object.entries(acknowledgementVariables).flat());
const wording = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .superRefine((text, context) => {
      for (const [whole, name = ''] of text.matchAll(/\{([^{}]*)\}/gu))
        if (!names.has(name))
          context.addIssue({
            code: 'custom',
            message: `${whole} is no variable; there are ${[...names].map((each) => `{${each}}`).join(' ')}`,
          });
    });

export const acknowledgementText = z
  .object({
    variant: acknowledgementVariant,
    locale,
    form: z.enum(acknowledgementForms).meta({ description: '`letter`: by mail; `talk`: by LINE and chat' }),
    text: wording(4000),
  })
  .meta({ id: 'AcknowledgementText' });

export const acknowledgementRules = z.object({
  channels: z
    .array(
      z.object({
        channelId: id,
        when: z
          .enum(['always', 'closed'])
          .default('always')
          .meta({ description: '`closed`: out of hours alone' }),
        push: z.boolean().default(false).meta({
          description:
            'LINE: also where the free reply is not possible any more, as a counted message; after a call it never is',
        }),
      }),
    )
    .max(200)
    .default([])
    .meta({
      description:
        'Channels whose customers are acknowledged; none as installed. Of a telephone: calls that nobody took, by mail or LINE',
    }),
  quietMinutes: z.number().int().min(10).max(1440).default(60).meta({
    description: 'For how long a customer who writes again, also about something else, is told nothing more',
  }),
  harassment: z.enum(['none', 'neutral']).default('none'),
  texts: z
    .array(acknowledgementText)
    .max(20)
    .default([])
    .meta({ description: 'Own words; the others are the installed ones' }),
  untimed: z
    .object({ ja: wording(400), en: wording(400) })
    .default(installedUntimed)
    .meta({ description: 'In place of a line with a time, where no rule gives one' }),
});
export type AcknowledgementRules = z.infer<typeof acknowledgementRules>;

export const acknowledgementSettings = z
  .object({
    rules: acknowledgementRules,
    revision: z.number().int().min(0).meta({ description: 'Counts its changes; 0: as installed' }),
    channels: z.array(z.object({ id, name: z.string(), type: z.string(), enabled: z.boolean() })),
  })
  .meta({ id: 'AcknowledgementSettings' });
export type AcknowledgementSettings = z.infer<typeof acknowledgementSettings>;

export const saveAcknowledgement = z.object({
  rules: acknowledgementRules,
  revision: z.number().int().min(0),
});
export type SaveAcknowledgement = z.infer<typeof saveAcknowledgement>;

export const acknowledgementPreviewBody = z.object({
  text: wording(4000),
  untimed: wording(400),
  locale,
  variant: acknowledgementVariant,
  channelId: id.nullable().default(null),
  at: z.array(instant).min(1).max(6),
});
export type AcknowledgementPreviewBody = z.infer<typeof acknowledgementPreviewBody>;
export const acknowledgementPreview = z.object({
  items: z.array(z.object({ at: instant, dueAt: instant.nullable(), text: z.string() })),
  findings: z.array(finding).meta({ description: 'What the check of language says of the first' }),
});
export type AcknowledgementPreview = z.infer<typeof acknowledgementPreview>;

/** Why nothing was sent. */
export const acknowledgementReason = z.enum([
  'off',
  'open_hours',
  'answered',
  'closed',
  'not_first',
  'ours',
  'lately',
  'too_many',
  'automatic_sender',
  'thanks',
  'harassment',
  'chat_notice',
  'no_free_reply',
  'no_way',
  'blocked',
  'too_late',
]);
export type AcknowledgementReason = z.infer<typeof acknowledgementReason>;

export const acknowledgement = z.object({
  id,
  at: instant,
  conversation: z.object({ id, subject: z.string() }),
  customer: z.object({ id, name: z.string(), honorific: z.string() }),
  channelType: z.string(),
  state: z.enum(['waiting', 'sent', 'skipped']),
  reason: acknowledgementReason.nullable(),
  variant: acknowledgementVariant.nullable(),
  dueAt: instant.nullable().meta({ description: 'By when the customer was told that a person answers' }),
});
export type Acknowledgement = z.infer<typeof acknowledgement>;
export const acknowledgements = z.object({ items: z.array(acknowledgement) });
