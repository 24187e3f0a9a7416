import type * as contract from '@madoguchi/contract';
import type { ErrorCode, Problem } from '@madoguchi/contract';

/** The type an API answer has, by the contract's schema. Types only: the schemas' library stays out of the bundle. */
type Answer<Name extends keyof typeof contract> = (typeof contract)[Name] extends { _output: infer Output }
  ? Output
  : never;

/** The type a request may have before the server fills in defaults. */
type Request<Name extends keyof typeof contract> = (typeof contract)[Name] extends { _input: infer Input }
  ? Input
  : never;

export type Page<Item> = { items: Item[]; nextCursor: string | null };

/** `offline` is ours: the request never reached the server, or no answer came back. */
export type ProblemCode = ErrorCode | 'offline';
export type WebProblem = Omit<Problem, 'code'> & { code: ProblemCode };

export type SetupStatus = Answer<'setupStatus'>;
export type SetupRequest = Request<'setupRequest'>;
export type InvitationPreview = Answer<'invitationPreview'>;
export type AcceptInvitation = Request<'acceptInvitation'>;
export type UpdateMe = Request<'updateMe'>;
export type WorkspaceSettings = Answer<'workspaceSettings'>;
export type ColorScheme = Answer<'colorScheme'>;
export type CreatedApiKey = Answer<'createdApiKey'>;
export type TestChannel = Request<'testChannel'>;
export type TestChannelResult = Answer<'testChannelResult'>;
export type CreateChannelRequest = Request<'createChannel'>;
export type MailSecurity = Answer<'mailSecurity'>;
export type QuarantineRetry = Answer<'quarantineRetry'>;
