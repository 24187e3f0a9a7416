-- What a workspace wants of its language, what was read out of customers' messages, and what people learn from.

-- Only rules that do not have their own default action stand here.
create table language_rule (
  workspace_id uuid not null references workspace (id) on delete cascade,
  rule text not null,
  action text not null check (action in ('off', 'warn', 'block')),
  primary key (workspace_id, rule)
);

-- `word_key` is the word without differences of width and case: one word has one meaning in a workspace.
create table language_word (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('ng', 'product', 'preferred')),
  word text not null,
  word_key text not null,
  instead text,
  note text not null default '',
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, word_key),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);

-- What was read out of a customer's message, once, some moments after it came.
create table message_reading (
  workspace_id uuid not null,
  message_id uuid not null,
  mood text not null check (mood in ('dissatisfied', 'neutral', 'pleased')),
  veiled boolean not null,
  intent text not null,
  urgency text not null check (urgency in ('low', 'normal', 'high')),
  signals jsonb not null default '[]',
  harassment jsonb not null default '[]',
  read_at timestamptz(3) not null default now(),
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade
);

alter table conversation
  add column mood text check (mood in ('dissatisfied', 'neutral', 'pleased')),
  add column harassed boolean not null default false;

-- What a member was shown while writing an answer; counted and forgotten when the answer has gone out.
create table draft_mark (
  workspace_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  rule text not null,
  words text not null,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, conversation_id, member_id, rule, words),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);
create index draft_mark_age on draft_mark (workspace_id, at);

-- Answers whose marks were counted, each once. `week` is a Monday in the workspace's zone.
create table counted_reply (
  workspace_id uuid not null,
  message_id uuid not null,
  member_id uuid not null,
  week date not null,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);
create index counted_reply_week on counted_reply (workspace_id, week, member_id);

-- How often a rule was marked in a member's answers of a week: seen while writing, kept in what went out.
create table keigo_mark (
  workspace_id uuid not null,
  member_id uuid not null,
  rule text not null,
  week date not null,
  seen integer not null default 0,
  kept integer not null default 0,
  primary key (workspace_id, member_id, rule, week),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);
create index keigo_mark_week on keigo_mark (workspace_id, week, rule);

create table practice_answer (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  rule text not null,
  question text not null,
  "right" boolean not null,
  answered_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);
create index practice_answer_member on practice_answer (workspace_id, member_id, answered_at desc);

select madoguchi_isolate(name::regclass)
from unnest(array['language_rule', 'language_word', 'message_reading', 'draft_mark', 'counted_reply', 'keigo_mark',
  'practice_answer']) as name;
