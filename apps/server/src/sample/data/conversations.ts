import { accountConversations } from './conversations-account.ts';
import { breakageConversations } from './conversations-breakage.ts';
import { complaintConversations } from './conversations-complaint.ts';
import { deliveryTroubleConversations } from './conversations-delivery-trouble.ts';
import { deliveryConversations } from './conversations-delivery.ts';
import { businessGiftConversations } from './conversations-gift-business.ts';
import { giftConversations } from './conversations-gift.ts';
import { invoiceConversations } from './conversations-invoice.ts';
import { otherConversations } from './conversations-other.ts';
import { praiseConversations } from './conversations-praise.ts';
import { productUseConversations } from './conversations-product-use.ts';
import { returnsConversations } from './conversations-returns.ts';
import { stockConversations } from './conversations-stock.ts';
import { subscriptionConversations } from './conversations-subscription.ts';
import type { SampleConversation } from './types.ts';
import { wrongItemConversations } from './conversations-wrong-item.ts';

/** All conversations of the sample, by topic. */
export const conversations: SampleConversation[] = [
  ...deliveryConversations,
  ...deliveryTroubleConversations,
  ...breakageConversations,
  ...returnsConversations,
  ...wrongItemConversations,
  ...stockConversations,
  ...giftConversations,
  ...businessGiftConversations,
  ...invoiceConversations,
  ...accountConversations,
  ...productUseConversations,
  ...subscriptionConversations,
  ...complaintConversations,
  ...praiseConversations,
  ...otherConversations,
];
