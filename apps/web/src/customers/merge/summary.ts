import type { Customer } from '@madoguchi/contract';

/** What tells one customer from another in one line: company, first addresses and numbers. */
export function summaryOf({ company, contactPoints }: Pick<Customer, 'company' | 'contactPoints'>): string {
  const values = contactPoints.slice(0, 3).map(({ value }) => value);
  return [company, ...values].filter((part) => part !== null && part !== '').join(' · ');
}
