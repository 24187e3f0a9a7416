-- Row-level security: a transaction reaches the rows of the workspace it has named and no others.
-- `force` makes it hold for the tables' owner too; superusers step down to madoguchi_app per transaction.

create function madoguchi_isolate(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy workspace_isolation on %s using (workspace_id = nullif(current_setting(''madoguchi.workspace_id'', true), '''')::uuid)',
    target
  );
end
$$;

select madoguchi_isolate(c.oid::regclass)
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace;
