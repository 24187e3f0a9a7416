-- Search. Documents (kind 0: messages, 1: customers) are found by their grams: numbers made from each one and two of
-- their characters. Nothing here needs an extension, and every look-up is by equality of keys, which is all that may use
-- an index under row-level security: operators of arrays and LIKE may not, so a GIN index would never be read.

-- What is to be indexed, written by triggers in the transaction that changes it: nothing can be missed.
create table search_queue (
  workspace_id uuid not null references workspace (id) on delete cascade,
  kind smallint not null check (kind in (0, 1)),
  id uuid not null,
  at timestamptz(3) not null,
  primary key (workspace_id, kind, id)
);
create index search_queue_order on search_queue (workspace_id, kind, at, id);

-- A document as it is searched: its folded text. `doc` numbers them; those of one segment in order of `at` and `id`.
create table search_doc (
  workspace_id uuid not null references workspace (id) on delete cascade,
  kind smallint not null check (kind in (0, 1)),
  id uuid not null,
  doc integer not null,
  at timestamptz(3) not null,
  text text not null,
  primary key (workspace_id, kind, id)
);
create index search_doc_number on search_doc (workspace_id, kind, doc);
create index search_doc_time on search_doc (workspace_id, kind, at, id);

-- How far the index has come: documents below `sealed` are in segments, those from there to `next` are read one by one.
create table search_state (
  workspace_id uuid not null references workspace (id) on delete cascade,
  kind smallint not null check (kind in (0, 1)),
  next integer not null default 0,
  sealed integer not null default 0,
  primary key (workspace_id, kind)
);

-- Segments are made once and then only read, until sixteen small ones become a large one.
create table search_segment (
  workspace_id uuid not null references workspace (id) on delete cascade,
  kind smallint not null check (kind in (0, 1)),
  first integer not null,
  size integer not null,
  level smallint not null check (level in (1, 2)),
  oldest timestamptz(3) not null,
  newest timestamptz(3) not null,
  primary key (workspace_id, kind, first)
);

-- Which documents of a segment hold a gram; the grams of a bucket lie together. Packed already: never compressed again.
create table search_posting (
  workspace_id uuid not null,
  kind smallint not null,
  first integer not null,
  bucket integer not null,
  grams bytea not null,
  primary key (workspace_id, kind, first, bucket),
  foreign key (workspace_id, kind, first) references search_segment (workspace_id, kind, first) on delete cascade
);
alter table search_posting alter column grams set storage external;

select madoguchi_isolate(name::regclass)
from unnest(array['search_queue', 'search_doc', 'search_state', 'search_segment', 'search_posting']) as name;

create function madoguchi_search_message() returns trigger language plpgsql as $$
begin
  insert into search_queue (workspace_id, kind, id, at)
  select workspace_id, 0, id, received_at from changed on conflict do nothing;
  return null;
end
$$;
create trigger search_added after insert on message
  referencing new table as changed for each statement execute function madoguchi_search_message();

-- Only what is searched: a message's delivery changes often and means nothing here.
create function madoguchi_search_changed() returns trigger language plpgsql as $$
begin
  insert into search_queue (workspace_id, kind, id, at) values (new.workspace_id, 0, new.id, new.received_at) on conflict do nothing;
  return null;
end
$$;
create trigger search_changed after update of text, subject, quoted_from, from_name, from_address, recipients, received_at on message
  for each row execute function madoguchi_search_changed();

-- Only what is searched, here too: what follows from a record is written into its row in the background.
create function madoguchi_search_customer() returns trigger language plpgsql as $$
begin
  insert into search_queue (workspace_id, kind, id, at)
  select new.workspace_id, 1, new.id, new.created_at
  -- Not when the whole workspace goes, and companies leave their people.
  where exists (select from workspace w where w.id = new.workspace_id)
  on conflict do nothing;
  return null;
end
$$;
create trigger search_added after insert on customer
  for each row execute function madoguchi_search_customer();
create trigger search_changed
  after update of name, reading, company_id, title, postal_code, address, note, merged_into on customer
  for each row execute function madoguchi_search_customer();

-- Contact points and care notes: whom they belong to, and whom they did when they move.
create function madoguchi_search_part() returns trigger language plpgsql as $$
begin
  insert into search_queue (workspace_id, kind, id, at)
  select workspace_id, 1, id, created_at from customer
  where workspace_id = coalesce(new.workspace_id, old.workspace_id) and id in (new.customer_id, old.customer_id)
    -- Not when the whole workspace goes.
    and exists (select from workspace w where w.id = coalesce(new.workspace_id, old.workspace_id))
  on conflict do nothing;
  return null;
end
$$;
create trigger search_changed after insert or update or delete on contact_point
  for each row execute function madoguchi_search_part();
create trigger search_changed after insert or update or delete on care_note
  for each row execute function madoguchi_search_part();

create function madoguchi_search_company() returns trigger language plpgsql as $$
begin
  insert into search_queue (workspace_id, kind, id, at)
  select workspace_id, 1, id, created_at from customer
  where workspace_id = new.workspace_id and company_id = new.id
  on conflict do nothing;
  return null;
end
$$;
create trigger search_changed after update of name on company
  for each row execute function madoguchi_search_company();

-- What is gone is not found from that moment on; its number stays unused.
create function madoguchi_search_gone() returns trigger language plpgsql as $$
begin
  delete from search_queue where workspace_id = old.workspace_id and kind = tg_argv[0]::smallint and id = old.id;
  delete from search_doc where workspace_id = old.workspace_id and kind = tg_argv[0]::smallint and id = old.id;
  return null;
end
$$;
create trigger search_gone after delete on message for each row execute function madoguchi_search_gone('0');
create trigger search_gone after delete on customer for each row execute function madoguchi_search_gone('1');

-- What is here already is indexed in the background, oldest first. Workspace by workspace: the owner of the tables may
-- be held by row-level security like everyone else.
do $$
declare
  each_workspace uuid;
begin
  for each_workspace in select id from workspace loop
    perform set_config('madoguchi.workspace_id', each_workspace::text, true);
    insert into search_queue (workspace_id, kind, id, at)
    select workspace_id, 0, id, received_at from message where workspace_id = each_workspace
    union all select workspace_id, 1, id, created_at from customer where workspace_id = each_workspace;
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;
