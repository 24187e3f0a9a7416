export type { Call, Common, Data, Init, Item, ListPath, PathWith } from './call.ts';
export { createClient, type ClientOptions, type MadoguchiClient, type RawInit } from './client.ts';
export type { EventsOptions, FeedEvent, FeedReset } from './events.ts';
export { DeskProblem, isProblem, UnexpectedAnswer, type ErrorCode, type Problem } from './problem.ts';
export type { RetryOptions } from './retry.ts';
export type { components, paths } from './schema.generated.ts';
export type * from './types.ts';
export {
  verifyWebhook,
  WebhookRefused,
  type VerifyOptions,
  type WebhookFault,
  type WebhookHeaders,
  type WebhookPayload,
  type WebhookRequest,
} from './webhooks.ts';
