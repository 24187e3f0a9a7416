// expect boundaries(dependencies): no policy allowing
import { pool } from '../../../packages/testbed/src/database.ts';

export const stolen = pool;
