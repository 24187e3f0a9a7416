-- お声と改善: every piece of feedback has an owner, a day and an end, and whoever gave it learns of the end.
create table feedback_item (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  text text not null,
  kind text not null check (kind in ('request', 'dissatisfaction', 'question', 'praise', 'other')),
  source text not null check (source in ('survey', 'message', 'hand')),
  customer_id uuid,
  conversation_id uuid,
  message_id uuid,
  answer_id uuid,
  owner_id uuid,
  due_at timestamptz(3) not null,
  state text not null default 'received'
    check (state in ('received', 'considering', 'acting', 'reporting', 'done', 'declined')),
  -- Why nothing follows; what was done.
  reason text not null default '',
  outcome text not null default '',
  told_at timestamptz(3),
  told_how text,
  -- The first of those that say the same; null where it stands for itself.
  group_id uuid,
  improvement_id uuid,
  -- As it may be read by everybody, in words of ours; null: it is not to be.
  public_voice text,
  public_action text,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  closed_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, answer_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete set null (customer_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete set null (conversation_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete set null (message_id),
  foreign key (workspace_id, answer_id) references survey_answer (workspace_id, id) on delete set null (answer_id),
  foreign key (workspace_id, owner_id) references member ("organizationId", id) on delete set null (owner_id),
  foreign key (workspace_id, created_by) references member ("organizationId", id) on delete set null (created_by),
  foreign key (workspace_id, group_id) references feedback_item (workspace_id, id) on delete set null (group_id),
  foreign key (workspace_id, improvement_id) references improvement_case (workspace_id, id) on delete set null (improvement_id)
);
create index feedback_item_new on feedback_item (workspace_id, id desc);
create index feedback_item_open on feedback_item (workspace_id, id) where closed_at is null;
create index feedback_item_due on feedback_item (workspace_id, owner_id, due_at) where closed_at is null;
create index feedback_item_due_all on feedback_item (workspace_id, due_at) where closed_at is null;
create index feedback_item_group on feedback_item (workspace_id, group_id);
create index feedback_item_customer on feedback_item (workspace_id, customer_id, created_at desc, id desc);
create index feedback_item_conversation on feedback_item (workspace_id, conversation_id);
create index feedback_item_message on feedback_item (workspace_id, message_id);
create index feedback_item_improvement on feedback_item (workspace_id, improvement_id);
create index feedback_item_public on feedback_item (workspace_id, closed_at desc, id desc) where public_voice is not null;

create table feedback_event (
  workspace_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  kind text not null,
  actor_id uuid,
  data jsonb not null default '{}',
  at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, item_id) references feedback_item (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references member ("organizationId", id) on delete set null (actor_id)
);
create index feedback_event_item on feedback_event (workspace_id, item_id, id desc);

select madoguchi_isolate(name::regclass) from unnest(array['feedback_item', 'feedback_event']) as name;
