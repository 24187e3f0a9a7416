-- Replies that somebody else must approve before they are sent, and which they are.

create table approval_rule (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  conditions jsonb not null,
  except_approvers boolean not null,
  note text not null,
  enabled boolean not null,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);

-- Who may approve beside owners and leads.
create table approval_approver (
  workspace_id uuid not null,
  member_id uuid not null,
  named_by uuid,
  named_at timestamptz(3) not null default now(),
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade,
  foreign key (workspace_id, named_by) references member ("organizationId", id) on delete set null (named_by)
);

-- A reply on its way. Its message, if it comes to one, has the same id, so that it can be made once only.
-- `seen_ordinal`: how far its writer had read; what came later must be read by whoever approves it.
create table approval (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  writer_id uuid,
  state text not null check (state in ('waiting', 'sent_back', 'approved', 'withdrawn')),
  revision integer not null,
  text text not null,
  cc text[] not null,
  attachment_ids uuid[] not null,
  quote boolean not null,
  status text,
  based_on uuid,
  seen_ordinal integer not null,
  reasons jsonb not null,
  created_at timestamptz(3) not null default now(),
  requested_at timestamptz(3) not null default now(),
  decided_at timestamptz(3),
  decided_by uuid,
  edited boolean not null default false,
  comment text,
  message_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, writer_id) references member ("organizationId", id) on delete set null (writer_id),
  foreign key (workspace_id, decided_by) references member ("organizationId", id) on delete set null (decided_by),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete set null (message_id),
  check ((state = 'approved') or message_id is null)
);
create unique index approval_open on approval (workspace_id, conversation_id, writer_id)
  where state in ('waiting', 'sent_back');
create index approval_conversation on approval (workspace_id, conversation_id, id desc);
create index approval_waiting on approval (workspace_id, requested_at, id) where state = 'waiting';
create index approval_of_writer on approval (workspace_id, writer_id, requested_at desc, id desc)
  where state in ('waiting', 'sent_back');
create index approval_decided on approval (workspace_id, decided_at desc, id desc) where decided_at is not null;
create index approval_message on approval (workspace_id, message_id) where message_id is not null;

-- What happened to it, with each text it has had. `request_id` is the request's own, so that it is taken once only.
create table approval_step (
  workspace_id uuid not null,
  approval_id uuid not null,
  ordinal integer not null,
  kind text not null
    check (kind in ('requested', 'requested_again', 'sent_back', 'edited', 'approved', 'withdrawn')),
  member_id uuid,
  at timestamptz(3) not null default now(),
  revision integer not null,
  text text,
  comment text,
  reasons jsonb,
  request_id uuid,
  primary key (workspace_id, approval_id, ordinal),
  foreign key (workspace_id, approval_id) references approval (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);
create unique index approval_step_request on approval_step (workspace_id, request_id) where request_id is not null;

select madoguchi_isolate('approval_rule');
select madoguchi_isolate('approval_approver');
select madoguchi_isolate('approval');
select madoguchi_isolate('approval_step');
