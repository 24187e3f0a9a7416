// expect import(no-cycle)
import type { Two } from './type-cycle-two.bad.ts';

export type One = { two: Two };
