/** Figures with their uncertainty, from what was counted: pure functions, each with the paper it comes from. */
export * from './experiment.ts';
export * from './interval.ts';
export * from './net-promoter.ts';
export { expectedPurchases, fewestForBuying, fitBuying } from './repeat-buying.ts';
export type { Buying, BuyingModel } from './repeat-buying.ts';
export * from './spending.ts';
export * from './survival.ts';
export type { FactsOfMonth, MonthSpan } from './facts.ts';
