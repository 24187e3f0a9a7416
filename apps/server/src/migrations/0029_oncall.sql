-- The rota of who answers out of hours, cards with our numbers for customers, and news of calls.

-- One rota a workspace. `hours`: whether nobody is on call while the business calendar is open, or somebody always is.
create table oncall_rota (
  workspace_id uuid not null references workspace (id) on delete cascade,
  revision integer not null default 1,
  hours text not null default 'outside_calendar' check (hours in ('outside_calendar', 'always')),
  changed_at timestamptz(3) not null default now(),
  changed_by uuid,
  primary key (workspace_id),
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by)
);

-- Where several hold, the first in the list does. Whoever leaves leaves a gap, which is shown.
create table oncall_shift (
  workspace_id uuid not null,
  position integer not null,
  first_id uuid not null,
  backup_id uuid,
  -- Days of the week on which it begins, 0 is Monday.
  days smallint[] not null,
  starts text not null,
  -- Not after `starts`: it ends on the next day.
  ends text not null,
  valid_from date,
  valid_until date,
  primary key (workspace_id, position),
  foreign key (workspace_id) references oncall_rota (workspace_id) on delete cascade,
  foreign key (workspace_id, first_id) references member ("organizationId", id) on delete cascade,
  foreign key (workspace_id, backup_id) references member ("organizationId", id) on delete set null (backup_id),
  check (backup_id is distinct from first_id)
);

-- 交代: somebody stands in for somebody. Kept as long as both are members: the trail of who asked, who agreed and who took it back.
create table oncall_swap (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  note text not null default '',
  state text not null check (state in ('asked', 'agreed', 'declined', 'withdrawn')),
  asked_by uuid,
  asked_at timestamptz(3) not null default now(),
  answered_by uuid,
  answered_at timestamptz(3),
  withdrawn_by uuid,
  withdrawn_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, from_id) references member ("organizationId", id) on delete cascade,
  foreign key (workspace_id, to_id) references member ("organizationId", id) on delete cascade,
  foreign key (workspace_id, asked_by) references member ("organizationId", id) on delete set null (asked_by),
  foreign key (workspace_id, answered_by) references member ("organizationId", id) on delete set null (answered_by),
  foreign key (workspace_id, withdrawn_by) references member ("organizationId", id) on delete set null (withdrawn_by),
  check (starts_at < ends_at),
  check (from_id <> to_id)
);
create index oncall_swap_agreed on oncall_swap (workspace_id, ends_at) where state = 'agreed';

-- 申し送り: what whoever is next on call should know.
create table oncall_note (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  author_id uuid,
  text text not null,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, author_id) references member ("organizationId", id) on delete set null (author_id)
);

-- A member's calendar feed: of its address only a hash is kept, and it is shown once.
create table oncall_feed (
  workspace_id uuid not null,
  member_id uuid not null,
  secret_hash bytea not null,
  created_at timestamptz(3) not null default now(),
  read_at timestamptz(3),
  primary key (workspace_id, member_id),
  unique (workspace_id, secret_hash),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);

-- 連絡先カード. Its address is shown again and again and printed, so it is kept as it is; who has it sees the card, nothing else.
create table contact_card (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid,
  company_id uuid,
  -- Null while it has no public page.
  secret text,
  revision integer not null default 1,
  contact_person boolean not null,
  changed_at timestamptz(3) not null default now(),
  changed_by uuid,
  primary key (workspace_id, id),
  unique (workspace_id, customer_id),
  unique (workspace_id, company_id),
  unique (workspace_id, secret),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, company_id) references company (workspace_id, id) on delete cascade,
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by),
  check ((customer_id is null) <> (company_id is null))
);

create table contact_card_number (
  workspace_id uuid not null,
  card_id uuid not null,
  position integer not null,
  -- A telephone of the desk, whose number it is; else a number of its own (E.164).
  channel_id uuid,
  number text,
  -- By language: {"ja": {"label", "hours", "say"}, "en": …}.
  words jsonb not null,
  valid_from date,
  valid_until date,
  primary key (workspace_id, card_id, position),
  foreign key (workspace_id, card_id) references contact_card (workspace_id, id) on delete cascade,
  foreign key (workspace_id, channel_id) references channel (workspace_id, id) on delete cascade,
  check ((channel_id is null) <> (number is null))
);

-- Who was on call, first and backup, when an emergency call began; null: no emergency call.
alter table call add column on_call uuid[];

alter table callback add column told_due_at timestamptz(3);
create index callback_untold on callback (workspace_id, due_at)
  where state = 'open' and told_due_at is distinct from due_at;
-- What has long been late is no news.
update callback set told_due_at = due_at where state = 'open' and due_at < now();

alter table notification_cause drop constraint notification_cause_source_check;
alter table notification_cause add constraint notification_cause_source_check
  check (source in ('activity', 'message', 'mention', 'reading', 'call', 'callback'));

create function madoguchi_notify_call() returns trigger language plpgsql as $$
begin
  insert into notification_cause (workspace_id, source, id) values (new.workspace_id, 'call', new.id)
  on conflict do nothing;
  return null;
end
$$;
-- What people write down themselves they know.
create trigger notify_new after insert on call for each row
  when (new.direction = 'inbound' and new.outcome in ('missed', 'busy', 'failed', 'voicemail') and new.noted_at is null
    and new.started_at > now() - interval '1 day')
  execute function madoguchi_notify_call();
create trigger notify_changed after update of outcome on call for each row
  when (new.direction = 'inbound' and new.outcome in ('missed', 'busy', 'failed', 'voicemail') and new.noted_at is null
    and new.outcome is distinct from old.outcome and new.started_at > now() - interval '1 day')
  execute function madoguchi_notify_call();

create or replace function madoguchi_notify_activity() returns trigger language plpgsql as $$
begin
  insert into notification_cause (workspace_id, source, id)
  select workspace_id, 'activity', id from added
  where kind in ('assigned', 'approval_requested', 'approval_approved', 'approval_sent_back', 'send_failed', 'bounced',
    'hold_ended', 'callback_set') and at > now() - interval '1 day'
  on conflict do nothing;
  return null;
end
$$;

select madoguchi_isolate(name::regclass)
from unnest(array['oncall_rota', 'oncall_shift', 'oncall_swap', 'oncall_note', 'oncall_feed', 'contact_card',
  'contact_card_number']) as name;
