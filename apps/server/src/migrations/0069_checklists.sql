-- 確認リスト: what is to be seen to in matters of a kind, beside the conversation that it is about.

-- `conditions`: when it is offered. `points`: in their order.
create table checklist (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  points jsonb not null,
  conditions jsonb not null,
  revision integer not null default 1,
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by)
);

create table checklist_settings (
  workspace_id uuid not null references workspace (id) on delete cascade,
  closing text not null check (closing in ('ask', 'refuse')),
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  primary key (workspace_id),
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by)
);

-- A list at a conversation: its words are those of then. One that was taken off stays on record.
create table checklist_use (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  checklist_id uuid,
  name text not null,
  attached_by uuid,
  rule text,
  attached_at timestamptz(3) not null default now(),
  removed_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, checklist_id) references checklist (workspace_id, id) on delete set null (checklist_id),
  foreign key (workspace_id, attached_by) references member ("organizationId", id) on delete set null (attached_by)
);
create unique index checklist_use_once on checklist_use (workspace_id, conversation_id, checklist_id)
  where removed_at is null;
create index checklist_use_of_list on checklist_use (workspace_id, checklist_id);

create table checklist_point (
  workspace_id uuid not null,
  use_id uuid not null,
  position integer not null check (position > 0),
  text text not null,
  hint text not null,
  law jsonb,
  checked_at timestamptz(3),
  checked_by uuid,
  primary key (workspace_id, use_id, position),
  foreign key (workspace_id, use_id) references checklist_use (workspace_id, id) on delete cascade,
  foreign key (workspace_id, checked_by) references member ("organizationId", id) on delete set null (checked_by)
);

select madoguchi_isolate(name::regclass)
from unnest(array['checklist', 'checklist_settings', 'checklist_use', 'checklist_point']) as name;
