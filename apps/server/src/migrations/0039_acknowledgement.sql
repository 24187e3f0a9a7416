-- Telling customers at once that what they wrote has come, and by when a person answers.

-- The rules as one document. A workspace without a row acknowledges nothing.
create table acknowledgement_book (
  workspace_id uuid not null references workspace (id) on delete cascade,
  rules jsonb not null,
  revision integer not null default 1,
  changed_at timestamptz(3) not null default now(),
  changed_by uuid,
  primary key (workspace_id),
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by)
);

-- One for each message that may be acknowledged: the message itself is the key, so that nothing is decided twice.
create table acknowledgement (
  workspace_id uuid not null,
  message_id uuid not null,
  at timestamptz(3) not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'skipped')),
  not_before timestamptz(3) not null default now(),
  reason text,
  variant text,
  locale text,
  -- Whom it went to.
  address text,
  -- The acknowledgement itself, the words in it for the time, and the time that was told.
  sent_id uuid,
  words text,
  due_at timestamptz(3),
  -- Whether it may cost a counted message of LINE's.
  push boolean not null default false,
  settled_at timestamptz(3),
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade
);
create index acknowledgement_waiting on acknowledgement (workspace_id, not_before) where state = 'waiting';
create index acknowledgement_sent on acknowledgement (workspace_id, settled_at) where state = 'sent';
create unique index acknowledgement_message on acknowledgement (workspace_id, sent_id) where sent_id is not null;
create index acknowledgement_recent on acknowledgement (workspace_id, at desc, message_id desc);

select madoguchi_isolate('acknowledgement_book'), madoguchi_isolate('acknowledgement');

-- A message is acknowledged once it was read: what it is about decides on the words and the time. Written by the
-- transaction of the reading, so that none is forgotten.
create function madoguchi_acknowledge() returns trigger language plpgsql as $$
begin
  insert into acknowledgement (workspace_id, message_id)
  select a.workspace_id, a.message_id from added a
  join message m on m.workspace_id = a.workspace_id and m.id = a.message_id
  join acknowledgement_book b on b.workspace_id = a.workspace_id
  where m.direction = 'inbound' and not m.automatic and m.received_at > now() - interval '12 hours'
    and b.rules -> 'channels' @> jsonb_build_array(jsonb_build_object('channelId', m.channel_id))
  on conflict do nothing;
  return null;
end
$$;
create trigger acknowledge_read after insert on message_reading
  referencing new table as added for each statement execute function madoguchi_acknowledge();
