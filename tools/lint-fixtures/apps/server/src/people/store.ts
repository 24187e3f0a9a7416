import type { Pool } from 'pg';

export const customerName = (pool: Pool, id: string): unknown =>
  pool.query('select name from customers where id = $1', [id]);
