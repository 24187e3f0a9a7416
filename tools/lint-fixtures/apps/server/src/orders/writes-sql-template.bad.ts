// expect house(sql-only-in-store): SQL lives in store.ts
export const statement = (table: string): string => `
  select id
  from ${table}
  where id = $1`;
