-- 会員区分: by which rules customers belong to a tier, and whom somebody has placed by hand. Who is in which tier is derived from
-- purchases whenever it is read, and written nowhere.

create table tier_rules (
  workspace_id uuid not null references workspace (id) on delete cascade,
  version integer not null,
  months integer not null check (months between 1 and 60),
  -- From the lowest to the highest.
  tiers jsonb not null,
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, version),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);

-- The last one of a person holds; without a tier they stand by their purchases again.
create table tier_placement (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  tier text,
  note text not null,
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);
create index tier_placement_customer on tier_placement (workspace_id, customer_id, id desc);

create trigger tier_rules_kept before update on tier_rules for each row execute function referral_keep_facts();
create trigger tier_placement_kept before update on tier_placement for each row execute function referral_keep_facts();

-- 先行案内: a page that opens earlier for some tiers.
create table early_access (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  -- By language: {"ja", "en"}; English may be empty.
  name jsonb not null,
  target text not null,
  opens_at timestamptz(3) not null,
  -- [{"tier", "opensAt"}]
  early jsonb not null,
  -- Of the address for everybody, which is no secret.
  address text not null,
  ended boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, address),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);

create table early_access_pass (
  workspace_id uuid not null,
  access_id uuid not null,
  customer_id uuid not null,
  -- Null once it opens nothing any more.
  token_hash bytea,
  -- When it first led somebody on.
  opened_at timestamptz(3),
  given_by uuid,
  given_at timestamptz(3) not null default now(),
  primary key (workspace_id, access_id, customer_id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, access_id) references early_access (workspace_id, id) on delete cascade,
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, given_by) references member ("organizationId", id) on delete set null (given_by)
);
create index early_access_pass_customer on early_access_pass (workspace_id, customer_id);

select madoguchi_isolate(name::regclass)
from unnest(array['tier_rules', 'tier_placement', 'early_access', 'early_access_pass']) as name;
