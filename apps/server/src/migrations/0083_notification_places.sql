-- What is told is about a conversation or about another place of the desk: of each row exactly one is known.

alter table notification alter conversation_id drop not null;
alter table notification add place text check (place ~ '^[a-z_]{1,30}$');
alter table notification add constraint notification_about check (num_nonnulls(conversation_id, place) = 1);

alter table notification_item alter conversation_id drop not null;
alter table notification_item add place text check (place ~ '^[a-z_]{1,30}$');
alter table notification_item add constraint notification_item_about check (num_nonnulls(conversation_id, place) = 1);

-- One mail tells of several places and has none of its own.
alter table notification_sending add place text check (place ~ '^[a-z_]{1,30}$');
alter table notification_sending add constraint notification_sending_about
  check (num_nonnulls(conversation_id, place) <= 1);
