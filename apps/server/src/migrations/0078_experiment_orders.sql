-- Orders of those who saw a variant of a page: what led to an order beside who was sent to which variant, so that a result does
-- not look for the few who ordered among all who came. It follows both by itself and is never written otherwise.
create table experiment_order (
  workspace_id uuid not null,
  experiment_id uuid not null,
  order_id uuid not null,
  position integer not null,
  unit uuid not null,
  variant smallint not null,
  seen_at timestamptz(3) not null,
  placed_at timestamptz(3) not null,
  primary key (workspace_id, experiment_id, order_id, position),
  foreign key (workspace_id, order_id, position) references attribution_touch (workspace_id, order_id, position) on delete cascade,
  foreign key (workspace_id, experiment_id, unit) references experiment_assignment (workspace_id, experiment_id, unit)
    on update cascade on delete cascade
);
create index experiment_order_touch on experiment_order (workspace_id, order_id, position);
create index experiment_order_unit on experiment_order (workspace_id, experiment_id, unit, placed_at) include (variant, seen_at);

select madoguchi_isolate('experiment_order');

-- People are sent to a variant with their click, before any order can be told of it: it is enough to look when one is attributed.
create function madoguchi_experiment_order() returns trigger language plpgsql as $$
begin
  insert into experiment_order (workspace_id, experiment_id, order_id, position, unit, variant, seen_at, placed_at)
  select t.workspace_id, a.experiment_id, t.order_id, t.position, a.unit, a.variant, a.at, t.placed_at
  from changed t
  join experiment_assignment a on a.workspace_id = t.workspace_id and a.cause_id = t.click_id
  join experiment e on e.workspace_id = a.workspace_id and e.id = a.experiment_id and e.link_id = t.link_id
  where t.click_id is not null;
  return null;
end
$$;
create trigger experiment_order_added after insert on attribution_touch
  referencing new table as changed for each statement execute function madoguchi_experiment_order();

do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    insert into experiment_order (workspace_id, experiment_id, order_id, position, unit, variant, seen_at, placed_at)
    select t.workspace_id, a.experiment_id, t.order_id, t.position, a.unit, a.variant, a.at, t.placed_at
    from attribution_touch t
    join experiment_assignment a on a.workspace_id = t.workspace_id and a.cause_id = t.click_id
    join experiment e on e.workspace_id = a.workspace_id and e.id = a.experiment_id and e.link_id = t.link_id
    where t.workspace_id = space.id and t.click_id is not null;
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;
