-- After-care (アフターケア): plans by event, the tasks that follow, dates of people and companies, gifts and visits.

-- The people whose records became part of one: their rows stay under their own ids, so that a merge can be undone.
create function madoguchi_whole_person(space uuid, person uuid) returns setof uuid language sql stable as $$
  with recursive people as (
    select person as id
    union
    select c.id from people p join customer c on c.workspace_id = space and c.merged_into = p.id
  )
  select id from people
$$;

-- The record that holds what was once another's.
create function madoguchi_survivor(space uuid, person uuid) returns uuid language sql stable as $$
  with recursive way as (
    select id, merged_into from customer where workspace_id = space and id = person
    union
    select c.id, c.merged_into from way w join customer c on c.workspace_id = space and c.id = w.merged_into
  )
  select id from way where merged_into is null
$$;

-- Limits and spacing; a workspace that has changed nothing has no row.
create table care_settings (
  workspace_id uuid not null references workspace (id) on delete cascade,
  revision integer not null default 1,
  window_days integer not null,
  monthly_cap integer not null,
  per_gift integer,
  per_person_year integer,
  per_company_year integer,
  primary key (workspace_id)
);

create table care_plan (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  event text not null,
  enabled boolean not null default false,
  starter text,
  version integer not null default 1,
  definition jsonb not null,
  changed_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3),
  primary key (workspace_id, id)
);
create index care_plan_by_event on care_plan (workspace_id, event) where enabled and deleted_at is null;

create table care_plan_version (
  workspace_id uuid not null,
  plan_id uuid not null,
  version integer not null,
  name text not null,
  enabled boolean not null,
  definition jsonb not null,
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, plan_id, version),
  foreign key (workspace_id, plan_id) references care_plan (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);

-- What happened, told once by its kind and key. `taken_at` null: its plans are still to be begun.
create table care_event (
  workspace_id uuid not null,
  id uuid not null default gen_random_uuid(),
  customer_id uuid not null,
  kind text not null,
  key text not null,
  at timestamptz(3) not null,
  told_at timestamptz(3) not null default now(),
  amount bigint,
  conversation_id uuid,
  plan_id uuid,
  taken_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, kind, key),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete set null (conversation_id),
  foreign key (workspace_id, plan_id) references care_plan (workspace_id, id) on delete cascade
);
create index care_event_untaken on care_event (workspace_id, told_at, id) where taken_at is null;
create index care_event_customer on care_event (workspace_id, customer_id, at);
create index care_event_conversation on care_event (workspace_id, conversation_id) where conversation_id is not null;
create index care_event_plan on care_event (workspace_id, plan_id) where plan_id is not null;

create table care_visit (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  member_id uuid,
  at timestamptz(3) not null,
  place text not null,
  people text not null,
  purpose text not null,
  report jsonb,
  reported_by uuid,
  reported_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id),
  foreign key (workspace_id, reported_by) references member ("organizationId", id) on delete set null (reported_by),
  check ((report is null) = (reported_at is null))
);
create index care_visit_customer on care_visit (workspace_id, customer_id, at desc);

create table care_task (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  source text not null check (source in ('plan', 'courtesy', 'visit', 'manual')),
  purpose text not null,
  name text not null,
  way text not null,
  language text not null check (language in ('ja', 'en')),
  text text not null,
  own_text text,
  promotional boolean not null default false,
  -- What stops it while nobody has begun it: 'reply', 'complaint'.
  stop_on text[] not null default '{}',
  plan_id uuid,
  plan_version integer,
  event_id uuid,
  step integer,
  courtesy text,
  courtesy_year integer,
  visit_id uuid,
  assignee_id uuid,
  prepare_on date not null,
  due_on date not null,
  latest_on date,
  state text not null check (state in ('waiting', 'proposed', 'planned', 'done', 'skipped', 'stopped')),
  reason text,
  note text not null default '',
  draft_conversation_id uuid,
  drafted_by uuid,
  drafted_at timestamptz(3),
  done_message_id uuid,
  done_at timestamptz(3),
  done_by uuid,
  told_on date,
  made_at timestamptz(3) not null default now(),
  revision integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, plan_id) references care_plan (workspace_id, id) on delete cascade,
  foreign key (workspace_id, event_id) references care_event (workspace_id, id) on delete cascade,
  foreign key (workspace_id, visit_id) references care_visit (workspace_id, id) on delete cascade,
  foreign key (workspace_id, assignee_id) references member ("organizationId", id) on delete set null (assignee_id),
  foreign key (workspace_id, drafted_by) references member ("organizationId", id) on delete set null (drafted_by),
  foreign key (workspace_id, done_by) references member ("organizationId", id) on delete set null (done_by),
  foreign key (workspace_id, draft_conversation_id) references conversation (workspace_id, id)
    on delete set null (draft_conversation_id),
  check ((state = 'done') = (done_at is not null)),
  check ((courtesy is null) = (courtesy_year is null))
);
-- However often an event is taken, each of its steps is there once; so is each courtesy of a year.
create unique index care_task_of_step on care_task (workspace_id, plan_id, event_id, step) where step is not null;
create unique index care_task_of_courtesy on care_task (workspace_id, customer_id, courtesy, courtesy_year)
  where courtesy is not null;
create index care_task_open on care_task (workspace_id, due_on, id) where state in ('proposed', 'planned');
create index care_task_mine on care_task (workspace_id, assignee_id, due_on, id) where state in ('proposed', 'planned');
create index care_task_closed on care_task (workspace_id, due_on desc, id desc) where state in ('done', 'skipped', 'stopped');
create index care_task_waiting on care_task (workspace_id, prepare_on, id) where state = 'waiting';
create index care_task_untold on care_task (workspace_id, due_on, id) where state in ('proposed', 'planned') and told_on is null;
create index care_task_customer on care_task (workspace_id, customer_id, due_on);
create index care_task_plan on care_task (workspace_id, plan_id)
  where plan_id is not null and state in ('waiting', 'proposed', 'planned');
create index care_task_event on care_task (workspace_id, event_id) where event_id is not null;
create index care_task_year on care_task (workspace_id, courtesy, courtesy_year, state) where courtesy is not null;
create index care_task_visit on care_task (workspace_id, visit_id) where visit_id is not null;
create index care_task_drafted on care_task (workspace_id, draft_conversation_id) where draft_conversation_id is not null;
create index care_task_message on care_task (workspace_id, done_message_id) where done_message_id is not null;

-- Birthdays, anniversaries, ends of contracts. `next_on`: the next day it falls on that no event was made for yet.
create table care_date (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  customer_id uuid,
  company_id uuid,
  kind text not null,
  label text not null,
  year integer,
  month integer not null,
  day integer not null,
  yearly boolean not null,
  next_on date,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, company_id) references company (workspace_id, id) on delete cascade,
  check ((customer_id is null) <> (company_id is null))
);
create index care_date_next on care_date (workspace_id, kind, next_on, id) where next_on is not null;
create index care_date_customer on care_date (workspace_id, customer_id) where customer_id is not null;
create index care_date_company on care_date (workspace_id, company_id) where company_id is not null;

-- 地域 as set by hand, and 喪中.
create table care_profile (
  workspace_id uuid not null,
  customer_id uuid not null,
  region text,
  mourning_degree text check (mourning_degree in ('first', 'second')),
  mourning_since date,
  mourning_until date,
  primary key (workspace_id, customer_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  check ((mourning_degree is null) = (mourning_since is null) and (mourning_degree is null) = (mourning_until is null))
);

-- Whether a company's people may take gifts.
create table care_company (
  workspace_id uuid not null,
  company_id uuid not null,
  gifts_refused boolean not null,
  note text not null,
  primary key (workspace_id, company_id),
  foreign key (workspace_id, company_id) references company (workspace_id, id) on delete cascade
);

create table care_gift (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  -- Where they worked when it was given: its total of the year stays what it was.
  company_id uuid,
  direction text not null check (direction in ('given', 'received')),
  what text not null,
  occasion text not null,
  cost integer,
  given_on date not null,
  note text not null,
  over_limit text not null default '',
  member_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, company_id) references company (workspace_id, id) on delete set null (company_id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);
create index care_gift_customer on care_gift (workspace_id, customer_id, given_on desc, id desc);
create index care_gift_company on care_gift (workspace_id, company_id, given_on) where company_id is not null;

select madoguchi_isolate(name::regclass)
from unnest(array['care_settings', 'care_plan', 'care_plan_version', 'care_event', 'care_visit', 'care_task', 'care_date',
  'care_profile', 'care_company', 'care_gift']) as name;

-- A conversation that is done begins the plans for it. Done again without a new message, it is the same event.
create function madoguchi_care_resolved() returns trigger language plpgsql as $$
begin
  insert into care_event (workspace_id, customer_id, kind, key, at, conversation_id)
  select new.workspace_id, new.customer_id, 'resolved', new.id || ':' || new.last_ordinal, now(), new.id
  where exists (
    select from care_plan p where p.workspace_id = new.workspace_id and p.event = 'resolved' and p.enabled
      and p.deleted_at is null)
  on conflict (workspace_id, kind, key) do nothing;
  return null;
end
$$;
create trigger care_resolved after update of status on conversation for each row
  when (new.status = 'done' and old.status <> 'done' and new.merged_into is null)
  execute function madoguchi_care_resolved();

-- What nobody has begun stops when the customer writes meanwhile, complains, or takes a consent back.
create function madoguchi_care_stop(space uuid, person uuid, cause text, why text) returns void
language sql as $$
  update care_task set state = 'stopped', reason = why, revision = revision + 1
  where workspace_id = space and customer_id in (select madoguchi_whole_person(space, person))
    and state in ('waiting', 'proposed')
    and case cause when 'consent' then promotional else cause = any(stop_on) end
$$;

create function madoguchi_care_message() returns trigger language plpgsql as $$
begin
  if new.direction = 'inbound' then
    perform madoguchi_care_stop(c.workspace_id, c.customer_id, 'reply', 'replied')
    from conversation c where c.workspace_id = new.workspace_id and c.id = new.conversation_id;
  else
    -- A draft of a task that its writer sends does the task.
    update care_task set state = 'done', done_at = now(), done_by = new.author_id, done_message_id = new.id,
      revision = revision + 1
    where workspace_id = new.workspace_id and draft_conversation_id = new.conversation_id and state = 'planned'
      and drafted_by = new.author_id;
  end if;
  return null;
end
$$;
create trigger care_message after insert on message for each row
  when (new.direction = 'inbound' and not new.automatic or new.direction = 'outbound' and new.author_id is not null)
  execute function madoguchi_care_message();

-- A message that is taken back was not sent.
create function madoguchi_care_unsent() returns trigger language plpgsql as $$
begin
  update care_task set state = 'planned', done_at = null, done_by = null, done_message_id = null, revision = revision + 1
  where workspace_id = old.workspace_id and done_message_id = old.id and state = 'done'
    and old.received_at > now() - interval '1 day';
  return null;
end
$$;
create trigger care_unsent after delete on message for each row
  when (old.direction = 'outbound' and old.delivery = 'queued') execute function madoguchi_care_unsent();

create function madoguchi_care_reading() returns trigger language plpgsql as $$
begin
  perform madoguchi_care_stop(c.workspace_id, c.customer_id, 'complaint', 'complained')
  from message m join conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
  where m.workspace_id = new.workspace_id and m.id = new.message_id and m.direction = 'inbound';
  return null;
end
$$;
create trigger care_reading after insert or update on message_reading for each row
  when (new.intent = 'complaint' or new.mood = 'dissatisfied') execute function madoguchi_care_reading();

create function madoguchi_care_consent() returns trigger language plpgsql as $$
begin
  perform madoguchi_care_stop(new.workspace_id, madoguchi_survivor(new.workspace_id, new.customer_id), 'consent',
    'consent_withdrawn');
  return null;
end
$$;
create trigger care_consent after insert on consent_event for each row
  when (new.change = 'withdrawn' and new.purpose = 'news') execute function madoguchi_care_consent();

-- Tasks whose day has come are told of. Other parts of the desk add sources of their own beside it.
alter table notification_cause drop constraint notification_cause_source_check;
alter table notification_cause add constraint notification_cause_source_check check (source ~ '^[a-z_]{1,30}$');
