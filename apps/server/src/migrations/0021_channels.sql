-- Channels beside e-mail: what a message holds that its text does not say, and what became of it at its writer's hand.

alter table message
  add column content jsonb,
  add column edited_at timestamptz(3),
  add column removed_at timestamptz(3);

-- What an answer carries beside its text waits with it.
alter table approval add column content jsonb;

-- The newest conversation of one customer by one channel, where messages go on in it without naming it.
create index conversation_person on conversation (workspace_id, channel_id, customer_id, last_message_at desc)
  where merged_into is null;
