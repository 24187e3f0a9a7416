import type { AuditKind } from '@madoguchi/contract';

type GroupOf<Kind extends string> = Kind extends `${infer Group}.${string}` ? Group : never;
export type AuditGroup = GroupOf<AuditKind>;

/** What one can filter by, in the order of what one looks for most. */
export const auditGroups: readonly AuditGroup[] = [
  'sign_in',
  'session',
  'password',
  'two_factor',
  'recovery_codes',
  'passkey',
  'member',
  'invitation',
  'key',
  'channel',
  'mail_app',
  'workspace',
  'security',
  'rule',
  'word',
  'automation',
  'approval_rule',
  'approver',
  'template',
  'tag',
  'article',
  'help_centre',
  'broadcast',
  'broadcast_settings',
  'team',
  'room',
  'webhook',
  'retention',
  'legal_hold',
  'mail',
  'export',
  'secrets',
  'assistance',
  'assistant',
  'data',
];
