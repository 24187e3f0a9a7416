import { z } from 'zod';
import { finding, foundPromise } from './language.ts';

/**
 * Stable codes of every error the API answers, with their HTTP status.
 * A code never changes its meaning; clients decide by code, people read `detail`.
 */
export const errorStatus = {
  invalid_request: 400,
  not_signed_in: 401,
  wrong_credentials: 401,
  api_key_expired: 401,
  two_factor_required: 401,
  wrong_code: 401,
  passkey_refused: 401,
  forbidden: 403,
  own_reply: 403,
  origin_refused: 403,
  identity_refused: 403,
  address_not_allowed: 403,
  two_factor_setup_required: 403,
  not_found: 404,
  conflict: 409,
  contact_point_in_use: 409,
  company_exists: 409,
  gift_refused: 422,
  gift_over_limit: 422,
  care_held: 422,
  already_set_up: 409,
  thread_moved_on: 409,
  already_sending: 409,
  already_decided: 409,
  reply_changed: 409,
  reply_waiting: 409,
  other_channel_unconfirmed: 409,
  still_sending: 409,
  open_points: 409,
  conversation_merged: 409,
  idempotency_key_reused: 409,
  address_in_use: 409,
  member_exists: 409,
  last_owner: 409,
  would_lock_out: 409,
  invitation_expired: 410,
  reset_expired: 410,
  too_large: 413,
  unsupported_media: 415,
  unprocessable: 422,
  weak_password: 422,
  reply_blocked: 422,
  promise_undated: 422,
  locked_by_other: 423,
  assistance_off: 409,
  assistance_limit: 409,
  model_refused: 502,
  model_unreachable: 502,
  model_busy: 503,
  model_timeout: 504,
  model_cut: 502,
  model_failed: 502,
  too_many_requests: 429,
  internal: 500,
  busy: 503,
  database_unavailable: 503,
  outcome_unknown: 503,
  oauth_app_missing: 422,
  oauth_app_refused: 422,
  oauth_refused: 422,
  oauth_expired: 410,
  oauth_unreachable: 503,
  telephone_refused: 502,
  telephone_unreachable: 504,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** RFC 9457 problem details, as every error is answered (`application/problem+json`). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  lock: z
    .object({ memberId: z.string(), memberName: z.string(), since: z.string(), expiresAt: z.string() })
    .optional(),
  lastMessageId: z.string().optional(),
  mergedInto: z.string().optional(),
  findings: z.array(finding).optional(),
  promises: z.array(foundPromise).optional(),
  decision: z
    .object({ state: z.string(), memberName: z.string().nullable(), at: z.string().nullable() })
    .optional(),
  openPoints: z
    .object({
      points: z.array(z.object({ checklist: z.string(), text: z.string() })),
      mayClose: z.boolean(),
    })
    .optional(),
  customer: z.object({ id: z.string(), name: z.string() }).optional(),
  company: z.object({ id: z.string(), name: z.string() }).optional(),
  way: z
    .object({
      used: z.string().nullable(),
      channelType: z.string(),
      channelName: z.string(),
      to: z.string(),
    })
    .optional(),
});
export type Problem = z.infer<typeof problem>;
