// expect boundaries(dependencies): platform knows no feature
import { customerName } from '../../people/index.ts';

export const stolen = customerName;
