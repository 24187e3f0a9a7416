export { leadTo, type LandingTest, type Seen } from './assign.ts';
export { recordSeen } from './assignment.store.ts';
export { messageVariants, recordSent, type MessageVariants } from './messages.ts';
export { experimentRoutes } from './routes.ts';
export { insertSampleExperiment } from './sample.ts';
