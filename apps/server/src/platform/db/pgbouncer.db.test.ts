import { hasPgBouncer, startPgBouncer } from '@madoguchi/testbed/pgbouncer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';
import { Database, sql } from './index.ts';

describe.runIf(hasPgBouncer())('through PgBouncer in transaction mode', () => {
  let desk: Desk;
  let database: Database;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    desk = await buildDesk();
    const pooler = await startPgBouncer(desk.connectionString);
    database = new Database({
      connectionString: pooler.connectionString,
      appRole: 'madoguchi_app',
      pooled: true,
    });
    stop = pooler.stop;
  });
  afterAll(async () => {
    await database.close();
    await stop();
    await desk.close();
  });

  it('runs many transactions at once, each in its own workspace', async () => {
    const seen = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        database.inWorkspace(
          i % 2 === 0 ? desk.workspaceId : '0195a1b2-0000-7000-8000-000000000001',
          async (tx) => {
            const rows = await tx.many(
              sql`select 1 from workspace_settings where workspace_id = ${desk.workspaceId}`,
            );
            return rows.length;
          },
        ),
      ),
    );
    expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 1 : 0)));
  });

  it('leaves neither workspace nor role behind on a shared connection', async () => {
    await database.inWorkspace(desk.workspaceId, (tx) => tx.many(sql`select 1`));
    const { rows } = await database.pool.query(
      `select current_setting('madoguchi.workspace_id', true) as workspace, current_user as role`,
    );
    expect(rows[0]?.workspace).toBe('');
    expect(rows[0]?.role).not.toBe('madoguchi_app');
  });
});
