export { askHelper } from './ask.ts';
export { framesOf } from './frames.ts';
export { help } from './help.ts';
export { startHelper } from './start.ts';
