import { z } from 'zod';
import { id, instant } from './common.ts';

export const callDirection = z.enum(['inbound', 'outbound']);
export const callState = z.enum(['ringing', 'talking', 'ended']);
/** `voicemail`: nobody took the call, and the caller left a message. */
export const callOutcome = z.enum(['answered', 'missed', 'voicemail', 'busy', 'failed']);
export type CallOutcome = z.infer<typeof callOutcome>;

/** A call: its notes are the message's text. */
export const callContent = z.object({
  type: z.literal('call'),
  callId: id,
  direction: callDirection,
  number: z
    .string()
    .nullable()
    .meta({ description: 'E.164; null where it was withheld or not written down' }),
  shownNumber: z.string().nullable().meta({ description: 'As one dials it in Japan' }),
  withheld: z.boolean(),
  state: callState,
  outcome: callOutcome.nullable(),
  startedAt: instant,
  seconds: z.number().int().nullable().meta({ description: 'How long they spoke' }),
  recording: z
    .object({
      seconds: z.number().int().nullable(),
      url: z.string().nullable().meta({ description: 'Where another telephone system keeps it' }),
    })
    .nullable(),
});
export type CallContent = z.infer<typeof callContent>;
