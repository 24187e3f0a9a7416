import type { AmbassadorSize, AmbassadorState, MentionNetwork } from '@madoguchi/contract';
import { ambassadorSizes, ambassadorStates } from '@madoguchi/contract/ambassador-names';
import { mentionNetworks } from '@madoguchi/contract/mention-names';

export type AmbassadorsSearch = {
  query?: string;
  state?: AmbassadorState;
  size?: AmbassadorSize;
  network?: MentionNetwork;
};

/** Whom the address asks for; everybody without a word. */
export function parseAmbassadorsSearch(given: Record<string, unknown>): AmbassadorsSearch {
  const query = typeof given['query'] === 'string' ? given['query'].slice(0, 100) : '';
  const state = ambassadorStates.find((each) => each === given['state']);
  const size = ambassadorSizes.find((each) => each === given['size']);
  const network = mentionNetworks.find((each) => each === given['network']);
  return {
    ...(query === '' ? {} : { query }),
    ...(state === undefined ? {} : { state }),
    ...(size === undefined ? {} : { size }),
    ...(network === undefined ? {} : { network }),
  };
}

/** The period that results are asked of first: a year up to today. */
export function yearTo(today: string): { from: string; to: string } {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 364);
  return { from: date.toISOString().slice(0, 10), to: today };
}
