-- 投稿企画: hashtag campaigns and photo contests. Posts of a campaign are found among mentions by their hashtags and kept there alone.

-- Up to which version the hashtags of a mention have been read.
alter table mention_standing add column tagged integer not null default 0;
create index mention_standing_untagged on mention_standing (workspace_id, post_id) where tagged < version;

-- The hashtags of what a mention says now, without differences of width and case. They go with its words.
create table mention_tag (
  workspace_id uuid not null,
  post_id uuid not null,
  version integer not null,
  tag text not null,
  posted_at timestamptz(3) not null,
  primary key (workspace_id, post_id, version, tag),
  foreign key (workspace_id, post_id, version) references mention_version (workspace_id, post_id, version) on delete cascade
);
create index mention_tag_found on mention_tag (workspace_id, tag, posted_at desc, post_id desc) include (version);

create table contest (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('hashtag', 'photo')),
  -- By language: {"ja", "en"}; English may be empty.
  name jsonb not null,
  asks jsonb not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  -- In their order: {"what", "yen", "count"}.
  prizes jsonb not null,
  -- Null: one may take part without buying anything.
  purchase_yen integer check (purchase_yen > 0),
  sales_yen bigint check (sales_yen >= 0),
  hashtags text[] not null default '{}',
  networks text[] not null default '{}',
  -- What the address of the page says, which is for everybody to know; null where there is no page.
  address text,
  gallery boolean not null default false,
  may_win_twice boolean not null default false,
  keep_days integer not null check (keep_days > 0),
  cancelled boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, address),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by),
  check (ends_at > starts_at)
);

-- 応募規約: every wording there was, since each entry keeps which it agreed to.
create table contest_rules (
  workspace_id uuid not null,
  contest_id uuid not null,
  version integer not null,
  ja text not null,
  en text not null default '',
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, contest_id, version),
  foreign key (workspace_id, contest_id) references contest (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);

create table contest_entry (
  workspace_id uuid not null,
  id uuid not null,
  contest_id uuid not null,
  title text not null,
  comment text not null,
  shown_name text not null,
  email text not null,
  -- By this one person is known from another; empty once it was erased.
  email_key text not null,
  language text not null check (language in ('ja', 'en')),
  rules_version integer not null,
  may_show boolean not null,
  may_advertise boolean not null,
  customer_id uuid,
  -- Of the address by which they take it back.
  token_hash bytea,
  submitted_at timestamptz(3) not null default now(),
  withdrawn_at timestamptz(3),
  erased_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, contest_id) references contest (workspace_id, id) on delete cascade,
  foreign key (workspace_id, contest_id, rules_version) references contest_rules (workspace_id, contest_id, version) on delete cascade,
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete set null (customer_id)
);
create index contest_entry_list on contest_entry (workspace_id, contest_id, id desc);
create index contest_entry_person on contest_entry (workspace_id, email_key) where email_key <> '';
create index contest_entry_customer on contest_entry (workspace_id, customer_id);

-- A photo as it may be shown: without what a camera writes into it. The hash is of what was sent, by which it is known again.
create table contest_photo (
  workspace_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  position smallint not null,
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
  size integer not null,
  file_id uuid not null,
  sha256 bytea not null,
  primary key (workspace_id, id),
  unique (workspace_id, entry_id, position),
  foreign key (workspace_id, entry_id) references contest_entry (workspace_id, id) on delete cascade,
  foreign key (workspace_id, file_id) references file (workspace_id, id) on delete cascade
);
create index contest_photo_file on contest_photo (workspace_id, file_id);

-- What was decided on an entry, by whom and why: only added to. How it stands is the last of them.
create table contest_decision (
  workspace_id uuid not null,
  entry_id uuid not null,
  ordinal integer not null,
  state text not null check (state in ('received', 'accepted', 'refused', 'winner')),
  prize smallint,
  note text not null default '',
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, entry_id, ordinal),
  foreign key (workspace_id, entry_id) references contest_entry (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id),
  check ((state = 'winner') = (prize is not null))
);

create trigger contest_rules_kept before update on contest_rules for each row execute function referral_keep_facts();
create trigger contest_decision_kept before update on contest_decision for each row execute function referral_keep_facts();

select madoguchi_isolate(name::regclass)
from unnest(array['mention_tag', 'contest', 'contest_rules', 'contest_entry', 'contest_photo', 'contest_decision']) as name;
