-- Every view of the inbox in every order is read from an index, page by page: also what is done, what has no status
-- asked for, and a member or channel that has few conversations or none. Indexes of active conversations stay beside
-- those of all: they are small, and the everyday views live in them.
create index conversation_urgency_all on conversation (workspace_id, urgency, id);
create index conversation_status_urgency on conversation (workspace_id, status, urgency, id);
create index conversation_assignee_all on conversation (workspace_id, assignee_id, last_message_at desc, id desc);
create index conversation_assignee_urgency on conversation (workspace_id, assignee_id, urgency, id);
create index conversation_channel_urgency on conversation (workspace_id, channel_id, urgency, id);
