-- Figures of goods that come back are counted from the cases of a span of days.
create index return_case_opened on return_case (workspace_id, opened_at, id);
