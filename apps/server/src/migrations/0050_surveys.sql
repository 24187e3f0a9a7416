-- Surveys: what is asked, whom, what was answered. Invitations, what became of them and answers are facts: they are added, never
-- changed; every figure is reckoned from them.

create table survey_setting (
  workspace_id uuid not null references workspace (id) on delete cascade,
  -- Days between two invitations of a person, whichever survey they are of.
  cooldown_days integer not null default 90 check (cooldown_days between 0 and 730),
  -- Business days within which somebody answers a low score.
  low_due_days integer not null default 1 check (low_due_days between 1 and 30),
  -- Fewer answers than this have no figure.
  minimum integer not null default 10 check (minimum between 1 and 1000),
  -- What everybody who answers reads: by language thanks and an invitation to review; addresses.
  thanks jsonb not null,
  revision integer not null default 1,
  primary key (workspace_id)
);

create table survey (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  enabled boolean not null default false,
  -- What happened before this is not asked about.
  enabled_at timestamptz(3),
  rules jsonb not null,
  version integer not null default 1,
  -- Of the page that everybody may answer who has its address; null: there is none.
  address text,
  -- Up to when causes have been looked for; how far a round of all customers has come.
  looked_at timestamptz(3),
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, address),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);

-- An answer belongs to the version that was seen: versions are never changed.
create table survey_version (
  workspace_id uuid not null,
  survey_id uuid not null,
  version integer not null,
  content jsonb not null,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, survey_id, version),
  foreign key (workspace_id, survey_id) references survey (workspace_id, id) on delete cascade,
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);

-- One for each cause of a survey. `waiting` becomes `sent` in the transaction that writes the message and its outbox row, so that
-- nobody is asked twice whenever a process stops.
create table survey_invitation (
  workspace_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  version integer,
  customer_id uuid not null,
  -- What it is about, the same for the same thing.
  cause text not null,
  conversation_id uuid,
  order_id uuid,
  product text not null default '',
  by_hand boolean not null default false,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'skipped')),
  reason text,
  due_at timestamptz(3) not null,
  channel_type text,
  message_id uuid,
  contact_person_id uuid,
  language text,
  token_hash bytea,
  created_at timestamptz(3) not null default now(),
  settled_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, survey_id, cause),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, survey_id) references survey (workspace_id, id) on delete cascade,
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete set null (conversation_id),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete set null (order_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete set null (message_id)
);
create index survey_invitation_due on survey_invitation (workspace_id, due_at, id) where state = 'waiting';
create index survey_invitation_customer on survey_invitation (workspace_id, customer_id, settled_at desc) where state = 'sent';
create index survey_invitation_settled on survey_invitation (workspace_id, survey_id, settled_at);
create index survey_invitation_list on survey_invitation (workspace_id, survey_id, id desc);
create index survey_invitation_conversation on survey_invitation (workspace_id, conversation_id);
create index survey_invitation_order on survey_invitation (workspace_id, order_id);
create index survey_invitation_message on survey_invitation (workspace_id, message_id);

-- What happened to an invitation, each once. `invited`: it was written; `shown`: the page was seen by somebody, not only fetched.
create table survey_fact (
  workspace_id uuid not null,
  invitation_id uuid not null,
  kind text not null check (kind in ('invited', 'shown', 'answered', 'dismissed', 'opted_out')),
  survey_id uuid not null,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, invitation_id, kind),
  foreign key (workspace_id, invitation_id) references survey_invitation (workspace_id, id) on delete cascade
);
create index survey_fact_survey on survey_fact (workspace_id, survey_id, at, kind);

create table survey_answer (
  workspace_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  version integer not null,
  invitation_id uuid,
  customer_id uuid,
  conversation_id uuid,
  order_id uuid,
  -- Of the page it was sent from, so that sending it twice is one answer.
  page_id uuid not null,
  language text not null,
  -- By which channel it was asked for; `page` where nobody was invited.
  channel text not null,
  contact_person_id uuid,
  product text not null default '',
  low boolean not null default false,
  answered_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, invitation_id),
  unique (workspace_id, survey_id, page_id),
  foreign key (workspace_id, survey_id, version) references survey_version (workspace_id, survey_id, version) on delete cascade,
  foreign key (workspace_id, invitation_id) references survey_invitation (workspace_id, id) on delete set null (invitation_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete set null (customer_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete set null (conversation_id),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete set null (order_id)
);
create index survey_answer_survey on survey_answer (workspace_id, survey_id, id desc);
create index survey_answer_customer on survey_answer (workspace_id, customer_id, answered_at desc, id desc);
create index survey_answer_conversation on survey_answer (workspace_id, conversation_id);
create index survey_answer_order on survey_answer (workspace_id, order_id);

-- What was said to each question. Who was asked by what is written here too, so that figures read one index.
create table survey_reply (
  workspace_id uuid not null,
  answer_id uuid not null,
  question text not null,
  survey_id uuid not null,
  kind text not null check (kind in ('nps', 'csat', 'ces', 'text', 'single', 'multiple')),
  score smallint,
  text text,
  choices smallint[],
  channel text not null,
  contact_person_id uuid,
  product text not null default '',
  answered_at timestamptz(3) not null,
  primary key (workspace_id, answer_id, question),
  foreign key (workspace_id, answer_id) references survey_answer (workspace_id, id) on delete cascade
);
create index survey_reply_figures on survey_reply (workspace_id, survey_id, question, answered_at)
  include (score, channel, contact_person_id, product) where score is not null;
create index survey_reply_choices on survey_reply (workspace_id, survey_id, question, answered_at) where choices is not null;

-- Who asked not to be asked any more.
create table survey_refusal (
  workspace_id uuid not null,
  customer_id uuid not null,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, customer_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);

create function survey_keep_facts() returns trigger language plpgsql as $$
begin
  raise exception 'what was answered is only added to (% of %)', lower(tg_op), tg_table_name using errcode = '55000';
end
$$;
create trigger survey_fact_kept before update on survey_fact for each row execute function survey_keep_facts();
create trigger survey_reply_kept before update on survey_reply for each row execute function survey_keep_facts();
create trigger survey_version_kept before update of content, version on survey_version
  for each row execute function survey_keep_facts();

create index customer_order_delivered on customer_order (workspace_id, delivered_at) where delivered_at is not null;
create index care_event_stayed on care_event (workspace_id, told_at) where kind = 'stayed';

select madoguchi_isolate(name::regclass)
from unnest(array['survey_setting', 'survey', 'survey_version', 'survey_invitation', 'survey_fact', 'survey_answer',
  'survey_reply', 'survey_refusal']) as name;
