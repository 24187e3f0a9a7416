-- A change in word of mouth is told of when it is raised; what was raised long ago (a restored desk) is no news.

create function madoguchi_notify_mention_alarm() returns trigger language plpgsql as $$
begin
  insert into notification_cause (workspace_id, source, id)
  select workspace_id, 'mention_alarm', id from added where raised_at > now() - interval '1 day'
  on conflict do nothing;
  return null;
end
$$;
create trigger notify after insert on mention_alarm
  referencing new table as added for each statement execute function madoguchi_notify_mention_alarm();
