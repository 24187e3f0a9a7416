-- Customers remembered: companies, several contact points, care notes, one history, merges that can be undone,
-- likely duplicates, lists brought in, and what people asked of their own data.

create table company (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  -- The name without differences of width, case and spaces: one company a name.
  name_key text not null,
  reading text,
  phone text,
  postal_code text,
  address text,
  website text,
  note text not null default '',
  search_text text not null default '',
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, name_key)
);
create index company_name on company (workspace_id, name, id);

alter table customer
  add column company_id uuid,
  add column honorific text not null default '様',
  add column backup_person_id uuid,
  add column postal_code text,
  add column address text,
  -- The reading is the language engine's guess until a person confirms it. `reading_tried`: it was asked already.
  add column reading_guessed boolean not null default false,
  add column reading_tried boolean not null default false,
  -- What is looked up by equality: folded, without spaces.
  add column name_key text not null default '',
  add column reading_key text not null default '',
  -- Everything a customer is found by, folded.
  add column search_text text not null default '',
  -- Whether `customer_gram` and `customer_duplicate` hold what the row says now.
  add column indexed boolean not null default false,
  add column merged_into uuid,
  add column erased_at timestamptz(3),
  add foreign key (workspace_id, company_id) references company (workspace_id, id) on delete set null (company_id),
  add foreign key (workspace_id, merged_into) references customer (workspace_id, id),
  add foreign key (workspace_id, backup_person_id) references member ("organizationId", id)
    on delete set null (backup_person_id);
create index customer_reading on customer (workspace_id, reading_key, id) where merged_into is null;
create index customer_company on customer (workspace_id, company_id, reading_key, id) where company_id is not null;
create index customer_contact_person on customer (workspace_id, contact_person_id) where contact_person_id is not null;
create index customer_name_key on customer (workspace_id, name_key) where merged_into is null;
create index customer_same_reading on customer (workspace_id, reading_key) where merged_into is null and reading is not null;
create index customer_merged on customer (workspace_id, merged_into) where merged_into is not null;
create index customer_unindexed on customer (workspace_id, id) where not indexed;

-- A telephone may be shared (a family, a switchboard); an address that messages come from never is.
alter table contact_point
  add column is_primary boolean not null default false,
  add column shared boolean not null default false,
  add column domain text,
  add check (not shared or kind = 'phone'),
  drop constraint contact_point_workspace_id_kind_value_key_key;
create unique index contact_point_identity on contact_point (workspace_id, kind, value_key) where not shared;
create index contact_point_key on contact_point (workspace_id, kind, value_key);

-- The grams of `customer.search_text`, as a table and not as an array: under row-level security an index may only be
-- asked for equality, which gives nothing away.
create table customer_gram (
  workspace_id uuid not null,
  gram text not null,
  customer_id uuid not null,
  primary key (workspace_id, gram, customer_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index customer_gram_customer on customer_gram (workspace_id, customer_id);

create table care_note (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('allergy', 'caution', 'preference', 'care')),
  text text not null,
  noted_on date not null,
  author_id uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, author_id) references member ("organizationId", id) on delete set null (author_id)
);
create index care_note_customer on care_note (workspace_id, customer_id, noted_on desc, id desc);

-- What happened to the record itself. It stays with the customer it happened to when customers are merged.
create table customer_event (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  at timestamptz(3) not null default now(),
  kind text not null,
  actor_id uuid,
  data jsonb not null default '{}',
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references member ("organizationId", id) on delete set null (actor_id)
);
create index customer_event_customer on customer_event (workspace_id, customer_id, at desc, id desc);

-- `moved` says what went over and what the record was before, so that it can be taken apart again.
create table customer_merge (
  workspace_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  moved jsonb not null,
  at timestamptz(3) not null default now(),
  actor_id uuid,
  undone_at timestamptz(3),
  undone_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, kept_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, merged_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references member ("organizationId", id) on delete set null (actor_id),
  foreign key (workspace_id, undone_by) references member ("organizationId", id) on delete set null (undone_by)
);
create index customer_merge_kept on customer_merge (workspace_id, kept_id, id desc);
create index customer_merge_merged on customer_merge (workspace_id, merged_id, id desc);

-- Pairs that may be one person, the smaller id first; `score` adds up the evidence. Dismissed: they are two.
create table customer_duplicate (
  workspace_id uuid not null,
  id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  evidence jsonb not null,
  score integer not null,
  found_at timestamptz(3) not null default now(),
  dismissed_at timestamptz(3),
  dismissed_by uuid,
  primary key (workspace_id, id),
  unique (workspace_id, first_id, second_id),
  foreign key (workspace_id, first_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, second_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, dismissed_by) references member ("organizationId", id) on delete set null (dismissed_by)
);
create index customer_duplicate_open on customer_duplicate (workspace_id, score desc, id desc) where dismissed_at is null;
create index customer_duplicate_second on customer_duplicate (workspace_id, second_id);

-- A list brought in. `next_row` moves in the transaction that stores the rows before it: a killed job goes on from there.
create table customer_import (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  -- Gone when the work is done: the rows are customers then.
  bytes bytea,
  encoding text not null,
  delimiter text not null,
  headings text[] not null,
  mapping jsonb not null,
  existing text not null default 'fill' check (existing in ('fill', 'overwrite', 'skip')),
  state text not null check (state in ('draft', 'running', 'done', 'failed', 'stopped')),
  total integer not null,
  next_row integer not null default 0,
  created_count integer not null default 0,
  updated_count integer not null default 0,
  skipped_count integer not null default 0,
  error_count integer not null default 0,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  touched_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);
create index customer_import_recent on customer_import (workspace_id, id desc);
create index customer_import_running on customer_import (workspace_id, touched_at) where state = 'running';

create table customer_import_error (
  workspace_id uuid not null,
  import_id uuid not null,
  line integer not null,
  code text not null,
  heading text,
  cells text[] not null,
  primary key (workspace_id, import_id, line),
  foreign key (workspace_id, import_id) references customer_import (workspace_id, id) on delete cascade
);

-- Who asked what of whose data to be done, when and why. Kept for ever, so it names the customer by id alone.
create table data_request (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('disclosure', 'erasure')),
  reason text not null,
  reference text,
  actor_id uuid,
  actor_name text not null,
  counts jsonb not null,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, actor_id) references member ("organizationId", id) on delete set null (actor_id)
);
create index data_request_recent on data_request (workspace_id, id desc);
create index data_request_customer on data_request (workspace_id, customer_id);

select madoguchi_isolate(name::regclass)
from unnest(array['company', 'customer_gram', 'care_note', 'customer_event', 'customer_merge', 'customer_duplicate',
  'customer_import', 'customer_import_error', 'data_request']) as name;

-- Present data: companies out of the free text, telephones into contact points. Workspace by workspace, since row-level
-- security may bind whoever migrates. What is found by is made roughly here, and exactly by the background work.
do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);

    insert into company (workspace_id, id, name, name_key, search_text)
    select space.id, gen_random_uuid(), min(name), key, key from (
      select btrim(company) as name, lower(regexp_replace(normalize(company, NFKC), '\s+', '', 'g')) as key
      from customer where workspace_id = space.id and btrim(coalesce(company, '')) <> ''
    ) as named
    where key <> '' group by key;

    update customer k set company_id = c.id from company c
    where k.workspace_id = space.id and c.workspace_id = space.id and btrim(coalesce(k.company, '')) <> ''
      and c.name_key = lower(regexp_replace(normalize(k.company, NFKC), '\s+', '', 'g'));

    update contact_point set domain = lower(split_part(value_key, '@', 2))
    where workspace_id = space.id and kind = 'email';

    update contact_point p set is_primary = true
    where p.workspace_id = space.id and not exists (
      select from contact_point o where o.workspace_id = space.id and o.customer_id = p.customer_id and o.kind = p.kind
        and (o.created_at, o.id) < (p.created_at, p.id));

    insert into contact_point (workspace_id, id, customer_id, kind, value, value_key, is_primary, shared)
    select space.id, gen_random_uuid(), id, 'phone', phone, key, true,
      row_number() over (partition by key order by created_at, id) > 1
    from (
      select id, created_at, btrim(phone) as phone,
        case when digits like '0%' then '+81' || substr(digits, 2) when digits = '' then btrim(phone) else digits end as key
      from (
        select id, created_at, phone, regexp_replace(normalize(phone, NFKC), '[^0-9+]', '', 'g') as digits
        from customer where workspace_id = space.id and btrim(coalesce(phone, '')) <> ''
      ) as digited
    ) as keyed;

    update customer k set
      name_key = lower(regexp_replace(normalize(k.name, NFKC), '\s+', '', 'g')),
      reading_key = lower(regexp_replace(normalize(coalesce(k.reading, k.name), NFKC), '\s+', '', 'g')),
      reading_tried = k.reading is not null,
      search_text = lower(normalize(concat_ws(E'\n', k.name, k.reading, k.company, k.phone, (
        select string_agg(p.value, E'\n') from contact_point p where p.workspace_id = space.id and p.customer_id = k.id
      )), NFKC))
    where k.workspace_id = space.id;
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;

alter table customer drop column company, drop column phone;
