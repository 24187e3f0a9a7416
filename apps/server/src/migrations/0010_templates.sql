-- Texts that are written once and used often, what became of each use, and every wording they ever had.

-- `owner_id` is null for what everybody uses, and else the one member who sees it. `name_key` and `body_key` find
-- duplicates; `terms` are the words that tell what it is about, for suggestions.
create table template (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  owner_id uuid,
  version integer not null default 1,
  name text not null,
  short_name text not null default '',
  reading text not null default '',
  category text not null default '',
  cue text not null default '',
  language text not null check (language in ('ja', 'en')),
  channel text check (channel in ('email', 'line', 'chat')),
  body text not null,
  name_key text not null,
  body_key text not null,
  cue_terms text[] not null default '{}',
  body_terms text[] not null default '{}',
  used integer not null default 0,
  sent_as_is integer not null default 0,
  sent_edited integer not null default 0,
  sent_rewritten integer not null default 0,
  last_used_at timestamptz(3),
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_by uuid,
  updated_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references member ("organizationId", id) on delete cascade,
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by),
  foreign key (workspace_id, updated_by) references member ("organizationId", id) on delete set null (updated_by)
);
create index template_order on template (workspace_id, category, name, id);
create index template_name on template (workspace_id, name_key);
create index template_body on template (workspace_id, body_key);
create index template_owner on template (workspace_id, owner_id) where owner_id is not null;

create table template_version (
  workspace_id uuid not null,
  template_id uuid not null,
  version integer not null,
  name text not null,
  short_name text not null,
  reading text not null,
  category text not null,
  cue text not null,
  language text not null,
  channel text,
  body text not null,
  shared boolean not null,
  restored_from integer,
  saved_by uuid,
  saved_at timestamptz(3) not null default now(),
  primary key (workspace_id, template_id, version),
  foreign key (workspace_id, template_id) references template (workspace_id, id) on delete cascade,
  foreign key (workspace_id, saved_by) references member ("organizationId", id) on delete set null (saved_by)
);

-- One use in a conversation: who, when, the text as it was put in, and the message it became part of. The words of the
-- question it answered stay with it, so that the next such question finds the template.
create table template_use (
  workspace_id uuid not null,
  id uuid not null,
  template_id uuid not null,
  template_version integer not null,
  conversation_id uuid not null,
  member_id uuid,
  text text not null,
  question_terms text[] not null default '{}',
  used_at timestamptz(3) not null default now(),
  message_id uuid,
  outcome text check (outcome in ('as_is', 'edited', 'rewritten')),
  primary key (workspace_id, id),
  check ((message_id is null) = (outcome is null)),
  foreign key (workspace_id, template_id) references template (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade
);
create index template_use_recent on template_use (workspace_id, used_at desc, id desc);
create index template_use_template on template_use (workspace_id, template_id, used_at desc, id desc);
create index template_use_open on template_use (workspace_id, conversation_id, member_id) where message_id is null;
create index template_use_message on template_use (workspace_id, message_id) where message_id is not null;

select madoguchi_isolate(name::regclass) from unnest(array['template', 'template_version', 'template_use']) as name;
