import type { Continuity, HandoverReason, UncaredCustomer } from '@madoguchi/contract';

/** The contract's names, written out: its library of schemas stays out of what the browser loads. */
export const handoverReasons = [
  'leaving',
  'transfer',
  'load',
  'wish',
  'other',
] as const satisfies readonly HandoverReason[];

/** Whom somebody chose for a customer; null: nobody after all. */
export type Choices = Readonly<Record<string, string | null>>;

/** Who is to look after a customer: who was chosen, else who is proposed. */
export function personOf({ customer, proposal }: UncaredCustomer, choices: Choices): string | null {
  const chosen = choices[customer.id];
  return chosen === undefined ? (proposal?.id ?? null) : chosen;
}

/** The most that goes in one step. */
const most = 200;

/** What is sent: those who are picked and have somebody. */
export function itemsToTake(
  items: readonly UncaredCustomer[],
  picked: ReadonlySet<string>,
  choices: Choices,
): { customerId: string; memberId: string }[] {
  return items
    .flatMap((item) => {
      const memberId = personOf(item, choices);
      return picked.has(item.customer.id) && memberId !== null
        ? [{ customerId: item.customer.id, memberId }]
        : [];
    })
    .slice(0, most);
}

/** Fewer conversations than this say nothing as a share. */
const enough = 5;

/** The share of conversations that the contact person answered alone, in whole percent; null where too few say anything. */
export function shareOf({
  conversations,
  kept,
}: Pick<Continuity['months'][number], 'conversations' | 'kept'>): number | null {
  return conversations < enough ? null : Math.round((kept / conversations) * 100);
}
