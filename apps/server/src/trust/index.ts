export { countDue } from './count.ts';
export { isSettled, monthAfter, monthOf, monthsFrom, mostMonths, spanOf } from './months.ts';
export {
  historyBetween as trustBetween,
  readFigures as readTrust,
  readInput as readTrustInput,
} from './queries.ts';
export { readAnswers } from './read.ts';
export { trustRoutes } from './routes.ts';
