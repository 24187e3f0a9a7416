import type { order } from '../../../packages/contract/src/index.ts';
import { title } from './kit/title.ts';

export type Order = typeof order;
export const heading = title('案件');
