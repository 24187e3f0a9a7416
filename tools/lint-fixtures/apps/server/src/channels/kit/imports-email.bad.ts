// expect boundaries(dependencies): channels never know each other
import { email } from '../email/index.ts';

export const stolen = email;
