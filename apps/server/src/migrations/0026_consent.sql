-- What people agreed to be sent, and broadcasts that go to those who did.

-- One row an event; the present state is derived. `at`: when the person said it, as far as that is known.
create table consent_event (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  channel text not null check (channel in ('email', 'line', 'phone', 'post')),
  purpose text not null,
  change text not null check (change in ('given', 'withdrawn')),
  how text not null,
  -- What the person was shown.
  wording text not null default '',
  evidence text not null default '',
  at timestamptz(3) not null,
  recorded_at timestamptz(3) not null default now(),
  actor_id uuid,
  actor_name text,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id)
);
create index consent_event_state on consent_event (workspace_id, customer_id, channel, purpose, at desc, change desc, id desc);

-- What stays of an event when its person has been erased: nothing but keyed hashes of their addresses says whose it was.
create table consent_kept (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  address_hashes text[] not null,
  channel text not null,
  purpose text not null,
  change text not null,
  how text not null,
  -- SHA-256: which of the company's wordings it was can be shown, and no word of a person is in it.
  wording_sha256 text not null,
  at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  keep_until timestamptz(3) not null,
  primary key (workspace_id, id)
);
create index consent_kept_until on consent_kept (workspace_id, keep_until);

-- The ledger is only added to. An event may go when what must stay of it is kept, and that when its time is over.
create function madoguchi_ledger() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name = 'consent_event' and exists (
    select from consent_kept k where k.workspace_id = old.workspace_id and k.id = old.id) then return old; end if;
  if tg_op = 'DELETE' and tg_table_name = 'consent_kept' then
    if (to_jsonb(old) ->> 'keep_until')::timestamptz < now() then return old; end if;
  end if;
  raise exception 'the ledger of consents is only added to (% of %)', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger consent_event_ledger before update or delete on consent_event
  for each row execute function madoguchi_ledger();
create trigger consent_kept_ledger before update or delete on consent_kept
  for each row execute function madoguchi_ledger();
create trigger consent_event_whole before truncate on consent_event
  for each statement execute function madoguchi_ledger();
create trigger consent_kept_whole before truncate on consent_kept
  for each statement execute function madoguchi_ledger();

-- Who the workspace's broadcasts are from, and between which hours they go out (local time).
create table broadcast_settings (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  sender_name text not null default '',
  postal_address text not null default '',
  contact text not null default '',
  hours_from text not null default '09:00',
  hours_to text not null default '20:00'
);

create table broadcast (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('news', 'service', 'order')),
  -- What consent a promotional one needs.
  purpose text not null,
  channel_id uuid,
  channel_type text not null check (channel_type in ('email', 'line')),
  name text not null,
  language text not null default 'ja' check (language in ('ja', 'en')),
  subject text not null default '',
  body text not null default '',
  segment jsonb not null default '{}',
  per_minute integer not null default 60 check (per_minute between 1 and 10000),
  state text not null default 'draft' check (state in ('draft', 'scheduled', 'sending', 'paused', 'stopped', 'done')),
  -- Why it stands still, and what it said.
  reason text,
  detail text,
  scheduled_at timestamptz(3),
  started_at timestamptz(3),
  finished_at timestamptz(3),
  -- When the next may go out; `waits`: what it waits for.
  next_at timestamptz(3),
  waits text check (waits in ('night', 'rate', 'retry')),
  -- The process whose turn it is.
  turn_by uuid,
  -- How many stand how; written with each turn.
  counts jsonb not null default '{"waiting": 0, "sent": 0, "skipped": 0, "failed": 0, "doubtful": 0}',
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references channel (workspace_id, id) on delete set null (channel_id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);
create index broadcast_newest on broadcast (workspace_id, id desc);
create index broadcast_due on broadcast (workspace_id, next_at) where state in ('scheduled', 'sending');

-- Each person of the segment, whether something went to them or why not. `retry_key`: LINE's key, stored before the
-- first try; several rows share one when they go together (multicast).
create table broadcast_recipient (
  workspace_id uuid not null,
  id uuid not null,
  broadcast_id uuid not null,
  customer_id uuid not null,
  address text,
  state text not null check (state in ('waiting', 'claimed', 'transmitting', 'sent', 'skipped', 'failed', 'doubtful')),
  reason text,
  detail text,
  retry_key uuid,
  tried_at timestamptz(3),
  attempts integer not null default 0,
  not_before timestamptz(3),
  header_id text,
  sent_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, broadcast_id, customer_id),
  foreign key (workspace_id, broadcast_id) references broadcast (workspace_id, id) on delete cascade,
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index broadcast_recipient_state on broadcast_recipient (workspace_id, broadcast_id, state, id);
create index broadcast_recipient_customer on broadcast_recipient (workspace_id, customer_id, sent_at desc) where sent_at is not null;
create index broadcast_recipient_header on broadcast_recipient (workspace_id, header_id) where header_id is not null;
create index broadcast_recipient_sent on broadcast_recipient (workspace_id, sent_at) where sent_at is not null;

select madoguchi_isolate(name::regclass)
from unnest(array['consent_event', 'consent_kept', 'broadcast_settings', 'broadcast', 'broadcast_recipient']) as name;
