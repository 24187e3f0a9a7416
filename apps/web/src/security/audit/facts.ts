import type { AuditEntry } from '@madoguchi/contract';

/** One thing that an entry tells: its name, and its value before and after where it has them. */
export type Fact = { name: string; before: string | null; after: string | null };

function shown(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String).join(', ');
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([name, each]) => `${name}: ${String(each)}`);
    return parts.length === 0 ? null : parts.join(', ');
  }
  return String(value);
}

/** What changed, without what stayed as it was. */
export function factsOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): Fact[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .map((name) => ({ name, before: shown(before?.[name]), after: shown(after?.[name]) }))
    .filter((fact) => fact.before !== fact.after);
}

/** Things that went wrong or that weaken the desk are marked. */
export function isCareful(kind: AuditEntry['kind']): boolean {
  return kind === 'sign_in.failed' || kind === 'two_factor.disabled' || kind === 'password.reset_issued';
}
