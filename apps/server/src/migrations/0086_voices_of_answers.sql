-- A voice may begin with an answer to a survey: it keeps which, as evidence, and an answer becomes a voice once.

alter table voice drop constraint voice_origin_check;
alter table voice add constraint voice_origin_check check (origin in ('hand', 'mention', 'survey'));
alter table voice add survey_answer_id uuid;
alter table voice add constraint voice_survey_answer foreign key (workspace_id, survey_answer_id)
  references survey_answer (workspace_id, id) on delete set null (survey_answer_id);
alter table voice add constraint voice_of_answer_once unique (workspace_id, survey_answer_id);

-- From how many answers in words the voices of surveys were taken is said by every wall that has one.
create index survey_reply_words on survey_reply (workspace_id, answer_id) where text is not null;
