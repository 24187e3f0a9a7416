import type { Presence } from '@madoguchi/contract';

/** The others here, once each: somebody who writes in one window and looks in another is writing. */
export function othersHere(items: readonly Presence[], memberId: string): Presence[] {
  const others = new Map<string, Presence>();
  for (const person of items) {
    if (person.memberId === memberId || person.state === 'gone') continue;
    if (others.get(person.memberId)?.state !== 'writing') others.set(person.memberId, person);
  }
  return [...others.values()].sort((a, b) => a.memberName.localeCompare(b.memberName));
}
