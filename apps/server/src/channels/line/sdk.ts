import type * as Sdk from '@line/bot-sdk';

/** LINE's library, loaded when LINE is first spoken to: its 380 modules are a sixth of what a start would read. */
export const lineSdk = (): Promise<typeof Sdk> => import('@line/bot-sdk');
