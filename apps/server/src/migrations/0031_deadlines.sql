-- By when customers are acknowledged, answered and helped. What is due is reckoned from what was said and done; these rows
-- keep it, and stay as they were once it was met.

-- The rules as one document, since their order counts. A workspace that has changed nothing has no rules here: what holds
-- then stands in the contract (`usualDeadlines`). What was settled before `since` is not judged by rules nobody knew.
create table deadline_book (
  workspace_id uuid not null references workspace (id) on delete cascade,
  rules jsonb,
  revision integer not null default 0,
  since timestamptz(3),
  changed_at timestamptz(3) not null default now(),
  changed_by uuid,
  primary key (workspace_id),
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by)
);

-- `message_id` is the message that began the wait: with the kind it names a deadline, however often it is reckoned anew.
create table deadline (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  kind text not null check (kind in ('acknowledgement', 'first_answer', 'next_answer', 'resolution')),
  message_id uuid not null,
  started_at timestamptz(3) not null,
  -- Infinity while its time stands still.
  due_at timestamptz(3) not null,
  met_at timestamptz(3),
  -- Closed without an answer.
  ended_at timestamptz(3),
  -- Who answered.
  member_id uuid,
  why jsonb not null,
  warn_at timestamptz(3),
  late_at timestamptz(3),
  warned_at timestamptz(3),
  told_late_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, conversation_id, kind, message_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);
create index deadline_due on deadline (workspace_id, due_at, id);
create index deadline_member on deadline (workspace_id, member_id, due_at) where member_id is not null;
create index deadline_warning on deadline (workspace_id, warn_at)
  where warn_at is not null and warned_at is null and met_at is null and ended_at is null;
create index deadline_passing on deadline (workspace_id, late_at)
  where late_at is not null and told_late_at is null and met_at is null and ended_at is null;

-- Conversations of which something changed since their deadlines were reckoned, as often as it did: rows are only added by
-- those who change something, so that nobody waits for another.
create table deadline_stale (
  workspace_id uuid not null references workspace (id) on delete cascade,
  seq bigint not null generated always as identity,
  conversation_id uuid not null,
  primary key (workspace_id, seq)
);
create index deadline_stale_conversation on deadline_stale (workspace_id, conversation_id);

-- A walk through all that is not done, after rules or calendars changed; it goes on where it stood, whatever dies.
create table deadline_walk (
  workspace_id uuid not null references workspace (id) on delete cascade,
  after_id uuid not null default '00000000-0000-0000-0000-000000000000',
  done integer not null default 0,
  total integer,
  primary key (workspace_id)
);

-- The earliest time that is running. Plain and never null, so that lists are read from an index.
alter table conversation add column due_at timestamptz(3) not null default 'infinity';
drop index conversation_urgency_all;
drop index conversation_status_urgency;
drop index conversation_assignee_urgency;
drop index conversation_channel_urgency;
drop index conversation_answered_urgency;
create index conversation_due on conversation (workspace_id, due_at, id) where status <> 'done';
create index conversation_due_all on conversation (workspace_id, due_at, id);
create index conversation_status_due on conversation (workspace_id, status, due_at, id);
create index conversation_assignee_due on conversation (workspace_id, assignee_id, due_at, id);
create index conversation_channel_due on conversation (workspace_id, channel_id, due_at, id);
create index conversation_answered_due on conversation (workspace_id, due_at, id)
  where status in ('open', 'in_progress') and waiting_since is null;

select madoguchi_isolate(name::regclass)
from unnest(array['deadline_book', 'deadline', 'deadline_stale', 'deadline_walk']) as name;

-- What is there already is reckoned in the background; what was answered before today is left unjudged.
do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    insert into deadline_book (workspace_id, since) values (space.id, now());
    insert into deadline_walk (workspace_id) values (space.id);
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;

-- Whatever a deadline follows from notes that it changed, in its own transaction.
create function madoguchi_deadline_added() returns trigger language plpgsql as $$
begin
  insert into deadline_stale (workspace_id, conversation_id)
  select distinct workspace_id, conversation_id from added where direction <> 'note';
  return null;
end
$$;
create trigger deadline_added after insert on message
  referencing new table as added for each statement execute function madoguchi_deadline_added();

create function madoguchi_deadline_changed() returns trigger language plpgsql as $$
begin
  insert into deadline_stale (workspace_id, conversation_id)
  select distinct new.workspace_id, id from unnest(array[old.conversation_id, new.conversation_id]) as c (id);
  return null;
end
$$;
create trigger deadline_changed after update of conversation_id, delivery, content on message for each row
  when (new.direction <> 'note' and (old.conversation_id <> new.conversation_id
    or (coalesce(old.delivery, '') in ('failed', 'bounced')) <> (coalesce(new.delivery, '') in ('failed', 'bounced'))
    or (old.content ->> 'outcome') is distinct from (new.content ->> 'outcome')))
  execute function madoguchi_deadline_changed();

create function madoguchi_deadline_own() returns trigger language plpgsql as $$
begin
  insert into deadline_stale (workspace_id, conversation_id) values (old.workspace_id, old.conversation_id);
  return null;
end
$$;
create trigger deadline_gone after delete on message for each row execute function madoguchi_deadline_own();

create function madoguchi_deadline_activity() returns trigger language plpgsql as $$
begin
  insert into deadline_stale (workspace_id, conversation_id)
  select distinct workspace_id, conversation_id from added
  where kind in ('status_changed', 'reopened', 'hold_ended', 'settled_by_assistant');
  return null;
end
$$;
create trigger deadline_noted after insert on activity
  referencing new table as added for each statement execute function madoguchi_deadline_activity();

create function madoguchi_deadline_tagged() returns trigger language plpgsql as $$
begin
  insert into deadline_stale (workspace_id, conversation_id)
  select distinct workspace_id, conversation_id from changed;
  return null;
end
$$;
create trigger deadline_tagged after insert on conversation_tag
  referencing new table as changed for each statement execute function madoguchi_deadline_tagged();
create trigger deadline_untagged after delete on conversation_tag
  referencing old table as changed for each statement execute function madoguchi_deadline_tagged();

create function madoguchi_deadline_read() returns trigger language plpgsql as $$
begin
  insert into deadline_stale (workspace_id, conversation_id)
  select distinct m.workspace_id, m.conversation_id from added a
  join message m on m.workspace_id = a.workspace_id and m.id = a.message_id
  where a.mood = 'dissatisfied' or a.intent = 'complaint' or a.urgency = 'high' or a.harassment <> '[]';
  return null;
end
$$;
create trigger deadline_read after insert on message_reading
  referencing new table as added for each statement execute function madoguchi_deadline_read();

create function madoguchi_deadline_moved() returns trigger language plpgsql as $$
begin
  insert into deadline_stale (workspace_id, conversation_id) values (new.workspace_id, new.id);
  return null;
end
$$;
create trigger deadline_moved after update of channel_id, customer_id, merged_into on conversation for each row
  when (old.channel_id <> new.channel_id or old.customer_id <> new.customer_id
    or old.merged_into is distinct from new.merged_into)
  execute function madoguchi_deadline_moved();

create function madoguchi_deadline_company() returns trigger language plpgsql as $$
begin
  insert into deadline_stale (workspace_id, conversation_id)
  select workspace_id, id from conversation
  where workspace_id = new.workspace_id and customer_id = new.id and status <> 'done';
  return null;
end
$$;
create trigger deadline_company after update of company_id on customer for each row
  when (old.company_id is distinct from new.company_id) execute function madoguchi_deadline_company();

-- Rules, calendars and the zone hold for all that runs: a walk begins, or begins anew.
create function madoguchi_deadline_begin() returns trigger language plpgsql as $$
declare
  changed record := case when tg_op = 'DELETE' then old else new end;
begin
  -- A workspace that is being deleted takes its calendar with it.
  insert into deadline_walk (workspace_id) select w.id from workspace w where w.id = changed.workspace_id
  on conflict (workspace_id) do update set after_id = default, done = 0, total = null;
  return null;
end
$$;
create trigger deadline_calendar after insert or update or delete on business_calendar
  for each row execute function madoguchi_deadline_begin();
create trigger deadline_zone after update of time_zone on workspace_settings for each row
  when (old.time_zone <> new.time_zone) execute function madoguchi_deadline_begin();
create trigger deadline_rules after insert or update of rules on deadline_book for each row
  when (new.rules is not null) execute function madoguchi_deadline_begin();

-- Somebody is told before a deadline, and when it has passed.
alter table notification_cause drop constraint notification_cause_source_check;
alter table notification_cause add constraint notification_cause_source_check
  check (source in ('activity', 'message', 'mention', 'reading', 'call', 'callback', 'deadline_soon', 'deadline_late'));
