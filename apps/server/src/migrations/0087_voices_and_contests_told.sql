-- What is told may be about one of many: about this voice, about that contest.
alter table notification add place_id uuid;
alter table notification add constraint notification_place_id check (place_id is null or place is not null);
alter table notification_item add place_id uuid;
alter table notification_item add constraint notification_item_place_id check (place_id is null or place is not null);
alter table notification_sending add place_id uuid;
alter table notification_sending add constraint notification_sending_place_id check (place_id is null or place is not null);

-- Each line of the ledger of consent is told of once, and so has a name of its own.
alter table voice_consent add id uuid not null default gen_random_uuid();
alter table voice_consent add constraint voice_consent_id unique (workspace_id, id);

create function madoguchi_notify_voice_consent() returns trigger language plpgsql as $$
begin
  -- What was entered long ago (a restored desk) is no news.
  insert into notification_cause (workspace_id, source, id)
  select workspace_id, 'voice_consent', id from added where at > now() - interval '1 day'
  on conflict do nothing;
  return null;
end
$$;
create trigger notify after insert on voice_consent
  referencing new table as added for each statement execute function madoguchi_notify_voice_consent();

-- When somebody was first told that a contest takes no more, and of which end of it was looked whether all was decided.
alter table contest add full_at timestamptz(3);
alter table contest add end_noted_at timestamptz(3);
-- Contests that ended before this was looked at are no news.
update contest set end_noted_at = ends_at where ends_at <= now();

create function madoguchi_notify_contest_full() returns trigger language plpgsql as $$
begin
  insert into notification_cause (workspace_id, source, id) values (new.workspace_id, 'contest_full', new.id)
  on conflict do nothing;
  return null;
end
$$;
create trigger notify_full after update of full_at on contest
  for each row when (old.full_at is null and new.full_at is not null) execute function madoguchi_notify_contest_full();
