-- Referral programmes: who may invite, what both get, and what was handed over. How a referral stands is derived from orders,
-- clicks and codes whenever it is read, and written nowhere.

create table referral_programme (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  -- Where its links lead.
  target text not null,
  campaign_id uuid not null,
  -- Of its terms.
  version integer not null default 1,
  archived boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign (workspace_id, id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);
create index referral_programme_list on referral_programme (workspace_id, archived, id desc);

-- What holds for orders placed from then on. The first version holds for those before it, too.
create table referral_terms (
  workspace_id uuid not null,
  programme_id uuid not null,
  version integer not null,
  terms jsonb not null,
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, programme_id, version),
  foreign key (workspace_id, programme_id) references referral_programme (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);

-- A customer's link and code. Clicks on it and orders with it are facts of their own features.
create table referral_invite (
  workspace_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  customer_id uuid,
  link_id uuid not null,
  code_id uuid,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, programme_id, customer_id),
  unique (workspace_id, link_id),
  foreign key (workspace_id, programme_id) references referral_programme (workspace_id, id) on delete cascade,
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete set null (customer_id),
  foreign key (workspace_id, link_id) references tracked_link (workspace_id, id),
  foreign key (workspace_id, code_id) references growth_code (workspace_id, id) on delete set null (code_id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);
create index referral_invite_list on referral_invite (workspace_id, programme_id, id desc);
create index referral_invite_customer on referral_invite (workspace_id, customer_id);
create index referral_invite_code on referral_invite (workspace_id, code_id) where code_id is not null;

-- What a lead decided about a referral. The last one holds.
create table referral_ruling (
  workspace_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  order_id uuid not null,
  ruling text not null check (ruling in ('allowed', 'refused', 'withdrawn')),
  note text not null,
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, programme_id) references referral_programme (workspace_id, id) on delete cascade,
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);
create index referral_ruling_order on referral_ruling (workspace_id, programme_id, order_id, id desc);
create index referral_ruling_of_order on referral_ruling (workspace_id, order_id);

-- Rewards that were handed over; taking one back is a further row, which names it.
create table referral_grant (
  workspace_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  order_id uuid not null,
  side text not null check (side in ('inviter', 'invited')),
  undoes uuid,
  reward jsonb not null,
  note text not null,
  member_id uuid,
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, undoes),
  foreign key (workspace_id, undoes) references referral_grant (workspace_id, id) on delete cascade,
  foreign key (workspace_id, programme_id) references referral_programme (workspace_id, id) on delete cascade,
  foreign key (workspace_id, order_id) references customer_order (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member ("organizationId", id) on delete set null (member_id)
);
create index referral_grant_order on referral_grant (workspace_id, programme_id, order_id, id);
create index referral_grant_of_order on referral_grant (workspace_id, order_id);

-- Only words about people who asked to be forgotten go, and the member who has left.
create function referral_keep_facts() returns trigger language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  is_now jsonb := to_jsonb(new);
begin
  if is_now - 'note' - 'member_id' is distinct from was - 'note' - 'member_id'
    or coalesce(is_now ->> 'note', '') not in ('', was ->> 'note')
    or coalesce(is_now ->> 'member_id', was ->> 'member_id') is distinct from was ->> 'member_id'
  then
    raise exception 'what was agreed, decided and given is only added to (% of %)', lower(tg_op), tg_table_name
      using errcode = '55000';
  end if;
  return new;
end
$$;
create trigger referral_terms_kept before update on referral_terms for each row execute function referral_keep_facts();
create trigger referral_ruling_kept before update on referral_ruling for each row execute function referral_keep_facts();
create trigger referral_grant_kept before update on referral_grant for each row execute function referral_keep_facts();

select madoguchi_isolate(name::regclass)
from unnest(array['referral_programme', 'referral_terms', 'referral_invite', 'referral_ruling', 'referral_grant']) as name;
