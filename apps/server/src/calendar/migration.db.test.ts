import { calendarRules } from '@madoguchi/contract';
import { expect, it } from 'vitest';
import { beforeMigration } from '../testing/before-migration.fixture.ts';
import { businessCalendar } from './domain.ts';

const [one, two] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'];
const name = '0030_calendar.sql';

it('gives each chat a calendar that says what its hours said, whoever migrates', () =>
  beforeMigration(name, async ({ client, migrate }) => {
    for (const id of [one, two])
      await client.query(`insert into workspace (id, name, slug, "createdAt") values ($1, 'w', $2, now())`, [
        id,
        id,
      ]);
    const day = { from: '10:00', to: '17:00' };
    const hours = { mon: day, tue: day, wed: null, thu: day, fri: day, sat: null, sun: null };
    const chat = `insert into channel (workspace_id, id, type, name, address, config) values ($1, gen_random_uuid(), $2, $3, $3, $4)`;
    await client.query(chat, [one, 'chat', 'hours', { color: '#27508a', hours }]);
    await client.query(chat, [one, 'chat', 'always', { hours: null }]);
    await client.query(chat, [two, 'chat', 'older', {}]);
    await client.query(chat, [two, 'email', 'mail', {}]);
    // A role that row-level security binds, as an owner's own login may be.
    await client.query(`do $$ begin create role migrator; exception when duplicate_object then null; end $$`);
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    for (const table of tables) await client.query(`alter table ${table.name} owner to migrator`);
    await client.query(
      'alter function madoguchi_isolate owner to migrator; grant all on schema public to migrator; set role migrator; begin',
    );
    await migrate();
    await client.query('commit; reset role');
    const { rows } = await client.query<{ chat: string; rules: unknown }>(
      'select c.name as chat, b.rules from business_calendar b join channel c on c.id = b.channel_id order by c.name',
    );
    expect(rows.map((row) => row.chat)).toEqual(['always', 'hours', 'older']);
    const [always, weekly, older] = rows.map((row) =>
      businessCalendar(calendarRules.parse(row.rules), 'Asia/Tokyo'),
    );
    const at = (text: string) => Date.parse(`${text}+09:00`);
    for (const calendar of [always, older]) expect(calendar?.isOpen(at('2027-01-01T03:00'))).toBe(true);
    expect(weekly?.isOpen(at('2026-11-23T10:00'))).toBe(true);
    expect(weekly?.isOpen(at('2026-11-25T10:00'))).toBe(false);
    expect(weekly?.closesAt(at('2026-11-24T10:00'))).toBe(at('2026-11-24T17:00'));
    const { rows: left } = await client.query(`select name from channel where config ? 'hours'`);
    expect(left).toEqual([]);
  }));
