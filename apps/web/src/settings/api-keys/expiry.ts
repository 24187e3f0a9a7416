/** How long a key may live, in days; `never` has to be chosen on purpose. */
export const lifetimes = ['30', '90', '365', 'never'] as const;

/** When a key made now ends, or null for one that does not. */
export function expiryAfter(lifetime: string, now: Date): string | null {
  if (!/^\d+$/u.test(lifetime)) return null;
  return new Date(now.getTime() + Number(lifetime) * 86_400_000).toISOString();
}
