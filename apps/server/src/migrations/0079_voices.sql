-- お客様の声: what customers said and let be shown, the ledger of their consent, and walls for other sites.
create table voice (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  -- As they were said: a fact that is never changed, only taken away with a person who asks for that.
  words text not null,
  language text not null check (language in ('ja', 'en')),
  topic text not null default '',
  origin text not null check (origin in ('hand', 'mention')),
  origin_note text not null default '',
  mention_id uuid,
  customer_id uuid,
  score numeric(6, 2) check (score >= 0),
  score_of numeric(6, 2) check (score_of > 0),
  -- What the person got for it; null: nothing.
  reward text,
  erased_at timestamptz(3),
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  check (score <= score_of),
  check ((score is null) = (score_of is null)),
  foreign key (workspace_id, mention_id) references mention_post (workspace_id, id) on delete set null (mention_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete set null (customer_id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);
create index voice_customer on voice (workspace_id, customer_id);
create index voice_mention on voice (workspace_id, mention_id);

-- Words and a name as they may be shown. 1 is what was said; each change is the next.
create table voice_wording (
  workspace_id uuid not null,
  voice_id uuid not null,
  version integer not null check (version > 0),
  words text not null,
  name text not null,
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, voice_id, version),
  foreign key (workspace_id, voice_id) references voice (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);

-- What a person was asked on a page of their own. Each address opens it until a member closes it.
create table voice_ask (
  workspace_id uuid not null,
  id uuid not null,
  voice_id uuid not null,
  token_hash bytea,
  language text not null check (language in ('ja', 'en')),
  uses text[] not null,
  editing text not null check (editing in ('none', 'shorten', 'correct')),
  version integer not null,
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, voice_id, version) references voice_wording (workspace_id, voice_id, version) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);
create index voice_ask_of on voice_ask (workspace_id, voice_id, id desc);

-- The ledger of consent: only added to; its last line says what stands.
create table voice_consent (
  workspace_id uuid not null,
  voice_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  kind text not null check (kind in ('given', 'refused', 'withdrawn')),
  uses text[] not null default '{}',
  editing text not null default 'none' check (editing in ('none', 'shorten', 'correct')),
  version integer not null,
  from_at timestamptz(3) not null,
  until_at timestamptz(3),
  done_by text not null check (done_by in ('customer', 'member', 'erasure')),
  member_id uuid,
  evidence text not null default '',
  at timestamptz(3) not null default now(),
  primary key (workspace_id, voice_id, ordinal),
  check (until_at > from_at),
  check ((kind = 'given') = (cardinality(uses) > 0)),
  foreign key (workspace_id, voice_id, version) references voice_wording (workspace_id, voice_id, version) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);

create table voice_wall (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  -- Stands in public pages: it names the wall and is no secret.
  key text not null,
  name text not null,
  title_ja text not null,
  title_en text not null default '',
  topics text[] not null default '{}',
  language text check (language in ('ja', 'en')),
  ordering text not null check (ordering in ('newest', 'hand')),
  most integer not null check (most > 0),
  hosts text[] not null default '{}',
  hidden boolean not null default true,
  ended_at timestamptz(3),
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, key),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);

create table voice_on_wall (
  workspace_id uuid not null,
  wall_id uuid not null,
  voice_id uuid not null,
  position integer not null,
  primary key (workspace_id, wall_id, voice_id),
  foreign key (workspace_id, wall_id) references voice_wall (workspace_id, id) on delete cascade,
  foreign key (workspace_id, voice_id) references voice (workspace_id, id) on delete cascade
);
create index voice_on_wall_voice on voice_on_wall (workspace_id, voice_id);

-- Words, names and evidence may go with a person who asks for that; nothing else of a fact changes.
create function voice_keep_facts() returns trigger language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  is_now jsonb := to_jsonb(new);
  field text;
begin
  foreach field in array array['words', 'name', 'evidence'] loop
    if coalesce(is_now ->> field, '') not in ('', was ->> field) then
      raise exception 'what was said and agreed is only added to (% of %)', lower(tg_op), tg_table_name using errcode = '55000';
    end if;
  end loop;
  if is_now - 'words' - 'name' - 'evidence' - 'member_id' is distinct from was - 'words' - 'name' - 'evidence' - 'member_id'
    or coalesce(is_now ->> 'member_id', was ->> 'member_id') is distinct from was ->> 'member_id'
  then
    raise exception 'what was said and agreed is only added to (% of %)', lower(tg_op), tg_table_name using errcode = '55000';
  end if;
  return new;
end
$$;
create trigger voice_wording_kept before update on voice_wording for each row execute function voice_keep_facts();
create trigger voice_consent_kept before update on voice_consent for each row execute function voice_keep_facts();

create function voice_keep_words() returns trigger language plpgsql as $$
begin
  if new.words not in ('', old.words) or new.language <> old.language or new.origin <> old.origin
    or new.score is distinct from old.score or new.score_of is distinct from old.score_of or new.created_at <> old.created_at
  then
    raise exception 'what was said is never changed (% of %)', lower(tg_op), tg_table_name using errcode = '55000';
  end if;
  return new;
end
$$;
create trigger voice_kept before update on voice for each row execute function voice_keep_words();

select madoguchi_isolate(name::regclass)
from unnest(array['voice', 'voice_wording', 'voice_ask', 'voice_consent', 'voice_wall', 'voice_on_wall']) as name;
