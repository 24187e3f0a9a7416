-- 口コミ: what is said of the company elsewhere. What was found is a fact and stays as it was found; what is thought of it stands apart.
alter table customer_import drop constraint customer_import_kind_check;
alter table customer_import add constraint customer_import_kind_check check (kind in ('customers', 'orders', 'mentions'));

create table mention_settings (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  -- Names by which the company and its goods are called: who a paid post is for must be named in it.
  names text[] not null default '{}',
  due_days smallint not null default 1 check (due_days between 1 and 10),
  revision integer not null default 1
);

-- Where is looked: a feed, an account at a network.
create table mention_source (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z_]{1,30}$'),
  name text not null,
  config jsonb not null,
  -- Sealed with the master key; null where none is needed.
  secrets bytea,
  enabled boolean not null default true,
  -- What the other side gave to go on with: entity tags, page marks.
  cursor jsonb not null default '{}',
  next_at timestamptz(3) not null default date_trunc('milliseconds', now()),
  leased_until timestamptz(3),
  looked_at timestamptz(3),
  succeeded_at timestamptz(3),
  failures integer not null default 0,
  problem text,
  found integer not null default 0,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);
create index mention_source_next on mention_source (workspace_id, next_at) where enabled;

-- One post, once, wherever it was found. The key is a digest of its address, or of who said what on which day.
create table mention_post (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  key text not null,
  network text not null check (network ~ '^[a-z_]{1,20}$'),
  via text not null check (via in ('source', 'list', 'hand', 'bookmark')),
  source_id uuid,
  -- What of it may be kept: its words, or its address, score and a summary of our own.
  keeps text not null check (keeps in ('text', 'summary')),
  posted_at timestamptz(3) not null,
  found_at timestamptz(3) not null default now(),
  created_by uuid,
  primary key (workspace_id, id),
  unique (workspace_id, key),
  foreign key (workspace_id, source_id) references mention_source (workspace_id, id) on delete set null (source_id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);
create index mention_post_source on mention_post (workspace_id, source_id);

-- As it was seen, and as it was seen to have been changed later: only added to.
create table mention_version (
  workspace_id uuid not null,
  post_id uuid not null,
  version integer not null,
  external_id text not null default '',
  address text not null default '',
  author text not null default '',
  title text not null default '',
  text text not null default '',
  score real,
  score_of smallint,
  digest text not null,
  seen_at timestamptz(3) not null default now(),
  primary key (workspace_id, post_id, version),
  foreign key (workspace_id, post_id) references mention_post (workspace_id, id) on delete cascade
);

-- How many it reached, as told at a moment: only added to.
create table mention_reach (
  workspace_id uuid not null,
  post_id uuid not null,
  seen_at timestamptz(3) not null default now(),
  reach integer,
  reactions integer,
  comments integer,
  shares integer,
  primary key (workspace_id, post_id, seen_at),
  foreign key (workspace_id, post_id) references mention_post (workspace_id, id) on delete cascade
);

-- What is thought of a post now; how it came to be thought so is in its trail.
create table mention_standing (
  workspace_id uuid not null,
  post_id uuid not null,
  posted_at timestamptz(3) not null,
  network text not null,
  version integer not null default 1,
  sentiment text check (sentiment in ('positive', 'negative', 'neutral')),
  sentiment_by text check (sentiment_by in ('text', 'score', 'person')),
  type text check (type in ('organic', 'amplified', 'community', 'expert')),
  type_by text check (type_by in ('text', 'person')),
  subject_shown boolean,
  benefit_shown boolean,
  shown_by text check (shown_by in ('text', 'person')),
  disclosure text not null default 'not_needed' check (disclosure in ('not_needed', 'missing', 'shown', 'approved', 'refused')),
  reach integer,
  engagement integer,
  customer_id uuid,
  -- Null: it is still to be read. A failed reading is tried again later.
  read_at timestamptz(3),
  read_after timestamptz(3) not null default date_trunc('milliseconds', now()),
  erased_at timestamptz(3),
  revision integer not null default 1,
  primary key (workspace_id, post_id),
  foreign key (workspace_id, post_id) references mention_post (workspace_id, id) on delete cascade,
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete set null (customer_id)
);
create index mention_standing_list on mention_standing (workspace_id, posted_at desc, post_id desc)
  include (network, type, sentiment);
create index mention_standing_network on mention_standing (workspace_id, network, posted_at desc, post_id desc)
  include (type, sentiment);
create index mention_standing_negative on mention_standing (workspace_id, posted_at desc, post_id desc)
  where sentiment = 'negative';
create index mention_standing_missing on mention_standing (workspace_id, posted_at desc, post_id desc)
  where disclosure = 'missing';
create index mention_standing_amplified on mention_standing (workspace_id, posted_at desc, post_id desc)
  where type = 'amplified';
create index mention_standing_unread on mention_standing (workspace_id, read_after, post_id) where read_at is null;
create index mention_standing_customer on mention_standing (workspace_id, customer_id);

-- What a post says of what; the place is in the text of the version that was read.
create table mention_aspect (
  workspace_id uuid not null,
  post_id uuid not null,
  aspect text not null check (aspect ~ '^[a-z_]{1,30}$'),
  polarity text not null check (polarity in ('positive', 'negative')),
  posted_at timestamptz(3) not null,
  starts integer,
  ends integer,
  primary key (workspace_id, post_id, aspect, polarity),
  foreign key (workspace_id, post_id) references mention_post (workspace_id, id) on delete cascade
);
create index mention_aspect_figures on mention_aspect (workspace_id, posted_at) include (aspect, polarity, post_id);

-- Every judgement and what was done, with who and when: only added to.
create table mention_event (
  workspace_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  kind text not null,
  actor_id uuid,
  data jsonb not null default '{}',
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, post_id) references mention_post (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references member ("organizationId", id) on delete set null (actor_id)
);
create index mention_event_post on mention_event (workspace_id, post_id, id desc);

-- A post that somebody sees to: with a day, and an answer written here.
create table mention_case (
  workspace_id uuid not null,
  post_id uuid not null,
  owner_id uuid,
  due_at timestamptz(3) not null,
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  draft text not null default '',
  reason text not null default '',
  revision integer not null default 1,
  opened_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  primary key (workspace_id, post_id),
  foreign key (workspace_id, post_id) references mention_post (workspace_id, id) on delete cascade,
  foreign key (workspace_id, owner_id) references member ("organizationId", id) on delete set null (owner_id)
);
create index mention_case_due on mention_case (workspace_id, owner_id, due_at, post_id) where state = 'open';
create index mention_case_due_all on mention_case (workspace_id, due_at, post_id) where state = 'open';

-- Answers that went out, or were put elsewhere by hand, with where they stand.
create table mention_answer (
  workspace_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  text text not null,
  how text not null check (how in ('network', 'elsewhere')),
  state text not null check (state in ('sending', 'sent', 'failed')),
  address text,
  problem text,
  author_id uuid,
  written_at timestamptz(3) not null default now(),
  sent_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, post_id) references mention_post (workspace_id, id) on delete cascade,
  foreign key (workspace_id, author_id) references member ("organizationId", id) on delete set null (author_id)
);
create index mention_answer_post on mention_answer (workspace_id, post_id, id desc);

-- Decisions on posts that were paid for. None is approved without saying what it rests on.
create table mention_approval (
  workspace_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  decision text not null check (decision in ('approved', 'refused')),
  relation text not null check (relation in ('ambassador', 'monitor', 'tie_up', 'affiliate', 'staff', 'other')),
  benefit text not null default '',
  evidence text not null default '',
  evidence_address text,
  rule text not null,
  decided_by uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  check (decision <> 'approved' or length(trim(evidence)) > 0),
  foreign key (workspace_id, post_id) references mention_post (workspace_id, id) on delete cascade,
  foreign key (workspace_id, decided_by) references member ("organizationId", id) on delete set null (decided_by)
);
create index mention_approval_post on mention_approval (workspace_id, post_id, id desc);

-- More of it than before, or more of it displeased, beyond what chance does; until somebody has looked.
create table mention_alarm (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('volume', 'negatives')),
  -- Empty: all networks together.
  network text not null default '',
  from_at timestamptz(3) not null,
  until_at timestamptz(3) not null,
  figures jsonb not null,
  raised_at timestamptz(3) not null default now(),
  seen_at timestamptz(3),
  seen_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, seen_by) references member ("organizationId", id) on delete set null (seen_by)
);
create unique index mention_alarm_open on mention_alarm (workspace_id, kind, network) where seen_at is null;
create index mention_alarm_list on mention_alarm (workspace_id, id desc);

create function mention_keep_facts() returns trigger language plpgsql as $$
begin
  raise exception 'what was found is only added to (% of %)', lower(tg_op), tg_table_name using errcode = '55000';
end
$$;
create trigger mention_post_kept before update of key, network, via, keeps, posted_at, found_at on mention_post
  for each row execute function mention_keep_facts();
create trigger mention_version_kept before update on mention_version for each row execute function mention_keep_facts();
create trigger mention_reach_kept before update on mention_reach for each row execute function mention_keep_facts();

select madoguchi_isolate(name::regclass)
from unnest(array['mention_settings', 'mention_source', 'mention_post', 'mention_version', 'mention_reach', 'mention_standing',
  'mention_aspect', 'mention_event', 'mention_case', 'mention_answer', 'mention_approval', 'mention_alarm']) as name;
