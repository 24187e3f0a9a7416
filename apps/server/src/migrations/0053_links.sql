-- Short links, their addresses and QR codes, and every click on them.

-- Who calls a short address is known before any workspace is: by the host that is called, or by a name in the address. Null
-- while a workspace has no links; the oldest workspace of a desk needs none in its addresses.
alter table workspace
  add column link_name text unique,
  add column link_hosts text[] not null default '{}';

create table growth_settings (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  -- A first-party cookie that tells one browser's clicks from another's; off unless somebody switches it on.
  cookie boolean not null default false,
  cookie_days integer not null default 90 check (cookie_days between 1 and 365),
  -- Whether the id of a click is passed on to the shop, which gives it back with the order.
  pass_click boolean not null default false,
  -- After so many months a click is joined with no visitor any more, unless an order came of it.
  keep_months integer not null default 25 check (keep_months between 13 and 120),
  revision integer not null default 0
);

create table campaign (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  window_days integer not null check (window_days between 1 and 365),
  archived boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);

create table tracked_link (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  campaign_id uuid,
  name text not null,
  target text not null,
  utm_campaign text not null default '',
  utm_content text not null default '',
  expires_at timestamptz(3),
  fallback text,
  archived boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign (workspace_id, id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);
create index tracked_link_list on tracked_link (workspace_id, archived, id desc);
create index tracked_link_campaign on tracked_link (workspace_id, campaign_id, id desc);

-- Where a link led, and since when: only added to.
create table tracked_link_version (
  workspace_id uuid not null,
  link_id uuid not null,
  version integer not null,
  target text not null,
  fallback text,
  expires_at timestamptz(3),
  changed_by uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, link_id, version),
  foreign key (workspace_id, link_id) references tracked_link (workspace_id, id) on delete cascade,
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by)
);

create table link_address (
  workspace_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  slug text not null,
  -- The slug as it looks: 0 and o, 1, l and i are one; so that none can be mistaken for another.
  slug_key text not null,
  channel text not null,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, slug_key),
  foreign key (workspace_id, link_id) references tracked_link (workspace_id, id) on delete cascade
);
create index link_address_link on link_address (workspace_id, link_id, id);

-- A fact, never changed but for its visitor, which is forgotten in time. No address of the network is kept, in no form.
create table click (
  workspace_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  address_id uuid not null,
  at timestamptz(3) not null,
  channel text not null,
  device text not null check (device in ('phone', 'tablet', 'desktop', 'other')),
  -- The mark of the printed code that was scanned.
  scan text,
  -- Whose machine it was; such visits never count.
  bot text,
  visitor uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, address_id) references link_address (workspace_id, id) on delete cascade
);
create index click_link on click (workspace_id, link_id, id desc);
create index click_visitor on click (workspace_id, visitor) where visitor is not null;
create index click_remembered on click (workspace_id, id) where visitor is not null;

-- Clicks by day, counted in the transaction that stores them, so that lists do not count a million rows.
create table click_day (
  workspace_id uuid not null,
  link_id uuid not null,
  address_id uuid not null,
  day date not null,
  channel text not null,
  counted integer not null,
  scans integer not null,
  bots integer not null,
  primary key (workspace_id, link_id, address_id, day, channel),
  foreign key (workspace_id, address_id) references link_address (workspace_id, id) on delete cascade
);
create index click_day_day on click_day (workspace_id, day);

select madoguchi_isolate(name::regclass)
from unnest(array['growth_settings', 'campaign', 'tracked_link', 'tracked_link_version', 'link_address', 'click',
  'click_day']) as name;
