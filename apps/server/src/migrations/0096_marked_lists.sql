-- What has a tag, what one follows and what mentions one is listed in the order of its conversations. The times that order them stand
-- beside each mark too, so that an index gives a page of them, however much has come together over the years.
alter table conversation_tag add column last_message_at timestamptz(3), add column due_at timestamptz(3) not null default 'infinity';
alter table follower add column last_message_at timestamptz(3), add column due_at timestamptz(3) not null default 'infinity';
alter table mention add column last_message_at timestamptz(3), add column due_at timestamptz(3) not null default 'infinity';

do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    update conversation_tag m set last_message_at = c.last_message_at, due_at = c.due_at from conversation c
    where m.workspace_id = space.id and c.workspace_id = space.id and c.id = m.conversation_id;
    update follower m set last_message_at = c.last_message_at, due_at = c.due_at from conversation c
    where m.workspace_id = space.id and c.workspace_id = space.id and c.id = m.conversation_id;
    update mention m set last_message_at = c.last_message_at, due_at = c.due_at from conversation c
    where m.workspace_id = space.id and c.workspace_id = space.id and c.id = m.conversation_id;
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;

create function madoguchi_mark_ordered() returns trigger language plpgsql as $$
declare
  times record;
begin
  -- Held, so that a message that comes meanwhile does not pass this mark by, which it cannot see yet.
  select c.last_message_at, c.due_at into times from conversation c
  where c.workspace_id = new.workspace_id and c.id = new.conversation_id for no key update;
  if found then
    new.last_message_at := times.last_message_at;
    new.due_at := times.due_at;
  end if;
  return new;
end
$$;
create trigger tag_ordered before insert or update of conversation_id on conversation_tag
  for each row execute function madoguchi_mark_ordered();
create trigger follower_ordered before insert or update of conversation_id on follower
  for each row execute function madoguchi_mark_ordered();
create trigger mention_ordered before insert or update of conversation_id on mention
  for each row execute function madoguchi_mark_ordered();

create function madoguchi_marks_ordered() returns trigger language plpgsql as $$
begin
  update conversation_tag set last_message_at = new.last_message_at, due_at = new.due_at
  where workspace_id = new.workspace_id and conversation_id = new.id;
  update follower set last_message_at = new.last_message_at, due_at = new.due_at
  where workspace_id = new.workspace_id and conversation_id = new.id;
  update mention set last_message_at = new.last_message_at, due_at = new.due_at
  where workspace_id = new.workspace_id and conversation_id = new.id;
  return null;
end
$$;
create trigger marks_ordered after update of last_message_at, due_at on conversation for each row
  when (old.last_message_at is distinct from new.last_message_at or old.due_at <> new.due_at)
  execute function madoguchi_marks_ordered();

-- Those that were there, by the mark alone, are the first parts of these.
drop index conversation_tag_tag;
drop index follower_member;
drop index mention_member;
drop index mention_conversation;
create index conversation_tag_recent on conversation_tag (workspace_id, tag_id, last_message_at desc, conversation_id desc);
create index conversation_tag_due on conversation_tag (workspace_id, tag_id, due_at, conversation_id);
create index follower_recent on follower (workspace_id, member_id, last_message_at desc, conversation_id desc);
create index follower_due on follower (workspace_id, member_id, due_at, conversation_id);
create index mention_recent on mention (workspace_id, member_id, last_message_at desc, conversation_id desc);
create index mention_due on mention (workspace_id, member_id, due_at, conversation_id);
create index mention_conversation on mention (workspace_id, conversation_id, member_id);
