// expect boundaries(dependencies): a channel knows no feature
import { customerName } from '../../people/index.ts';

export const stolen = customerName;
