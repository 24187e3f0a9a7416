-- A broadcast to tiers waits until the orders that tiers follow from are counted.
alter table broadcast drop constraint broadcast_waits_check;
alter table broadcast add constraint broadcast_waits_check check (waits in ('night', 'rate', 'retry', 'counting')) not valid;
alter table broadcast validate constraint broadcast_waits_check;
