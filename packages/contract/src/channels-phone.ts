import { z } from 'zod';
import { id } from './common.ts';

/** `none`: calls are written down by people. `twilio`: Twilio Voice. `webhook`: another telephone system tells us of calls. */
export const phoneService = z.enum(['none', 'twilio', 'webhook']);
export type PhoneService = z.infer<typeof phoneService>;

const url = z
  .url({ protocol: /^https?$/u })
  .max(300)
  .regex(/^[^?#]+$/u, 'must be an address without a query')
  .meta({ description: 'Where Twilio’s API is reached; only for tests and proxies' });
const spoken = z.string().trim().min(1).max(400);

/** Who is rung, for how long, and what a caller hears when nobody answers. */
export const phoneRouting = z.object({
  ringSeconds: z.number().int().min(5).max(60).meta({ description: 'How long each round rings' }),
  groupIds: z
    .array(id)
    .max(10)
    .meta({ description: 'Who is rung after the customer’s contact person and their backup' }),
  screening: z
    .boolean()
    .meta({ description: 'Whoever answers presses 1 first, so that no mailbox takes the call' }),
  record: z.boolean().meta({ description: 'Calls are recorded; callers are told so' }),
  takeMessages: z.boolean(),
  greeting: z.string().trim().max(400).meta({ description: 'Said before it rings; empty for nothing' }),
  messagePrompt: spoken.meta({ description: 'Said before the tone when nobody answers' }),
  onCall: z
    .enum(['never', 'outside_hours', 'always'])
    .meta({ description: 'When a call is an emergency: it rings whoever is on call, and nobody else' }),
  callbackMinutes: z
    .number()
    .int()
    .min(5)
    .max(7 * 24 * 60)
    .meta({
      description:
        'After how much open time of the telephone’s calendar a call that nobody took is to be returned; an emergency: by the clock',
    }),
});
export type PhoneRouting = z.infer<typeof phoneRouting>;

export const usualRouting: PhoneRouting = {
  ringSeconds: 20,
  groupIds: [],
  screening: true,
  record: false,
  takeMessages: true,
  greeting: '',
  messagePrompt:
    'お電話ありがとうございます。ただいま電話に出ることができません。発信音のあとに、お名前とご用件をお話しください。折り返しご連絡いたします。',
  onCall: 'never',
  callbackMinutes: 60,
};

const accountSid = z
  .string()
  .trim()
  .regex(/^AC[0-9a-f]{32}$/iu, 'must be an Account SID: AC and 32 letters and digits');
const authToken = z.string().trim().min(1).max(200);
const name = z.string().trim().min(1).max(80);

export const createPhoneChannel = z.object({
  type: z.literal('phone'),
  name,
  number: z.string().trim().max(40).default('').meta({ description: 'Our number; needed with Twilio' }),
  service: phoneService,
  twilio: z.object({ accountSid, authToken, apiBaseUrl: url.optional() }).optional(),
  routing: phoneRouting.partial().optional(),
});
export type CreatePhoneChannel = z.infer<typeof createPhoneChannel>;

/** What of a telephone channel can be changed; what is left out stays. */
export const updatePhone = z
  .object({
    number: z.string().trim().max(40),
    twilio: z.object({ accountSid, authToken, apiBaseUrl: url.nullable() }).partial(),
    routing: phoneRouting.partial(),
  })
  .partial();
export type UpdatePhone = z.infer<typeof updatePhone>;

/** A telephone channel as it is shown: everything but the token. */
export const phoneShown = z.object({
  number: z.string().nullable().meta({ description: 'E.164' }),
  shownNumber: z.string().nullable(),
  service: phoneService,
  twilio: z.object({ accountSid: z.string(), apiBaseUrl: z.string().nullable() }).nullable(),
  routing: phoneRouting,
  hooks: z
    .object({
      voice: z.string().nullable().meta({ description: 'What Twilio’s number calls for «A call comes in»' }),
      status: z.string().nullable().meta({ description: 'What it calls for «Call status changes»' }),
      calls: z.string().nullable().meta({ description: 'What another telephone system calls' }),
    })
    .meta({ description: 'Addresses of ours, by PUBLIC_URL or as the desk was reached' }),
});
export type PhoneShown = z.infer<typeof phoneShown>;

/** The secret of another telephone system's webhook: shown once. The one before it ends. */
export const phoneSecret = z.object({ secret: z.string() });

/** Whether the telephone system answers with what was entered. */
export const phoneCheck = z.object({ ok: z.boolean(), message: z.string().nullable() });
