export { generate, openSamplePlace } from './generate.ts';
export { loadSample } from './load.ts';
