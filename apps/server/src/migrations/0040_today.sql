-- What the page of the day asks of each member, in order of time, without passing over what is others'.

create index callback_open_of on callback (workspace_id, owner_id, due_at, id) where state = 'open';
create index handover_waiting_for on handover (workspace_id, to_id, offered_at, id) where state = 'offered';
create index notification_mentioned on notification (workspace_id, member_id, sort_id desc)
  where read_at is null and kind = 'mention';
create index delay_notice_draft on delay_notice (workspace_id, created_at) where state = 'draft';
