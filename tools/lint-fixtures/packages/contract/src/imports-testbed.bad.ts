// expect boundaries(dependencies): contract stands alone
import { pool } from '@madoguchi/testbed/database';

export const stolen = pool;
