-- Sets of a trade: which parts stand here, as they were brought, and the sets that were taken in as files.

create table playbook_import (
  workspace_id uuid not null references workspace (id) on delete cascade,
  key text not null,
  document jsonb not null,
  imported_by uuid,
  imported_at timestamptz(3) not null default now(),
  primary key (workspace_id, key),
  foreign key (workspace_id, imported_by) references member ("organizationId", id) on delete set null (imported_by)
);

-- `target`: by what its feature knows it. `brought`: as it stood right after it was brought, to be told from what
-- somebody has made of it. `source`: the part of the set it was made from.
create table playbook_part (
  workspace_id uuid not null references workspace (id) on delete cascade,
  playbook text not null,
  part text not null,
  target text not null,
  brought jsonb not null,
  source jsonb not null,
  edition integer not null,
  installed_at timestamptz(3) not null default now(),
  primary key (workspace_id, playbook, part)
);

select madoguchi_isolate(name::regclass) from unnest(array['playbook_import', 'playbook_part']) as name;
