-- Conversations that begin from our side.

-- `first_to`: the customer's address that our first message goes to, of a conversation nobody wrote in yet.
-- `beginning`: that message is still being written. Until it is sent, or handed in for approval, no list shows it.
alter table conversation
  add column first_to text,
  add column beginning boolean not null default false,
  add constraint conversation_beginning_has_an_address check (not beginning or first_to is not null);
create index conversation_beginning on conversation (workspace_id, assignee_id) where beginning;

-- Who else gets the answer, as far as it is written.
alter table draft add column cc text[] not null default '{}';
