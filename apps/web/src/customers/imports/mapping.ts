import type { ImportExisting, ImportField, ImportMapping } from '@madoguchi/contract';

/** The fields a column may be, in the order in which people look for them. */
export const importFields: readonly ImportField[] = [
  'name',
  'familyName',
  'givenName',
  'reading',
  'familyReading',
  'givenReading',
  'honorific',
  'company',
  'title',
  'email',
  'email2',
  'phone',
  'mobile',
  'postalCode',
  'prefecture',
  'city',
  'address',
  'building',
  'note',
  'allergy',
  'caution',
  'preference',
  'contactPerson',
];

export const existingChoices: readonly ImportExisting[] = ['fill', 'overwrite', 'skip'];

/** The field that a choice stands for; null: the column is left out. */
export function fieldOf(value: string | null): ImportField | null {
  return importFields.find((field) => field === value) ?? null;
}

/** The mapping with another field for one column; whichever column had that field before is left out. */
export function withField(mapping: ImportMapping, column: number, field: ImportField | null): ImportMapping {
  return mapping.map((before, at) => {
    if (at === column) return field;
    return field !== null && before === field ? null : before;
  });
}

/** The fields that are taken over, in the order of the columns. */
export function fieldsOf(mapping: ImportMapping): ImportField[] {
  return mapping.filter((field) => field !== null);
}
