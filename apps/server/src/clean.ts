import { forgetOldRequests } from './assistance/index.ts';
import { forgetUploads } from './attachments/index.ts';
import { forgetOldAttention } from './attention/index.ts';
import { forgetOldEntries } from './audit/index.ts';
import { forgetRuns } from './automation/index.ts';
import { forgetCodes, forgetOldVisitors } from './chat/index.ts';
import { forgetOldConsents } from './consent/index.ts';
import { forgetEntrants } from './contests/index.ts';
import { forgetBulkChanges } from './conversations/index.ts';
import { forgetCases } from './improvement/index.ts';
import { forgetFeedback, forgetGroups, forgetPictures } from './knowledge/index.ts';
import { forgetOldMarks } from './language/index.ts';
import { forgetOldLine, forgetOldLinks } from './line/index.ts';
import { forgetOldImports } from './lists/index.ts';
import { forgetOldFlows } from './mailboxes/index.ts';
import { forgetOldNotifications } from './notifications/index.ts';
import { forgetOldKeys } from './operations/index.ts';
import { forgetOldEvents } from './platform/realtime/index.ts';
import { forgetCallDrafts } from './telephone/index.ts';
import { forgetOldDeliveries } from './webhooks/index.ts';
import type { Tx } from './platform/db/index.ts';

/** Forgets what every feature keeps only for a time, in one workspace. */
export async function clean(tx: Tx): Promise<void> {
  await forgetOldEvents(tx);
  await forgetOldKeys(tx);
  await forgetUploads(tx);
  await forgetOldMarks(tx);
  await forgetOldDeliveries(tx);
  await forgetBulkChanges(tx);
  await forgetOldEntries(tx);
  await forgetOldImports(tx);
  await forgetOldFlows(tx);
  await forgetOldVisitors(tx);
  await forgetCodes(tx);
  await forgetOldNotifications(tx);
  await forgetOldRequests(tx);
  await forgetRuns(tx);
  await forgetOldLine(tx);
  await forgetOldLinks(tx);
  await forgetPictures(tx);
  await forgetFeedback(tx);
  await forgetGroups(tx);
  await forgetCallDrafts(tx);
  await forgetOldConsents(tx);
  await forgetCases(tx);
  await forgetOldAttention(tx);
  await forgetEntrants(tx);
}
