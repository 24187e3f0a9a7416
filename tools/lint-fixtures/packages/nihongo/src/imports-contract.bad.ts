// expect boundaries(dependencies): nihongo stands alone
import { order } from '@madoguchi/contract';

export const stolen = order;
