-- 実績: what buyers in Japan ask of a company before they choose it. What leads write stands here; figures are counted anew for each
-- edition, and an edition is kept as it was shown.
create table track_record (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  facts jsonb not null default '{}',
  revision integer not null default 0,
  -- Of the public page, which shows the newest edition; null while there is none.
  secret text,
  changed_at timestamptz(3) not null default now()
);
create unique index track_record_secret on track_record (workspace_id, secret);

create table track_record_entry (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('client', 'certificate', 'award')),
  content jsonb not null,
  revision integer not null default 1,
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  -- Nobody is named without a day and evidence of their consent.
  check (kind <> 'client' or content ->> 'consentOn' is null or length(trim(coalesce(content ->> 'consentEvidence', ''))) > 0),
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by)
);

-- What was shown, with the figures of its day: only added to.
create table track_record_edition (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  number integer not null,
  content jsonb not null,
  made_by uuid,
  made_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, number),
  foreign key (workspace_id, made_by) references member ("organizationId", id) on delete set null (made_by)
);

create function track_record_keep_editions() returns trigger language plpgsql as $$
begin
  raise exception 'editions are only added to (%)', lower(tg_op) using errcode = '55000';
end
$$;
create trigger track_record_edition_kept before update of workspace_id, id, number, content, made_at on track_record_edition
  for each row execute function track_record_keep_editions();

select madoguchi_isolate(name::regclass)
from unnest(array['track_record', 'track_record_entry', 'track_record_edition']) as name;
