-- The sample of earlier versions kept service messages without a purpose, which no list could say.
update broadcast set purpose = 'news' where purpose not in ('news', 'surveys');
alter table broadcast add constraint broadcast_purpose check (purpose in ('news', 'surveys'));
