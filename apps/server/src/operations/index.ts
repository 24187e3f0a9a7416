export { databaseReadings } from './metrics.ts';
export { metricsRoutes, type MetricsDependencies } from './metrics-routes.ts';
export { ProcessReporter } from './report.ts';
export { forgetSlowStatements } from './report.store.ts';
export { healthRoutes } from './health-routes.ts';
export { operationsRoutes } from './routes.ts';
export { beat, endLease, forgetOldKeys } from './store.ts';
