-- What a chat's assistant and a visitor said to each other before a person was there.

-- One dialogue: from the first question until it is settled, or a person takes over. It outlives its visitor, without a
-- word of what was said, so that what became of dialogues is counted rightly.
create table chat_dialogue (
  workspace_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  visitor_id uuid,
  state text not null default 'open' check (state in ('open', 'settled', 'handed')),
  reason text,
  started_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references channel (workspace_id, id) on delete cascade,
  foreign key (workspace_id, visitor_id) references chat_visitor (workspace_id, id) on delete set null (visitor_id)
);
create unique index chat_dialogue_open on chat_dialogue (workspace_id, visitor_id) where state = 'open';
create index chat_dialogue_visitor on chat_dialogue (workspace_id, visitor_id, started_at desc);
create index chat_dialogue_channel on chat_dialogue (workspace_id, channel_id, started_at);
select madoguchi_isolate('chat_dialogue');

create table chat_turn (
  workspace_id uuid not null,
  id uuid not null,
  visitor_id uuid not null,
  -- Null: said by the desk itself outside of any dialogue (that it goes on by LINE).
  dialogue_id uuid,
  by text not null check (by in ('visitor', 'assistant')),
  -- By which the visitor's page sent it.
  client_id text,
  text text not null,
  said jsonb not null,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, visitor_id) references chat_visitor (workspace_id, id) on delete cascade,
  foreign key (workspace_id, dialogue_id) references chat_dialogue (workspace_id, id) on delete cascade
);
create unique index chat_turn_client on chat_turn (workspace_id, visitor_id, client_id) where client_id is not null;
create index chat_turn_dialogue on chat_turn (workspace_id, dialogue_id);
create index chat_turn_age on chat_turn (workspace_id, at);
select madoguchi_isolate('chat_turn');

-- A visitor's thread holds messages and turns, in one order.
alter table chat_message
  alter column message_id drop not null,
  add column turn_id uuid,
  add constraint chat_message_one check (num_nonnulls(message_id, turn_id) = 1),
  add constraint chat_message_turn unique (workspace_id, turn_id),
  add constraint chat_message_turn_fk
    foreign key (workspace_id, turn_id) references chat_turn (workspace_id, id) on delete cascade;

-- How a visitor goes on by LINE: a code that they send there, once and within some minutes. Here as its hash.
create table chat_line_code (
  workspace_id uuid not null,
  id uuid not null,
  visitor_id uuid not null,
  code_hash bytea not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, code_hash),
  foreign key (workspace_id, visitor_id) references chat_visitor (workspace_id, id) on delete cascade
);
create index chat_line_code_visitor on chat_line_code (workspace_id, visitor_id);
create index chat_line_code_age on chat_line_code (workspace_id, expires_at);
select madoguchi_isolate('chat_line_code');

-- Codes that somebody at LINE sent and that are none: after some, nothing is looked up for them for an hour.
create table chat_line_guess (
  workspace_id uuid not null,
  line_user text not null,
  guesses integer not null default 1,
  since timestamptz(3) not null default now(),
  primary key (workspace_id, line_user)
);
select madoguchi_isolate('chat_line_guess');
