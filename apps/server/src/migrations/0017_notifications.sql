-- Notifications: what is worth telling, whom it was told, and what is on its way to them outside of the desk.

-- What may be worth telling, written by triggers in the transaction that causes it: nothing can be missed, whichever
-- part of the desk does it. A worker turns each into notifications and deletes it in one transaction.
create table notification_cause (
  workspace_id uuid not null references workspace (id) on delete cascade,
  source text not null check (source in ('activity', 'message', 'mention', 'reading')),
  id uuid not null,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, source, id)
);
create index notification_cause_order on notification_cause (workspace_id, at, source, id);

create table notification_settings (
  workspace_id uuid not null,
  member_id uuid not null,
  -- What differs from the usual: {"<kind>": ["app", "email", "push"]}.
  ways jsonb not null default '{}',
  -- Kinds that are told outside of the hours too.
  anytime text[] not null default '{}',
  -- Seven days from Monday, each null or {"from": "09:00", "to": "18:00"}; null: at any time.
  hours jsonb,
  rhythm text not null default 'hourly' check (rhythm in ('immediate', 'hourly', 'daily')),
  daily_at text not null default '09:00',
  quiet_until timestamptz(3),
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);

-- What a member sees in the app. Several causes of one kind in one conversation within minutes are one of these.
create table notification (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  detail text,
  conversation_id uuid not null,
  actor_id uuid,
  count integer not null default 1,
  at timestamptz(3) not null,
  -- Moves with each cause that joins: lists are in this order.
  sort_id uuid not null,
  read_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references member ("organizationId", id) on delete set null (actor_id)
);
create index notification_list on notification (workspace_id, member_id, sort_id desc);
create index notification_unread on notification (workspace_id, member_id, sort_id desc) where read_at is null;
create index notification_conversation on notification (workspace_id, conversation_id, member_id);
create index notification_age on notification (workspace_id, at);

-- A workspace's room in Slack, Teams or LINE WORKS. Its address is a secret: who has it can write there.
create table notification_hook (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  service text not null check (service in ('slack', 'teams', 'line_works')),
  address bytea not null,
  shown_address text not null,
  kinds text[] not null,
  locale text not null check (locale in ('ja', 'en')),
  with_names boolean not null default false,
  enabled boolean not null default true,
  last_sent_at timestamptz(3),
  failed_at timestamptz(3),
  failure text,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);

-- A browser that a member lets itself be pushed to. One browser is one person's.
create table notification_device (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text,
  endpoint text not null,
  endpoint_hash bytea not null,
  p256dh text not null,
  auth text not null,
  created_at timestamptz(3) not null default now(),
  last_sent_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, endpoint_hash),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);
create index notification_device_member on notification_device (workspace_id, member_id, id);

-- One cause for one recipient, once: the keys are what keeps anything from being told twice.
create table notification_item (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid,
  hook_id uuid,
  kind text not null,
  detail text,
  subject uuid not null,
  conversation_id uuid not null,
  actor_id uuid,
  notification_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, member_id, kind, subject),
  unique (workspace_id, hook_id, kind, subject),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade,
  foreign key (workspace_id, hook_id) references notification_hook (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references member ("organizationId", id) on delete set null (actor_id),
  foreign key (workspace_id, notification_id) references notification (workspace_id, id)
    on delete set null (notification_id),
  check ((member_id is null) <> (hook_id is null))
);
create index notification_item_notification on notification_item (workspace_id, notification_id);
create index notification_item_conversation on notification_item (workspace_id, conversation_id);
create index notification_item_age on notification_item (workspace_id, at);

-- What still waits to be told outside, and until when. Taken into a sending, it is gone from here.
create table notification_due (
  workspace_id uuid not null,
  item_id uuid not null,
  way text not null check (way in ('email', 'push', 'chat')),
  due_at timestamptz(3) not null,
  primary key (workspace_id, item_id, way),
  foreign key (workspace_id, item_id) references notification_item (workspace_id, id) on delete cascade
);
create index notification_due_time on notification_due (workspace_id, due_at);

-- One mail, one push to one device or one message to one room. `claimed`: a process prepares it (safe to repeat);
-- `transmitting`: its bytes are on their way (not safe to repeat: doubtful if the process dies).
create table notification_sending (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  way text not null check (way in ('email', 'push', 'chat')),
  member_id uuid,
  device_id uuid,
  hook_id uuid,
  conversation_id uuid,
  item_ids uuid[] not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'claimed', 'transmitting', 'sent', 'failed', 'doubtful', 'dropped')),
  attempts integer not null default 0,
  claimed_by uuid,
  reason text,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade,
  foreign key (workspace_id, device_id) references notification_device (workspace_id, id) on delete cascade,
  foreign key (workspace_id, hook_id) references notification_hook (workspace_id, id) on delete cascade
);
create index notification_sending_claims on notification_sending (workspace_id, claimed_by)
  where state in ('claimed', 'transmitting');
create index notification_sending_member on notification_sending (workspace_id, member_id, way, created_at desc);
create index notification_sending_hook on notification_sending (workspace_id, hook_id, created_at desc);
create index notification_sending_age on notification_sending (workspace_id, created_at);

-- What came long ago (a mailbox read for the first time, the sample) is no news.
create function madoguchi_notify_message() returns trigger language plpgsql as $$
begin
  insert into notification_cause (workspace_id, source, id)
  select workspace_id, 'message', id from added
  where direction = 'inbound' and not automatic and received_at > now() - interval '1 day'
  on conflict do nothing;
  return null;
end
$$;
create trigger notify after insert on message
  referencing new table as added for each statement execute function madoguchi_notify_message();

create function madoguchi_notify_activity() returns trigger language plpgsql as $$
begin
  insert into notification_cause (workspace_id, source, id)
  select workspace_id, 'activity', id from added
  where kind in ('assigned', 'approval_requested', 'approval_approved', 'approval_sent_back', 'send_failed', 'bounced',
    'hold_ended') and at > now() - interval '1 day'
  on conflict do nothing;
  return null;
end
$$;
create trigger notify after insert on activity
  referencing new table as added for each statement execute function madoguchi_notify_activity();

create function madoguchi_notify_mention() returns trigger language plpgsql as $$
begin
  insert into notification_cause (workspace_id, source, id)
  select distinct workspace_id, 'mention', message_id from added
  on conflict do nothing;
  return null;
end
$$;
create trigger notify after insert on mention
  referencing new table as added for each statement execute function madoguchi_notify_mention();

create function madoguchi_notify_reading() returns trigger language plpgsql as $$
begin
  insert into notification_cause (workspace_id, source, id)
  select workspace_id, 'reading', message_id from added where mood = 'dissatisfied' or harassment <> '[]'
  on conflict do nothing;
  return null;
end
$$;
create trigger notify after insert on message_reading
  referencing new table as added for each statement execute function madoguchi_notify_reading();

select madoguchi_isolate(name::regclass)
from unnest(array['notification_cause', 'notification_settings', 'notification', 'notification_hook',
  'notification_device', 'notification_item', 'notification_due', 'notification_sending']) as name;
