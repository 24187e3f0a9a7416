import type { Pool } from 'pg';

export const schemaOf = (pool: Pool): unknown => pool.query('select name from migrations');
