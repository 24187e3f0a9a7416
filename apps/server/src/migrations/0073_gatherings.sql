-- 催し: small private events. What was answered and who came are facts in their order; how things stand is the last of them.

create table gathering (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  -- By language: {"ja", "en"}; English may be empty.
  name jsonb not null,
  place jsonb not null,
  note jsonb not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3),
  answer_by timestamptz(3),
  seats integer not null check (seats > 0),
  cancelled boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by),
  check (ends_at > starts_at)
);

create table gathering_invitation (
  workspace_id uuid not null,
  id uuid not null,
  gathering_id uuid not null,
  customer_id uuid,
  language text not null check (language in ('ja', 'en')),
  -- Of the personal address; null once it opens nothing any more.
  token_hash bytea,
  door_code text not null,
  invited_by uuid,
  invited_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, gathering_id, customer_id),
  unique (workspace_id, gathering_id, door_code),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, gathering_id) references gathering (workspace_id, id) on delete cascade,
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete set null (customer_id),
  foreign key (workspace_id, invited_by) references member ("organizationId", id) on delete set null (invited_by)
);
create index gathering_invitation_list on gathering_invitation (workspace_id, gathering_id, id desc);
create index gathering_invitation_customer on gathering_invitation (workspace_id, customer_id);

-- `member_id`: who entered it for them; null where they answered by themselves.
create table gathering_answer (
  workspace_id uuid not null,
  invitation_id uuid not null,
  ordinal integer not null,
  answer text not null check (answer in ('yes', 'no')),
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, invitation_id, ordinal),
  foreign key (workspace_id, invitation_id) references gathering_invitation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);

create table gathering_arrival (
  workspace_id uuid not null,
  invitation_id uuid not null,
  ordinal integer not null,
  came boolean not null,
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, invitation_id, ordinal),
  foreign key (workspace_id, invitation_id) references gathering_invitation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);

create trigger gathering_answer_kept before update on gathering_answer for each row execute function referral_keep_facts();
create trigger gathering_arrival_kept before update on gathering_arrival for each row execute function referral_keep_facts();

select madoguchi_isolate(name::regclass)
from unnest(array['gathering', 'gathering_invitation', 'gathering_answer', 'gathering_arrival']) as name;
