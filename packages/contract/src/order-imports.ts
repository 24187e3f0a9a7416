import { z } from 'zod';
import { listImport } from './imports.ts';
import { orderSource } from './orders.ts';

/** What a column of a list of orders may hold. Amounts of an order stand on its first row, those of a line on each. */
export const orderField = z.enum([
  'orderId',
  'placedAt',
  'placedTime',
  'cancelled',
  'buyerId',
  'buyerName',
  'buyerFamilyName',
  'buyerGivenName',
  'buyerEmail',
  'buyerPhone',
  'buyerPhone2',
  'buyerPhone3',
  'currency',
  'lineKind',
  'product',
  'sku',
  'quantity',
  'unitPrice',
  'shipping',
  'fee',
  'shopDiscount',
  'shopCoupon',
  'mallCoupon',
  'points',
  'couponCode',
  'adjustment',
  'tax',
  'total',
  'refund',
  'shipBy',
  'deliverBy',
  'shippedAt',
  'carrier',
  'trackingNumber',
  'firstOrderedOn',
  'lastOrderedOn',
  'orderCount',
]);
export type OrderField = z.infer<typeof orderField>;
export const orderMapping = z.array(orderField.nullable()).max(200);
export type OrderMapping = z.infer<typeof orderMapping>;

export const orderRowError = z.enum([
  'order_missing',
  'date_invalid',
  'number_invalid',
  'product_missing',
  'email_invalid',
  'phone_invalid',
  'too_long',
  'total_wrong',
  'refund_exceeds',
  'other_row_bad',
  'customer_missing',
  'wrong_columns',
  'unreadable',
]);
export type OrderRowError = z.infer<typeof orderRowError>;

export const orderImport = listImport.extend({ mapping: orderMapping });
export type OrderImport = z.infer<typeof orderImport>;
export const orderImportError = z.object({
  line: z.number().int(),
  code: z.string().meta({ description: orderRowError.options.join(', ') }),
  heading: z.string().nullable(),
  cells: z.array(z.string()),
});
export const previewOrderImport = z.object({ mapping: orderMapping });
export const orderImportPreview = z.object({
  rows: z.array(
    z.object({
      line: z.number().int(),
      values: z.record(z.string(), z.string()),
      error: z.object({ code: z.string(), heading: z.string().nullable() }).nullable(),
    }),
  ),
  samples: z.array(z.array(z.string())),
  problem: z.enum(['no_order', 'no_customer', 'field_twice']).nullable(),
});
export type OrderImportPreview = z.infer<typeof orderImportPreview>;
export const startOrderImport = z.object({ mapping: orderMapping, origin: orderSource });
