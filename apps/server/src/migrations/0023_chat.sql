-- Web chat: visitors of a company's site, by what they are known, and what each of them has been told.

create table chat_visitor (
  workspace_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  -- Who the site says this is (`sub` of a signed identity); null for a visitor known by a token alone.
  external_id text,
  name text,
  email text,
  -- Whether the site vouches for the address; one that was typed is only a claim.
  email_verified boolean not null default false,
  locale text not null default 'ja' check (locale in ('ja', 'en')),
  page_url text,
  page_title text,
  referrer text,
  user_agent text,
  -- The newest place in the thread, the newest one seen, and the newest one told by e-mail.
  last_seq integer not null default 0,
  read_seq integer not null default 0,
  mailed_seq integer not null default 0,
  typing_until timestamptz(3),
  seen_at timestamptz(3) not null default now(),
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references channel (workspace_id, id) on delete cascade
);
create unique index chat_visitor_identity on chat_visitor (workspace_id, channel_id, external_id)
  where external_id is not null;
create index chat_visitor_age on chat_visitor (workspace_id, seen_at);
select madoguchi_isolate('chat_visitor');

-- A browser of a visitor: a token that only the browser knows, here as its hash.
create table chat_session (
  workspace_id uuid not null,
  id uuid not null,
  visitor_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz(3) not null default now(),
  used_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, visitor_id) references chat_visitor (workspace_id, id) on delete cascade
);
create index chat_session_visitor on chat_session (workspace_id, visitor_id);
create index chat_session_age on chat_session (workspace_id, used_at);
select madoguchi_isolate('chat_session');

-- What a visitor wrote and was answered, in the order in which they see it. A message is theirs by standing here and in
-- no other way, so that merging conversations or customers never shows one visitor what another wrote.
create table chat_message (
  workspace_id uuid not null,
  visitor_id uuid not null,
  seq integer not null,
  message_id uuid not null,
  primary key (workspace_id, visitor_id, seq),
  unique (workspace_id, message_id),
  foreign key (workspace_id, visitor_id) references chat_visitor (workspace_id, id) on delete cascade,
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade
);
select madoguchi_isolate('chat_message');
