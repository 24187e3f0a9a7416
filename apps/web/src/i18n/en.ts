import { acknowledgement } from './en/acknowledgement.ts';
import { approval } from './en/approval.ts';
import { assistant } from './en/assistant.ts';
import { assistance } from './en/assistance.ts';
import { attention } from './en/attention.ts';
import { audit } from './en/audit.ts';
import { automation } from './en/automation.ts';
import { broadcasts } from './en/broadcasts.ts';
import { consent } from './en/consent.ts';
import { auth } from './en/auth.ts';
import { calendar } from './en/calendar.ts';
import { calendarFeeds } from './en/calendarFeeds.ts';
import { deadlines } from './en/deadlines.ts';
import { care } from './en/care.ts';
import { channels } from './en/channels.ts';
import { chat } from './en/chat.ts';
import { chatAssistant } from './en/chatAssistant.ts';
import { common } from './en/common.ts';
import { customerData } from './en/customer-data.ts';
import { customers } from './en/customers.ts';
import { errors } from './en/errors.ts';
import { first } from './en/first.ts';
import { inbox } from './en/inbox.ts';
import { improvement } from './en/improvement.ts';
import { knowledge } from './en/knowledge.ts';
import { language } from './en/language.ts';
import { log } from './en/log.ts';
import { letters } from './en/letters.ts';
import { line } from './en/line.ts';
import { search } from './en/search.ts';
import { mailOauth } from './en/mailOauth.ts';
import { notifications } from './en/notifications.ts';
import { contactCard } from './en/contactCard.ts';
import { onCall } from './en/onCall.ts';
import { notices } from './en/notices.ts';
import { operations } from './en/operations.ts';
import { people } from './en/people.ts';
import { orders } from './en/orders.ts';
import { returns } from './en/returns.ts';
import { promises } from './en/promises.ts';
import { security } from './en/security.ts';
import { settings } from './en/settings.ts';
import { webhooks } from './en/webhooks.ts';
import { surveys } from './en/surveys.ts';
import { telephone } from './en/telephone.ts';
import { templates } from './en/templates.ts';
import { today } from './en/today.ts';
import { views } from './en/views.ts';
import { ways } from './en/ways.ts';

/** Every text of the user interface in English. */
export const messages = {
  ...common,
  ...errors,
  ...auth,
  ...settings,
  ...calendar,
  ...calendarFeeds,
  ...deadlines,
  ...channels,
  ...chat,
  ...chatAssistant,
  ...mailOauth,
  ...inbox,
  ...first,
  ...acknowledgement,
  ...log,
  ...customers,
  ...customerData,
  ...language,
  ...line,
  ...improvement,
  ...letters,
  ...knowledge,
  ...notices,
  ...orders,
  ...returns,
  ...webhooks,
  ...approval,
  ...assistance,
  ...automation,
  ...contactCard,
  ...onCall,
  ...people,
  ...telephone,
  ...promises,
  ...templates,
  ...today,
  ...search,
  ...views,
  ...ways,
  ...notifications,
  ...operations,
  ...security,
  ...assistant,
  ...attention,
  ...audit,
  ...broadcasts,
  ...consent,
  ...care,
  ...surveys,
} as const;
