-- The telephone: a record of every call, calls to be returned, the form filled while one speaks, whose telephones ring.

-- A caller who withholds the number is a customer by themselves, until somebody says who it was: two of them are not one
-- person, and their records are in no list.
alter table customer add column withheld boolean not null default false;

-- One call is one message; its notes are the message's text.
create table call (
  workspace_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  message_id uuid not null,
  -- The telephone system's own identifier (Twilio: CallSid); null for a call that a person wrote down.
  external_id text,
  direction text not null check (direction in ('inbound', 'outbound')),
  -- E.164; null where it was withheld, or nobody wrote it down.
  number text,
  withheld boolean not null default false,
  state text not null check (state in ('ringing', 'talking', 'ended')),
  outcome text check (outcome in ('answered', 'missed', 'voicemail', 'busy', 'failed')),
  -- Who spoke with the customer.
  member_id uuid,
  -- Whose telephones ring just now, and which round of them it is.
  ringing uuid[] not null default '{}',
  round integer not null default 0,
  started_at timestamptz(3) not null,
  answered_at timestamptz(3),
  ended_at timestamptz(3),
  seconds integer check (seconds >= 0),
  recording_id text,
  recording_seconds integer,
  -- Where another telephone system keeps its recording.
  recording_url text,
  -- When a person has written what was said.
  noted_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references channel (workspace_id, id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id),
  check ((state = 'ended') = (outcome is not null)),
  check (not withheld or number is null)
);
create unique index call_external on call (workspace_id, channel_id, external_id) where external_id is not null;
create unique index call_message on call (workspace_id, message_id);
create index call_recent on call (workspace_id, started_at desc, id desc);
create index call_live on call (workspace_id, started_at) where state <> 'ended';

-- All that a telephone system said of a call, as it came, each thing once.
create table call_event (
  workspace_id uuid not null,
  call_id uuid not null,
  key text not null,
  at timestamptz(3) not null default now(),
  raw jsonb not null,
  primary key (workspace_id, call_id, key),
  foreign key (workspace_id, call_id) references call (workspace_id, id) on delete cascade
);

-- The form as far as it is filled; `about` is the call it is about, or 'new'.
create table call_draft (
  workspace_id uuid not null,
  member_id uuid not null,
  about text not null,
  fields jsonb not null,
  updated_at timestamptz(3) not null default now(),
  primary key (workspace_id, member_id, about),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);

-- 折り返し: somebody is to be called back by a time.
create table callback (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  -- The call that asked for it, and the one that did it.
  call_id uuid,
  done_call_id uuid,
  number text,
  due_at timestamptz(3) not null,
  owner_id uuid,
  note text not null default '',
  -- Made by the desk after a call that nobody took.
  automatic boolean not null default false,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  closed_at timestamptz(3),
  closed_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, call_id) references call (workspace_id, id) on delete set null (call_id),
  foreign key (workspace_id, done_call_id) references call (workspace_id, id) on delete set null (done_call_id),
  foreign key (workspace_id, owner_id) references member ("organizationId", id) on delete set null (owner_id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by),
  foreign key (workspace_id, closed_by) references member ("organizationId", id) on delete set null (closed_by),
  check ((state = 'open') = (closed_at is null))
);
create index callback_open on callback (workspace_id, due_at, id) where state = 'open';
create index callback_closed on callback (workspace_id, closed_at desc, id desc) where state <> 'open';
create index callback_conversation on callback (workspace_id, conversation_id, due_at);
-- However often somebody tries in vain, they are called back once.
create unique index callback_automatic on callback (workspace_id, conversation_id) where state = 'open' and automatic;

-- A member's own telephone: a number (E.164), `sip:…` or `client:…`.
create table member_phone (
  workspace_id uuid not null,
  member_id uuid not null,
  address text not null,
  rings boolean not null default true,
  updated_at timestamptz(3) not null default now(),
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);

select madoguchi_isolate(name::regclass)
from unnest(array['call', 'call_event', 'call_draft', 'callback', 'member_phone']) as name;
