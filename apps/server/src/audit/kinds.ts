import type {
  ErrorCode,
  HookService,
  MailProvider,
  NotificationKind,
  OnCallHours,
  RetentionRules,
  Role,
  Scope,
  SessionMethod,
} from '@madoguchi/contract';

type Named = { name: string };
/** What a rule does stands whole in its versions; here stands that it changed, and how it was switched. */
type AutomationFacts = { version: number; state: 'on' | 'off' | 'paused' };
/** What a kind of channel tells beside what all do. */
export type ChannelDetails = {
  imap?: string | null;
  smtp?: string | null;
  lineChannelId?: string;
  kid?: string | null;
  apiBaseUrl?: string | null;
  linkUrl?: string | null;
  sites?: readonly string[];
  service?: string;
};
/** Which of its secrets were changed. */
export type SecretChanges = { passwordChanged?: boolean; secretChanged?: boolean; tokenChanged?: boolean };
type ChannelFacts = { name: string; address: string; enabled: boolean } & ChannelDetails;

/** Of an address only the machine: the rest of it may be a secret. */
type Room = {
  name: string;
  service: HookService;
  kinds: readonly NotificationKind[];
  withNames: boolean;
  switchedOn: boolean;
  urlChanged: boolean;
};
type Hook = {
  name: string;
  host: string;
  events: readonly string[];
  switchedOn: boolean;
  urlChanged: boolean;
};
/** Of channels, customers, companies and assignees how many it names: who they are stands in the rule. */
type ApprovalFacts = {
  note: string;
  channels: number;
  customers: number;
  companies: number;
  assignees: number;
  words: readonly string[];
  amountAtLeast: number | null;
  outside: boolean;
  exceptApprovers: boolean;
  switchedOn: boolean;
};

/** A calendar's parts, each in one short line. */
type CalendarFacts = {
  week: string;
  openHolidays: readonly string[];
  closures: readonly string[];
  days: readonly string[];
};

/** Of an address only the machine: the rest of it may be a secret. */
type LineForwardFacts = {
  name: string;
  channel: string;
  host: string;
  switchedOn: boolean;
  urlChanged: boolean;
};

/** What a broadcast says stands in its own row, which stays. */
type BroadcastFacts = { kind: string; channel: string };

type MailApp = { clientId: string; tenant: string | null; secretChanged: boolean };

/**
 * What each kind of entry tells, before and after alike. Never a secret: passwords, codes, keys and links stay out, and
 * this map is the place where a reviewer sees that they do. A feature that adds a kind adds its line here.
 */
export type AuditFacts = {
  'sign_in.succeeded': { method: SessionMethod; device: string | null };
  'sign_in.failed': { reason: 'password' | 'code' | 'passkey' | 'address'; device: string | null };
  'session.ended': { count: number; device: string | null };
  'password.changed': { sessionsEnded: number };
  'password.reset_issued': { expiresAt: string; by: 'mail' | 'link' };
  'password.reset': { sessionsEnded: number };
  'two_factor.enabled': { method: 'totp' };
  'two_factor.disabled': { method: 'totp'; passkeysRemoved: number };
  'recovery_codes.renewed': { count: number };
  'passkey.added': Named;
  'passkey.removed': Named;
  'member.invited': { role: Role };
  'invitation.withdrawn': { role: Role | null };
  'member.joined': { role: Role };
  'member.role_changed': { role: Role };
  'member.removed': { role: Role };
  'key.created': { scopes: readonly Scope[]; expiresAt: string | null };
  'key.deleted': { scopes: readonly Scope[] };
  'channel.created': ChannelFacts;
  'channel.updated': ChannelFacts & SecretChanges;
  'channel.deleted': ChannelFacts;
  'channel.secret_renewed': Named & { oldSecretUntil: string | null };
  'channel.secret_ended': Named;
  'channel.connected': { provider: MailProvider };
  'channel.disconnected': { provider: MailProvider };
  'line_forward.created': LineForwardFacts;
  'line_forward.updated': LineForwardFacts;
  'line_forward.deleted': LineForwardFacts;
  'mail_app.saved': MailApp;
  'mail_app.removed': MailApp;
  'workspace.updated': { name: string; timeZone: string; undoSeconds: number };
  'security.updated': { twoFactorRoles: readonly Role[]; allowedNetworks: readonly string[] };
  'rule.updated': { action: string };
  'word.added': { kind: string; instead: string | null };
  'word.removed': { kind: string; instead: string | null };
  'export.made': { what: string; format: string; rows: number | null; filter: Record<string, string> };
  'data.erased': { count: number };
  'secrets.resealed': { count: number };
  'assistant.called': { outcome: 'answered' | ErrorCode };
  'assistance.updated': {
    switchedOn: boolean;
    provider: string;
    baseUrl: string;
    model: string;
    uses: readonly string[];
    masking: readonly string[];
    keyChanged: boolean;
  };
  'automation.created': AutomationFacts;
  'automation.updated': AutomationFacts;
  'automation.deleted': AutomationFacts;
  'automation.paused': AutomationFacts;
  'team.skills_changed': { skills: readonly string[] };
  'room.created': Room;
  'room.updated': Room;
  'room.deleted': Room;
  'webhook.created': Hook;
  'webhook.updated': Hook;
  'webhook.deleted': Hook;
  'webhook.secret_renewed': { until: string };
  'approval_rule.created': ApprovalFacts;
  'approval_rule.updated': ApprovalFacts;
  'approval_rule.deleted': ApprovalFacts;
  'approver.named': { role: Role };
  'approver.removed': { role: Role | null };
  'calendar.updated': CalendarFacts;
  'calendar.removed': CalendarFacts;
  'template.deleted': { version: number; shared: boolean };
  'tag.merged': { into: string };
  'tag.deleted': Named;
  'automation.reordered': { order: readonly string[] };
  'retention.updated': RetentionRules;
  'legal_hold.set': { reasonChanged: boolean };
  'legal_hold.ended': { since: string };
  'mail.discarded': { reason: string };
  'article.published': { number: number };
  'article.withdrawn': { number: number };
  'article.deleted': { number: number };
  'rota.updated': { revision: number; hours: OnCallHours; shifts: number };
  'rota.swapped': { swap: string; state: string; to: string; startsAt: string; endsAt: string };
  'card.published': { numbers: number };
  'card.withdrawn': { numbers: number };
  'help_centre.updated': { open: boolean; slug: string | null; noindex: boolean };
  'broadcast.scheduled': BroadcastFacts & { at: string | null };
  'broadcast.unscheduled': BroadcastFacts;
  'broadcast.paused': BroadcastFacts;
  'broadcast.resumed': BroadcastFacts;
  'broadcast.stopped': BroadcastFacts & { unsent: number };
  'broadcast.deleted': BroadcastFacts;
  'broadcast_settings.updated': {
    senderName: string;
    postalAddress: string;
    contact: string;
    hoursFrom: string;
    hoursTo: string;
  };
};
