-- Letters as templates: お詫び状, 顛末書, 再発防止報告書 in Japanese and English. What is not here stands as it comes with Madoguchi.

-- `key`: of one of the six that every workspace has, its kind and language; of the workspace's own, a UUID.
create table letter_template (
  workspace_id uuid not null references workspace (id) on delete cascade,
  key text not null,
  kind text not null check (kind in ('apology_letter', 'incident_report', 'prevention_report')),
  language text not null check (language in ('ja', 'en')),
  name text not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  primary key (workspace_id, key)
);

-- `ours`: put back to what comes with Madoguchi; `fields` is what that was then.
create table letter_template_version (
  workspace_id uuid not null,
  key text not null,
  version integer not null,
  name text not null,
  fields jsonb not null,
  ours boolean not null default false,
  saved_by uuid,
  saved_at timestamptz(3) not null default now(),
  primary key (workspace_id, key, version),
  foreign key (workspace_id, key) references letter_template (workspace_id, key) on delete cascade,
  foreign key (workspace_id, saved_by) references member ("organizationId", id) on delete set null (saved_by)
);

-- Which wording of a document was laid in whose answer; it went out when the attachment's message did.
create table improvement_document_attachment (
  workspace_id uuid not null,
  attachment_id uuid not null,
  document_id uuid not null,
  version integer not null,
  conversation_id uuid not null,
  attached_by uuid,
  attached_at timestamptz(3) not null default now(),
  primary key (workspace_id, attachment_id),
  foreign key (workspace_id, attachment_id) references attachment (workspace_id, id) on delete cascade,
  foreign key (workspace_id, document_id, version)
    references improvement_document_version (workspace_id, document_id, version) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, attached_by) references member ("organizationId", id) on delete set null (attached_by)
);
create index improvement_document_attachment_of
  on improvement_document_attachment (workspace_id, document_id, version);
create index improvement_document_attachment_conversation
  on improvement_document_attachment (workspace_id, conversation_id);

alter table improvement_document drop constraint improvement_document_kind_check;
alter table improvement_document add constraint improvement_document_kind_check
  check (kind in ('apology_letter', 'incident_report', 'prevention_report'));

select madoguchi_isolate(name::regclass)
from unnest(array['letter_template', 'letter_template_version', 'improvement_document_attachment']) as name;
