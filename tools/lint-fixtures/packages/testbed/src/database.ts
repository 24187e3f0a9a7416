import { Pool } from 'pg';

export const pool = (): Pool => new Pool({ connectionString: process.env['TEST_DATABASE_URL'] });
