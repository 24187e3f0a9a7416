import { createHash } from 'node:crypto';

const keyed = (salt: string, text: string): Buffer => createHash('sha256').update(`${salt}:${text}`).digest();

/**
 * Which variant somebody sees: a keyed hash of who they are, cut into parts as large as the shares. The same whenever and
 * by whichever process it is asked; `madoguchi_variant` in the database does the same.
 */
export function variantOf(salt: string, unit: string, shares: readonly number[]): number {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const point = keyed(salt, unit).readUInt32BE(0) * whole;
  let until = 0;
  for (const [variant, share] of shares.entries()) {
    until += share * 2 ** 32;
    if (point < until) return variant;
  }
  throw new RangeError('an experiment has variants, and each has a share');
}

/** What is kept of a browser’s mark: enough to know it again in this experiment, and nothing else. */
export function unitOfBrowser(salt: string, visitor: string): string {
  const hex = keyed(salt, `browser:${visitor}`).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** A running experiment as far as a redirect needs it. */
export type LandingTest = { id: string; salt: string; shares: number[]; targets: string[] };

/** That somebody was led to a variant. */
export type Seen = { experimentId: string; unit: string; variant: number; causeId: string; at: string };

/** Where a person’s click is led: by their browser where that is known, else click by click. */
export function leadTo(
  { id, salt, shares, targets }: LandingTest,
  { clickId, visitor, at }: { clickId: string; visitor: string | null; at: string },
): { target: string; seen: Seen } {
  const unit = visitor === null ? clickId : unitOfBrowser(salt, visitor);
  const variant = variantOf(salt, unit, shares);
  return { target: targets[variant] ?? '', seen: { experimentId: id, unit, variant, causeId: clickId, at } };
}
