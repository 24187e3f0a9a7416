-- Tables of the identity library (better-auth): users, their sessions, and workspaces as its "organisations".
-- Column names are the library's own. They are reached by the identity feature alone and are exempt from
-- row-level security, because a person signs in before any workspace is known.

create table auth_user (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);

create table auth_session (
  id uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth_user (id) on delete cascade,
  "activeOrganizationId" text
);
create index auth_session_user on auth_session ("userId");

create table auth_account (
  id uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth_user (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index auth_account_user on auth_account ("userId");

create table auth_verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index auth_verification_identifier on auth_verification (identifier);

create table auth_rate_limit (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);

create table workspace (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  slug text not null unique,
  logo text,
  "createdAt" timestamptz not null,
  metadata text
);

create table member (
  id uuid primary key default gen_random_uuid(),
  "organizationId" uuid not null references workspace (id) on delete cascade,
  "userId" uuid not null references auth_user (id) on delete cascade,
  role text not null check (role in ('owner', 'lead', 'agent', 'trainee', 'observer')),
  "createdAt" timestamptz not null,
  unique ("organizationId", id),
  unique ("organizationId", "userId")
);
create index member_user on member ("userId");

create table invitation (
  id uuid primary key default gen_random_uuid(),
  "organizationId" uuid not null references workspace (id) on delete cascade,
  email text not null,
  role text,
  status text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "inviterId" uuid not null references auth_user (id) on delete cascade
);
create index invitation_workspace on invitation ("organizationId");
create index invitation_email on invitation (email);

-- Processes that are alive, so that work claimed by a dead one is taken over.
create table process_lease (
  process_id uuid primary key,
  last_seen timestamptz not null
);
