-- Codes, and what led to each order. Orders and clicks are facts; everything named attribution_* is derived from them.

-- The click that a shop gave back, and what the customer answered to «how did you hear of us?».
alter table customer_order add column click_id uuid, add column heard_of text;
create index customer_order_click on customer_order (workspace_id, click_id) where click_id is not null;

create table growth_code (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  code text not null,
  -- Without differences of width and case, spaces and «-».
  code_key text not null,
  kind text not null check (kind in ('referral', 'discount')),
  owner text not null check (owner in ('campaign', 'customer', 'ambassador')),
  owner_name text not null default '',
  customer_id uuid,
  campaign_id uuid,
  starts_on date,
  ends_on date,
  once boolean not null default false,
  archived boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, code_key),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, campaign_id) references campaign (workspace_id, id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);
create index growth_code_list on growth_code (workspace_id, id desc);
create index growth_code_campaign on growth_code (workspace_id, campaign_id, id desc);
create index growth_code_customer on growth_code (workspace_id, customer_id);

create table attribution (
  workspace_id uuid not null,
  order_id uuid not null,
  customer_id uuid,
  click_id uuid,
  placed_at timestamptz(3) not null,
  -- The day of it where the workspace was when it was attributed.
  placed_on date not null,
  currency text not null,
  -- False for an order that was cancelled or is known by its parcel alone.
  counted boolean not null,
  kept bigint not null,
  touches integer not null,
  heard_of text,
  primary key (workspace_id, order_id),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade
);
create index attribution_placed on attribution (workspace_id, currency, placed_at desc, order_id desc) where counted;

create table attribution_touch (
  workspace_id uuid not null,
  order_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('click', 'scan', 'code')),
  at timestamptz(3) not null,
  click_id uuid,
  code_id uuid,
  link_id uuid,
  campaign_id uuid,
  channel text not null,
  -- Of the order, so that a period is read from here alone.
  placed_at timestamptz(3) not null,
  currency text not null,
  -- Whether it is the order's first of its channel, the first of its campaign, and the last of all.
  opens_channel boolean not null,
  opens_campaign boolean not null,
  is_last boolean not null,
  first_share bigint not null,
  last_share bigint not null,
  linear_share bigint not null,
  position_share bigint not null,
  primary key (workspace_id, order_id, position),
  foreign key (workspace_id, order_id) references attribution (workspace_id, order_id) on delete cascade
);
create index attribution_touch_click on attribution_touch (workspace_id, click_id) where click_id is not null;
create index attribution_touch_campaign on attribution_touch (workspace_id, campaign_id, click_id)
  where campaign_id is not null;
create index attribution_touch_channel on attribution_touch (workspace_id, channel, placed_at desc, order_id desc)
  where opens_channel;

-- The same by day, so that results do not add up every order: brought along by the one worker that attributes.
-- «all» has orders and what they brought, those that nothing led to as last; «heard» the same by answer.
create table attribution_day (
  workspace_id uuid not null references workspace (id) on delete cascade,
  currency text not null,
  kind text not null check (kind in ('all', 'heard', 'channel', 'campaign')),
  day date not null,
  key text not null,
  orders integer not null,
  last_orders integer not null,
  first_share bigint not null,
  last_share bigint not null,
  linear_share bigint not null,
  position_share bigint not null,
  primary key (workspace_id, currency, kind, day, key)
);

-- Which orders carry which codes, also those that nobody has made here.
create table attribution_code (
  workspace_id uuid not null,
  code_key text not null,
  order_id uuid not null,
  primary key (workspace_id, code_key, order_id),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade
);
create index attribution_code_order on attribution_code (workspace_id, order_id);

-- What an order's figures were before they changed, and why they did.
create table attribution_change (
  workspace_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  at timestamptz(3) not null default now(),
  cause text not null check (cause in ('order', 'identity', 'code', 'campaign', 'recompute')),
  kept_before bigint not null,
  kept_after bigint not null,
  touches_before integer not null,
  touches_after integer not null,
  shares_before jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade
);
create index attribution_change_order on attribution_change (workspace_id, order_id, id desc);

-- Orders that are to be attributed anew: only added to and taken away, so that nobody waits for somebody else's row.
create table attribution_due (
  workspace_id uuid not null,
  id uuid not null default gen_random_uuid(),
  order_id uuid not null,
  cause text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade
);
create index attribution_due_order on attribution_due (workspace_id, order_id);

select madoguchi_isolate(name::regclass)
from unnest(array['growth_code', 'attribution', 'attribution_touch', 'attribution_day', 'attribution_code', 'attribution_change',
  'attribution_due']) as name;

-- Whatever changes an order, in the transaction that does.
create function madoguchi_attribution_order() returns trigger language plpgsql as $$
begin
  insert into attribution_due (workspace_id, order_id, cause) values (new.workspace_id, new.id, 'order');
  return null;
end
$$;
create trigger attribution_new after insert on customer_order for each row execute function madoguchi_attribution_order();
create trigger attribution_changed
  after update of click_id, heard_of, customer_id, known, placed_at, state, currency, total, refunded, discounts
  on customer_order for each row
  when ((old.click_id, old.heard_of, old.customer_id, old.known, old.placed_at, old.state, old.currency, old.total,
      old.refunded, old.discounts)
    is distinct from (new.click_id, new.heard_of, new.customer_id, new.known, new.placed_at, new.state, new.currency,
      new.total, new.refunded, new.discounts))
  execute function madoguchi_attribution_order();

-- Two become known to be one person, or not to be: what led to one led to both.
create function madoguchi_attribution_person() returns trigger language plpgsql as $$
begin
  insert into attribution_due (workspace_id, order_id, cause)
  select workspace_id, id, 'identity' from customer_order
  where workspace_id = new.workspace_id and customer_id in (new.id, old.merged_into, new.merged_into);
  return null;
end
$$;
create trigger attribution_person after update of merged_into on customer for each row
  when (old.merged_into is distinct from new.merged_into) execute function madoguchi_attribution_person();

-- Orders that were here before are attributed by the worker, workspace by workspace, since row-level security may bind
-- whoever migrates.
do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    insert into attribution_due (workspace_id, order_id, cause)
    select workspace_id, id, 'recompute' from customer_order where workspace_id = space.id;
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;
