-- Who is away, who stands in, handing customers over, and how steady the people behind the answers are.

-- Somebody is not there. Times are instants; whole days are from midnight to midnight in the workspace's zone.
create table absence (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('leave', 'trip', 'training', 'sick', 'other')),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  note text not null default '',
  stand_in_id uuid,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade,
  foreign key (workspace_id, stand_in_id) references member ("organizationId", id) on delete set null (stand_in_id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by),
  check (starts_at < ends_at),
  check (stand_in_id is distinct from member_id)
);
-- Asked when work is given out: whose absence has not ended yet.
create index absence_member on absence (workspace_id, member_id, ends_at);
create index absence_time on absence (workspace_id, ends_at, starts_at);
create index absence_stand_in on absence (workspace_id, stand_in_id, ends_at) where stand_in_id is not null;

-- 代理: somebody looks after a conversation of a member who is away. It ends by itself with the absence.
create table acting (
  workspace_id uuid not null,
  conversation_id uuid not null,
  absence_id uuid not null,
  member_id uuid not null,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, conversation_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, absence_id) references absence (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);
create index acting_member on acting (workspace_id, member_id);
create index acting_absence on acting (workspace_id, absence_id);

-- How work reaches people. `ceiling`: open conversations above which a member gets no new ones; null: there is none.
create table contact_settings (
  workspace_id uuid not null references workspace (id) on delete cascade,
  ceiling integer check (ceiling between 1 and 1000),
  revision integer not null default 1,
  changed_at timestamptz(3) not null default now(),
  primary key (workspace_id)
);

-- 引き継ぎ: one customer given by one person to another, who agrees or does not. Those given together share `batch_id`.
create table handover (
  workspace_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  customer_id uuid not null,
  from_id uuid,
  -- Names as they were: whoever left is still named.
  from_name text,
  to_id uuid,
  to_name text not null,
  reason text not null check (reason in ('leaving', 'transfer', 'load', 'wish', 'other')),
  notes text not null default '',
  revision integer not null default 1,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
  offered_by uuid,
  offered_at timestamptz(3) not null default now(),
  decided_by uuid,
  decided_at timestamptz(3),
  decline_reason text,
  -- Where the customer is told of it, and whether the text was put into a draft there.
  announce_in uuid,
  announced text check (announced in ('drafted', 'kept_own')),
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, from_id) references member ("organizationId", id) on delete set null (from_id),
  foreign key (workspace_id, to_id) references member ("organizationId", id) on delete set null (to_id),
  foreign key (workspace_id, offered_by) references member ("organizationId", id) on delete set null (offered_by),
  foreign key (workspace_id, decided_by) references member ("organizationId", id) on delete set null (decided_by),
  foreign key (workspace_id, announce_in) references conversation (workspace_id, id) on delete set null (announce_in)
);
-- Of two who offer the same customer at once, one does.
create unique index handover_open on handover (workspace_id, customer_id) where state = 'offered';
create index handover_waiting on handover (workspace_id, offered_at, id) where state = 'offered';
create index handover_to on handover (workspace_id, to_id, id desc);
create index handover_from on handover (workspace_id, from_id, id desc);
create index handover_customer on handover (workspace_id, customer_id, id desc);

-- Whoever was to take over has left: nothing is offered to nobody.
create function madoguchi_handover_without_taker() returns trigger language plpgsql as $$
begin
  new.state := 'withdrawn';
  new.decided_at := now();
  return new;
end
$$;
create trigger without_taker before update of to_id on handover for each row
  when (new.to_id is null and old.to_id is not null and new.state = 'offered')
  execute function madoguchi_handover_without_taker();

-- Contact persons given to many customers in one step, so that it can be taken back.
create table contact_taking (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  items jsonb not null,
  by_id uuid,
  at timestamptz(3) not null default now(),
  undone_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, by_id) references member ("organizationId", id) on delete set null (by_id)
);

-- Every change of a customer's contact person, whichever part of the desk makes it, with what was so at that moment.
create table contact_change (
  workspace_id uuid not null,
  id uuid not null default gen_random_uuid(),
  customer_id uuid not null,
  -- No keys to members: who left is still part of the story.
  from_id uuid,
  from_name text,
  to_id uuid,
  to_name text,
  at timestamptz(3) not null default now(),
  from_left boolean not null default false,
  from_away boolean not null default false,
  from_load integer,
  ceiling integer,
  handover_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, handover_id) references handover (workspace_id, id) on delete set null (handover_id)
);
create index contact_change_time on contact_change (workspace_id, at desc, id desc);
create index contact_change_customer on contact_change (workspace_id, customer_id, at desc, id desc);

create function madoguchi_contact_change() returns trigger language plpgsql as $$
declare
  before uuid := case when tg_op = 'UPDATE' then old.contact_person_id end;
  last_name text;
  there boolean := false;
begin
  -- Who was given up without anyone to follow is still the one whom a later one follows.
  if before is null then
    select c.from_id, c.from_name into before, last_name from contact_change c
    where c.workspace_id = new.workspace_id and c.customer_id = new.id
    order by c.at desc, c.id desc limit 1;
    if new.contact_person_id is null then return null; end if;
  end if;
  select true, u.name into there, last_name from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = new.workspace_id and m.id = before;
  if last_name is null then
    select c.to_name into last_name from contact_change c
    where c.workspace_id = new.workspace_id and c.customer_id = new.id and c.to_id = before
    order by c.at desc, c.id desc limit 1;
  end if;
  insert into contact_change (workspace_id, customer_id, from_id, from_name, to_id, to_name, from_left, from_away, from_load, ceiling)
  select new.workspace_id, new.id, before, last_name, new.contact_person_id,
    (select u.name from member m join auth_user u on u.id = m."userId"
      where m."organizationId" = new.workspace_id and m.id = new.contact_person_id),
    before is not null and there is not true,
    exists (select from absence a where a.workspace_id = new.workspace_id and a.member_id = before
      and a.starts_at <= now() and a.ends_at > now()),
    case when before is not null then (select count(*) from conversation c where c.workspace_id = new.workspace_id
      and c.assignee_id = before and c.status in ('open', 'in_progress') and c.status <> 'done' and c.merged_into is null) end,
    (select s.ceiling from contact_settings s where s.workspace_id = new.workspace_id);
  return null;
end
$$;
create trigger contact_given after insert on customer for each row
  when (new.contact_person_id is not null) execute function madoguchi_contact_change();
create trigger contact_changed after update of contact_person_id on customer for each row
  when (new.contact_person_id is distinct from old.contact_person_id) execute function madoguchi_contact_change();

-- Every answer that a person wrote: who, who was the contact person then, and who had answered before in the conversation.
create table answer_author (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  author_id uuid not null,
  contact_person_id uuid,
  before_id uuid,
  at timestamptz(3) not null,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade
);
create index answer_author_time on answer_author (workspace_id, at, conversation_id);
create index answer_author_conversation on answer_author (workspace_id, conversation_id, at desc);

create function madoguchi_answer_author() returns trigger language plpgsql as $$
begin
  insert into answer_author (workspace_id, message_id, conversation_id, author_id, contact_person_id, before_id, at)
  select new.workspace_id, new.id, c.id, new.author_id, k.contact_person_id, (
      select b.author_id from answer_author b
      where b.workspace_id = new.workspace_id and b.conversation_id = c.id order by b.at desc limit 1), new.received_at
  from conversation c join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
  where c.workspace_id = new.workspace_id and c.id = new.conversation_id;
  return null;
end
$$;
create trigger answer_author after insert on message for each row
  when (new.direction = 'outbound' and new.author_id is not null and not new.automatic)
  execute function madoguchi_answer_author();

-- Customers whom nobody looks after, the newest first.
create index customer_without_contact on customer (workspace_id, id desc)
  where contact_person_id is null and merged_into is null and erased_at is null;

-- Handovers are told to those they concern. A trigger of its own: the other one is written anew by whoever adds to it.
create function madoguchi_notify_handover() returns trigger language plpgsql as $$
begin
  insert into notification_cause (workspace_id, source, id)
  select workspace_id, 'activity', id from added
  where kind in ('handover_offered', 'handover_accepted', 'handover_declined', 'acting_set') and at > now() - interval '1 day'
  on conflict do nothing;
  return null;
end
$$;
create trigger notify_handover after insert on activity
  referencing new table as added for each statement execute function madoguchi_notify_handover();

select madoguchi_isolate(name::regclass)
from unnest(array['absence', 'acting', 'contact_settings', 'handover', 'contact_taking', 'contact_change', 'answer_author'])
  as name;

-- Who looks after whom when this begins: given, not changed.
do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    insert into contact_change (workspace_id, customer_id, to_id, to_name, at)
    select k.workspace_id, k.id, k.contact_person_id, u.name, k.created_at from customer k
    join member m on m."organizationId" = k.workspace_id and m.id = k.contact_person_id join auth_user u on u.id = m."userId"
    where k.workspace_id = space.id;
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;
