-- What the desk knows of its own running. The first three tables are the machine's, not a workspace's: they hold no
-- word of any customer and are named as exempt beside the list of processes.

-- What each process says of itself every few seconds, also one that only answers requests.
create table process_report (
  process_id uuid primary key,
  host text not null,
  pid integer not null,
  roles text[] not null,
  version text not null,
  started_at timestamptz(3) not null,
  seen_at timestamptz(3) not null default now(),
  memory_bytes bigint not null,
  loop_delay_ms real not null
);

-- Statements of ours that were slow, a day each; values never stand here, only the statement's own text.
create table slow_statement (
  name text not null,
  day date not null,
  text text not null,
  calls bigint not null,
  slow bigint not null,
  total_ms double precision not null,
  max_ms double precision not null,
  last_slow_at timestamptz(3) not null,
  primary key (name, day)
);
create index slow_statement_day on slow_statement (day);

-- Backups the worker took or failed to take. `slot` is the time it was due, so that of several workers one takes it.
create table backup_run (
  slot timestamptz(3) primary key,
  state text not null check (state in ('asked', 'running', 'done', 'failed')),
  attempts integer not null default 0,
  process_id uuid,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  file text,
  size_bytes bigint,
  row_count bigint,
  error text
);

-- How long a workspace keeps what; no row means for good.
create table retention_rule (
  workspace_id uuid not null references workspace (id) on delete cascade,
  kind text not null check (kind in ('sources', 'attachments', 'conversations', 'activity')),
  months integer not null check (months between 1 and 240),
  changed_at timestamptz(3) not null default now(),
  changed_by uuid,
  primary key (workspace_id, kind),
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by)
);

-- What was removed by a rule, one row a night and kind.
create table retention_run (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  kind text not null,
  months integer not null,
  at timestamptz(3) not null default now(),
  removed integer not null,
  bytes bigint not null,
  primary key (workspace_id, id)
);

-- Conversations that no rule touches, such as those of a dispute.
create table legal_hold (
  workspace_id uuid not null,
  conversation_id uuid not null,
  reason text not null,
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, conversation_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);

-- What is kept of a mail or a file after its bytes were removed: that it was there.
alter table source alter column file_id drop not null;
alter table attachment alter column file_id drop not null;

create index source_age on source (workspace_id, received_at) where state = 'read' and file_id is not null;
create index attachment_age on attachment (workspace_id, created_at) where file_id is not null;
create index attachment_file on attachment (workspace_id, file_id);
create index message_source on message (workspace_id, source_id);
create index conversation_done_age on conversation (workspace_id, last_message_at, id) where status = 'done';
create index activity_age on activity (workspace_id, at);

select madoguchi_isolate(name::regclass) from unnest(array['retention_rule', 'retention_run', 'legal_hold']) as name;
