import type { OrderField, OrderImportPreview, OrderRowError } from '@madoguchi/contract';
import { rowFaults } from '@madoguchi/contract/row-faults';
import type { ListKind, Word } from '../../imports/kind.ts';
import type { PlainKey } from '../../kit/translate.ts';

/** Lists of orders. */
export const orderLists = {
  path: '/order-imports',
  name: 'order-imports',
  fields: {
    orderId: 'orders.field.orderId',
    placedAt: 'orders.field.placedAt',
    placedTime: 'orders.field.placedTime',
    buyerName: 'orders.field.buyerName',
    buyerFamilyName: 'orders.field.buyerFamilyName',
    buyerGivenName: 'orders.field.buyerGivenName',
    buyerEmail: 'orders.field.buyerEmail',
    buyerPhone: 'orders.field.buyerPhone',
    buyerPhone2: 'orders.field.buyerPhone2',
    buyerPhone3: 'orders.field.buyerPhone3',
    buyerId: 'orders.field.buyerId',
    product: 'orders.field.product',
    sku: 'orders.field.sku',
    quantity: 'orders.field.quantity',
    unitPrice: 'orders.field.unitPrice',
    lineKind: 'orders.field.lineKind',
    shipping: 'orders.field.shipping',
    fee: 'orders.field.fee',
    shopDiscount: 'orders.field.shopDiscount',
    shopCoupon: 'orders.field.shopCoupon',
    mallCoupon: 'orders.field.mallCoupon',
    points: 'orders.field.points',
    couponCode: 'orders.field.couponCode',
    adjustment: 'orders.field.adjustment',
    tax: 'orders.field.tax',
    total: 'orders.field.total',
    currency: 'orders.field.currency',
    refund: 'orders.field.refund',
    cancelled: 'orders.field.cancelled',
    shipBy: 'orders.field.shipBy',
    deliverBy: 'orders.field.deliverBy',
    shippedAt: 'orders.field.shippedAt',
    carrier: 'orders.field.carrier',
    trackingNumber: 'orders.field.trackingNumber',
    firstOrderedOn: 'orders.field.firstOrderedOn',
    lastOrderedOn: 'orders.field.lastOrderedOn',
    orderCount: 'orders.field.orderCount',
  } satisfies Record<OrderField, PlainKey>,
  faults: rowFaults.orders satisfies Record<OrderRowError, Word>,
  problems: {
    no_order: 'orders.problem.no_order',
    no_customer: 'orders.problem.no_customer',
    field_twice: 'orders.problem.field_twice',
  } satisfies Record<NonNullable<OrderImportPreview['problem']>, PlainKey>,
} as const satisfies ListKind;

/** What a shop may be called. */
export const sourcePattern = /^[a-z0-9][a-z0-9._-]{0,39}$/u;
