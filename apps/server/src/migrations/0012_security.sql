-- Signing in with a second factor, sessions one can see and end, resetting a password, the audit log.
-- Tables named auth_* belong to accounts, which exist before any workspace is known; camel case is the identity library's.

alter table auth_user add column "twoFactorEnabled" boolean not null default false;
alter table auth_account add column "passwordChangedAt" timestamptz;

alter table auth_session
  add column method text not null default 'password'
    check (method in ('password', 'totp', 'recovery_code', 'passkey')),
  add column "lastSeenAt" timestamptz not null default now();

create table auth_two_factor (
  id uuid primary key default gen_random_uuid(),
  secret text not null,
  "backupCodes" text not null,
  "userId" uuid not null unique references auth_user (id) on delete cascade,
  verified boolean not null default false,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamptz
);

-- A code of an authenticator app signs in once, although it is shown for half a minute.
create table auth_code_use (
  "userId" uuid not null references auth_user (id) on delete cascade,
  code text not null,
  at timestamptz not null default now(),
  primary key ("userId", code)
);

create table auth_passkey (
  id uuid primary key,
  "userId" uuid not null references auth_user (id) on delete cascade,
  name text not null,
  "credentialId" text not null unique,
  "publicKey" bytea not null,
  counter bigint not null,
  transports text[] not null,
  synced boolean not null,
  "createdAt" timestamptz not null default now(),
  "lastUsedAt" timestamptz
);
create index auth_passkey_user on auth_passkey ("userId");

-- What a passkey was asked to sign; used once.
create table auth_challenge (
  id uuid primary key,
  "userId" uuid references auth_user (id) on delete cascade,
  challenge text not null,
  "expiresAt" timestamptz not null
);

create table auth_password_reset (
  id uuid primary key,
  "userId" uuid not null references auth_user (id) on delete cascade,
  "secretHash" bytea not null,
  "expiresAt" timestamptz not null,
  "usedAt" timestamptz,
  "createdAt" timestamptz not null default now()
);
create index auth_password_reset_user on auth_password_reset ("userId");

-- Secrets of the desk itself (not of a workspace), sealed by the master key, so that the master key can be changed.
create table instance_secret (
  name text primary key,
  sealed bytea not null
);

-- Read at sign-in, before the transaction has a workspace.
alter table workspace
  add column "twoFactorRoles" text[] not null default '{}',
  add column "allowedNetworks" text[] not null default '{}';

create table audit (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  at timestamptz not null default now(),
  kind text not null,
  actor_id uuid,
  actor_name text not null,
  via text not null check (via in ('session', 'key', 'cli', 'sign_in', 'system')),
  via_id text,
  address text,
  subject_type text,
  subject_id text,
  subject_name text,
  before jsonb,
  after jsonb,
  primary key (workspace_id, id)
);
create index audit_actor on audit (workspace_id, actor_id, id desc);
create index audit_subject on audit (workspace_id, subject_id, id desc);
create index audit_kind on audit (workspace_id, kind, id desc);
select madoguchi_isolate('audit');

-- Append-only, whoever asks: rows are never changed, and leave only after three years.
create function madoguchi_keep_audit() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < now() - interval '3 years' then return old; end if;
  -- An empty log may be emptied: a desk is copied into a fresh database.
  if tg_op = 'TRUNCATE' and not exists (select from audit) then return null; end if;
  raise exception 'the audit log can only be added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_append_only before update or delete on audit
  for each row execute function madoguchi_keep_audit();
create trigger audit_never_emptied before truncate on audit
  for each statement execute function madoguchi_keep_audit();

-- The one way out, for rows older than that; the application's role may not delete by itself.
create function madoguchi_forget_audit() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone bigint;
begin
  delete from audit
  where workspace_id = nullif(current_setting('madoguchi.workspace_id', true), '')::uuid
    and at < now() - interval '3 years';
  get diagnostics gone = row_count;
  return gone;
end
$$;
