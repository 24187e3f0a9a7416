// expect boundaries(dependencies): channels never know each other
import { line } from '../line/index.ts';

export const stolen = line;
