import { errors, jwtVerify } from 'jose';
import { z } from 'zod';

/** Who a site says its visitor is. */
export type Identity = { externalId: string; name: string | null; email: string | null };

/** A site's word is fresh for at most this long after it was given, in seconds. */
export const identitySeconds = 600;

/** Clocks of two servers may differ by this much, in seconds. */
const toleranceSeconds = 30;

const claims = z.object({
  sub: z.string().min(1).max(200),
  exp: z.number(),
  iat: z.number(),
  name: z.string().trim().max(120).optional(),
  email: z
    .string()
    .trim()
    .max(254)
    .regex(/^[^\s@<>\p{Cc}]+@[^\s@<>\p{Cc}]+$/u)
    .optional(),
});

/** Why an identity was not believed, for whoever builds the site. */
export class IdentityRefused extends Error {}

/**
 * Reads a JWT (RFC 7519) signed with the site's secret by HS256, and by nothing else. It names the visitor (`sub`),
 * when it was made (`iat`) and when it ends (`exp`), at most ten minutes later.
 * @throws IdentityRefused with the reason.
 */
export async function readIdentity(jwt: string, secret: string, now = new Date()): Promise<Identity> {
  let payload: unknown;
  try {
    const verified = await jwtVerify(jwt, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      requiredClaims: ['sub', 'iat', 'exp'],
      maxTokenAge: identitySeconds,
      clockTolerance: toleranceSeconds,
      currentDate: now,
    });
    payload = verified.payload;
  } catch (error) {
    throw new IdentityRefused(error instanceof errors.JOSEError ? error.message : 'it cannot be read');
  }
  const read = claims.safeParse(payload);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new IdentityRefused(`«${issue?.path.join('.') ?? ''}»: ${issue?.message ?? 'is not as expected'}`);
  }
  const { sub, iat, exp, name, email } = read.data;
  if (exp - iat > identitySeconds)
    throw new IdentityRefused(`«exp» may be at most ${identitySeconds / 60} minutes after «iat»`);
  return { externalId: sub, name: name === undefined || name === '' ? null : name, email: email ?? null };
}
