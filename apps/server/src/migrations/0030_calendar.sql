-- The business calendar: when somebody is there, of the workspace and of channels that have one of their own. A workspace
-- that has changed nothing has no row: what holds then stands in the contract (`usualCalendar`).

-- `id` is the workspace's own for its calendar, a channel's for that channel's: one of each, by the primary key.
create table business_calendar (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  channel_id uuid,
  rules jsonb not null,
  revision integer not null default 1,
  changed_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references channel (workspace_id, id) on delete cascade,
  check (id = coalesce(channel_id, workspace_id))
);
create index business_calendar_channel on business_calendar (workspace_id, channel_id) where channel_id is not null;
select madoguchi_isolate('business_calendar');

-- Chats had weekly hours of their own, without public holidays; without hours somebody was always there. What visitors
-- are told stays as it is: each existing chat gets a calendar that says the same.
do $$
declare
  space record;
  holidays constant jsonb := '["new_year", "coming_of_age", "foundation", "emperor", "vernal_equinox", "showa", "constitution",
    "greenery", "children", "marine", "mountain", "respect_aged", "autumnal_equinox", "sports", "culture", "labour", "imperial",
    "substitute", "citizens"]';
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    insert into business_calendar (workspace_id, id, channel_id, rules)
    select c.workspace_id, c.id, c.id, jsonb_build_object(
      'week', (
        select jsonb_object_agg(d.day, case
          when coalesce(c.config -> 'hours', 'null') = 'null' then '[{"from": "00:00", "to": "24:00"}]'::jsonb
          when coalesce(c.config -> 'hours' -> d.day, 'null') = 'null' then '[]'::jsonb
          else jsonb_build_array(c.config -> 'hours' -> d.day)
        end)
        from unnest(array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) as d (day)),
      'openHolidays', holidays, 'closures', '[]'::jsonb, 'days', '[]'::jsonb)
    from channel c where c.workspace_id = space.id and c.type = 'chat';
    update channel set config = config - 'hours' where workspace_id = space.id and type = 'chat' and config ? 'hours';
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;
