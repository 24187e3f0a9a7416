import { describe, expect, it } from 'vitest';
import { looksLikeSql } from './sql-only-in-store.ts';

describe('SQL is told from prose', () => {
  it.each([
    'select id from orders',
    'SELECT id, name FROM "orders" WHERE id = $1',
    '\n  with due as materialized (select 1) select * from due',
    'WITH due AS (SELECT 1) SELECT * FROM due',
    'insert into orders (id) values ($1)',
    'update orders set name = $1',
    'UPDATE orders o SET name = $1',
    'delete from orders',
    'create table orders (id text)',
    'set local app.workspace = 1',
  ])('%j is a statement', (text) => {
    expect(looksLikeSql(text)).toBe(true);
  });

  it.each([
    'Select a customer from the list',
    'Update the page',
    'Delete from here on',
    'select',
    'insert into',
    'with care',
    'set the status',
    'the query said: select id from orders',
    '注文を選ぶ',
    '',
  ])('%j is prose', (text) => {
    expect(looksLikeSql(text)).toBe(false);
  });
});
