import type { Customer } from '@madoguchi/contract';

export const fieldNames = [
  'name',
  'reading',
  'honorific',
  'company',
  'jobTitle',
  'email',
  'phone',
  'postalCode',
  'address',
] as const;
export type FieldName = (typeof fieldNames)[number];
export type CustomerFields = Record<FieldName, string>;

/** A customer as a form shows it: what is not known is empty, and so is a reading that is only a guess. */
export function fieldsOf(customer: Customer | null): CustomerFields {
  return {
    name: customer?.name ?? '',
    reading: customer?.readingGuessed === true ? '' : (customer?.reading ?? ''),
    honorific: customer?.honorific ?? '様',
    company: customer?.company ?? '',
    jobTitle: customer?.title ?? '',
    email: '',
    phone: '',
    postalCode: customer?.postalCode ?? '',
    address: customer?.address ?? '',
  };
}

const known = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What a form says about a customer; a guessed reading that was left alone stays the guess it is. */
export function changeOf(fields: CustomerFields, before: Customer | null): object {
  const { name, reading, honorific, company, jobTitle, email, phone, postalCode, address } = fields;
  const isLeftAlone = before?.readingGuessed === true && reading.trim() === '';
  return {
    name: name.trim(),
    ...(isLeftAlone ? {} : { reading: known(reading) }),
    honorific: honorific.trim(),
    company: known(company),
    title: known(jobTitle),
    postalCode: known(postalCode),
    address: known(address),
    ...(before === null ? { email: known(email), phone: known(phone) } : {}),
  };
}
