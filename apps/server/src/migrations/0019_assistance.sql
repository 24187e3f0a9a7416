-- Assistance by a language model: off until an owner switches it on.

-- One row a workspace; `id` binds the sealed key to its row, as for every sealed secret.
create table assistance_settings (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  enabled boolean not null default false,
  provider text not null default 'other',
  base_url text not null default '',
  model text not null default '',
  key bytea,
  uses text[] not null default '{draft,translate,summarise}',
  mask_names boolean not null default true,
  mask_addresses boolean not null default true,
  mask_numbers boolean not null default true,
  share_note boolean not null default false,
  monthly_requests integer check (monthly_requests > 0),
  monthly_tokens integer check (monthly_tokens > 0),
  retention_days integer not null default 90 check (retention_days between 1 and 730),
  primary key (workspace_id, id),
  unique (workspace_id)
);

-- Counted apart from the list of requests, which is forgotten earlier when an owner wants it so.
create table assistance_usage (
  workspace_id uuid not null references workspace (id) on delete cascade,
  month text not null,
  requests integer not null default 0,
  tokens bigint not null default 0,
  primary key (workspace_id, month)
);

-- Every request that left the desk; written before it leaves.
create table assistance_request (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  at timestamptz(3) not null default now(),
  member_id uuid,
  use text not null check (use in ('draft', 'correct', 'translate', 'summarise', 'test')),
  conversation_id uuid,
  provider text not null,
  host text not null,
  model text not null,
  state text not null default 'sending' check (state in ('sending', 'done', 'failed', 'stopped')),
  error text,
  month text not null,
  input_tokens integer not null,
  output_tokens integer not null default 0,
  estimated boolean not null default true,
  milliseconds integer,
  sent text not null,
  result text not null default '',
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id)
    on delete set null (conversation_id)
);
create index assistance_request_age on assistance_request (workspace_id, at);
create index assistance_request_conversation on assistance_request (workspace_id, conversation_id, id desc);

-- `text` is null while somebody's request for it is under way.
create table message_translation (
  workspace_id uuid not null,
  message_id uuid not null,
  language text not null check (language in ('ja', 'en')),
  text text,
  model text not null,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, message_id, language),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade
);

select madoguchi_isolate(name::regclass)
from unnest(array['assistance_settings', 'assistance_usage', 'assistance_request', 'message_translation']) as name;
