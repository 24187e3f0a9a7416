// expect house(sql-only-in-store): SQL lives in store.ts
export const statement = 'insert into orders (id) values ($1)';
