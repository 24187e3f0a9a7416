// expect boundaries(dependencies): SQL lives in store.ts
import type { Pool } from 'pg';

export const query = (pool: Pool): number => pool.totalCount;
