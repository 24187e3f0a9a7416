-- A consent with a last day is told of before it is over and when it is, since what was printed or posted is stopped by people.
-- Of which end that was done is kept, so that a new consent is another thing to tell.
alter table voice add ending_told_for timestamptz(3);
alter table voice add ended_told_for timestamptz(3);
create index voice_consent_until on voice_consent (workspace_id, until_at) where until_at is not null;
