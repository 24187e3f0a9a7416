import { setFlagsFromString } from 'node:v8';

/** The heap was kept from growing while the program was loaded (bin/node24.js); from now on the work says how large it is. */
export function letHeapGrow(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}
