import { approval } from './ja/approval.ts';
import { assistant } from './ja/assistant.ts';
import { assistance } from './ja/assistance.ts';
import { audit } from './ja/audit.ts';
import { automation } from './ja/automation.ts';
import { broadcasts } from './ja/broadcasts.ts';
import { consent } from './ja/consent.ts';
import { auth } from './ja/auth.ts';
import { calendar } from './ja/calendar.ts';
import { channels } from './ja/channels.ts';
import { chat } from './ja/chat.ts';
import { chatAssistant } from './ja/chatAssistant.ts';
import { common } from './ja/common.ts';
import { customerData } from './ja/customer-data.ts';
import { customers } from './ja/customers.ts';
import { errors } from './ja/errors.ts';
import { inbox } from './ja/inbox.ts';
import { knowledge } from './ja/knowledge.ts';
import { language } from './ja/language.ts';
import { log } from './ja/log.ts';
import { line } from './ja/line.ts';
import { search } from './ja/search.ts';
import { mailOauth } from './ja/mailOauth.ts';
import { notifications } from './ja/notifications.ts';
import { contactCard } from './ja/contactCard.ts';
import { onCall } from './ja/onCall.ts';
import { operations } from './ja/operations.ts';
import { security } from './ja/security.ts';
import { settings } from './ja/settings.ts';
import { webhooks } from './ja/webhooks.ts';
import { telephone } from './ja/telephone.ts';
import { templates } from './ja/templates.ts';
import { views } from './ja/views.ts';
import { ways } from './ja/ways.ts';

/** Every text of the user interface in Japanese. */
export const messages = {
  ...common,
  ...errors,
  ...auth,
  ...settings,
  ...calendar,
  ...channels,
  ...chat,
  ...chatAssistant,
  ...mailOauth,
  ...inbox,
  ...log,
  ...customers,
  ...customerData,
  ...language,
  ...line,
  ...knowledge,
  ...webhooks,
  ...approval,
  ...assistance,
  ...automation,
  ...contactCard,
  ...onCall,
  ...telephone,
  ...templates,
  ...search,
  ...views,
  ...ways,
  ...notifications,
  ...operations,
  ...security,
  ...assistant,
  ...audit,
  ...broadcasts,
  ...consent,
} as const;
