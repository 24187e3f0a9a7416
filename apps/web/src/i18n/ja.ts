import { acknowledgement } from './ja/acknowledgement.ts';
import { approval } from './ja/approval.ts';
import { assistant } from './ja/assistant.ts';
import { assistance } from './ja/assistance.ts';
import { attention } from './ja/attention.ts';
import { audit } from './ja/audit.ts';
import { automation } from './ja/automation.ts';
import { broadcasts } from './ja/broadcasts.ts';
import { consent } from './ja/consent.ts';
import { auth } from './ja/auth.ts';
import { calendar } from './ja/calendar.ts';
import { calendarFeeds } from './ja/calendarFeeds.ts';
import { deadlines } from './ja/deadlines.ts';
import { care } from './ja/care.ts';
import { channels } from './ja/channels.ts';
import { chat } from './ja/chat.ts';
import { chatAssistant } from './ja/chatAssistant.ts';
import { common } from './ja/common.ts';
import { customerData } from './ja/customer-data.ts';
import { customers } from './ja/customers.ts';
import { errors } from './ja/errors.ts';
import { first } from './ja/first.ts';
import { inbox } from './ja/inbox.ts';
import { improvement } from './ja/improvement.ts';
import { knowledge } from './ja/knowledge.ts';
import { language } from './ja/language.ts';
import { log } from './ja/log.ts';
import { letters } from './ja/letters.ts';
import { line } from './ja/line.ts';
import { search } from './ja/search.ts';
import { mailOauth } from './ja/mailOauth.ts';
import { notifications } from './ja/notifications.ts';
import { contactCard } from './ja/contactCard.ts';
import { onCall } from './ja/onCall.ts';
import { notices } from './ja/notices.ts';
import { operations } from './ja/operations.ts';
import { people } from './ja/people.ts';
import { orders } from './ja/orders.ts';
import { returns } from './ja/returns.ts';
import { promises } from './ja/promises.ts';
import { security } from './ja/security.ts';
import { settings } from './ja/settings.ts';
import { webhooks } from './ja/webhooks.ts';
import { surveys } from './ja/surveys.ts';
import { telephone } from './ja/telephone.ts';
import { templates } from './ja/templates.ts';
import { today } from './ja/today.ts';
import { views } from './ja/views.ts';
import { ways } from './ja/ways.ts';

/** Every text of the user interface in Japanese. */
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
