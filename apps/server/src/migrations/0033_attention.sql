-- Attention (気配り): signs that a customer needs care, the cases that come of them, and what became of those.

-- What a workspace has made of the weights, and how long its customers usually wait, looked up once a day.
create table attention_settings (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  weights jsonb not null default '{}',
  revision integer not null default 0,
  usual_minutes integer,
  usual_cases integer not null default 0,
  usual_at timestamptz(3)
);

-- Customers to be looked at, now or when something may have changed by itself. Only added to by whoever causes it: a look takes
-- all rows of its customer that are due, in its own transaction.
create table attention_look (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  customer_id uuid not null,
  not_before timestamptz not null default now(),
  attempts integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index attention_look_due on attention_look (workspace_id, not_before);
create index attention_look_customer on attention_look (workspace_id, customer_id);

-- `level`: 0 calm, 1 watch, 2 care, 3 urgent; `score`: hundredths of a point, as it was when last looked at.
create table attention_case (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  -- Whose it was when it began: where it goes back to when a merge is undone.
  home_id uuid not null,
  state text not null check (state in ('open', 'closed')),
  level smallint not null check (level between 0 and 3),
  score integer not null,
  owner_id uuid,
  since timestamptz(3) not null,
  due_at timestamptz(3) not null,
  planned_on date,
  -- The last time its contact person was told that it is urgent; again only after it was less.
  told_at timestamptz(3),
  closed_at timestamptz(3),
  closed_by uuid,
  how text check (how in ('person', 'settled', 'merged')),
  helped text check (helped in ('helped', 'no_change', 'worse', 'unknown')),
  note text not null default '',
  ask_on date,
  outcome text check (outcome in ('stayed', 'complained', 'left')),
  outcome_source text check (outcome_source in ('person', 'data')),
  outcome_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, owner_id) references member ("organizationId", id) on delete set null (owner_id),
  foreign key (workspace_id, closed_by) references member ("organizationId", id) on delete set null (closed_by),
  check ((state = 'closed') = (closed_at is not null and how is not null)),
  check ((outcome is null) = (outcome_source is null))
);
create unique index attention_case_one on attention_case (workspace_id, customer_id) where state = 'open';
create index attention_case_need on attention_case (workspace_id, level desc, score desc, id desc) where state = 'open';
create index attention_case_owner on attention_case (workspace_id, owner_id, level desc, score desc, id desc)
  where state = 'open';
create index attention_case_due on attention_case (workspace_id, due_at, id) where state = 'open';
create index attention_case_due_owner on attention_case (workspace_id, owner_id, due_at, id) where state = 'open';
create index attention_case_closed on attention_case (workspace_id, closed_at desc, id desc) where state = 'closed';
create index attention_case_asking on attention_case (workspace_id, ask_on, id) where ask_on is not null;
create index attention_case_customer on attention_case (workspace_id, customer_id, since desc);

-- The kinds of an open case with its place among others: what the list is filtered by.
create table attention_case_kind (
  workspace_id uuid not null,
  case_id uuid not null,
  kind text not null,
  level smallint not null,
  score integer not null,
  primary key (workspace_id, case_id, kind),
  foreign key (workspace_id, case_id) references attention_case (workspace_id, id) on delete cascade
);
create index attention_case_kind_need on attention_case_kind (workspace_id, kind, level desc, score desc, case_id desc);

-- `own`: found by this desk's look, which settles it too. Told: by another part of the desk. `ends`: why it stands no more.
create table attention_signal (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  home_id uuid not null,
  kind text not null,
  key text not null,
  own boolean not null,
  at timestamptz(3) not null,
  strength real not null check (strength > 0 and strength <= 1),
  evidence jsonb not null,
  conversation_id uuid,
  case_id uuid,
  noted_at timestamptz(3) not null default now(),
  end_kind text check (end_kind in ('settled', 'rested', 'handled', 'faded')),
  ended_at timestamptz(3),
  ended_by uuid,
  why text,
  primary key (workspace_id, id),
  unique (workspace_id, customer_id, kind, key),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, case_id) references attention_case (workspace_id, id) on delete set null (case_id),
  foreign key (workspace_id, ended_by) references member ("organizationId", id) on delete set null (ended_by),
  check ((end_kind is null) = (ended_at is null))
);
create index attention_signal_standing on attention_signal (workspace_id, customer_id) where end_kind is null;
create index attention_signal_case on attention_signal (workspace_id, case_id) where case_id is not null;
create index attention_signal_conversation on attention_signal (workspace_id, conversation_id)
  where conversation_id is not null;
create index attention_signal_ended on attention_signal (workspace_id, ended_at) where end_kind is not null;

-- What was done about a case; an act's own words are in `data`.
create table attention_trail (
  workspace_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz(3) not null default now(),
  kind text not null,
  actor_id uuid,
  data jsonb not null default '{}',
  primary key (workspace_id, id),
  foreign key (workspace_id, case_id) references attention_case (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references member ("organizationId", id) on delete set null (actor_id)
);
create index attention_trail_case on attention_trail (workspace_id, case_id, id desc);

-- How often a kind of signal was followed by what; counted where an outcome becomes known. Kind `*`: any case.
create table attention_followed (
  workspace_id uuid not null references workspace (id) on delete cascade,
  kind text not null,
  outcome text not null check (outcome in ('stayed', 'complained', 'left')),
  cases integer not null default 0,
  primary key (workspace_id, kind, outcome)
);

select madoguchi_isolate(name::regclass)
from unnest(array['attention_settings', 'attention_look', 'attention_case', 'attention_case_kind', 'attention_signal',
  'attention_trail', 'attention_followed']) as name;

-- What may make a difference to a customer. What is older than half a year says nothing of today.
create function madoguchi_attention_conversation() returns trigger language plpgsql as $$
begin
  if new.customer_id <> old.customer_id then
    update attention_signal s set customer_id = new.customer_id
    where s.workspace_id = new.workspace_id and s.conversation_id = new.id and not exists (
      select from attention_signal o where o.workspace_id = s.workspace_id and o.customer_id = new.customer_id
        and o.kind = s.kind and o.key = s.key);
    insert into attention_look (workspace_id, customer_id) values (new.workspace_id, old.customer_id);
  end if;
  if new.last_message_at > now() - interval '180 days' then
    insert into attention_look (workspace_id, customer_id) values (new.workspace_id, new.customer_id);
  end if;
  return null;
end
$$;
create trigger attention_changed after update on conversation for each row
  when (old.customer_id is distinct from new.customer_id or old.status is distinct from new.status
    or old.last_message_id is distinct from new.last_message_id or old.waiting_since is distinct from new.waiting_since)
  execute function madoguchi_attention_conversation();

create function madoguchi_attention_reading() returns trigger language plpgsql as $$
begin
  insert into attention_look (workspace_id, customer_id)
  select distinct c.workspace_id, c.customer_id from added a
  join message m on m.workspace_id = a.workspace_id and m.id = a.message_id
  join conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
  where m.received_at > now() - interval '180 days';
  return null;
end
$$;
create trigger attention_read after insert on message_reading
  referencing new table as added for each statement execute function madoguchi_attention_reading();

-- Who looks after a customer decides whose their case is; parts of a customer take their signals and cases along.
create function madoguchi_attention_customer() returns trigger language plpgsql as $$
declare
  source uuid := case when new.merged_into is null then old.merged_into else new.id end;
  target uuid := coalesce(new.merged_into, new.id);
begin
  if new.merged_into is distinct from old.merged_into and source is not null then
    update attention_signal s set customer_id = target
    where s.workspace_id = new.workspace_id and s.customer_id = source
      and (new.merged_into is not null or s.conversation_id is null and s.home_id in (
        with recursive part as (
          select new.id union
          select c.id from part join customer c on c.workspace_id = new.workspace_id and c.merged_into = part.id
        ) select id from part))
      and not exists (
        select from attention_signal o where o.workspace_id = s.workspace_id and o.customer_id = target
          and o.kind = s.kind and o.key = s.key);
    update attention_case c set state = 'closed', how = 'merged', closed_at = now(), ask_on = null
    where c.workspace_id = new.workspace_id and c.customer_id = source and c.state = 'open' and new.merged_into is not null
      and exists (select from attention_case o where o.workspace_id = c.workspace_id and o.customer_id = target
        and o.state = 'open');
    update attention_signal s set case_id = null
    where s.workspace_id = new.workspace_id and s.customer_id = target and s.end_kind is null;
    update attention_case c set customer_id = target
    where c.workspace_id = new.workspace_id and c.customer_id = source
      and (new.merged_into is not null or c.home_id in (
        with recursive part as (
          select new.id union
          select p.id from part join customer p on p.workspace_id = new.workspace_id and p.merged_into = part.id
        ) select id from part));
    insert into attention_look (workspace_id, customer_id) values (new.workspace_id, source);
  end if;
  if new.erased_at is null then
    insert into attention_look (workspace_id, customer_id) values (new.workspace_id, target);
  end if;
  return null;
end
$$;
create trigger attention_moved after update on customer for each row
  when (old.merged_into is distinct from new.merged_into or old.contact_person_id is distinct from new.contact_person_id)
  execute function madoguchi_attention_customer();

-- A customer has come to need care at once: told by the trail of the conversation that shows it.
create function madoguchi_notify_attention() returns trigger language plpgsql as $$
begin
  insert into notification_cause (workspace_id, source, id)
  select workspace_id, 'activity', id from added where kind = 'attention_raised'
  on conflict do nothing;
  return null;
end
$$;
create trigger notify_attention after insert on activity
  referencing new table as added for each statement execute function madoguchi_notify_attention();

-- Whoever has written of late is looked at once, workspace by workspace, since row-level security may bind whoever migrates.
do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    insert into attention_look (workspace_id, customer_id)
    select distinct c.workspace_id, c.customer_id from conversation c
    where c.workspace_id = space.id and c.merged_into is null and c.last_message_at > now() - interval '60 days';
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;
