-- Experiments: what is compared, who was sent to which variant, and what was learnt.

create table experiment (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('landing', 'message', 'script')),
  name text not null,
  hypothesis text not null,
  change text not null,
  measure text not null,
  -- What must not get worse meanwhile.
  guards text[] not null default '{}',
  -- For so many days after somebody first saw a variant it is waited for what they do.
  within_days integer not null check (within_days between 1 and 90),
  base_rate double precision not null check (base_rate > 0 and base_rate < 1),
  difference double precision not null check (difference > 0 and difference < 1),
  alpha double precision not null check (alpha > 0 and alpha < 1),
  power double precision not null check (power > 0 and power < 1),
  -- How many are needed altogether, and in how many days they are expected.
  size integer not null check (size > 0),
  days integer not null check (days between 1 and 366),
  link_id uuid,
  broadcast_id uuid,
  tag_id uuid,
  state text not null default 'planned' check (state in ('planned', 'running', 'ended')),
  -- Together with who somebody is it decides which variant they see.
  salt uuid not null default gen_random_uuid(),
  started_at timestamptz(3),
  -- The planned end: fixed when it starts.
  ends_at timestamptz(3),
  ended_at timestamptz(3),
  -- Why it was ended before its planned end.
  stop_reason text,
  decision text check (decision in ('adopt', 'keep', 'again')),
  decided_variant smallint,
  learnt text not null default '',
  next_step text not null default '',
  decided_at timestamptz(3),
  decided_by uuid,
  -- The figures on which it was decided.
  result jsonb,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, link_id) references tracked_link (workspace_id, id),
  foreign key (workspace_id, broadcast_id) references broadcast (workspace_id, id) on delete set null (broadcast_id),
  foreign key (workspace_id, tag_id) references tag (workspace_id, id) on delete set null (tag_id),
  foreign key (workspace_id, decided_by) references member ("organizationId", id) on delete set null (decided_by),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by),
  check ((state = 'planned') = (started_at is null)),
  check ((state = 'ended') = (ended_at is not null))
);
create index experiment_list on experiment (workspace_id, id desc);
-- One at a time where people are sent by the same thing: two would answer for one another.
create unique index experiment_link on experiment (workspace_id, link_id) where state = 'running';
create unique index experiment_broadcast on experiment (workspace_id, broadcast_id) where state = 'running';
create index experiment_scripts on experiment (workspace_id, id) where state = 'running' and kind = 'script';

create table experiment_variant (
  workspace_id uuid not null,
  experiment_id uuid not null,
  variant smallint not null check (variant between 0 and 3),
  name text not null,
  share integer not null check (share between 1 and 99),
  -- Where it leads, or what it says.
  target text not null default '',
  subject text not null default '',
  text text not null default '',
  primary key (workspace_id, experiment_id, variant),
  foreign key (workspace_id, experiment_id) references experiment (workspace_id, id) on delete cascade
);

-- Who first saw which variant when: once each, and never changed.
create table experiment_assignment (
  workspace_id uuid not null,
  experiment_id uuid not null,
  -- A customer; a click; or a keyed hash of a browser’s mark, never the mark itself.
  unit uuid not null,
  variant smallint not null,
  at timestamptz(3) not null,
  -- By what they saw it: the click, the recipient’s row of the broadcast, the conversation.
  cause_id uuid not null,
  primary key (workspace_id, experiment_id, unit),
  foreign key (workspace_id, experiment_id, variant) references experiment_variant (workspace_id, experiment_id, variant)
    on delete cascade
);
create index experiment_assignment_cause on experiment_assignment (workspace_id, cause_id);
create index experiment_assignment_unit on experiment_assignment (workspace_id, unit);

-- The same by day (UTC), counted with the facts: who came, and how often variants were seen, again and again included.
create table experiment_day (
  workspace_id uuid not null,
  experiment_id uuid not null,
  day date not null,
  variant smallint not null,
  units integer not null,
  exposures integer not null,
  primary key (workspace_id, experiment_id, day, variant),
  foreign key (workspace_id, experiment_id, variant) references experiment_variant (workspace_id, experiment_id, variant)
    on delete cascade
);

alter table broadcast_recipient add column variant smallint;
create index attribution_touch_link on attribution_touch (workspace_id, link_id, placed_at) where click_id is not null;

-- Which variant somebody sees: a keyed hash of who they are, cut into parts as large as the shares (assign.ts does the same).
create function madoguchi_variant(salt uuid, unit uuid, shares integer[]) returns smallint
language sql immutable parallel safe as $$
  select (n - 1)::smallint from (
    select n, sum(share) over (order by n) as until, sum(share) over () as whole from unnest(shares) with ordinality as s (share, n)
  ) as parts
  where (('x' || substr(encode(sha256(convert_to(salt::text || ':' || unit::text, 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint
      & 4294967295) * whole < until * 4294967296
  order by n limit 1
$$;

select madoguchi_isolate(name::regclass)
from unnest(array['experiment', 'experiment_variant', 'experiment_assignment', 'experiment_day']) as name;
