export { findPromises } from './find-promises.ts';
export type { Act, Promised, PromiseOptions } from './promise.ts';
