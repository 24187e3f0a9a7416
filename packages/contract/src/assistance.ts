import { z } from 'zod';
import { id, instant, locale, pageQuery } from './common.ts';

/** Where the model runs. All of them are spoken to in the OpenAI-compatible way; the name is for people. */
export const modelProvider = z.enum(['openai', 'anthropic', 'google', 'ollama', 'lmstudio', 'vllm', 'other']);
export type ModelProvider = z.infer<typeof modelProvider>;

/** What a model is asked for. */
export const assistanceUse = z.enum(['draft', 'translate', 'summarise']);
export type AssistanceUse = z.infer<typeof assistanceUse>;

const baseUrl = z
  .string()
  .trim()
  .max(500)
  .refine(
    (text) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)),
    'must be an address such as https://api.openai.com/v1 or http://localhost:11434/v1',
  )
  .refine(
    (text) => !URL.canParse(text) || (new URL(text).username === '' && new URL(text).search === ''),
    'must not hold a name, a password or a query; enter the API key in its own field',
  );

export const maskingOptions = z.object({
  names: z.boolean().meta({ description: 'Names of people and of the customer’s company' }),
  addresses: z.boolean().meta({ description: 'Postal addresses' }),
  numbers: z.boolean().meta({ description: 'Numbers of orders, parcels, members' }),
});
export type MaskingOptions = z.infer<typeof maskingOptions>;

const uses = z.array(assistanceUse).max(3);
const limit = (most: number) => z.number().int().min(1).max(most).nullable();
const monthlyRequests = limit(1_000_000);
const monthlyTokens = limit(1_000_000_000);
const retentionDays = z.number().int().min(1).max(730);

export const assistanceSettings = z
  .object({
    enabled: z.boolean().meta({ description: 'The one switch: off, nothing is sent to any model' }),
    provider: modelProvider,
    baseUrl: z.string(),
    place: z.enum(['this_machine', 'own_network', 'internet', 'unknown']).meta({
      description: 'Where the address lies, as far as it tells: what stays in the house and what leaves it',
    }),
    model: z.string(),
    hasKey: z.boolean(),
    uses,
    masking: maskingOptions,
    shareNote: z.boolean().meta({ description: 'Whether the customer’s note is told when drafting' }),
    monthlyRequests,
    monthlyTokens,
    retentionDays,
    usage: z.object({
      month: z.string().meta({ description: '`2026-11`, in the workspace’s zone' }),
      requests: z.number().int(),
      tokens: z.number().int(),
    }),
  })
  .meta({ id: 'AssistanceSettings' });
export type AssistanceSettings = z.infer<typeof assistanceSettings>;

export const updateAssistance = z
  .object({
    enabled: z.boolean(),
    provider: modelProvider,
    baseUrl,
    model: z.string().trim().max(200),
    key: z.string().trim().max(500).nullable().meta({
      description:
        'Kept sealed and never answered; null or empty removes it. Left out, it stays, unless `baseUrl` moves to another server',
    }),
    uses,
    masking: maskingOptions,
    shareNote: z.boolean(),
    monthlyRequests,
    monthlyTokens,
    retentionDays,
  })
  .partial()
  .meta({ id: 'UpdateAssistance' });
export type UpdateAssistance = z.infer<typeof updateAssistance>;

export const testedAssistance = z.object({
  model: z.string(),
  answer: z.string(),
  milliseconds: z.number().int(),
});
export type TestedAssistance = z.infer<typeof testedAssistance>;

/** What a conversation's reader needs: what may be asked, what was drafted, what was translated. */
export const conversationAssistance = z.object({
  uses: uses.meta({ description: 'What this member may ask a model for here; empty while it is off' }),
  outside: z.boolean().meta({ description: 'Whether the model’s address lies outside the own network' }),
  drafted: z
    .object({ at: instant, model: z.string(), lines: z.array(z.string()) })
    .nullable()
    .meta({
      description: 'The member’s newest draft by a model here: its lines, but those with personal data',
    }),
  translations: z.array(
    z.object({ messageId: id, language: locale, text: z.string(), model: z.string(), at: instant }),
  ),
});
export type ConversationAssistance = z.infer<typeof conversationAssistance>;

export const askDraft = z
  .object({
    points: z.string().trim().max(4000).default('').meta({ description: 'What the answer is to say' }),
  })
  .meta({ id: 'AskDraft' });
export const askSummary = z.object({ language: locale.default('ja') }).meta({ id: 'AskSummary' });
export const askTranslation = z.object({ language: locale }).meta({ id: 'AskTranslation' });
export const translation = z.object({ text: z.string(), model: z.string(), at: instant });
export type Translation = z.infer<typeof translation>;

/** One line of a streamed answer (`application/x-ndjson`). `text` lines joined are the whole. */
export type AssistanceEvent =
  | { type: 'writing'; characters: number }
  | { type: 'correcting'; findings: number }
  | { type: 'text'; text: string }
  | { type: 'done'; findings: number }
  | { type: 'error'; code: string; detail: string };

export const assistanceRequestState = z.enum(['sending', 'done', 'failed', 'stopped']);

/** One request that left the desk. */
export const assistanceRequest = z.object({
  id,
  at: instant,
  member: z.object({ id, name: z.string() }).nullable(),
  use: z.enum(['draft', 'correct', 'translate', 'summarise', 'test']),
  conversationId: id.nullable(),
  provider: modelProvider,
  host: z.string(),
  model: z.string(),
  state: assistanceRequestState,
  error: z.string().nullable(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  estimated: z.boolean().meta({ description: 'The server told no numbers: the tokens are estimated' }),
  milliseconds: z.number().int().nullable(),
});
export type AssistanceRequest = z.infer<typeof assistanceRequest>;

export const assistanceRequestDetail = assistanceRequest.extend({
  sent: z.string().meta({ description: 'The body exactly as it was sent, masked' }),
  result: z.string().meta({ description: 'What came back, still masked' }),
});
export type AssistanceRequestDetail = z.infer<typeof assistanceRequestDetail>;

export const listAssistanceRequests = pageQuery.extend({ use: assistanceRequest.shape.use.optional() });
