import type { CarePurpose } from '@madoguchi/contract';
import { purposes } from './choices.ts';

/** What the address of the tasks says; everybody's open ones when it says nothing. */
export type CareSearch = { whose?: 'me' | 'nobody'; state?: 'closed'; purpose?: CarePurpose };

/** Reads the address; anything it does not know is left out. */
export function parseCareSearch({ whose, state, purpose }: Record<string, unknown>): CareSearch {
  const known = purposes.find((each) => each === purpose);
  return {
    ...(whose === 'me' || whose === 'nobody' ? { whose } : {}),
    ...(state === 'closed' ? { state } : {}),
    ...(known === undefined ? {} : { purpose: known }),
  };
}

/** Which year of courtesies is shown; this one when it says nothing. */
export function parseCourtesySearch({ year }: Record<string, unknown>): { year?: number } {
  const number = typeof year === 'number' ? year : Number.NaN;
  return Number.isInteger(number) && number >= 2000 && number <= 2099 ? { year: number } : {};
}
