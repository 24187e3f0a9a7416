-- 要点: what a month came to, as the features counted it. Nothing here is said or done by anybody: it can be counted again.
create table report_month (
  workspace_id uuid not null references workspace (id) on delete cascade,
  month date not null,
  -- When it was counted, by which clock, in which way (`recipe`), up to which event of the desk, and how long that took.
  counted_at timestamptz(3) not null,
  time_zone text not null,
  recipe integer not null,
  event_seq bigint not null,
  took_ms integer not null,
  -- Counts, never shares: what they are worth is reckoned when they are read.
  facts jsonb not null,
  primary key (workspace_id, month)
);

select madoguchi_isolate('report_month'::regclass);

-- The replies of a month to a kind of question, whichever survey it is of.
create index survey_reply_kind_time on survey_reply (workspace_id, kind, answered_at) include (survey_id, score)
  where score is not null;
