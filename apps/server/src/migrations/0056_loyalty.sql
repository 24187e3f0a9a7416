-- Who bought when, one row a person: what the figures of repeat buying are counted from. Follows from orders and merges,
-- and is counted anew for whoever something changed of.
create table buyer (
  workspace_id uuid not null,
  customer_id uuid not null,
  -- Days of the workspace's clock. Orders of one day are one purchase.
  first_on date not null,
  second_on date,
  -- Every day on which they bought, as days since 1970-01-01, and what they paid on it in the currency's smallest unit.
  days integer[] not null,
  amounts bigint[] not null,
  -- The months of those days, by their first day.
  months date[] not null,
  -- Null where they paid in several: such sums mean nothing.
  currency text,
  -- False where the shop knows of purchases before the first that is known here: then nobody knows which was the second.
  complete boolean not null,
  -- Whether one of the orders of the first day had a code.
  coupon boolean not null,
  primary key (workspace_id, customer_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index buyer_first on buyer (workspace_id, first_on desc, customer_id desc);

-- Of whom something changed, as often as it did: rows are only added by those who change something.
create table buyer_stale (
  workspace_id uuid not null references workspace (id) on delete cascade,
  seq bigint not null generated always as identity,
  customer_id uuid not null,
  primary key (workspace_id, seq)
);

-- What the model of repeat buying said when it was last fitted.
create table loyalty_forecast (
  workspace_id uuid not null references workspace (id) on delete cascade,
  reckoned_at timestamptz(3) not null,
  result jsonb not null,
  primary key (workspace_id)
);

select madoguchi_isolate(name::regclass) from unnest(array['buyer', 'buyer_stale', 'loyalty_forecast']) as name;

-- Everybody who has bought already is counted in the background, and before the figures are first read.
do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    insert into buyer_stale (workspace_id, customer_id)
    select distinct workspace_id, customer_id from customer_order
    where workspace_id = space.id and known and customer_id is not null;
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;

create function madoguchi_buyer_order() returns trigger language plpgsql as $$
begin
  insert into buyer_stale (workspace_id, customer_id)
  select distinct w.id, c.id
  from unnest(array[case when tg_op <> 'INSERT' then old.customer_id end, case when tg_op <> 'DELETE' then new.customer_id end]) as c (id)
  join workspace w on w.id = coalesce(new.workspace_id, old.workspace_id)
  where c.id is not null;
  return null;
end
$$;
create trigger buyer_order_added after insert on customer_order for each row
  when (new.known and new.customer_id is not null) execute function madoguchi_buyer_order();
create trigger buyer_order_changed after update on customer_order for each row
  when ((old.known, old.customer_id, old.placed_at, old.state, old.total, old.refunded, old.currency, old.discounts)
    is distinct from (new.known, new.customer_id, new.placed_at, new.state, new.total, new.refunded, new.currency, new.discounts))
  execute function madoguchi_buyer_order();
create trigger buyer_order_gone after delete on customer_order for each row execute function madoguchi_buyer_order();

create function madoguchi_buyer_told() returns trigger language plpgsql as $$
begin
  insert into buyer_stale (workspace_id, customer_id) values (new.workspace_id, new.customer_id);
  return null;
end
$$;
create trigger buyer_told after insert or update of customer_id, first_on, order_count on order_customer
  for each row execute function madoguchi_buyer_told();

create function madoguchi_buyer_merged() returns trigger language plpgsql as $$
begin
  insert into buyer_stale (workspace_id, customer_id)
  select new.workspace_id, c.id from unnest(array[new.id, old.merged_into, new.merged_into]) as c (id) where c.id is not null;
  return null;
end
$$;
create trigger buyer_merged after update of merged_into on customer for each row
  when (old.merged_into is distinct from new.merged_into) execute function madoguchi_buyer_merged();

-- Another clock has other days.
create function madoguchi_buyer_zone() returns trigger language plpgsql as $$
begin
  insert into buyer_stale (workspace_id, customer_id)
  select workspace_id, customer_id from buyer where workspace_id = new.workspace_id;
  return null;
end
$$;
create trigger buyer_zone after update of time_zone on workspace_settings for each row
  when (old.time_zone <> new.time_zone) execute function madoguchi_buyer_zone();
