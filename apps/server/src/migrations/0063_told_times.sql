-- The time that an acknowledgement tells is a promise. Where the matter is closed without an answer, it is not needed any more:
-- neither kept nor late, unless its time had passed before.

alter table promise drop constraint promise_state_check;
alter table promise add constraint promise_state_check
  check (state in ('open', 'kept', 'moved', 'broken', 'not_needed', 'not_promise'));
alter table promise drop constraint promise_closed_how_check;
alter table promise add constraint promise_closed_how_check
  check (closed_how in ('message', 'call', 'visit', 'hand', 'order', 'closing'));
alter table promise_cause drop constraint promise_cause_source_check;
alter table promise_cause add constraint promise_cause_source_check
  check (source in ('read', 'sent', 'returned', 'call', 'conversation'));

-- Whoever closes a conversation, or takes that back, has what was told there looked at.
create function madoguchi_promise_closing() returns trigger language plpgsql as $$
begin
  insert into promise_cause (workspace_id, source, id)
  select new.workspace_id, 'conversation', new.id
  where exists (
    select from promise p
    where p.workspace_id = new.workspace_id and p.conversation_id = new.id and p.source = 'acknowledgement'
      and (p.state = 'open' or p.closed_how = 'closing'))
  on conflict do nothing;
  return null;
end
$$;
create trigger promise_closing after update of status on conversation for each row
  when ((old.status = 'done') <> (new.status = 'done'))
  execute function madoguchi_promise_closing();

-- Of desks that already run: what was told and is open is looked at once more, by what answered it or by its closing.
do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    insert into promise_cause (workspace_id, source, id)
    select distinct workspace_id, 'conversation', conversation_id from promise
    where workspace_id = space.id and source = 'acknowledgement' and state = 'open' and conversation_id is not null
    on conflict do nothing;
    update promise set proposed_id = null
    where workspace_id = space.id and source = 'acknowledgement' and state = 'open' and proposed_id is not null;
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;
