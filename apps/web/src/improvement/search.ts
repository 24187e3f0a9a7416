import type { ImprovementList } from '@madoguchi/contract';
import { listNames } from './logic/names.ts';

export type ImprovementsSearch = { list?: ImprovementList; cause?: string };

/** Which cases the address asks for; open ones without a word. */
export function parseImprovementsSearch(search: Record<string, unknown>): ImprovementsSearch {
  const list = listNames.find((each) => each === search['list']);
  const cause = search['cause'];
  return {
    ...(list === undefined || list === 'open' ? {} : { list }),
    ...(typeof cause === 'string' && cause.trim() !== '' ? { cause: cause.slice(0, 120) } : {}),
  };
}
