export { Metrics, type Reading } from './metrics.ts';
