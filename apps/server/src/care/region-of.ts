import type { CareRegion, CustomerCare } from '@madoguchi/contract';
import type { Profile } from './profile.store.ts';
import { regionOf } from './regions.ts';

type Known = { region: CareRegion | null; from: CustomerCare['regionFrom'] };

type Where = Pick<Profile, 'handRegion' | 'address' | 'postalCode'> & {
  company: Pick<NonNullable<Profile['company']>, 'address' | 'postalCode'> | null;
};

/** Where somebody is for the year's courtesies: as set by hand, else by their own address, else by their company's. */
export function regionFor({ handRegion, address, postalCode, company }: Where): Known {
  if (handRegion !== null) return { region: handRegion, from: 'hand' };
  const own = regionOf(address, postalCode);
  if (own !== null) return { region: own, from: 'address' };
  const theirs = company === null ? null : regionOf(company.address, company.postalCode);
  return { region: theirs, from: theirs === null ? null : 'company' };
}
