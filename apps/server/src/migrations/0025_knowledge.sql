-- The knowledge base: articles with their wordings and pictures, the help centre, and what articles come from.

-- Where a help centre is found before any workspace is known: in its address.
alter table workspace add column help_slug text unique;

create table knowledge_settings (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  -- Numbers of articles are short, lasting, and the same in every language.
  last_number integer not null default 0,
  help_enabled boolean not null default false,
  title_ja text not null default '',
  title_en text not null default '',
  language text not null default 'ja' check (language in ('ja', 'en')),
  noindex boolean not null default false,
  contact_url text,
  -- Groups of words that mean the same: [["返品", "返却"]].
  synonyms jsonb not null default '[]',
  -- Guided choices: {"questions": [...]}.
  guide jsonb not null default '{"questions": []}',
  guide_revision integer not null default 0,
  -- Answers up to this message have been looked at for candidates.
  gathered_to uuid
);

create table article_category (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name_ja text not null,
  name_en text not null,
  position integer not null,
  primary key (workspace_id, id)
);

-- `search_text` is what it is found by, folded; the terms are the words that tell what it is about.
create table article (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  number integer not null,
  language text not null check (language in ('ja', 'en')),
  state text not null check (state in ('draft', 'published')),
  visibility text not null check (visibility in ('public', 'internal')),
  category_id uuid,
  version integer not null default 1,
  question text not null,
  answer text not null,
  steps jsonb not null default '[]',
  picture_ids uuid[] not null default '{}',
  keywords text not null,
  search_text text not null,
  asked_terms text[] not null,
  answer_terms text[] not null,
  used integer not null default 0,
  helpful integer not null default 0,
  unhelpful integer not null default 0,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_by uuid,
  updated_at timestamptz(3) not null default now(),
  published_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, number, language),
  foreign key (workspace_id, category_id) references article_category (workspace_id, id) on delete set null (category_id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by),
  foreign key (workspace_id, updated_by) references member ("organizationId", id) on delete set null (updated_by)
);
create index article_order on article (workspace_id, updated_at desc, id desc);

create table article_version (
  workspace_id uuid not null,
  article_id uuid not null,
  version integer not null,
  question text not null,
  answer text not null,
  steps jsonb not null,
  picture_ids uuid[] not null,
  keywords text not null,
  category_id uuid,
  visibility text not null,
  state text not null,
  restored_from integer,
  saved_by uuid,
  saved_at timestamptz(3) not null default now(),
  primary key (workspace_id, article_id, version),
  foreign key (workspace_id, article_id) references article (workspace_id, id) on delete cascade,
  foreign key (workspace_id, saved_by) references member ("organizationId", id) on delete set null (saved_by)
);

-- A picture of a step; its bytes lie where those of all files do.
create table article_picture (
  workspace_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  type text not null,
  size integer not null,
  uploaded_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, file_id) references file (workspace_id, id),
  foreign key (workspace_id, uploaded_by) references member ("organizationId", id) on delete set null (uploaded_by)
);

-- An article put into a reply.
create table article_use (
  workspace_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  conversation_id uuid not null,
  member_id uuid,
  put_in text not null check (put_in in ('text', 'link')),
  used_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, article_id) references article (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);
create index article_use_article on article_use (workspace_id, article_id);
create index article_use_conversation on article_use (workspace_id, conversation_id);

-- What visitors of the help centre said, one a day each. Who they are is a hash with a salt of that day, and the salt is
-- forgotten with the day: the counts stay, in the article's row.
create table feedback_salt (
  workspace_id uuid not null references workspace (id) on delete cascade,
  day date not null,
  salt bytea not null,
  primary key (workspace_id, day)
);
create table article_feedback (
  workspace_id uuid not null,
  article_id uuid not null,
  day date not null,
  visitor bytea not null,
  helpful boolean not null,
  primary key (workspace_id, article_id, day, visitor),
  foreign key (workspace_id, article_id) references article (workspace_id, id) on delete cascade
);

-- Answers that are much alike. `sample` is the first of them, masked; `bands` of it lead to the group.
create table answer_group (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  state text not null default 'open' check (state in ('open', 'dismissed', 'written')),
  question text not null,
  sample text not null,
  sample_conversation_id uuid,
  answers integer not null default 1,
  article_id uuid,
  last_at timestamptz(3) not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, sample_conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, article_id) references article (workspace_id, id) on delete set null (article_id)
);
create index answer_group_list on answer_group (workspace_id, answers desc, id desc) where state = 'open';
create index answer_group_sample on answer_group (workspace_id, sample_conversation_id);

create table answer_band (
  workspace_id uuid not null,
  band integer not null,
  group_id uuid not null,
  primary key (workspace_id, band, group_id),
  foreign key (workspace_id, group_id) references answer_group (workspace_id, id) on delete cascade
);

-- One conversation counts once in a group.
create table answer_example (
  workspace_id uuid not null,
  group_id uuid not null,
  conversation_id uuid not null,
  message_id uuid not null,
  sent_at timestamptz(3) not null,
  primary key (workspace_id, group_id, conversation_id),
  foreign key (workspace_id, group_id) references answer_group (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade
);
create index answer_example_conversation on answer_example (workspace_id, conversation_id);

select madoguchi_isolate(name::regclass) from unnest(array[
  'knowledge_settings', 'article_category', 'article', 'article_version', 'article_picture', 'article_use',
  'feedback_salt', 'article_feedback', 'answer_group', 'answer_band', 'answer_example'
]) as name;
