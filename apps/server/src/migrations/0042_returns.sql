-- Goods that come back: returns, exchanges and repairs as guided cases; orders that are named by their source's own name;
-- what follows from an order; promises that a notice of a delay has made.

-- An order of which others are still to hear: set with every change, taken by background work.
alter table customer_order add column news_at timestamptz(3);
create index customer_order_news on customer_order (workspace_id, news_at) where news_at is not null;

create index customer_order_external on customer_order
  (workspace_id, lower(regexp_replace(normalize(external_id, NFKC), '[\s#:]', '', 'g')));

create table return_settings (
  workspace_id uuid not null references workspace (id) on delete cascade,
  rules jsonb not null,
  lead_above bigint check (lead_above >= 0),
  address text not null,
  revision integer not null default 1,
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  primary key (workspace_id),
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by)
);

create table return_case (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  order_id uuid not null,
  conversation_id uuid,
  kind text not null check (kind in ('return', 'exchange', 'repair')),
  reason text not null,
  opened boolean not null,
  asked_on date not null,
  note text not null,
  products text not null,
  -- What the rules said; looked at anew until it was accepted.
  verdict jsonb not null,
  state text not null default 'open' check (state in ('open', 'done', 'rejected', 'cancelled')),
  -- Of the step that is next; null once it has ended.
  step text,
  due_on date,
  owner_id uuid,
  refund bigint check (refund >= 0),
  end_reason text not null default '',
  opened_by uuid,
  opened_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  revision integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete set null (conversation_id),
  foreign key (workspace_id, owner_id) references member ("organizationId", id) on delete set null (owner_id),
  foreign key (workspace_id, opened_by) references member ("organizationId", id) on delete set null (opened_by),
  check ((state = 'open') = (step is not null))
);
create index return_case_open on return_case (workspace_id, due_on, id) where state = 'open';
create index return_case_owner on return_case (workspace_id, owner_id, due_on, id) where state = 'open';
create index return_case_ended on return_case (workspace_id, id desc) where state <> 'open';
create index return_case_order on return_case (workspace_id, order_id, id desc);
create index return_case_conversation on return_case (workspace_id, conversation_id, id desc);

-- Which goods: by name and number, for an order's lines are written anew with each change of it.
create table return_line (
  workspace_id uuid not null,
  case_id uuid not null,
  position integer not null,
  product text not null,
  sku text,
  quantity integer not null check (quantity > 0),
  unit_price bigint not null,
  primary key (workspace_id, case_id, position),
  foreign key (workspace_id, case_id) references return_case (workspace_id, id) on delete cascade
);

create table return_step (
  workspace_id uuid not null,
  case_id uuid not null,
  step text not null,
  owner_id uuid,
  due_on date,
  done_on date,
  done_by uuid,
  skipped boolean not null default false,
  note text not null default '',
  drafted_at timestamptz(3),
  primary key (workspace_id, case_id, step),
  foreign key (workspace_id, case_id) references return_case (workspace_id, id) on delete cascade,
  foreign key (workspace_id, owner_id) references member ("organizationId", id) on delete set null (owner_id),
  foreign key (workspace_id, done_by) references member ("organizationId", id) on delete set null (done_by)
);

create table return_evidence (
  workspace_id uuid not null,
  case_id uuid not null,
  attachment_id uuid not null,
  primary key (workspace_id, case_id, attachment_id),
  foreign key (workspace_id, case_id) references return_case (workspace_id, id) on delete cascade,
  foreign key (workspace_id, attachment_id) references attachment (workspace_id, id) on delete cascade
);
create index return_evidence_attachment on return_evidence (workspace_id, attachment_id);

create table return_event (
  workspace_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  actor_id uuid,
  data jsonb not null default '{}',
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, case_id) references return_case (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references member ("organizationId", id) on delete set null (actor_id)
);
create index return_event_case on return_event (workspace_id, case_id, id desc);

-- A day that a customer was told by a notice is a promise of the order: kept when it leaves, or arrives.
create table delay_promise (
  workspace_id uuid not null,
  order_id uuid not null,
  promise_id uuid not null,
  date_kind text not null check (date_kind in ('ship', 'deliver')),
  open boolean not null default true,
  primary key (workspace_id, order_id, promise_id),
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade,
  foreign key (workspace_id, promise_id) references promise (workspace_id, id) on delete cascade
);
create index delay_promise_open on delay_promise (workspace_id, order_id, date_kind) where open;
create index delay_promise_promise on delay_promise (workspace_id, promise_id);

alter table promise drop constraint promise_source_check;
alter table promise add constraint promise_source_check
  check (source in ('reply', 'call', 'visit', 'note', 'acknowledgement', 'notice', 'manual')) not valid;
alter table promise drop constraint promise_closed_how_check;
alter table promise add constraint promise_closed_how_check
  check (closed_how in ('message', 'call', 'hand', 'order')) not valid;
alter table promise validate constraint promise_closed_how_check;
alter table promise validate constraint promise_source_check;

select madoguchi_isolate(name::regclass)
from unnest(array['return_settings', 'return_case', 'return_line', 'return_step', 'return_evidence', 'return_event',
  'delay_promise']) as name;
