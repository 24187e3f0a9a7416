import type { NotificationKind } from '@madoguchi/contract';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowsExchange,
  IconAt,
  IconCircleCheck,
  IconClockHour4,
  IconInbox,
  IconMessage,
  IconMoodSad,
  IconPhoneIncoming,
  IconPhoneOutgoing,
  IconPhoneX,
  IconRubberStamp,
  IconShieldExclamation,
  IconUserCheck,
} from '@tabler/icons-react';

type Shown = { icon: typeof IconAt; tone: 'quiet' | 'good' | 'careful' | 'bad' };

/** A sign for each kind; colour only where something must not be overlooked, and never alone. */
export const kindIcons: Record<NotificationKind, Shown> = {
  assigned: { icon: IconUserCheck, tone: 'quiet' },
  handed_over: { icon: IconArrowsExchange, tone: 'quiet' },
  customer_reply: { icon: IconMessage, tone: 'quiet' },
  mention: { icon: IconAt, tone: 'quiet' },
  approval_wanted: { icon: IconRubberStamp, tone: 'careful' },
  approved: { icon: IconCircleCheck, tone: 'good' },
  sent_back: { icon: IconArrowBackUp, tone: 'careful' },
  delivery_failed: { icon: IconAlertTriangle, tone: 'bad' },
  hold_returned: { icon: IconClockHour4, tone: 'careful' },
  missed_call: { icon: IconPhoneX, tone: 'careful' },
  callback_assigned: { icon: IconPhoneIncoming, tone: 'quiet' },
  callback_due: { icon: IconPhoneOutgoing, tone: 'careful' },
  new_unassigned: { icon: IconInbox, tone: 'quiet' },
  dissatisfaction: { icon: IconMoodSad, tone: 'careful' },
  harassment: { icon: IconShieldExclamation, tone: 'bad' },
};
