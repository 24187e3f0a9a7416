// expect import(no-cycle)
import { one } from './cycle-one.bad.ts';

export const two = (): number => one() + 1;
