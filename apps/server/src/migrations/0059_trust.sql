-- 信頼: T = (C + R + I) / S from evidence. Nothing here is said or done by anybody: it is counted from the facts of the other
-- features and can be counted again.

-- How often each question was answered how, by month and segment. `hits` of `total`.
create table trust_count (
  workspace_id uuid not null,
  month date not null,
  segment text not null,
  input text not null,
  hits integer not null,
  total integer not null,
  primary key (workspace_id, segment, month, input),
  check (hits between 0 and total and total > 0)
);

-- When a month was counted, how long that took, by which clock, in which way (`recipe`), and up to which event of the desk.
create table trust_month (
  workspace_id uuid not null references workspace (id) on delete cascade,
  month date not null,
  counted_at timestamptz(3) not null,
  time_zone text not null,
  recipe integer not null,
  event_seq bigint not null,
  took_ms integer not null,
  primary key (workspace_id, month)
);
alter table trust_count add foreign key (workspace_id, month) references trust_month (workspace_id, month) on delete cascade;
create index trust_count_month on trust_count (workspace_id, month);

-- What shares are worth: every version, in force from its month on until the next one's. Only added to.
create table trust_rules (
  workspace_id uuid not null references workspace (id) on delete cascade,
  version integer not null,
  from_month date not null,
  rules jsonb not null,
  note text not null,
  changed_by uuid,
  changed_at timestamptz(3) not null default now(),
  primary key (workspace_id, version),
  foreign key (workspace_id, changed_by) references member ("organizationId", id) on delete set null (changed_by)
);

-- What was read out of our own answers: whether one advertises, and whether it puts an earlier one right. No word of it is kept.
create table trust_reading (
  workspace_id uuid not null,
  message_id uuid not null,
  promotes boolean not null,
  corrects boolean not null,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade
);
-- Answers that are still to be read.
create table trust_unread (
  workspace_id uuid not null,
  message_id uuid not null,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade
);

select madoguchi_isolate(name::regclass)
from unnest(array['trust_count', 'trust_month', 'trust_rules', 'trust_reading', 'trust_unread']) as name;

create function madoguchi_trust_unread() returns trigger language plpgsql as $$
begin
  insert into trust_unread (workspace_id, message_id) select workspace_id, message_id from added;
  return null;
end
$$;
create trigger trust_unread after insert on answer_author
  referencing new table as added for each statement execute function madoguchi_trust_unread();

-- What is there already is read and counted in the background.
do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    insert into trust_unread (workspace_id, message_id)
    select workspace_id, message_id from answer_author where workspace_id = space.id;
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;

-- Facts that had no order of time so far.
create index activity_status_time on activity (workspace_id, at) where kind = 'status_changed';
create index message_reading_mood on message_reading (workspace_id, mood, read_at) where mood = 'dissatisfied';
create index customer_order_ship_by on customer_order (workspace_id, ship_by) where ship_by is not null;
create index customer_order_deliver_by on customer_order (workspace_id, deliver_by) where deliver_by is not null;
create index improvement_conversation_time on improvement_conversation (workspace_id, linked_at);
create index feedback_item_due_time on feedback_item (workspace_id, due_at);
create index survey_answer_time on survey_answer (workspace_id, answered_at);
create index care_task_day on care_task (workspace_id, due_on);
