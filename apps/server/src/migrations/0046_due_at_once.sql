-- What is due as soon as it is noted, and what a note for colleagues means.

-- A `timestamptz(3)` that defaults to now() is rounded, by half of all rows into the future: a transaction that begins within
-- that half millisecond and takes what is due (`<= now()`) misses them, and so does a clock that knows milliseconds only where
-- the column knows microseconds. Cut off instead, a row is due for everybody from the moment it is there.
alter table promise_cause alter column at set default date_trunc('milliseconds', now());
alter table automation_cause alter column not_before set default date_trunc('milliseconds', now());
alter table acknowledgement alter column not_before set default date_trunc('milliseconds', now());
alter table attention_look alter column not_before set default date_trunc('milliseconds', now());
alter table line_account alter column check_after set default date_trunc('milliseconds', now());
alter table line_event alter column received_at set default date_trunc('milliseconds', now());

-- A note is said to nobody's customer: nothing is read in it, and whoever waits goes on waiting. So it calls for no look, unless
-- it brings a conversation back that was too old to be looked at. What is put together changes by its messages' places, too.
create or replace trigger attention_changed after update on conversation for each row
  when (old.customer_id is distinct from new.customer_id or old.status is distinct from new.status
    or old.waiting_since is distinct from new.waiting_since
    or (old.last_message_id is distinct from new.last_message_id or old.last_ordinal <> new.last_ordinal)
      and not (new.last_direction = 'note' and new.last_ordinal = old.last_ordinal + 1
        and old.last_message_id is distinct from new.last_message_id
        and old.last_message_at > now() - interval '180 days'))
  execute function madoguchi_attention_conversation();

-- Beginnings are looked through by age, when a workspace forgets what is over its time.
create index conversation_beginning_age on conversation (workspace_id, created_at, id) where beginning;
