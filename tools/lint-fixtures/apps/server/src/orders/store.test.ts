import { expect, it } from 'vitest';
import { pool } from '../../../../packages/testbed/src/database.ts';
import { rows } from './store.ts';

it('reads what was stored', () => {
  expect(rows(pool())).toBe(pool().query('select count(*) from orders'));
});
