-- LINE official accounts: what is known of each, its chats, events that wait for their turn, and passing webhooks on.

create table line_account (
  workspace_id uuid not null,
  -- The channel's.
  id uuid not null,
  -- A channel access token v2.1 that the desk was issued, sealed; null where one was entered.
  token bytea,
  token_expires_at timestamptz(3),
  -- What LINE said of the account when it was asked last.
  bot jsonb,
  quota_limit integer,
  quota_used integer,
  quota_at timestamptz(3),
  followers integer,
  followers_more boolean not null default false,
  endpoint jsonb,
  tested jsonb,
  checked_at timestamptz(3),
  check_after timestamptz(3) not null default now(),
  suspended_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references channel (workspace_id, id) on delete cascade
);

-- One user, group or room of an account. Times with `_ms` are LINE's own, by which what comes late is told from what is new.
create table line_chat (
  workspace_id uuid not null,
  channel_id uuid not null,
  chat text not null,
  name text,
  picture_url text,
  profile_at timestamptz(3),
  in_group boolean not null default false,
  blocked_at timestamptz(3),
  follows_ms bigint not null default 0,
  standby boolean not null default false,
  standby_ms bigint not null default 0,
  -- Of the newest event that can be answered: worth one answer, for about a minute.
  reply_token text,
  reply_until timestamptz(3),
  reply_ms bigint not null default 0,
  -- Lets the newest message be marked as read at LINE.
  read_token text,
  read_ms bigint not null default 0,
  primary key (workspace_id, channel_id, chat),
  foreign key (workspace_id, channel_id) references line_account (workspace_id, id) on delete cascade
);
create index line_chat_blocked on line_chat (workspace_id, channel_id) where blocked_at is not null;

-- What LINE told, kept before it is answered, until it has taken effect. What is about another message stays for a while
-- (`late`): it may have come before that one.
create table line_event (
  workspace_id uuid not null,
  channel_id uuid not null,
  event_id text not null,
  chat text not null,
  type text not null,
  at_ms bigint not null,
  about text,
  body jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'late')),
  received_at timestamptz(3) not null default now(),
  primary key (workspace_id, channel_id, event_id),
  foreign key (workspace_id, channel_id) references line_account (workspace_id, id) on delete cascade
);
create index line_event_waiting on line_event (workspace_id, channel_id, chat, at_ms, event_id) where state = 'waiting';
create index line_event_about on line_event (workspace_id, channel_id, about) where about is not null;

-- LINE's tokens of single messages, by which one can be quoted.
create table line_message (
  workspace_id uuid not null,
  channel_id uuid not null,
  message_id text not null,
  quote_token text not null,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, channel_id, message_id),
  foreign key (workspace_id, channel_id) references line_account (workspace_id, id) on delete cascade
);

-- Other tools that webhooks are passed on to, byte by byte, and how each went.
create table line_forward (
  workspace_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  name text not null,
  url text not null,
  enabled boolean not null default true,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references line_account (workspace_id, id) on delete cascade
);
create index line_forward_channel on line_forward (workspace_id, channel_id);

create table line_forwarding (
  workspace_id uuid not null,
  id uuid not null,
  forward_id uuid not null,
  body bytea not null,
  signature text not null,
  size integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  last_status integer,
  last_error text,
  next_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, forward_id) references line_forward (workspace_id, id) on delete cascade
);
create index line_forwarding_newest on line_forwarding (workspace_id, forward_id, id desc);
create index line_forwarding_due on line_forwarding (workspace_id, next_at) where state = 'waiting';
create index line_forwarding_age on line_forwarding (workspace_id, created_at);

select madoguchi_isolate('line_account'), madoguchi_isolate('line_chat'), madoguchi_isolate('line_event'),
  madoguchi_isolate('line_message'), madoguchi_isolate('line_forward'), madoguchi_isolate('line_forwarding');
