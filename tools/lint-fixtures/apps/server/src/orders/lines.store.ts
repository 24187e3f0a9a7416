import type { Pool } from 'pg';

export const lines = (pool: Pool): unknown => pool.query('select id from order_lines');
