export { findAmounts } from './money/find-amounts.ts';
export type { Amount } from './money/find-amounts.ts';
export { foldForSearch } from './search/fold.ts';
