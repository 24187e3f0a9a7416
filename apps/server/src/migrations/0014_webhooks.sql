-- Outgoing webhooks: who is told of what, what was sent, and how each attempt went.

create table webhook (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  url text not null,
  events text[] not null,
  -- Sealed: the secret in force, and the one before it until `previous_until`.
  secrets bytea not null,
  previous_until timestamptz(3),
  enabled boolean not null default true,
  stopped_reason text check (stopped_reason in ('gone', 'failing')),
  failing_since timestamptz(3),
  -- The last event of the workspace's log that was looked at.
  cursor bigint not null,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);

create table webhook_delivery (
  workspace_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  -- What makes it one delivery however often it is thought of, such as «message.sent:<message>».
  key text not null,
  type text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, webhook_id, key),
  foreign key (workspace_id, webhook_id) references webhook (workspace_id, id) on delete cascade
);
create index webhook_delivery_newest on webhook_delivery (workspace_id, webhook_id, id desc);
create index webhook_delivery_age on webhook_delivery (workspace_id, created_at);

create table webhook_attempt (
  workspace_id uuid not null,
  delivery_id uuid not null,
  number integer not null,
  at timestamptz(3) not null,
  duration_ms integer not null,
  status integer,
  -- Why there was no answer, by a code.
  error text,
  response text,
  primary key (workspace_id, delivery_id, number),
  foreign key (workspace_id, delivery_id) references webhook_delivery (workspace_id, id) on delete cascade
);

select madoguchi_isolate('webhook'), madoguchi_isolate('webhook_delivery'), madoguchi_isolate('webhook_attempt');
