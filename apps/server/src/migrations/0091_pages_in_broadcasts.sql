-- 専用ページ: a broadcast may carry a personal page for each of its recipients, of one early access or of one event.

alter table broadcast add column access_id uuid;
alter table broadcast add column gathering_id uuid;
alter table broadcast add constraint broadcast_access foreign key (workspace_id, access_id)
  references early_access (workspace_id, id) on delete set null (access_id);
alter table broadcast add constraint broadcast_gathering foreign key (workspace_id, gathering_id)
  references gathering (workspace_id, id) on delete set null (gathering_id);
alter table broadcast add constraint broadcast_one_page check (num_nonnulls(access_id, gathering_id) <= 1);
create index broadcast_of_access on broadcast (workspace_id, access_id) where access_id is not null;
create index broadcast_of_gathering on broadcast (workspace_id, gathering_id) where gathering_id is not null;

-- Further addresses of the same page, each told through a broadcast: the one that was made by hand goes on working beside them.
create table early_access_address (
  workspace_id uuid not null,
  access_id uuid not null,
  customer_id uuid not null,
  broadcast_id uuid not null,
  -- Null once it opens nothing any more.
  token_hash bytea,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, access_id, customer_id, broadcast_id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, access_id, customer_id) references early_access_pass (workspace_id, access_id, customer_id) on delete cascade,
  foreign key (workspace_id, broadcast_id) references broadcast (workspace_id, id) on delete cascade
);
create index early_access_address_broadcast on early_access_address (workspace_id, broadcast_id);
create index early_access_address_customer on early_access_address (workspace_id, customer_id);

create table gathering_address (
  workspace_id uuid not null,
  invitation_id uuid not null,
  broadcast_id uuid not null,
  -- Null once it opens nothing any more.
  token_hash bytea,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, invitation_id, broadcast_id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, invitation_id) references gathering_invitation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, broadcast_id) references broadcast (workspace_id, id) on delete cascade
);
create index gathering_address_broadcast on gathering_address (workspace_id, broadcast_id);

select madoguchi_isolate(name::regclass) from unnest(array['early_access_address', 'gathering_address']) as name;
