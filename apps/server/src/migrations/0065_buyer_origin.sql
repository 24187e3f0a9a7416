-- By what somebody came is told by the orders of their first day: which these are is kept with what they bought.
alter table buyer add column first_orders uuid[] not null default '{}';

-- Everybody is counted anew, in the background and before the figures are next read.
do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    insert into buyer_stale (workspace_id, customer_id) select workspace_id, customer_id from buyer where workspace_id = space.id;
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;
