-- A deadline whose time was moved after somebody was told of it is told again at the new time; what waits to be told is found so.
drop index deadline_warning;
drop index deadline_passing;
create index deadline_warning on deadline (workspace_id, warn_at)
  where warn_at is not null and met_at is null and ended_at is null and (warned_at is null or warned_at < warn_at);
create index deadline_passing on deadline (workspace_id, late_at)
  where late_at is not null and met_at is null and ended_at is null and (told_late_at is null or told_late_at < late_at);
