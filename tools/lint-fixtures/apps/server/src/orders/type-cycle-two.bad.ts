// expect import(no-cycle)
import type { One } from './type-cycle-one.bad.ts';

export type Two = { one: One };
