// expect boundaries(dependencies): SQL lives in store.ts
import { Pool } from 'pg';

export const pool = Pool;
