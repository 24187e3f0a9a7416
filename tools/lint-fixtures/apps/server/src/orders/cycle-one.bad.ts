// expect import(no-cycle)
import { two } from './cycle-two.bad.ts';

export const one = (): number => two() + 1;
