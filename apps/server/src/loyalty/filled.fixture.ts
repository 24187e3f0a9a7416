import { orderDesk } from '../orders/orders.fixture.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { countWaiting, reckonForecast } from './index.ts';

/** Somebody who was counted, a forecast, and somebody who is still to be counted. Orders must be there. */
export async function fillLoyalty(desk: Desk): Promise<Record<never, string>> {
  await countWaiting(desk.context, desk.workspaceId);
  await reckonForecast(desk.context, desk.workspaceId);
  await orderDesk(desk).put({ externalId: 'still-to-be-counted' });
  return {};
}
