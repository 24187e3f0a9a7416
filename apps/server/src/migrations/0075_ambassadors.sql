-- アンバサダー: people who speak for the company with its knowledge, what was agreed with them, and what it brought.
create table ambassador (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  reading text not null default '',
  state text not null default 'candidate' check (state in ('candidate', 'asked', 'active', 'ended')),
  -- Whether the law on freelancers protects them: those who employ nobody.
  business text not null default 'unknown' check (business in ('freelance', 'firm', 'unknown')),
  audience text not null default '',
  -- Why they fit, in a lead's words.
  fit text not null default '',
  topics text[] not null default '{}',
  customer_id uuid,
  erased_at timestamptz(3),
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete set null (customer_id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);
create index ambassador_customer on ambassador (workspace_id, customer_id);

create table ambassador_account (
  workspace_id uuid not null,
  id uuid not null,
  ambassador_id uuid not null,
  network text not null check (network ~ '^[a-z_]{1,20}$'),
  handle text not null,
  -- Without differences of width and case and without the @: by this a post's writer is known.
  handle_key text not null,
  address text not null default '',
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, network, handle_key),
  foreign key (workspace_id, ambassador_id) references ambassador (workspace_id, id) on delete cascade
);
create index ambassador_account_of on ambassador_account (workspace_id, ambassador_id, id);

-- How many followed on a day, as somebody saw it: only added to, so that reach has a history.
create table ambassador_reach (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  observed_on date not null,
  followers integer not null check (followers >= 0),
  noted_by uuid,
  noted_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, account_id) references ambassador_account (workspace_id, id) on delete cascade,
  foreign key (workspace_id, noted_by) references member ("organizationId", id) on delete set null (noted_by)
);
create index ambassador_reach_account on ambassador_reach (workspace_id, account_id, observed_on desc, id desc);

create table ambassador_agreement (
  workspace_id uuid not null,
  id uuid not null,
  ambassador_id uuid not null,
  brief text not null,
  deliverables text not null default '',
  pay_kind text not null check (pay_kind in ('money', 'goods', 'none')),
  -- What is paid, or what the goods are worth.
  pay_yen bigint not null default 0 check (pay_yen >= 0),
  agreed_on date not null,
  due_on date,
  pay_due_on date,
  -- What the post is to say: whom it is for, and what was given.
  subject_words text not null default '',
  benefit_words text not null default '',
  -- What shows that this was agreed.
  evidence text not null default '',
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, ambassador_id) references ambassador (workspace_id, id) on delete cascade,
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by)
);
create index ambassador_agreement_of on ambassador_agreement (workspace_id, ambassador_id, agreed_on, id);

-- What was done of it and when: only added to. A step without a day takes back what was noted of its kind before.
create table ambassador_step (
  workspace_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  kind text not null check (kind in ('terms_given', 'delivered', 'paid', 'cancelled')),
  done_on date,
  evidence text not null default '',
  noted_by uuid,
  noted_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, agreement_id) references ambassador_agreement (workspace_id, id) on delete cascade,
  foreign key (workspace_id, noted_by) references member ("organizationId", id) on delete set null (noted_by)
);
create index ambassador_step_agreement on ambassador_step (workspace_id, agreement_id, id desc);

-- Links, codes and campaigns that are theirs: each is one person's at most.
create table ambassador_source (
  workspace_id uuid not null,
  id uuid not null,
  ambassador_id uuid not null,
  link_id uuid,
  code_id uuid,
  campaign_id uuid,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  check (num_nonnulls(link_id, code_id, campaign_id) = 1),
  unique (workspace_id, link_id),
  unique (workspace_id, code_id),
  unique (workspace_id, campaign_id),
  foreign key (workspace_id, ambassador_id) references ambassador (workspace_id, id) on delete cascade,
  foreign key (workspace_id, link_id) references tracked_link (workspace_id, id) on delete cascade,
  foreign key (workspace_id, code_id) references growth_code (workspace_id, id) on delete cascade,
  foreign key (workspace_id, campaign_id) references campaign (workspace_id, id) on delete cascade
);
create index ambassador_source_of on ambassador_source (workspace_id, ambassador_id, id);

create function ambassador_keep_facts() returns trigger language plpgsql as $$
begin
  raise exception 'what was observed or done is only added to (% of %)', lower(tg_op), tg_table_name using errcode = '55000';
end
$$;
create trigger ambassador_reach_kept before update of workspace_id, id, account_id, observed_on, followers, noted_at
  on ambassador_reach for each row execute function ambassador_keep_facts();
-- Its evidence may go with a person who asks for that.
create trigger ambassador_step_kept before update of workspace_id, id, agreement_id, kind, done_on, noted_at
  on ambassador_step for each row execute function ambassador_keep_facts();

-- A post whose writer has an agreement is a paid one, whatever its words say.
alter table mention_standing drop constraint mention_standing_type_by_check;
alter table mention_standing add constraint mention_standing_type_by_check check (type_by in ('text', 'person', 'agreement'));
create index mention_version_author on mention_version
  (workspace_id, lower(ltrim(normalize(author, nfkc), '@ '))) where author <> '';
create index mention_version_profile on mention_version
  (workspace_id, lower(ltrim(split_part(address, '/', 4), '@')))
  where address ~ '^https://(x|tiktok|facebook|note|ameblo)\.';

create index attribution_touch_code on attribution_touch (workspace_id, code_id, order_id) where code_id is not null;

select madoguchi_isolate(name::regclass)
from unnest(array['ambassador', 'ambassador_account', 'ambassador_reach', 'ambassador_agreement', 'ambassador_step',
  'ambassador_source']) as name;
