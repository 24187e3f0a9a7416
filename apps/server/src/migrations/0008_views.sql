-- Saved views, tags, bulk work that can be undone, merged and split conversations, mentions and followers.

-- `revision` counts what people and mail changed of a conversation: undoing leaves alone what has moved on.
-- A conversation that was merged into another stays as an empty shell: links to it, and mail that names it, find the
-- other one.
alter table conversation
  add column revision integer not null default 0,
  add column merged_into uuid,
  add constraint conversation_merged_into_fkey
    foreign key (workspace_id, merged_into) references conversation (workspace_id, id);
create index conversation_merged on conversation (workspace_id, merged_into) where merged_into is not null;

-- Answered by us and at work: whose customer is to move next.
create index conversation_answered_recent on conversation (workspace_id, last_message_at desc, id desc)
  where status in ('open', 'in_progress') and waiting_since is null;
create index conversation_answered_urgency on conversation (workspace_id, urgency, id)
  where status in ('open', 'in_progress') and waiting_since is null;

-- `name_key` is the name without differences of width and case.
create table tag (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  name_key text not null,
  colour text not null check (colour in ('ink', 'ai', 'shu', 'yamabuki', 'wakatake')),
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, name_key)
);

create table conversation_tag (
  workspace_id uuid not null,
  conversation_id uuid not null,
  tag_id uuid not null,
  primary key (workspace_id, conversation_id, tag_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, tag_id) references tag (workspace_id, id) on delete cascade
);
create index conversation_tag_tag on conversation_tag (workspace_id, tag_id, conversation_id);

-- Without an owner a view is everybody's.
create table saved_view (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  owner_id uuid,
  name text not null,
  filter jsonb not null,
  position integer not null,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references member ("organizationId", id) on delete cascade
);
create index saved_view_owner on saved_view (workspace_id, owner_id, position);

create table follower (
  workspace_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  since timestamptz(3) not null default now(),
  primary key (workspace_id, conversation_id, member_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);
create index follower_member on follower (workspace_id, member_id, conversation_id);

create table mention (
  workspace_id uuid not null,
  message_id uuid not null,
  member_id uuid not null,
  conversation_id uuid not null,
  seen_at timestamptz(3),
  primary key (workspace_id, message_id, member_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);
create index mention_member on mention (workspace_id, member_id, conversation_id);
create index mention_conversation on mention (workspace_id, conversation_id);

-- Each pair once, the smaller id first.
create table conversation_link (
  workspace_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  primary key (workspace_id, one_id, other_id),
  foreign key (workspace_id, one_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, other_id) references conversation (workspace_id, id) on delete cascade,
  check (one_id < other_id)
);
create index conversation_link_other on conversation_link (workspace_id, other_id);

-- What a merge or a split has moved, so that it can be taken back: messages, trail and whatever came along.
create table thread_change (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('merge', 'split')),
  source_id uuid not null,
  target_id uuid not null,
  member_id uuid,
  moved jsonb not null,
  at timestamptz(3) not null default now(),
  undone_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, source_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, target_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);
create index thread_change_source on thread_change (workspace_id, source_id, at desc);
create index thread_change_target on thread_change (workspace_id, target_id, at desc);

-- Each conversation's state before a bulk change, kept for as long as it can be undone.
create table bulk_change (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  action text not null,
  states jsonb not null,
  at timestamptz(3) not null default now(),
  undone_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);
create index bulk_change_age on bulk_change (workspace_id, at);

select madoguchi_isolate(name::regclass)
from unnest(array['tag', 'conversation_tag', 'saved_view', 'follower', 'mention', 'conversation_link', 'thread_change',
  'bulk_change']) as name;
