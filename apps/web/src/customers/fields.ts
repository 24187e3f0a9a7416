import type { Customer } from '@madoguchi/contract';
import type { CustomerChange } from './useUpdateCustomer.ts';

export type CustomerFields = Record<'name' | 'reading' | 'company' | 'jobTitle' | 'phone', string>;

/** A customer as a form shows it: what is not known is empty. */
export function fieldsOf(customer: Customer): CustomerFields {
  const { name, reading, company, title, phone } = customer;
  return { name, reading: reading ?? '', company: company ?? '', jobTitle: title ?? '', phone: phone ?? '' };
}

/** What a form says about a customer: what was left empty is not known. */
export function changeOf(fields: CustomerFields): CustomerChange {
  const known = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    name: fields.name.trim(),
    reading: known(fields.reading),
    company: known(fields.company),
    title: known(fields.jobTitle),
    phone: known(fields.phone),
  };
}
