-- The ledger of promises: what the desk told its customers it would do, until when, and what became of it.

create table promise (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  -- Null once retention has removed it: that a promise was kept or not outlives its words.
  conversation_id uuid,
  -- What holds the sentence; null for one that a person entered by hand.
  message_id uuid,
  source text not null check (source in ('reply', 'call', 'visit', 'note', 'acknowledgement', 'manual')),
  act text not null
    check (act in ('contact', 'send', 'refund', 'visit', 'exchange', 'investigate', 'arrange', 'other')),
  sentence text not null,
  -- Where the sentence begins in the message's text, in UTF-16 units.
  place integer check (place >= 0),
  -- The event it waits for (ご入金確認後); it has no due time until a person says that this has happened.
  condition text,
  happened_at timestamptz(3),
  -- As it was said, on the workspace's clock: 2026-11-26 (by the end of that day) or 2026-11-26T15:00.
  due text,
  due_at timestamptz(3),
  -- Without a due time, and knowingly so.
  undated boolean not null default false,
  owner_id uuid,
  -- False: found by the engine in what was sent without a list, until a person has looked at it.
  confirmed boolean not null,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  state text not null default 'open' check (state in ('open', 'kept', 'moved', 'broken', 'not_promise')),
  -- When it was kept, moved or given up; not when somebody wrote that down.
  closed_at timestamptz(3),
  closed_by uuid,
  closed_how text check (closed_how in ('message', 'call', 'hand')),
  -- The message or call that kept or moved it, and one of which a person is asked whether it did.
  evidence_id uuid,
  proposed_id uuid,
  -- What a person has said was not it is not proposed again.
  refused_ids uuid[] not null default '{}',
  -- When it became late: this stays, whatever happens after.
  late_at timestamptz(3),
  reason text not null default '',
  -- What the customer was told.
  told text not null default '',
  -- The promise that this one takes the place of.
  moves_id uuid,
  -- A new due time that the customer is still to be told.
  pending_due text,
  pending_by uuid,
  -- Whether others were told that it exists: what can still be taken back is told later.
  announced boolean not null default false,
  -- Those without a time stand last.
  sort_at timestamptz(3) not null generated always as (coalesce(due_at, timestamptz '9999-12-31 00:00:00+00')) stored,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete set null (conversation_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete set null (message_id),
  foreign key (workspace_id, evidence_id) references message (workspace_id, id) on delete set null (evidence_id),
  foreign key (workspace_id, proposed_id) references message (workspace_id, id) on delete set null (proposed_id),
  foreign key (workspace_id, moves_id) references promise (workspace_id, id) on delete set null (moves_id),
  foreign key (workspace_id, owner_id) references member ("organizationId", id) on delete set null (owner_id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by),
  foreign key (workspace_id, closed_by) references member ("organizationId", id) on delete set null (closed_by),
  foreign key (workspace_id, pending_by) references member ("organizationId", id) on delete set null (pending_by),
  check ((state = 'open') = (closed_at is null)),
  check ((due is null) = (due_at is null)),
  check (pending_due is null or state = 'open')
);
create index promise_open on promise (workspace_id, sort_at, id) where state = 'open';
create index promise_open_of on promise (workspace_id, owner_id, sort_at, id) where state = 'open';
create index promise_sorted on promise (workspace_id, sort_at, id);
create index promise_conversation on promise (workspace_id, conversation_id);
create index promise_message on promise (workspace_id, message_id) where message_id is not null;
create index promise_evidence on promise (workspace_id, evidence_id) where evidence_id is not null;
create index promise_proposed on promise (workspace_id, proposed_id) where proposed_id is not null;
create index promise_untold on promise (workspace_id, created_at) where not announced;
create index promise_not_late_yet on promise (workspace_id, due_at) where state = 'open' and late_at is null;
-- A promise is moved to one other, not to two.
create unique index promise_moves on promise (workspace_id, moves_id) where moves_id is not null;

-- When whom to remind: planned with the promise, each told once.
create table promise_reminder (
  workspace_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  kind text not null check (kind in ('morning', 'hour', 'backup', 'late')),
  at timestamptz(3) not null,
  told_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, promise_id, kind),
  foreign key (workspace_id, promise_id) references promise (workspace_id, id) on delete cascade
);
create index promise_reminder_due on promise_reminder (workspace_id, at) where told_at is null;

-- What is still to be looked at: words that may hold promises, and messages and calls that may have kept one.
create table promise_cause (
  workspace_id uuid not null references workspace (id) on delete cascade,
  source text not null check (source in ('read', 'sent', 'returned', 'call')),
  id uuid not null,
  at timestamptz(3) not null default now(),
  attempts integer not null default 0,
  primary key (workspace_id, source, id)
);
create index promise_cause_order on promise_cause (workspace_id, at, source, id);

create table promise_settings (
  workspace_id uuid not null references workspace (id) on delete cascade,
  undated_allowed boolean not null default false,
  primary key (workspace_id)
);

-- A member's promises as a calendar: of its address only a hash is kept, and it is shown once.
create table promise_feed (
  workspace_id uuid not null,
  member_id uuid not null,
  secret_hash bytea not null,
  created_at timestamptz(3) not null default now(),
  read_at timestamptz(3),
  primary key (workspace_id, member_id),
  unique (workspace_id, secret_hash),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);

-- An answer that waits for approval brings its promises along.
alter table approval add column promises jsonb;

create function madoguchi_promise_sent() returns trigger language plpgsql as $$
begin
  insert into promise_cause (workspace_id, source, id)
  values (new.workspace_id, case when new.delivery = 'sent' then 'sent' else 'returned' end, new.id)
  on conflict do nothing;
  return null;
end
$$;
create trigger promise_sent after update of delivery on message for each row
  when (new.direction = 'outbound' and not new.automatic and new.delivery is distinct from old.delivery
    and new.delivery in ('sent', 'failed', 'bounced'))
  execute function madoguchi_promise_sent();

create function madoguchi_promise_call() returns trigger language plpgsql as $$
begin
  insert into promise_cause (workspace_id, source, id) values (new.workspace_id, 'call', new.id) on conflict do nothing;
  return null;
end
$$;
create trigger promise_call_added after insert on call for each row
  when (new.outcome = 'answered') execute function madoguchi_promise_call();
create trigger promise_call_changed after update of outcome on call for each row
  when (new.outcome = 'answered' and new.outcome is distinct from old.outcome)
  execute function madoguchi_promise_call();

-- Merging and splitting conversations moves messages: what they promise goes with them.
create function madoguchi_promise_follows() returns trigger language plpgsql as $$
begin
  update promise set conversation_id = new.conversation_id
  where workspace_id = new.workspace_id and message_id = new.id;
  return null;
end
$$;
create trigger promise_follows after update of conversation_id on message for each row
  when (new.conversation_id is distinct from old.conversation_id)
  execute function madoguchi_promise_follows();

-- An answer taken back promised nothing. What was sent and is removed when its time is over leaves its promise without words.
create function madoguchi_promise_message_gone() returns trigger language plpgsql as $$
begin
  if old.delivery = 'queued' then
    delete from promise where workspace_id = old.workspace_id and message_id = old.id;
  else
    update promise set sentence = '', place = null, condition = case when condition is null then null else '' end,
      reason = '', told = ''
    where workspace_id = old.workspace_id and message_id = old.id;
  end if;
  return old;
end
$$;
create trigger promise_message_gone before delete on message for each row
  execute function madoguchi_promise_message_gone();

create function madoguchi_promise_conversation_gone() returns trigger language plpgsql as $$
begin
  delete from promise
  where workspace_id = old.workspace_id and conversation_id = old.id and state = 'open' and late_at is null;
  update promise set sentence = '', place = null, condition = case when condition is null then null else '' end,
    told = '', reason = '', pending_due = null,
    state = case when state = 'open' then 'broken' else state end,
    closed_at = coalesce(closed_at, now()), closed_how = coalesce(closed_how, 'hand')
  where workspace_id = old.workspace_id and conversation_id = old.id;
  return old;
end
$$;
create trigger promise_conversation_gone before delete on conversation for each row
  execute function madoguchi_promise_conversation_gone();

-- Whatever other kinds of causes there are by now, promises are one more.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into known from pg_constraint
  where conrelid = 'notification_cause'::regclass and conname = 'notification_cause_source_check';
  execute 'alter table notification_cause drop constraint notification_cause_source_check';
  execute 'alter table notification_cause add constraint notification_cause_source_check '
    || replace(known, '''callback''::text', '''callback''::text, ''promise''::text');
end
$$;

select madoguchi_isolate(name::regclass)
from unnest(array['promise', 'promise_reminder', 'promise_cause', 'promise_settings', 'promise_feed']) as name;
