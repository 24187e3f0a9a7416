// expect house(sql-only-in-store): SQL lives in store.ts
const sql = (parts: TemplateStringsArray): string => parts.join('');

export const order = sql`order by id`;
