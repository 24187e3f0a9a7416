import type { FastifyRequest } from 'fastify';
import type { Role, Scope } from '@madoguchi/contract';
import { AppError } from './problem.ts';

/** Who makes a request: a member by session or by API key, always within one workspace. */
export type Actor = {
  workspaceId: string;
  memberId: string;
  memberName: string;
  role: Role;
  scopes: ReadonlySet<Scope>;
  /** `session:<id>` or `key:<id>`: for rate limits and idempotency. */
  via: string;
  /** What the API key is called that the request was made with. */
  keyName?: string;
  /** Where the request came from, as far as it is to be believed (TRUST_PROXY). */
  address?: string;
  /** What this person must do before anything else is open to them. */
  mustFirst?: 'set_up_two_factor';
};

/** Finds out who a request is from; null when it carries no credentials at all. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | null>;

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
  }
  interface FastifyContextConfig {
    /** What the actor needs; absent = any signed-in member. */
    scope?: Scope;
    /** A part of the API at an address of its own, for programs with a key: gate and limits hold for it, sessions do not. */
    programs?: true;
    /** Open to people who are not signed in. */
    public?: true;
    /** Open to someone who still must set up two-factor sign-in: what they need for that. */
    whileRestricted?: true;
  }
}

/** Whether a request is one to the API. The route decides, not the address as it was written: `/%61pi/v1/…` is the same. */
export function isApi({ routeOptions: { url, config } }: FastifyRequest): boolean {
  return config.programs === true || url?.startsWith('/api/v1/') === true;
}

/** The actor of a request that the gate has let through. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor === null)
    throw new AppError('not_signed_in', 'Sign in, or send an API key as a bearer token.');
  return request.actor;
}
