-- Answers by another channel than the customer's conversation is by, and LINE users joined with customers by account link.

-- Whether a message came or went by another channel than its conversation had when it was written: by it, what somebody
-- writes next in that channel finds the conversation in which they were answered there.
alter table message add column crossed boolean not null default false;
create index message_crossed on message (workspace_id, channel_id, conversation_id) where crossed;

-- The other way a reply that waits for approval is to go.
alter table approval add column via jsonb;

-- What showed that two records are of one person; null: a member said so.
alter table customer_merge add column evidence jsonb;

-- Which customer somebody is who has shown it, until LINE tells whom of its users that is. What is handed out is kept as a
-- hash, and good once.
create table line_link (
  workspace_id uuid not null,
  id uuid not null,
  nonce_hash bytea not null,
  customer_id uuid not null,
  shown_by text not null check (shown_by in ('api', 'mail')),
  -- Whose key asked for it.
  member_id uuid,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, nonce_hash),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);
create index line_link_age on line_link (workspace_id, expires_at);

-- A code on its way to a customer's address, by the invitation (an answer) that it was asked for with. Without a customer:
-- nobody has the address that was given, which is not told.
create table line_link_code (
  workspace_id uuid not null,
  message_id uuid not null,
  customer_id uuid,
  email text,
  -- Made when it is sent, and kept under the desk's key: six figures alone would soon be guessed from a hash.
  code_mac bytea,
  asked integer not null default 1,
  tries integer not null default 0,
  expires_at timestamptz(3) not null,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade,
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index line_link_code_age on line_link_code (workspace_id, expires_at);

select madoguchi_isolate('line_link'), madoguchi_isolate('line_link_code');
