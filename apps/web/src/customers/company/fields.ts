import type { Company } from '@madoguchi/contract';

export const companyFields = [
  'name',
  'reading',
  'phone',
  'website',
  'postalCode',
  'address',
  'note',
] as const;
export type CompanyField = (typeof companyFields)[number];
export type CompanyValues = Record<CompanyField, string>;

/** A company as a form shows it: what is not known is empty. */
export function valuesOf(company: Company | null): CompanyValues {
  return {
    name: company?.name ?? '',
    reading: company?.reading ?? '',
    phone: company?.phone ?? '',
    website: company?.website ?? '',
    postalCode: company?.postalCode ?? '',
    address: company?.address ?? '',
    note: company?.note ?? '',
  };
}

/** What a form says about a company. */
export function changeOf(values: CompanyValues): object {
  const known = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    name: values.name.trim(),
    reading: known(values.reading),
    phone: known(values.phone),
    website: known(values.website),
    postalCode: known(values.postalCode),
    address: known(values.address),
    note: values.note,
  };
}

/** Which fields stand against saving. */
export function wrongFields({ name, website }: CompanyValues): CompanyField[] {
  const wrong: CompanyField[] = [];
  if (name.trim() === '') wrong.push('name');
  if (website.trim() !== '' && !/^https?:\/\/\S+$/u.test(website.trim())) wrong.push('website');
  return wrong;
}
