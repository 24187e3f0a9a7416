-- Rules «when … if … then …», what set them going, what they did; who is there and knows what.

-- A rule that was deleted stays for its versions and its log. `responsible_id`: who changed it last.
create table automation_rule (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  position integer not null,
  name text not null,
  event text not null,
  -- Of the event `waiting`: after how many hours.
  hours integer,
  definition jsonb not null,
  stop boolean not null,
  hourly_limit integer not null,
  enabled boolean not null default false,
  enabled_at timestamptz(3),
  paused_at timestamptz(3),
  paused_on uuid,
  version integer not null default 1,
  responsible_id uuid,
  updated_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, responsible_id) references member ("organizationId", id)
    on delete set null (responsible_id)
);
create index automation_rule_event on automation_rule (workspace_id, event) where enabled;

create table automation_version (
  workspace_id uuid not null,
  rule_id uuid not null,
  version integer not null,
  change text not null,
  name text not null,
  definition jsonb not null,
  stop boolean not null,
  hourly_limit integer not null,
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, rule_id, version),
  foreign key (workspace_id, rule_id) references automation_rule (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);

-- What happened and rules may be about: written by triggers in the transaction in which it happens, taken away in the one
-- that does what the rules say. `root_id`: the happening at the beginning of a chain of rules, `depth` how far from it.
create table automation_cause (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  seq bigint generated always as identity,
  kind text not null,
  conversation_id uuid not null,
  message_id uuid,
  -- Of `waiting`, the rule whose time has come.
  rule_id uuid,
  data jsonb not null default '{}',
  root_id uuid not null,
  depth integer not null default 0,
  at timestamptz(3) not null default now(),
  -- To the microsecond: rounded up, what is due now would not be yet.
  not_before timestamptz not null default now(),
  attempts integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade
);
create index automation_cause_order on automation_cause (workspace_id, seq);

-- One row a workspace that has rules: whoever works on its causes holds it, so that they are taken one after the other.
create table automation_turn (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  primary key (workspace_id, id)
);

-- What became of each rule and happening: at most once each. `key` is the happening, for `waiting` since when it waits.
create table automation_run (
  workspace_id uuid not null,
  id uuid not null,
  rule_id uuid not null,
  rule_version integer not null,
  key text not null,
  root_id uuid not null,
  depth integer not null,
  event text not null,
  conversation_id uuid not null,
  message_id uuid,
  outcome text not null check (outcome in ('fired', 'not_matched', 'held_back', 'failed')),
  reason jsonb not null,
  results jsonb not null default '[]',
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, rule_id, key),
  foreign key (workspace_id, rule_id) references automation_rule (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade
);
create index automation_run_rule on automation_run (workspace_id, rule_id, id desc);
create index automation_run_outcome on automation_run (workspace_id, outcome, id desc);
create index automation_run_conversation on automation_run (workspace_id, conversation_id, rule_id, at desc);
create index automation_run_root on automation_run (workspace_id, root_id) where outcome = 'fired';
create index automation_run_age on automation_run (workspace_id, at);

-- Answered at most once a conversation by one rule.
create table automation_answer (
  workspace_id uuid not null,
  rule_id uuid not null,
  conversation_id uuid not null,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, rule_id, conversation_id),
  foreign key (workspace_id, rule_id) references automation_rule (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade
);
create index automation_answer_conversation on automation_answer (workspace_id, conversation_id);

-- When a rule gave somebody work last: whose turn is longest ago is next.
create table automation_rotation (
  workspace_id uuid not null,
  rule_id uuid not null,
  member_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (workspace_id, rule_id, member_id),
  foreign key (workspace_id, rule_id) references automation_rule (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);

-- Whoever has no row here is available. `skill_key`: without differences of width and case.
create table member_availability (
  workspace_id uuid not null,
  member_id uuid not null,
  state text not null check (state in ('available', 'away')),
  since timestamptz(3) not null default now(),
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);
create table member_skill (
  workspace_id uuid not null,
  member_id uuid not null,
  skill_key text not null,
  skill text not null,
  primary key (workspace_id, member_id, skill_key),
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete cascade
);

select madoguchi_isolate(name::regclass)
from unnest(array['automation_rule', 'automation_version', 'automation_cause', 'automation_turn', 'automation_run',
  'automation_answer', 'automation_rotation', 'member_availability', 'member_skill']) as name;

-- A chain is carried by the transaction that a rule acts in: root and depth, or nothing. There is no row where an assistant
-- proposes something: nothing of its doing may lead to an answer that no person sent.
create function madoguchi_automation_chain() returns table (root uuid, depth integer) language sql stable as $$
  select nullif(split_part(current_setting('madoguchi.automation', true), ' ', 1), '')::uuid,
    coalesce(nullif(split_part(current_setting('madoguchi.automation', true), ' ', 2), '')::integer, 0)
  where current_setting('madoguchi.proposed', true) is distinct from 'on'
$$;

create function madoguchi_automation_own_root() returns trigger language plpgsql as $$
begin
  if new.root_id is null then new.root_id := new.id; end if;
  return new;
end
$$;
create trigger own_root before insert on automation_cause for each row execute function madoguchi_automation_own_root();

create function madoguchi_automation_message() returns trigger language plpgsql as $$
begin
  insert into automation_cause (workspace_id, kind, conversation_id, message_id, root_id, depth)
  select c.workspace_id, case c.direction when 'note' then 'note_added' else 'message_received' end, c.conversation_id, c.id,
    chain.root, chain.depth
  from changed c cross join madoguchi_automation_chain() chain
  where (c.direction = 'note' and exists (
      select from automation_rule r where r.workspace_id = c.workspace_id and r.enabled and r.event = 'note_added'))
    or (c.direction = 'inbound' and exists (
      select from automation_rule r where r.workspace_id = c.workspace_id and r.enabled
        and r.event in ('message_received', 'first_contact')));
  return null;
end
$$;
create trigger automation_added after insert on message
  referencing new table as changed for each statement execute function madoguchi_automation_message();

create function madoguchi_automation_delivery() returns trigger language plpgsql as $$
declare
  what text := case new.delivery when 'sent' then 'message_sent' else 'message_failed' end;
begin
  insert into automation_cause (workspace_id, kind, conversation_id, message_id, root_id, depth)
  select new.workspace_id, what, new.conversation_id, new.id, chain.root, chain.depth
  from madoguchi_automation_chain() chain
  where exists (
    select from automation_rule r where r.workspace_id = new.workspace_id and r.enabled and r.event = what);
  return null;
end
$$;
create trigger automation_delivery after update of delivery on message for each row
  when (old.delivery is distinct from new.delivery and new.delivery in ('sent', 'failed', 'bounced', 'doubtful'))
  execute function madoguchi_automation_delivery();

create function madoguchi_automation_reading() returns trigger language plpgsql as $$
begin
  insert into automation_cause (workspace_id, kind, conversation_id, message_id, root_id, depth)
  select c.workspace_id, 'message_read', m.conversation_id, m.id, chain.root, chain.depth
  from changed c join message m on m.workspace_id = c.workspace_id and m.id = c.message_id
  cross join madoguchi_automation_chain() chain
  where exists (
    select from automation_rule r where r.workspace_id = c.workspace_id and r.enabled and r.event = 'message_read');
  return null;
end
$$;
create trigger automation_read after insert on message_reading
  referencing new table as changed for each statement execute function madoguchi_automation_reading();

-- One entry of the trail may mean several things to rules: what comes back from hold has changed its status too.
create function madoguchi_automation_activity() returns trigger language plpgsql as $$
begin
  insert into automation_cause (workspace_id, kind, conversation_id, data, root_id, depth)
  select c.workspace_id, k.kind, c.conversation_id,
    jsonb_strip_nulls(jsonb_build_object('status', case when c.kind = 'status_changed' then c.data ->> 'to' else 'open' end,
      'tagIds', case k.kind when 'tag_added' then c.data ->> 'addedIds' when 'tag_removed' then c.data ->> 'removedIds' end)),
    chain.root, chain.depth
  from changed c cross join madoguchi_automation_chain() chain
  cross join lateral unnest(case c.kind
    when 'created' then array['conversation_opened']
    when 'status_changed' then array['status_changed']
    when 'reopened' then array['status_changed']
    when 'hold_ended' then array['hold_ended', 'status_changed']
    when 'assigned' then array['assigned']
    when 'tags_changed' then array_remove(array[case when c.data ->> 'addedIds' is not null then 'tag_added' end,
      case when c.data ->> 'removedIds' is not null then 'tag_removed' end], null)
    when 'approval_requested' then array['approval_requested']
    when 'approval_sent_back' then array['approval_sent_back']
    when 'approval_approved' then array['approval_approved']
    else array[]::text[] end) as k (kind)
  where exists (
    select from automation_rule r where r.workspace_id = c.workspace_id and r.enabled and r.event = k.kind);
  return null;
end
$$;
create trigger automation_noted after insert on activity
  referencing new table as changed for each statement execute function madoguchi_automation_activity();
