-- カイゼン: what complaints are made of until they do not happen again, and the letters and reports about it.

-- One case is one cause; several conversations may be about it. `due_at`: the earliest of its steps that are not done.
create table improvement_case (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  title text not null,
  status text not null default 'open' check (status in ('open', 'effect', 'closed')),
  owner_id uuid,
  -- The same for the same cause; the key is without differences of width, case and spaces.
  cause_name text not null default '',
  cause_key text not null default '',
  opened_by uuid,
  opened_at timestamptz(3) not null default now(),
  due_at timestamptz(3),
  closed_at timestamptz(3),
  close_reason text,
  -- Whether it was closed with its effect confirmed.
  confirmed boolean not null default false,
  recurrences integer not null default 0,
  revision integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references member ("organizationId", id) on delete set null (owner_id),
  foreign key (workspace_id, opened_by) references member ("organizationId", id) on delete set null (opened_by),
  check ((status = 'closed') = (closed_at is not null))
);
create index improvement_case_newest on improvement_case (workspace_id, id);
create index improvement_case_status on improvement_case (workspace_id, status, id);
create index improvement_case_due on improvement_case (workspace_id, due_at, id) where status <> 'closed';
create index improvement_case_cause on improvement_case (workspace_id, cause_key, id) where cause_key <> '';

-- `live`: neither done nor of a closed case. A due time that changes is told anew.
create table improvement_step (
  workspace_id uuid not null,
  case_id uuid not null,
  step text not null check (step in ('apology', 'facts', 'remedy', 'cause', 'prevention', 'spread', 'effect')),
  owner_id uuid,
  due_at timestamptz(3),
  content jsonb not null,
  done_at timestamptz(3),
  done_by uuid,
  live boolean not null default true,
  told_owner_at timestamptz(3),
  told_lead_at timestamptz(3),
  primary key (workspace_id, case_id, step),
  foreign key (workspace_id, case_id) references improvement_case (workspace_id, id) on delete cascade,
  foreign key (workspace_id, owner_id) references member ("organizationId", id) on delete set null (owner_id),
  foreign key (workspace_id, done_by) references member ("organizationId", id) on delete set null (done_by)
);
create index improvement_step_due on improvement_step (workspace_id, due_at) where live;
create index improvement_step_owner on improvement_step (workspace_id, owner_id, due_at) where live;
create index improvement_step_untold on improvement_step (workspace_id, due_at) where live and told_lead_at is null;

create table improvement_conversation (
  workspace_id uuid not null,
  case_id uuid not null,
  conversation_id uuid not null,
  -- The message that was read as a complaint.
  message_id uuid,
  recurrence boolean not null default false,
  linked_by uuid,
  linked_at timestamptz(3) not null default now(),
  primary key (workspace_id, case_id, conversation_id),
  foreign key (workspace_id, case_id) references improvement_case (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete set null (message_id),
  foreign key (workspace_id, linked_by) references member ("organizationId", id) on delete set null (linked_by)
);
create index improvement_conversation_of on improvement_conversation (workspace_id, conversation_id);

create table improvement_event (
  workspace_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  actor_id uuid,
  data jsonb not null default '{}',
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, case_id) references improvement_case (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references member ("organizationId", id) on delete set null (actor_id)
);
create index improvement_event_case on improvement_event (workspace_id, case_id, id);

create table improvement_document (
  workspace_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('apology_letter', 'prevention_report')),
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, case_id) references improvement_case (workspace_id, id) on delete cascade
);
create index improvement_document_case on improvement_document (workspace_id, case_id, id);

create table improvement_document_version (
  workspace_id uuid not null,
  document_id uuid not null,
  version integer not null,
  content jsonb not null,
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  primary key (workspace_id, document_id, version),
  foreign key (workspace_id, document_id) references improvement_document (workspace_id, id) on delete cascade,
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by)
);

-- What was made of a wording, kept as it was made.
create table improvement_document_file (
  workspace_id uuid not null,
  document_id uuid not null,
  version integer not null,
  format text not null check (format in ('pdf', 'docx')),
  file_id uuid not null,
  primary key (workspace_id, document_id, version, format),
  foreign key (workspace_id, document_id, version)
    references improvement_document_version (workspace_id, document_id, version) on delete cascade,
  foreign key (workspace_id, file_id) references file (workspace_id, id)
);
create index improvement_document_file_bytes on improvement_document_file (workspace_id, file_id);

select madoguchi_isolate(name::regclass)
from unnest(array['improvement_case', 'improvement_step', 'improvement_conversation', 'improvement_event',
  'improvement_document', 'improvement_document_version', 'improvement_document_file']) as name;
