import type { Config } from './config.ts';
import type { AcknowledgementDependencies } from './acknowledgement/index.ts';
import type { AssistanceDependencies } from './assistance/index.ts';
import type { ChatDependencies, ConfigDependencies, MailDependencies } from './chat/index.ts';
import type { BackupDependencies } from './backup/index.ts';
import type { EmailSettings } from './channels/email/index.ts';
import type { DeliveryDependencies } from './conversations/index.ts';
import type { AssembledBroadcasts } from './broadcasts/index.ts';
import type { HashAddress } from './consent/index.ts';
import type { IdentityDependencies } from './identity/index.ts';
import type { assembleGrowth } from './growth/index.ts';
import type { HandoverDependencies } from './handover/index.ts';
import type { IndexingDependencies } from './customers/index.ts';
import type { ListKinds } from './lists/index.ts';
import type { ChannelKinds } from './desk-channels/index.ts';
import type { LineDependencies } from './line/index.ts';
import type { MailboxRunner, MailTokens } from './mailboxes/index.ts';
import type { ProcessReporter } from './operations/index.ts';
import type {
  CollectDependencies,
  NotificationDependencies,
  SendDependencies,
} from './notifications/index.ts';
import type { OrderDependencies } from './orders/index.ts';
import type { Database, Tx } from './platform/db/index.ts';
import type { Jobs } from './platform/jobs/index.ts';
import type { Logger } from './platform/log.ts';
import type { MentionDependencies } from './mentions/index.ts';
import type { Metrics } from './platform/metrics/index.ts';
import type { RealtimeHub } from './platform/realtime/index.ts';
import type { SecretBox } from './platform/secrets/index.ts';
import type { TelephoneDependencies } from './telephone/index.ts';
import type { DispatchDependencies, PostDependencies, WebhookDependencies } from './webhooks/index.ts';

/** What a started process is made of; features get the parts they need from here and from nowhere else. */
export type Context = {
  config: Config;
  log: Logger;
  database: Database;
  realtime: RealtimeHub;
  jobs: Jobs;
  identity: IdentityDependencies;
  delivery: DeliveryDependencies;
  acknowledging: AcknowledgementDependencies;
  channelKinds: ChannelKinds;
  line: LineDependencies;
  telephone: TelephoneDependencies;
  mailboxes: { database: Database; realtime: RealtimeHub; box: SecretBox; tokens: MailTokens };
  assistance: AssistanceDependencies;
  broadcasts: AssembledBroadcasts;
  handovers: HandoverDependencies;
  hashAddress: HashAddress;
  listKinds: ListKinds;
  orders: OrderDependencies;
  mentions: MentionDependencies;
  growth: ReturnType<typeof assembleGrowth>;
  chat: ChatDependencies & MailDependencies & ConfigDependencies;
  webhooks: WebhookDependencies & DispatchDependencies & PostDependencies;
  indexing: IndexingDependencies;
  notifications: CollectDependencies & NotificationDependencies & SendDependencies;
  runner: MailboxRunner;
  processId: string;
  metrics: Metrics;
  reporter: ProcessReporter;
  backups: BackupDependencies;
  /** What else a person's data is asked to be erased from, in the transaction that erases it here. */
  erasing: (tx: Tx, conversationIds: readonly string[]) => Promise<void>;
  workspaceIds: () => Promise<string[]>;
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>;
  readingSettings: (tx: Tx, channelId: string) => Promise<EmailSettings>;
  close: () => Promise<void>;
};
