import type {
  ChecklistClosing,
  CareSettings,
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
/** Which of the letters, and the version that it has now. */
type ChecklistFacts = { revision: number; points: number };
type TrackEntryFacts = { kind: string; consentOn: string | null; validUntil: string | null };
/** Whether it was given for something. */
type VoiceFacts = { origin: 'hand' | 'mention' | 'survey'; rewarded: boolean };
type VoiceWallFacts = {
  order: string;
  most: number;
  hosts: readonly string[];
  hidden: boolean;
  ended: boolean;
};
/** `version`: of its rules. */
type ContestFacts = { kind: string; cancelled: boolean; version: number };
type AmbassadorFacts = { state: string; business: string };
/** What was agreed stands in the agreement; here stand its pay and its days, as they were. */
type AgreementFacts = {
  payKind: string;
  payYen: number;
  agreedOn: string;
  dueOn: string | null;
  payDueOn: string | null;
};
type LetterFacts = { key: string; version: number };
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

/** Why somebody is away is told as colleagues are told it. */
type AbsenceFacts = { kind: string; startsAt: string; endsAt: string; standIn: string | null };
type HandoverFacts = { from: string | null; to: string; reason: string };

/** What a broadcast says stands in its own row, which stays. */
type BroadcastFacts = { kind: string; channel: string };

/** What a plan of after-care does stands whole in its versions. */
/** Of where is looked never a token, and of an address only the machine: the rest of it may be a secret. */
type MentionSourceFacts = { kind: string; host: string; switchedOn: boolean; secretsChanged: boolean };

type SurveyFacts = { enabled: boolean; version: number };
type CarePlanFacts = { version: number; event: string; switchedOn: boolean };

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
  'growth_settings.updated': {
    cookie: boolean;
    cookieDays: number;
    passClick: boolean;
    keepMonths: number;
    hosts: readonly string[];
  };
  'mention_settings.updated': { names: readonly string[]; dueDays: number };
  'mention_source.created': MentionSourceFacts;
  'mention_source.updated': MentionSourceFacts;
  'mention_source.deleted': MentionSourceFacts;
  'mention.decided': { decision: string; relation: string; rule: string };
  'mention.erased': { reason: string; reference: string | null };
  'track_record.updated': { revision: number };
  'track_record.edition_made': { edition: number };
  'track_record.published': { edition: number };
  'track_record.withdrawn': { edition: number };
  'track_record_entry.created': TrackEntryFacts;
  'track_record_entry.updated': TrackEntryFacts;
  'track_record_entry.deleted': TrackEntryFacts;
  'contest.created': ContestFacts;
  'contest.updated': ContestFacts;
  'contest.decided': { state: string };
  'ambassador.created': AmbassadorFacts;
  'ambassador.updated': AmbassadorFacts;
  'ambassador_agreement.created': AgreementFacts;
  'ambassador_agreement.updated': AgreementFacts;
  'ambassador_agreement.step': { kind: string; doneOn: string | null };
  'voice.created': VoiceFacts;
  'voice.updated': VoiceFacts;
  'voice.worded': { version: number };
  'voice.consent_noted': { kind: string; uses: readonly string[]; editing: string };
  'voice.asked': { uses: readonly string[]; editing: string };
  'voice.ask_closed': { uses: readonly string[]; editing: string };
  'voice_wall.created': VoiceWallFacts;
  'voice_wall.updated': VoiceWallFacts;
  'voice_wall.filled': { count: number; added?: readonly string[]; removed?: readonly string[] };
  'experiment.started': { kind: string; count: number };
  'experiment.ended': { kind: string; reason: string };
  'experiment.decided': { action: string; what: string };
  'tier.rules_updated': { version: number };
  'tier.placed': { tier: string };
  'gathering.created': { seats: number; cancelled: boolean };
  'gathering.updated': { seats: number; cancelled: boolean };
  'referral.created': { version: number };
  'referral.updated': { version: number };
  'referral.ruled': { orderNumber: string; ruling: string };
  'referral.granted': { orderNumber: string; side: string };
  'referral.grant_undone': { orderNumber: string; side: string };
  'order_hook.created': { source: string };
  'order_hook.updated': { source: string };
  'order_hook.deleted': { source: string };
  'notice.approved': { orders: number };
  'notice.stopped': { unsent: number };
  'survey.created': SurveyFacts;
  'survey.updated': SurveyFacts;
  'survey.published': SurveyFacts;
  'survey.withdrawn': SurveyFacts;
  'survey_settings.updated': { cooldownDays: number; lowDueDays: number; minimum: number };
  'return_settings.updated': { rules: number; leadAbove: number | null };
  'approval_rule.created': ApprovalFacts;
  'approval_rule.updated': ApprovalFacts;
  'approval_rule.deleted': ApprovalFacts;
  'approver.named': { role: Role };
  'approver.removed': { role: Role | null };
  'calendar.updated': CalendarFacts;
  'calendar.removed': CalendarFacts;
  'deadlines.updated': { rules: readonly string[] };
  'care_plan.created': CarePlanFacts;
  'care_plan.updated': CarePlanFacts;
  'care_plan.deleted': CarePlanFacts;
  'care_settings.updated': Omit<CareSettings, 'revision'>;
  'acknowledgement.updated': { channels: readonly string[]; texts: number };
  'template.deleted': { version: number; shared: boolean };
  'letter.updated': LetterFacts;
  'letter.deleted': LetterFacts;
  'checklist.created': ChecklistFacts;
  'checklist.updated': ChecklistFacts;
  'checklist.deleted': ChecklistFacts;
  'checklist_settings.updated': { closing: ChecklistClosing };
  'playbook.installed': { edition: number; added: number; updated: number };
  'playbook.uninstalled': { removed: number; kept: number };
  'playbook.imported': { edition: number; parts: number };
  'playbook.deleted': { edition: number };
  'tag.merged': { into: string };
  'tag.deleted': Named;
  'automation.reordered': { order: readonly string[] };
  'retention.updated': RetentionRules;
  'promise_settings.updated': { undatedAllowed: boolean };
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
  'absence.created': AbsenceFacts;
  'absence.updated': AbsenceFacts;
  'absence.deleted': AbsenceFacts;
  'absence.acting': { count: number; to: string };
  'handover.offered': HandoverFacts & { count: number };
  'handover.accepted': HandoverFacts;
  'handover.declined': HandoverFacts;
  'handover.withdrawn': HandoverFacts;
  'contacts.taken': { count: number };
  'contacts.returned': { count: number };
  'contact_settings.updated': { ceiling: number | null };
  /** Weights that are not ours. */
  'attention.weights_updated': { own: readonly string[] };
  'trust.rules_updated': { version: number; from: string; changed: readonly string[] };
  'broadcast_settings.updated': {
    senderName: string;
    postalAddress: string;
    contact: string;
    hoursFrom: string;
    hoursTo: string;
  };
};
