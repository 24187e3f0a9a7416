-- Somebody is to see to a mention: told when the case is opened, when it becomes somebody else's, when its day is near, and when
-- that has passed. Of which day it was told is kept, so that another day is another thing to tell.

alter table mention_case add soon_told_for timestamptz(3);
alter table mention_case add late_told_for timestamptz(3);
-- What was late before this was looked at is no news.
update mention_case set soon_told_for = due_at, late_told_for = due_at where due_at <= now();

create function madoguchi_notify_mention_case() returns trigger language plpgsql as $$
begin
  -- What was opened long ago (a restored desk) is no news.
  if tg_op = 'UPDATE' or (new.state = 'open' and new.opened_at > now() - interval '1 day') then
    insert into notification_cause (workspace_id, source, id) values (new.workspace_id, 'mention_case', new.post_id)
    on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger notify_opened after insert on mention_case
  for each row execute function madoguchi_notify_mention_case();
create trigger notify_given after update of owner_id on mention_case
  for each row when (new.state = 'open' and new.owner_id is distinct from old.owner_id and new.owner_id is not null)
  execute function madoguchi_notify_mention_case();
