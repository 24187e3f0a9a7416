-- What is left to do of one member, the most urgent first: the page that is opened most. By the index of all that they have, what they
-- have done stands among what is due at no time; by that of all that is left, those who have little are looked for among everybody's.
create index conversation_assignee_left_due on conversation (workspace_id, assignee_id, due_at, id) where status <> 'done';
