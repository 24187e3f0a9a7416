-- The desk. Every table is keyed by workspace first; row-level security is switched on in 0003.

create table workspace_settings (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  time_zone text not null default 'Asia/Tokyo',
  undo_seconds integer not null default 10 check (undo_seconds between 0 and 60),
  thread_secret text not null
);

-- One counter a workspace: an event takes its number in the transaction that causes it, under this row's
-- lock, so that numbers become visible in order and a reader never has to look back.
create table event_sequence (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  last_seq bigint not null default 0
);

create table event (
  workspace_id uuid not null,
  seq bigint not null,
  type text not null,
  conversation_id uuid,
  data jsonb not null default '{}',
  at timestamptz(3) not null default now(),
  primary key (workspace_id, seq)
);
create index event_age on event (workspace_id, at);

create table member_profile (
  workspace_id uuid not null,
  member_id uuid not null,
  locale text not null default 'ja' check (locale in ('ja', 'en')),
  color_scheme text not null default 'auto' check (color_scheme in ('auto', 'light', 'dark')),
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);

create table api_key (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  prefix text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3),
  last_used_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);

create table idempotency_key (
  workspace_id uuid not null,
  actor text not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  body text,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, actor, key)
);

create table channel (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  type text not null,
  name text not null,
  address text not null,
  signature text not null default '',
  enabled boolean not null default true,
  config jsonb not null default '{}',
  secrets bytea,
  state text not null default 'connecting' check (state in ('connecting', 'live', 'failed', 'off')),
  state_reason jsonb,
  state_since timestamptz(3) not null default now(),
  last_received_at timestamptz(3),
  cursor jsonb,
  revision integer not null default 1,
  lease_owner uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id)
);
create unique index channel_address on channel (workspace_id, type, lower(address));

create table customer (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  reading text,
  company text,
  title text,
  phone text,
  note text not null default '',
  contact_person_id uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_person_id) references member ("organizationId", id)
    on delete set null (contact_person_id)
);
create index customer_name on customer (workspace_id, name, id);

create table contact_point (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  value text not null,
  value_key text not null,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, kind, value_key),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index contact_point_customer on contact_point (workspace_id, customer_id);

create table conversation (
  workspace_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  customer_id uuid not null,
  status text not null default 'open' check (status in ('open', 'in_progress', 'on_hold', 'done')),
  hold_reason text,
  hold_until timestamptz(3),
  assignee_id uuid,
  subject text not null,
  preview text not null default '',
  last_ordinal integer not null default 0,
  last_message_id uuid,
  last_message_at timestamptz(3),
  last_direction text,
  last_inbound_ordinal integer not null default 0,
  waiting_since timestamptz(3),
  -- Longest waiting first; whoever is not waiting, or was told when to expect us, comes last. Never null, so that
  -- pages are cut cleanly.
  urgency timestamptz(3) generated always as (
    case when status = 'on_hold' then 'infinity'::timestamptz else coalesce(waiting_since, 'infinity'::timestamptz) end
  ) stored,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references channel (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id),
  foreign key (workspace_id, assignee_id) references member ("organizationId", id)
    on delete set null (assignee_id),
  check ((status = 'on_hold') = (hold_reason is not null and hold_until is not null))
);
create index conversation_recent on conversation (workspace_id, last_message_at desc, id desc);
create index conversation_status_recent on conversation (workspace_id, status, last_message_at desc, id desc);
create index conversation_assignee_recent
  on conversation (workspace_id, assignee_id, last_message_at desc, id desc) where status <> 'done';
create index conversation_active_recent on conversation (workspace_id, last_message_at desc, id desc)
  where status <> 'done';
create index conversation_urgency on conversation (workspace_id, urgency, id) where status <> 'done';
create index conversation_customer on conversation (workspace_id, customer_id, last_message_at desc);
create index conversation_channel on conversation (workspace_id, channel_id, last_message_at desc, id desc);
create index conversation_hold on conversation (workspace_id, hold_until) where status = 'on_hold';

-- Bytes of ours: raw sources and attachments.
create table file (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  size integer not null,
  sha256 bytea not null,
  bytes bytea not null,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id)
);

-- Every thing received, as it came. `external_id` is the channel's own identity of it: received once.
create table source (
  workspace_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  external_id text not null,
  file_id uuid not null,
  state text not null check (state in ('read', 'quarantined', 'discarded')),
  reason_code text,
  reason text,
  sender text,
  subject text,
  received_at timestamptz(3) not null,
  primary key (workspace_id, id),
  unique (workspace_id, channel_id, external_id),
  foreign key (workspace_id, channel_id) references channel (workspace_id, id),
  foreign key (workspace_id, file_id) references file (workspace_id, id)
);
create index source_quarantine on source (workspace_id, received_at desc, id desc) where state = 'quarantined';

create table message (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  ordinal integer not null,
  channel_id uuid not null,
  source_id uuid,
  direction text not null check (direction in ('inbound', 'outbound', 'note')),
  subject text,
  text text not null,
  quoted_from integer,
  html text,
  remote_images integer not null default 0,
  from_name text,
  from_address text not null,
  recipients jsonb not null default '{}',
  author_id uuid,
  header_id text,
  header_references text[] not null default '{}',
  automatic boolean not null default false,
  -- The message that an answer quotes below itself.
  quotes uuid,
  sent_at timestamptz(3),
  received_at timestamptz(3) not null default now(),
  delivery text check (delivery in ('queued', 'sent', 'failed', 'bounced', 'doubtful')),
  delivery_detail text,
  primary key (workspace_id, id),
  unique (workspace_id, conversation_id, ordinal),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id),
  foreign key (workspace_id, source_id) references source (workspace_id, id),
  foreign key (workspace_id, author_id) references member ("organizationId", id) on delete set null (author_id)
);
create index message_header on message (workspace_id, channel_id, header_id) where header_id is not null;

create table attachment (
  workspace_id uuid not null,
  id uuid not null,
  message_id uuid,
  file_id uuid not null,
  name text not null,
  type text not null,
  size integer not null,
  content_id text,
  inline boolean not null default false,
  uploaded_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete set null (message_id),
  foreign key (workspace_id, file_id) references file (workspace_id, id)
);
create index attachment_message on attachment (workspace_id, message_id);

-- What is to be sent, written with its message. `claimed`: a process prepares it (safe to repeat);
-- `transmitting`: the message's bytes are on their way (not safe to repeat: doubtful if the process dies).
create table outbox (
  workspace_id uuid not null,
  message_id uuid not null,
  channel_id uuid not null,
  state text not null check (state in ('waiting', 'claimed', 'transmitting')),
  not_before timestamptz(3) not null,
  attempts integer not null default 0,
  claimed_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade
);
create index outbox_claims on outbox (workspace_id, claimed_by) where state <> 'waiting';

create table draft (
  workspace_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  text text not null,
  based_on uuid,
  attachment_ids uuid[] not null default '{}',
  updated_at timestamptz(3) not null default now(),
  primary key (workspace_id, conversation_id, member_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);

create table reply_lock (
  workspace_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  since timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (workspace_id, conversation_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);

create table conversation_read (
  workspace_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  ordinal integer not null,
  primary key (workspace_id, member_id, conversation_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);

create table activity (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  at timestamptz(3) not null default now(),
  kind text not null,
  actor_id uuid,
  data jsonb not null default '{}',
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references member ("organizationId", id) on delete set null (actor_id)
);
create index activity_conversation on activity (workspace_id, conversation_id, id desc);

-- Who is looking at what; lost on a crash without harm.
create unlogged table presence (
  workspace_id uuid not null,
  member_id uuid not null,
  client_id text not null,
  conversation_id uuid not null,
  state text not null check (state in ('looking', 'writing')),
  expires_at timestamptz(3) not null,
  primary key (workspace_id, member_id, client_id)
);
create index presence_conversation on presence (workspace_id, conversation_id);
