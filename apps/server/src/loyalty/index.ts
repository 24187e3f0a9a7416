export { loyaltyOfMonth } from './month.ts';
export { reckonForecast } from './reckon.ts';
export { loyaltyRoutes } from './routes.ts';
export { purchaseDays, purchasesIn } from './purchases.store.ts';
export { countWaiting, settleBuyers } from './settle.ts';
