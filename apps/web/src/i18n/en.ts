import { approval } from './en/approval.ts';
import { assistant } from './en/assistant.ts';
import { assistance } from './en/assistance.ts';
import { audit } from './en/audit.ts';
import { automation } from './en/automation.ts';
import { broadcasts } from './en/broadcasts.ts';
import { consent } from './en/consent.ts';
import { auth } from './en/auth.ts';
import { calendar } from './en/calendar.ts';
import { channels } from './en/channels.ts';
import { chat } from './en/chat.ts';
import { chatAssistant } from './en/chatAssistant.ts';
import { common } from './en/common.ts';
import { customerData } from './en/customer-data.ts';
import { customers } from './en/customers.ts';
import { errors } from './en/errors.ts';
import { inbox } from './en/inbox.ts';
import { knowledge } from './en/knowledge.ts';
import { language } from './en/language.ts';
import { log } from './en/log.ts';
import { line } from './en/line.ts';
import { search } from './en/search.ts';
import { mailOauth } from './en/mailOauth.ts';
import { notifications } from './en/notifications.ts';
import { contactCard } from './en/contactCard.ts';
import { onCall } from './en/onCall.ts';
import { operations } from './en/operations.ts';
import { security } from './en/security.ts';
import { settings } from './en/settings.ts';
import { webhooks } from './en/webhooks.ts';
import { telephone } from './en/telephone.ts';
import { templates } from './en/templates.ts';
import { views } from './en/views.ts';
import { ways } from './en/ways.ts';

/** Every text of the user interface in English. */
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
