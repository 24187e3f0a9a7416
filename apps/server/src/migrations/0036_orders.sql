-- Orders, shipments, returns and refunds as shops tell of them; notices of delays; returns and exchanges.

-- Lists of another kind than customers, and from which shop they are.
alter table customer_import add column kind text not null default 'customers' check (kind in ('customers', 'orders'));
alter table customer_import add column origin text;

-- What is derived from the facts below: never written by itself.
create table customer_order (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  source text not null,
  external_id text not null,
  number text not null,
  -- Without differences of width and case, spaces and «#».
  number_key text not null,
  customer_id uuid,
  -- False while only a shipment or return of it has been told of.
  known boolean not null default false,
  placed_at timestamptz(3) not null default now(),
  state text not null default 'open' check (state in ('open', 'shipped', 'delivered', 'returned', 'cancelled')),
  currency text not null default 'JPY',
  -- All amounts are whole numbers of the currency's smallest unit.
  subtotal bigint not null default 0,
  shipping bigint not null default 0,
  fee bigint not null default 0,
  discount bigint not null default 0,
  tax bigint not null default 0,
  tax_included boolean not null default true,
  total bigint not null default 0,
  refunded bigint not null default 0,
  discounts jsonb not null default '[]',
  ship_by date,
  deliver_by date,
  -- The day on which the next thing is due; null when nothing is.
  due_on date,
  shipped_at timestamptz(3),
  delivered_at timestamptz(3),
  cancelled_at timestamptz(3),
  products text not null default '',
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, source, external_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id),
  check (refunded between 0 and total)
);
create index customer_order_recent on customer_order (workspace_id, placed_at desc, id desc) where known;
create index customer_order_customer on customer_order (workspace_id, customer_id, placed_at desc);
create index customer_order_number on customer_order (workspace_id, number_key text_pattern_ops);
create index customer_order_due on customer_order (workspace_id, due_on) where due_on is not null;
create index customer_order_returned on customer_order (workspace_id, placed_at desc, id desc) where state = 'returned';

create table order_line (
  workspace_id uuid not null,
  order_id uuid not null,
  position integer not null,
  product text not null,
  product_key text not null,
  sku text,
  quantity integer not null check (quantity > 0),
  unit_price bigint not null,
  total bigint not null,
  primary key (workspace_id, order_id, position),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade
);
create index order_line_product on order_line (workspace_id, product_key, order_id);

create table order_shipment (
  workspace_id uuid not null,
  order_id uuid not null,
  external_id text not null,
  carrier text not null,
  carrier_name text,
  tracking_number text,
  promised_on date,
  shipped_at timestamptz(3),
  delivered_at timestamptz(3),
  cancelled boolean not null,
  primary key (workspace_id, order_id, external_id),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade
);

create table order_return (
  workspace_id uuid not null,
  order_id uuid not null,
  external_id text not null,
  at timestamptz(3) not null,
  reason text not null,
  refund bigint not null check (refund >= 0),
  primary key (workspace_id, order_id, external_id),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade
);

-- Everything that was ever told of an order. Of facts with the same kind and external id the one with the newest version
-- holds; the others stay.
create table order_fact (
  workspace_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  kind text not null check (kind in ('order', 'shipment', 'return', 'promise')),
  external_id text not null,
  version_at timestamptz(3) not null,
  hash bytea not null,
  document jsonb not null,
  -- As it was received; null once the person's data was erased.
  raw jsonb,
  via text not null check (via in ('api', 'hook', 'list', 'desk')),
  actor_id uuid,
  received_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, order_id, kind, external_id, version_at, hash),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references member ("organizationId", id) on delete set null (actor_id)
);

-- Who is who at a shop.
create table order_customer (
  workspace_id uuid not null,
  source text not null,
  external_id text not null,
  customer_id uuid not null,
  -- What the shop itself knows of their purchases, where older ones are not here.
  first_on date,
  last_on date,
  order_count integer,
  primary key (workspace_id, source, external_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index order_customer_customer on order_customer (workspace_id, customer_id);

create table order_hook (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  source text not null,
  address text not null,
  address_hash bytea not null,
  secret_sealed bytea not null,
  enabled boolean not null default true,
  last_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, address_hash)
);

-- What shops sent, stored before it is taken. The same bytes are the same delivery.
create table order_delivery (
  workspace_id uuid not null,
  id uuid not null,
  hook_id uuid not null,
  sha256 bytea not null,
  body bytea not null,
  state text not null check (state in ('waiting', 'taken', 'quarantined', 'dropped')),
  reason text,
  order_id uuid,
  received_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, hook_id, sha256),
  foreign key (workspace_id, hook_id) references order_hook (workspace_id, id) on delete cascade,
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete set null (order_id)
);
create index order_delivery_quarantined on order_delivery (workspace_id, id desc) where state = 'quarantined';
create index order_delivery_order on order_delivery (workspace_id, order_id);

select madoguchi_isolate(name::regclass)
from unnest(array['customer_order', 'order_line', 'order_shipment', 'order_return', 'order_fact', 'order_customer',
  'order_hook', 'order_delivery']) as name;

-- A delay of several orders, and what their customers are told of it.
create table delay_notice (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  reason text not null,
  -- Which day has moved, and to when.
  date_kind text not null check (date_kind in ('ship', 'deliver')),
  new_date date not null,
  -- By language, what is written: subject and text of a mail, text by LINE.
  texts jsonb not null,
  mail_channel_id uuid,
  line_channel_id uuid,
  state text not null default 'draft' check (state in ('draft', 'sending', 'paused', 'done', 'stopped')),
  -- Why it stands still: a person, or what is left of LINE's month.
  paused_by text,
  per_minute integer not null default 120 check (per_minute between 1 and 10000),
  next_at timestamptz(3),
  revision integer not null default 1,
  created_by uuid,
  changed_by uuid,
  approved_by uuid,
  approved_at timestamptz(3),
  finished_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, mail_channel_id) references channel (workspace_id, id) on delete set null (mail_channel_id),
  foreign key (workspace_id, line_channel_id) references channel (workspace_id, id) on delete set null (line_channel_id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by),
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by),
  foreign key (workspace_id, approved_by) references member ("organizationId", id) on delete set null (approved_by)
);
create index delay_notice_sending on delay_notice (workspace_id, next_at) where state = 'sending';

-- One row an order. `waiting` becomes `written` in the transaction that writes the message and its outbox row, so that nobody
-- is told twice whenever a process stops.
create table delay_notice_order (
  workspace_id uuid not null,
  notice_id uuid not null,
  order_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'written', 'call', 'called', 'skipped')),
  reason text,
  message_id uuid,
  conversation_id uuid,
  called_by uuid,
  done_at timestamptz(3),
  primary key (workspace_id, notice_id, order_id),
  foreign key (workspace_id, notice_id) references delay_notice (workspace_id, id) on delete cascade,
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade,
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete set null (message_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete set null (conversation_id),
  foreign key (workspace_id, called_by) references member ("organizationId", id) on delete set null (called_by)
);
create index delay_notice_order_state on delay_notice_order (workspace_id, notice_id, state, order_id);
create index delay_notice_order_calls on delay_notice_order (workspace_id, notice_id) where state = 'call';
create index delay_notice_order_order on delay_notice_order (workspace_id, order_id);
create index delay_notice_order_message on delay_notice_order (workspace_id, message_id);
create index delay_notice_order_conversation on delay_notice_order (workspace_id, conversation_id);

-- The days that customers were told: never the same one of the same order twice.
create table delay_told (
  workspace_id uuid not null,
  order_id uuid not null,
  date_kind text not null,
  new_date date not null,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, order_id, date_kind, new_date),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade
);

select madoguchi_isolate(name::regclass) from unnest(array['delay_notice', 'delay_notice_order', 'delay_told']) as name;
