export { jobKind, Jobs } from './jobs.ts';
export { untilDone, type Stopping } from './until-done.ts';
