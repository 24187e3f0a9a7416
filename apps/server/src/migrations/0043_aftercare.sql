-- What after-care still owed: tasks that are held back while a customer is looked after, absences as calendars, promises made
-- on visits, acknowledgements of calls.

-- The cases for which a hand has let a task go on though they stood.
alter table care_task add column released uuid[] not null default '{}';

-- What holds after-care back from a person now: attention from «needs care» (2) on, and cases of complaints whose steps are
-- not done. A case that only waits for its effect to show holds nothing back.
create function madoguchi_care_holds(space uuid, person uuid) returns table (kind text, id uuid)
language sql stable as $$
  select 'attention', a.id from attention_case a
  where a.workspace_id = space and a.state = 'open' and a.level >= 2
    and a.customer_id in (select madoguchi_whole_person(space, madoguchi_survivor(space, person)))
  union all
  select distinct 'complaint', i.id from conversation c
  join improvement_conversation l on l.workspace_id = c.workspace_id and l.conversation_id = c.id
  join improvement_case i on i.workspace_id = l.workspace_id and i.id = l.case_id and i.status = 'open'
  where c.workspace_id = space and c.customer_id in (select madoguchi_whole_person(space, madoguchi_survivor(space, person)))
$$;

-- Of a task: what holds it back. What a person has made by hand, and a visit, are held back only where they promote.
create function madoguchi_care_held(space uuid, person uuid, source text, promotional boolean, released uuid[])
returns table (kind text, id uuid) language sql stable as $$
  select h.kind, h.id from madoguchi_care_holds(space, person) h
  where (promotional or source in ('plan', 'courtesy')) and h.id <> all (released)
$$;

-- Absences as calendars, by addresses that are secrets: one's own, and for who leads the team's.
create table absence_feed (
  workspace_id uuid not null,
  member_id uuid not null,
  secret_hash bytea not null,
  created_at timestamptz(3) not null default now(),
  read_at timestamptz(3),
  primary key (workspace_id, member_id),
  unique (workspace_id, secret_hash),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);
create table absence_team_feed (like absence_feed including defaults including indexes);
alter table absence_team_feed
  add foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade;

select madoguchi_isolate(name::regclass) from unnest(array['absence_feed', 'absence_team_feed']) as name;

-- A visit keeps promises as a call does.
alter table promise drop constraint promise_closed_how_check;
alter table promise add constraint promise_closed_how_check check (closed_how in ('message', 'call', 'visit', 'hand', 'order'));

-- A call that nobody took may be acknowledged by mail or LINE: decided about like a message, which here is the call itself.
create function madoguchi_acknowledge_call() returns trigger language plpgsql as $$
begin
  insert into acknowledgement (workspace_id, message_id)
  select new.workspace_id, new.message_id from acknowledgement_book b
  where b.workspace_id = new.workspace_id and new.started_at > now() - interval '12 hours'
    and b.rules -> 'channels' @> jsonb_build_array(jsonb_build_object('channelId', new.channel_id))
  on conflict do nothing;
  return null;
end
$$;
create trigger acknowledge_call after insert or update of outcome on call for each row
  when (new.direction = 'inbound' and new.state = 'ended' and new.outcome in ('missed', 'voicemail'))
  execute function madoguchi_acknowledge_call();

-- A walk through open promises after a calendar or the zone changed: their reminders are planned anew, what was promised stays.
create table promise_walk (
  workspace_id uuid not null references workspace (id) on delete cascade,
  after_id uuid not null default '00000000-0000-0000-0000-000000000000',
  primary key (workspace_id)
);
select madoguchi_isolate('promise_walk');
create function madoguchi_promise_walk() returns trigger language plpgsql as $$
declare
  changed record := case when tg_op = 'DELETE' then old else new end;
begin
  -- A workspace that is being deleted takes its calendar with it.
  insert into promise_walk (workspace_id) select w.id from workspace w where w.id = changed.workspace_id
  on conflict (workspace_id) do update set after_id = default;
  return null;
end
$$;
create trigger promise_calendar after insert or update or delete on business_calendar
  for each row execute function madoguchi_promise_walk();
create trigger promise_zone after update of time_zone on workspace_settings for each row
  when (old.time_zone <> new.time_zone) execute function madoguchi_promise_walk();
create index promise_open_walk on promise (workspace_id, id) where state = 'open' and due_at is not null;
