import type { TodayKind } from '@madoguchi/contract';
import {
  IconArrowBackUp,
  IconPackage,
  IconArrowsExchange,
  IconAt,
  IconCalendarCheck,
  IconChartBar,
  IconGift,
  IconHeartHandshake,
  IconMessage2Heart,
  IconMessage,
  IconMessageHeart,
  IconPhone,
  IconRubberStamp,
  IconTool,
  IconTruckDelivery,
  IconUserShare,
} from '@tabler/icons-react';

const icons = {
  answer: IconMessage,
  promise: IconCalendarCheck,
  callback: IconPhone,
  sent_back: IconArrowBackUp,
  approval: IconRubberStamp,
  notice: IconTruckDelivery,
  delay_call: IconPhone,
  return: IconPackage,
  handover: IconArrowsExchange,
  acting: IconUserShare,
  step: IconTool,
  feedback: IconMessage2Heart,
  word_of_mouth: IconMessageHeart,
  mention_alarm: IconChartBar,
  mention: IconAt,
  care: IconGift,
  attention: IconHeartHandshake,
} as const;

/** The picture beside the word of what is to be done. */
export function KindIcon({ kind }: { kind: TodayKind }) {
  const Icon = icons[kind];
  return <Icon size={16} aria-hidden />;
}
