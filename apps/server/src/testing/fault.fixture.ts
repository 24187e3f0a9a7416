import pg from 'pg';

/**
 * Has the database refuse new rows of a table, as a fault of ours would: those for which `condition`, SQL about `new`, holds.
 * Answers how to let them in again.
 */
export async function refuseRows(
  connectionString: string,
  table: string,
  condition: string,
): Promise<() => Promise<void>> {
  const run = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  await run(`create function fault() returns trigger language plpgsql as $$ begin raise exception 'a fault'; end $$;
    create trigger fault before insert on ${table} for each row when (${condition}) execute function fault()`);
  return () => run(`drop trigger fault on ${table}; drop function fault`);
}
