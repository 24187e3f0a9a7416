-- Why a message has not gone out, as a code that screens can put into words; the server's own words stay beside it.
alter table message add column delivery_reason text;
