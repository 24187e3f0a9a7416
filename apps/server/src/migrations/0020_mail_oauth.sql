-- Mailboxes opened by OAuth 2.0 (Google, Microsoft 365) instead of a password.

-- The application that a workspace has registered with a provider.
create table mail_oauth_app (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  provider text not null check (provider in ('google', 'microsoft')),
  client_id text not null,
  tenant text,
  -- Sealed: the client secret.
  secret bytea not null,
  updated_at timestamptz(3) not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, provider)
);
select madoguchi_isolate('mail_oauth_app');

-- Someone on their way to a provider and back. `session` is whose browser it must come back to.
create table mail_oauth_flow (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  provider text not null check (provider in ('google', 'microsoft')),
  state_hash bytea not null,
  session text not null,
  -- Sealed: the PKCE verifier.
  verifier bytea not null,
  client_id text not null,
  redirect_uri text not null,
  -- The channel to connect again, or the one to be made.
  channel_id uuid,
  draft jsonb,
  expires_at timestamptz(3) not null,
  primary key (workspace_id, id),
  unique (workspace_id, state_hash),
  foreign key (workspace_id, channel_id) references channel (workspace_id, id) on delete cascade,
  check ((channel_id is null) <> (draft is null))
);
create index mail_oauth_flow_age on mail_oauth_flow (workspace_id, expires_at);
select madoguchi_isolate('mail_oauth_flow');

-- What a provider has granted for a channel; `id` is the channel's.
create table mail_grant (
  workspace_id uuid not null,
  id uuid not null,
  provider text not null check (provider in ('google', 'microsoft')),
  -- Sealed: refresh token and access token.
  tokens bytea not null,
  expires_at timestamptz(3) not null,
  -- Withdrawn: somebody must approve again.
  ended boolean not null default false,
  granted_at timestamptz(3) not null default now(),
  refreshed_at timestamptz(3) not null default now(),
  -- Who refreshes just now, so that several processes do it once; one that died is waited for until then.
  claim uuid,
  claimed_until timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references channel (workspace_id, id) on delete cascade
);
select madoguchi_isolate('mail_grant');
