-- What was read in a later message counted from the first: what waits now is reckoned anew, once, each part from its own message.
do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    insert into deadline_walk (workspace_id) values (space.id)
    on conflict (workspace_id) do update set after_id = default, done = 0, total = null;
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;
