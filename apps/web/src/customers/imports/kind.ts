import type { ImportErrorCode, ImportExisting, ImportField, ImportPreview } from '@madoguchi/contract';
import { rowFaults } from '@madoguchi/contract/row-faults';
import type { ListKind, Word } from '../../imports/kind.ts';
import type { PlainKey } from '../../kit/translate.ts';

/** Lists of customers. */
export const customerLists = {
  path: '/customer-imports',
  name: 'imports',
  fields: {
    name: 'imports.field.name',
    familyName: 'imports.field.familyName',
    givenName: 'imports.field.givenName',
    reading: 'imports.field.reading',
    familyReading: 'imports.field.familyReading',
    givenReading: 'imports.field.givenReading',
    honorific: 'imports.field.honorific',
    company: 'imports.field.company',
    title: 'imports.field.title',
    email: 'imports.field.email',
    email2: 'imports.field.email2',
    phone: 'imports.field.phone',
    mobile: 'imports.field.mobile',
    postalCode: 'imports.field.postalCode',
    prefecture: 'imports.field.prefecture',
    city: 'imports.field.city',
    address: 'imports.field.address',
    building: 'imports.field.building',
    note: 'imports.field.note',
    allergy: 'imports.field.allergy',
    caution: 'imports.field.caution',
    preference: 'imports.field.preference',
    contactPerson: 'imports.field.contactPerson',
    birthday: 'imports.field.birthday',
    companyAnniversary: 'imports.field.companyAnniversary',
    contractEnd: 'imports.field.contractEnd',
    boughtOn: 'imports.field.boughtOn',
    deliveredOn: 'imports.field.deliveredOn',
  } satisfies Record<ImportField, PlainKey>,
  faults: rowFaults.customers satisfies Record<ImportErrorCode, Word>,
  problems: {
    no_name: 'imports.problem.no_name',
    field_twice: 'imports.problem.field_twice',
  } satisfies Record<NonNullable<ImportPreview['problem']>, PlainKey>,
} as const satisfies ListKind;

export const existingChoices: readonly ImportExisting[] = ['fill', 'overwrite', 'skip'];
