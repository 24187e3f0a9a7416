export { generate, openSamplePlace, type Place, type Progress } from './generate.ts';
export { loadSample } from './load.ts';
