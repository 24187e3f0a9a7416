-- Answers by another channel than the customer's conversation is by, and LINE users joined with customers by account link.

-- Whether a message came or went by another channel than its conversation had when it was written: by it, what somebody
-- writes next in that channel finds the conversation in which they were answered there.
alter table message add column crossed boolean not null default false;
create index message_crossed on message (workspace_id, channel_id, conversation_id) where crossed;

-- The other way a reply that waits for approval is to go.
alter table approval add column via jsonb;
