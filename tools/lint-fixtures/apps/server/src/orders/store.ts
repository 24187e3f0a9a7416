import type { Pool } from 'pg';

export const rows = (pool: Pool): unknown => pool.query('select id from orders');
