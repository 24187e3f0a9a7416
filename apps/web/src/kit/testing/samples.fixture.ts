import type { Channel, Me, Member, Scope } from '@madoguchi/contract';

const everyScope: Scope[] = [
  'conversations:read',
  'conversations:write',
  'messages:send',
  'customers:read',
  'customers:write',
  'customers:bulk',
  'customers:privacy',
  'channels:read',
  'channels:write',
  'members:read',
  'members:write',
  'workspace:write',
  'quarantine:read',
  'quarantine:write',
  'jobs:read',
  'jobs:write',
  'keys:write',
  'language:write',
  'webhooks:write',
  'approvals:decide',
  'approvals:write',
  'templates:write',
  'tags:write',
  'views:write',
  'security:write',
  'audit:read',
  'assistance:read',
  'assistance:write',
  'knowledge:write',
  'broadcasts:write',
  'orders:read',
  'orders:write',
  'orders:bulk',
  'notices:decide',
  'attention:write',
  'growth:read',
  'growth:write',
  'loyalty:read',
  'trust:read',
  'trust:write',
];

/** The owner of the sample desk; override what a test is about. */
export function aMe(changes: { member?: Partial<Me['member']>; scopes?: Me['scopes'] } = {}): Me {
  return {
    member: { ...aMember(), role: 'owner', colorScheme: 'auto', ...changes.member },
    workspace: { id: 'w1', name: 'みどり商店', timeZone: 'Asia/Tokyo', undoSeconds: 10 },
    workspaces: [{ id: 'w1', name: 'みどり商店' }],
    scopes: changes.scopes ?? everyScope,
    lastEvent: 0,
  };
}

export function aMember(changes: Partial<Member> = {}): Member {
  return {
    id: 'm1',
    name: '青木 美咲',
    email: 'aoki@midori.example.jp',
    role: 'agent',
    locale: 'ja',
    joinedAt: '2026-04-01T00:00:00.000Z',
    ...changes,
  };
}

const server = { host: 'sv0000.xserver.jp', security: 'tls', user: 'support@midori.example.jp' } as const;

/** A mailbox that works. */
export function aChannel(changes: Partial<Channel> = {}): Channel {
  return {
    id: 'c1',
    type: 'email',
    name: 'お客様窓口',
    address: 'support@midori.example.jp',
    signature: 'みどり商店',
    enabled: true,
    state: 'live',
    reason: null,
    stateSince: '2026-11-20T00:00:00.000Z',
    lastReceivedAt: '2026-11-24T06:00:00.000Z',
    imap: { ...server, port: 993 },
    smtp: { ...server, port: 465 },
    oauth: null,
    line: null,
    chat: null,
    phone: null,
    ...changes,
  };
}
