-- Word of mouth by day, counted from `mention_standing` and `mention_aspect` and recounted wherever one of them changes: figures
-- of a year are sums of these.
create table mention_day (
  workspace_id uuid not null references workspace (id) on delete cascade,
  -- Empty: the posts themselves; else what they say of this.
  aspect text not null,
  -- Of the workspace's clock.
  day date not null,
  network text not null,
  -- Empty: of no type yet.
  type text not null,
  positive integer not null,
  neutral integer not null,
  negative integer not null,
  unread integer not null,
  primary key (workspace_id, aspect, day, network, type)
);
create index mention_day_day on mention_day (workspace_id, day);

-- When what was posted of which something changed, as often as it did: rows are only added by those who change something.
create table mention_stale (
  workspace_id uuid not null references workspace (id) on delete cascade,
  seq bigint not null generated always as identity,
  at timestamptz(3) not null,
  primary key (workspace_id, seq)
);
-- Taken in order of days, so that a day of which much changed is counted once.
create index mention_stale_at on mention_stale (workspace_id, at, seq);

select madoguchi_isolate(name::regclass) from unnest(array['mention_day', 'mention_stale']) as name;

-- What is there already is counted in the background.
do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    insert into mention_stale (workspace_id, at)
    select distinct workspace_id, posted_at from mention_standing where workspace_id = space.id;
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;

create function madoguchi_mention_stale() returns trigger language plpgsql as $$
begin
  -- A workspace that is being deleted has nothing to be counted.
  insert into mention_stale (workspace_id, at)
  select distinct w.id, c.at
  from unnest(array[case when tg_op <> 'INSERT' then old.posted_at end, case when tg_op <> 'DELETE' then new.posted_at end]) as c (at)
  join workspace w on w.id = coalesce(new.workspace_id, old.workspace_id)
  where c.at is not null;
  return null;
end
$$;
create trigger mention_day_added after insert on mention_standing for each row execute function madoguchi_mention_stale();
create trigger mention_day_changed after update on mention_standing for each row
  when ((old.posted_at, old.network, old.type, old.sentiment) is distinct from (new.posted_at, new.network, new.type, new.sentiment))
  execute function madoguchi_mention_stale();
create trigger mention_day_gone after delete on mention_standing for each row execute function madoguchi_mention_stale();
create trigger mention_day_aspect after insert or update or delete on mention_aspect for each row
  execute function madoguchi_mention_stale();

-- Another clock has other days: whoever counts by the old one is waited for, and all is counted anew.
create function madoguchi_mention_zone() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('mention days ' || new.workspace_id, 0));
  delete from mention_day where workspace_id = new.workspace_id;
  insert into mention_stale (workspace_id, at)
  select distinct workspace_id, posted_at from mention_standing where workspace_id = new.workspace_id;
  return null;
end
$$;
create trigger mention_zone after update of time_zone on workspace_settings for each row
  when (old.time_zone <> new.time_zone) execute function madoguchi_mention_zone();
